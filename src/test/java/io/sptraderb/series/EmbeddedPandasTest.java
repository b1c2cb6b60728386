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
        s.shift(-1).tolist()                                        | [2.0, nan, 4.0, nan]
        (b & pd.Series([1, 1, 0])).tolist()                         | [True, False, False]
        (pd.Series([1, 2]) / 0).tolist()                            | [inf, inf]
        pd.Series([True, None]).dtype.name                          | object
        pd.Series({'a': 1.0, 'b': 2.0})['b']                        | 2.0
        pd.Series([1, 2], index=['x', 'y']).y                       | 2
        list(pd.Series(['x', None]).isna())                         | [False, True]
        s.iloc[-2:].tolist()                                        | [nan, 4.0]
        s[s.notna()].index.tolist()                                 | [0, 1, 3]
        s.fillna(0).astype(int).tolist()                            | [1, 2, 0, 4]
        pd.DataFrame([{'a': 1, 'b': 2}, {'a': 3}]).b.tolist()       | [2.0, nan]
        [r['a'] for _, r in pd.DataFrame({'a': [1, 2], 'b': ['x', 'y']}).iterrows()] | [1, 2]
        pd.DataFrame({'a': [1.0, 2.0]}).rolling(2).sum()['a'].tolist() | [nan, 3.0]
        pd.DataFrame({'a': [1, 2]}, index=t[:2]).loc['2024-01-02', 'a'] | 2
        pd.Series([1, 2, 3], index=t[:3])['2024-01-02':].tolist()   | [2, 3]
        (t[1] - t[0]).total_seconds()                               | 86400.0
        (pd.Series(t).diff()).iloc[1] == pd.Timedelta(days=1)       | True
        pd.to_datetime('2024-01-01').tz is None                     | True
        pd.Timestamp('2024-01-01T10:30', tz='UTC').floor('h').isoformat() | 2024-01-01T10:00:00+00:00
        np.where(s > 1, 'up', 'down').tolist()                      | ['down', 'up', 'down', 'up']
        np.array([1.0, 2.0]).mean(), np.std([1.0, 2.0])             | (1.5, 0.5)
        isinstance(s.iloc[0], float), isinstance(1, np.integer)     | (True, True)
        hasattr(s, 'nonsense'), 'nonsense' in s                     | (False, False)
        pd.concat([s, s]).index.tolist()                            | [0, 1, 2, 3, 0, 1, 2, 3]
        s.map(lambda x: x + 1).tolist()                             | [2.0, 3.0, nan, 5.0]
        (s > 1).sum(), (s > 1).any(), (s > 1).mean()                | (2, True, 0.5)
        [type(x).__name__ for x in pd.Series([1, 2]).tolist()]      | ['int', 'int']
        pd.Series([3.0, 1.0]).sort_values().index.tolist()          | [1, 0]
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

    /** One write after another to a Series that nobody shares is no copy each time. */
    @Test
    void shouldAssignRowByRowInLinearTime() {
        python.set("n", 100_000);
        python.run("""
            s = pd.Series(0.0, index=range(n))
            first = None
            for i in range(50):
                s.iloc[i] = i
                first = first or s._col
            same = first is s._col
            other = s.copy()
            s.iloc[0] = -1.0
            """);

        assertThat(python.eval("same").asBoolean()).isTrue();
        assertThat(python.eval("other.iloc[0]").asDouble()).isZero();
        python.run("s = pd.Series([1.0, 2.0, float('nan'), 4.0])");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        s + 'a'                             | UFuncTypeError: unsupported operand type(s) for +: 'float64' and 'str'
        pd.Series(['a']) < 1                | TypeError: '<' not supported between instances of 'str' and 'int'
        ~b.shift(1)                         | TypeError: bad operand type for unary ~: 'float'
        s == pd.Series([1.0])               | ValueError: Can only compare identically-labeled Series objects
        s + [1.0, 2.0]                      | ValueError: operands could not be broadcast together
        s.iloc[9]                           | IndexError: single positional indexer is out-of-bounds
        s.loc[9]                            | KeyError: 9
        s[(s > 1).shift(1)]                 | ValueError: Cannot mask with non-boolean array containing NA / NaN values
        s.astype(int)                       | IntCastingNaNError: Cannot convert non-finite values (NA or inf) to integer
        s.rolling(2, min_periods=3)         | ValueError: min_periods 3 must be <= window 2
        s.rolling('2h')                     | ValueError: window must be an integer 0 or greater
        s.ewm(span=3, alpha=0.1)            | ValueError: comass, span, halflife, and alpha are mutually exclusive
        pd.Timestamp('soon')                | DateParseError: Unknown datetime string format, unable to parse: soon
        pd.Timestamp('2024-01-01').tz_localize('Mars') | ValueError: unknown time zone: Mars
        pd.read_csv('x.csv')                | NotImplementedError: pandas.read_csv is not available
        np.fft                              | NotImplementedError: numpy.fft is not available
        pd.Series([1, 2], index=[1])        | ValueError: Length of values (2) does not match length of index (1)
        pd.DataFrame({'a': s})['b']         | KeyError: 'b'
        """)
    void shouldFailAsPandas(String expression, String message) {
        assertThatThrownBy(() -> python.run("result = " + expression))
                .isInstanceOf(PolyglotException.class)
                .hasMessageStartingWith(message);
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
