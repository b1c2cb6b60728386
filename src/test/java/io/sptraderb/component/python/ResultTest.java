package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What components may return, and what becomes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultTest {

    private static final CandleSeries CANDLES = TestCandles.closes(1, 2, 3, 4);

    private TestComponents components;

    @BeforeAll
    void open(@TempDir Path folder) {
        components = new TestComponents(folder);
    }

    @AfterAll
    void close() {
        components.close();
    }

    private SignalTable table(String... lines) {
        components.writeSignal("probe", lines);
        return components.run("signals/probe", CANDLES).table();
    }

    private SignalTable events(String list) {
        components.write("signals/events.py", "def generate_signals(indicators):\n    return " + list + "\n");
        return components.run("signals/events", CANDLES).table();
    }

    private static List<Integer> candles(SignalTable table) {
        return java.util.stream.IntStream.range(0, table.rows())
                .mapToObj(table::candle)
                .toList();
    }

    private static double[] numbers(SignalTable table, String name) {
        return ((OutputColumn.Numbers) table.column(name).orElseThrow()).values();
    }

    private static List<String> texts(SignalTable table, String name) {
        OutputColumn.Texts texts = (OutputColumn.Texts) table.column(name).orElseThrow();
        return java.util.Arrays.stream(texts.codes())
                .mapToObj(code -> code < 0 ? "-" : texts.dictionary().get(code))
                .toList();
    }

    @Test
    void shouldMakeEventsOfRowsWithASignal() {
        SignalTable table = table(
                "result = pd.DataFrame(index=data.index)",
                "result['signal'] = [1, 0, -1, float('nan')]",
                "result['crossover_type'] = ['up', 'none', 'down', 'none']",
                "result['signal_strength'] = [0.25, 0.0, float('nan'), 0.0]",
                "result['level'] = data['close'] * 10",
                "result['is_high'] = data['close'] > 2",
                "result['note'] = [None, 'b', 'c', 'd']",
                "return result");

        assertThat(candles(table)).containsExactly(0, 2);
        assertThat(numbers(table, SignalTable.DIRECTION)).containsExactly(1, -1);
        assertThat(texts(table, SignalTable.TYPE)).containsExactly("up", "down");
        assertThat(texts(table, "crossover_type")).containsExactly("up", "down");
        assertThat(numbers(table, SignalTable.STRENGTH)).containsExactly(0.25, 1);
        assertThat(numbers(table, "level")).containsExactly(10, 30);
        assertThat(((OutputColumn.Flags) table.column("is_high").orElseThrow()).values())
                .containsExactly(false, true);
        assertThat(texts(table, "note")).containsExactly("-", "c");
        assertThat(table.signalName()).isEqualTo("probe");
    }

    @Test
    void shouldFillInWhenSignalSaysNoMore() {
        SignalTable table = table("return data['close'] >= 3");

        assertThat(candles(table)).containsExactly(2, 3);
        assertThat(texts(table, SignalTable.TYPE)).containsExactly("unknown", "unknown");
        assertThat(numbers(table, SignalTable.STRENGTH)).containsExactly(1, 1);
        assertThat(numbers(table, SignalTable.DIRECTION)).containsExactly(1, 1);
    }

    @Test
    void shouldTakeAnyColumnOfTruthsAsSignal() {
        assertThat(candles(table("return (data['close'] > 2).shift(1)"))).containsExactly(3);
        assertThat(candles(table("return data['close'] - 1"))).containsExactly(1, 2, 3);
        assertThat(candles(table("return pd.DataFrame({'signal': False}, index=data.index)")))
                .isEmpty();
    }

    @Test
    void shouldAddIndicatorValuesOfTheEventsCandle() {
        components.write("indicators/any/half.py", """
            import pandas as pd

            class Half:
                def calculate(self, data):
                    return pd.DataFrame({"a": data["close"] / 2, "b": data["close"] > 2})
            """);
        components.writeSignal("user", "return data['close'] == 3");

        SignalTable table = components
                .run("signals/user", CANDLES, new IndicatorCall("h", "half", Map.of()))
                .table();

        assertThat(numbers(table, "h")).containsExactly(1.5);
        assertThat(numbers(table, "h.a")).containsExactly(1.5);
        assertThat(numbers(table, "h.b")).containsExactly(1);
    }

    private record Wrong(String line, String found) {}

    static List<Wrong> wrongResults() {
        return List.of(
                new Wrong("return None", "gave None"),
                new Wrong("return 5", "a value of type int"),
                new Wrong("return [1, 0, 0, 1]", "a list of 4 items"),
                new Wrong("return data.iloc[1:]", "a DataFrame of 3 rows"),
                new Wrong("return data['close'].iloc[:3] > 0", "a Series of 3 rows"),
                new Wrong("return pd.DataFrame({'signal': [1, 2, 3, 4]})", "another index"),
                new Wrong("return data[['open', 'close']]", "columns open, close"),
                new Wrong("return pd.DataFrame({'signal': ['buy'] * 4}, index=data.index)", "texts"));
    }

    @ParameterizedTest
    @MethodSource("wrongResults")
    void shouldNameFoundAndAllowedWhenResultIsWrong(Wrong wrong) {
        assertThatThrownBy(() -> table(wrong.line()))
                .isInstanceOf(ComponentResultException.class)
                .hasMessageContaining("signals/probe: evaluate() gave")
                .hasMessageContaining(wrong.found())
                .hasMessageContaining("must give");
    }

    static List<Wrong> wrongIndicators() {
        return List.of(
                new Wrong("None", "None"),
                new Wrong("data['close'].tolist()", "a list of 4 items"),
                new Wrong("data.iloc[2:]", "a DataFrame of 2 rows"),
                new Wrong("pd.DataFrame(index=data.index)", "a DataFrame without columns"),
                new Wrong("pd.DataFrame({'t': ['x'] * 4}, index=data.index)", "a column t of texts"));
    }

    @ParameterizedTest
    @MethodSource("wrongIndicators")
    void shouldNameFoundAndAllowedWhenIndicatorIsWrong(Wrong wrong) {
        components.write(
                "indicators/any/wrong.py",
                "import pandas as pd\nclass Wrong:\n    def calculate(self, data):\n        return " + wrong.line()
                        + "\n");
        components.writeSignal("user", "return data['close'] == 3");

        assertThatThrownBy(() -> components.run("signals/user", CANDLES, new IndicatorCall("w", "wrong", Map.of())))
                .isInstanceOf(ComponentResultException.class)
                .hasMessageContaining("indicators/any/wrong: calculate() gave")
                .hasMessageContaining(wrong.found());
    }

    @Test
    void shouldPlaceEventsOnTheirCandlesWhenTimesAreOfAnyForm() {
        SignalTable table = events("""
            [
                {"timestamp": indicators["close"].index[3], "signal_type": "d"},
                {"timestamp": "2024-01-01T00:00:00+00:00", "signal_type": "a", "strength": 0.5, "price": 7.0,
                 "metadata": {"why": "low", "depth": 2}},
                {"timestamp": 1704070800, "signal_type": "b"},
                {"timestamp": "2024-01-01 03:00:00+01:00", "type": "c", "metadata": {"depth": 3}},
            ]\
            """);

        assertThat(candles(table)).containsExactly(0, 1, 2, 3);
        assertThat(texts(table, SignalTable.TYPE)).containsExactly("a", "b", "c", "d");
        assertThat(numbers(table, SignalTable.STRENGTH)).containsExactly(0.5, 1, 1, 1);
        assertThat(texts(table, "why")).containsExactly("low", "-", "-", "-");
        assertThat(numbers(table, "depth")).containsExactly(2, Double.NaN, 3, Double.NaN);
        assertThat(numbers(table, "price")).containsExactly(7, Double.NaN, Double.NaN, Double.NaN);
    }

    static List<Wrong> wrongEvents() {
        return List.of(
                new Wrong("5", "a value of type int"),
                new Wrong("[5]", "an event that is a value of type int"),
                new Wrong("[{'signal_type': 'x'}]", "without timestamp"),
                new Wrong("[{'timestamp': '2024-01-01T00:30:00Z'}]", "an event at 2024-01-01T00:30:00Z"),
                new Wrong("[{'timestamp': 1}]", "an event at 1970-01-01T00:00:01Z"),
                new Wrong("[{'timestamp': 1704067200.5}]", "an event at"),
                new Wrong("[{'timestamp': 'yesterday'}]", "\"yesterday\""));
    }

    @ParameterizedTest
    @MethodSource("wrongEvents")
    void shouldNameTheEventWhenItIsWrong(Wrong wrong) {
        assertThatThrownBy(() -> events(wrong.line()))
                .isInstanceOf(ComponentResultException.class)
                .hasMessageContaining("generate_signals() gave")
                .hasMessageContaining(wrong.found());
    }
}
