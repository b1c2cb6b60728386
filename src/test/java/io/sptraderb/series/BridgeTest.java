package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The host's door to the embedded pandas: candles in without a copy, columns out without a crossing a row. */
class BridgeTest {

    private static final int ROWS = 1000;

    private static EmbeddedPython python;
    private static double[] close;
    private static long[] times;

    @BeforeAll
    static void start() {
        python = new EmbeddedPython();
        close = new double[ROWS];
        times = new long[ROWS];
        for (int i = 0; i < ROWS; i++) {
            close[i] = 1 + i % 7;
            times[i] = 1_706_745_600L + i * 3600L;
        }
        python.set("close", close);
        python.set("times", times);
        python.run("df = bridge.frame(times, ['open', 'close'], [close, close])");
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @Test
    void shouldWrapWithoutACopy() {
        Column column = python.eval("bridge.column(df['close'])").asHostObject();

        assertThat(((DoubleColumn) column).values()).isSameAs(close);
        assertThat(python.eval("df.index[1].isoformat() + ' ' + df.index.name").asString())
                .isEqualTo("2024-02-01T01:00:00+00:00 time");
        assertThat(python.eval("str(df.columns.tolist()) + str(df.shape)").asString())
                .isEqualTo("['open', 'close'](1000, 2)");
    }

    @Test
    void shouldGiveResultsOfEveryKind() {
        python.run("""
            out = pd.DataFrame(index=df.index)
            out['signal'] = df['close'] > 4
            out['kind'] = 'none'
            out.loc[out['signal'], 'kind'] = 'up'
            out['n'] = 1
            """);
        assertThat(python.eval("bridge.kind(out)").asString()).isEqualTo("frame");
        assertThat(Arrays.asList(python.eval("bridge.column_names(out)").as(String[].class)))
                .containsExactly("signal", "kind", "n");
        Value columns = python.eval("bridge.columns(out)");
        BoolColumn signal = columns.getArrayElement(0).asHostObject();
        TextColumn kind = columns.getArrayElement(1).asHostObject();
        LongColumn number = columns.getArrayElement(2).asHostObject();

        assertThat(kind.dictionary()).isEqualTo(List.of("none", "up"));
        for (int i = 0; i < ROWS; i++) {
            assertThat(signal.values()[i]).isEqualTo(close[i] > 4);
            assertThat(kind.codes()[i]).isEqualTo(close[i] > 4 ? 1 : 0);
            assertThat(number.values()[i]).isOne();
        }
    }

    @Test
    void shouldKnowItsOwnIndex() {
        assertThat(python.eval("(df['close'] * 2).index is df.index").asBoolean())
                .isTrue();
        assertThat(python.eval("bridge.series(df, close).index is df.index").asBoolean())
                .isTrue();
        assertThat(python.eval("bridge.same_index(bridge.frame(times, ['a'], [close]), df)")
                        .asBoolean())
                .isTrue();
        assertThat(python.eval("bridge.same_index(df.iloc[1:], df)").asBoolean())
                .isFalse();
        assertThat(python.eval("bridge.rows(df.iloc[1:])").asInt()).isEqualTo(ROWS - 1);
    }

    @Test
    void shouldNameWhatIsNoFrame() {
        for (List<String> row : List.of(
                List.of("None", "none"),
                List.of("[1]", "list"),
                List.of("{}", "dict"),
                List.of("np.zeros(2)", "array"),
                List.of("pd.Timestamp('2024-01-01')", "timestamp"),
                List.of("3.5", "float"))) {
            assertThat(python.eval("bridge.kind(" + row.getFirst() + ")").asString())
                    .isEqualTo(row.getLast());
        }
    }

    /** A component can reach the columns behind a Series; it must find no array there that it could write. */
    @Test
    void shouldShowNoArrayThatCanBeWritten() {
        python.set("columns", new Column[] {new DoubleColumn(close)});
        python.set("index", TimeColumn.ofSeconds(times));
        python.run("""
            safe = bridge.frame_of_columns(index, ['close'], columns)
            from pandas import _kernels
            _kernels.building.list(safe['close']._col)[0] = -1.0
            _kernels.time_columns.nanos(safe.index._col)[0] = -1
            try:
                safe['close']._col.values()[0] = -1.0
            except AttributeError as error:
                refused = error
            """);

        assertThat(python.eval("str(refused)").asString()).contains("values");
        assertThat(close[0]).isEqualTo(1.0);
        assertThat(times[0]).isEqualTo(1_706_745_600L);
    }

    /** What is handed out is never written afterwards, whatever the component still does. */
    @Test
    void shouldHandOutColumnsThatStay() {
        python.run("s = pd.Series(0.0, index=df.index); s.iloc[0] = 1.0");
        DoubleColumn column = python.eval("bridge.column(s)").asHostObject();
        python.run("s.iloc[0] = 2.0");

        assertThat(column.values()[0]).isEqualTo(1.0);
    }
}
