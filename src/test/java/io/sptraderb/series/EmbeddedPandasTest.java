package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pandas does and a component relies on, one expression a row; expectations are pandas 2.3's own answers. */
class EmbeddedPandasTest {

    private static EmbeddedPython python;

    @BeforeAll
    static void start() {
        python = new EmbeddedPython();
        python.run("""
            s = pd.Series([1.0, 2.0, float('nan'), 4.0])
            b = pd.Series([True, False, True])
            t = pd.date_range('2024-01-01', periods=4, freq='D', tz='UTC')
            """);
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        b.shift(1).tolist()                                         | [nan, True, False]
        b.shift(1).dtype.name                                       | object
        (b.shift(1) != b).tolist()                                  | [True, True, True]
        (b.shift(1) == b).tolist()                                  | [False, False, False]
        b.shift(1).fillna(False).dtype.name                         | bool
        b.shift(1).fillna(False).tolist()                           | [False, True, False]
        b.shift(1, fill_value=False).dtype.name                     | bool
        b.shift(1).astype(bool).tolist()                            | [True, True, False]
        (~b).tolist()                                               | [False, True, False]
        (s != s).tolist()                                           | [False, False, True, False]
        (s > 1).tolist()                                            | [False, True, False, True]
        (100 * s - 1).tolist()                                      | [99.0, 199.0, nan, 399.0]
        s.rolling(2).mean().tolist()                                | [nan, 1.5, nan, nan]
        s.rolling(2, min_periods=1).sum().tolist()                  | [1.0, 3.0, 2.0, 4.0]
        s.sum(), s.count(), s.max()                                 | (7.0, 3, 4.0)
        s.clip(0, 3).tolist()                                       | [1.0, 2.0, nan, 3.0]
        (s + pd.Series([1.0], index=[3])).tolist()                  | [nan, nan, nan, 5.0]
        pd.Series('none', index=t).tolist()                         | ['none', 'none', 'none', 'none']
        pd.Series(index=t, dtype=float).isna().all()                | True
        t[1].isoformat()                                            | 2024-01-02T00:00:00+00:00
        t[0] in t, t[0].tz                                          | (True, datetime.timezone.utc)
        pd.Series([1, 2]).dtype.name, pd.Series([1, None]).dtype.name | ('int64', 'float64')
        pd.isna(None), pd.notna(1), pd.isna(float('nan'))           | (True, True, True)
        s.get(9, 'x'), s.get(0)                                     | ('x', 1.0)
        len(pd.Series(dtype=float)), pd.DataFrame(index=t).shape    | (0, (4, 0))
        pd.concat([s, s * 2], axis=1).max(axis=1).tolist()          | [2.0, 4.0, nan, 8.0]
        pd.to_datetime(pd.Series([0, 60]), unit='s', utc=True)[1].isoformat() | 1970-01-01T00:01:00+00:00
        """)
    void shouldAnswerAsPandas(String expression, String expected) {
        python.run("result = " + expression);

        assertThat(python.eval("str(result)").asString()).isEqualTo(expected);
    }

    @Test
    void shouldNeverWriteCandleColumns() {
        double[] close = {1, 2, 3};
        long[] times = {0, 60, 120};
        python.set("close", close);
        python.set("times", times);
        python.run("""
            df = bridge.frame(times, ['close'], [close])
            s = df['close']
            s.iloc[0] = 9.0
            s[s > 2] = 7.0
            df.loc[df['close'] > 1, 'close'] = 5.0
            df['close'] = 0.0
            """);

        assertThat(close).containsExactly(1, 2, 3);
        assertThat(times).containsExactly(0, 60, 120);
        assertThat(python.eval("str(s.tolist()) + str(df['close'].tolist())").asString())
                .isEqualTo("[7.0, 2.0, 7.0][0.0, 0.0, 0.0]");
    }

    @Test
    void shouldRefuseTheTruthOfASeries() {
        assertThatThrownBy(() -> python.run("bool(s)"))
                .isInstanceOf(PolyglotException.class)
                .hasMessageContaining("ValueError: The truth value of a Series is ambiguous.");
    }

    @Test
    void shouldSayWhatIsNotAvailable() {
        assertThatThrownBy(() -> python.run("s.to_csv('x')"))
                .hasMessageContaining("NotImplementedError: pandas.Series.to_csv is not available in the embedded"
                        + " runtime (see docs/python.md)");
        assertThatThrownBy(() -> python.run("s.nonsense")).hasMessageContaining("AttributeError");
    }

    @Test
    void shouldHandColumnsOut() {
        python.set("close", new double[] {1, 2, 3});
        Column column = python.eval("bridge.column(pd.Series(close) * 2)").asHostObject();

        assertThat(((DoubleColumn) column).values()).containsExactly(2, 4, 6);
        assertThat(Arrays.asList("series", "frame"))
                .containsExactly(
                        python.eval("bridge.kind(s)").asString(),
                        python.eval("bridge.kind(pd.DataFrame({'a': s}))").asString());
    }
}
