package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentLimitException;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Decimal;
import io.sptraderb.component.ParameterValue.Flag;
import io.sptraderb.component.ParameterValue.Sequence;
import io.sptraderb.component.ParameterValue.Text;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalCall.Execution;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.component.SignalTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts of the first generation: environment variables in, stdout with markers out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptComponentsTest {

    private static final CandleSeries CANDLES = TestCandles.random(150, 4);
    private static final CandleSeries THREE = TestCandles.closes(1, 2, 3);

    private TestComponents components;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        components = new TestComponents(folder);
        for (String script : List.of("indicators/test_sma.py", "signals/test_crossover.py")) {
            components.write(script, Files.readString(Originals.FOLDER.resolve(script)));
        }
    }

    @AfterAll
    void close() {
        components.close();
    }

    private SignalEvaluation perCandle(String path, CandleSeries series) {
        SignalCall call =
                new SignalCall(new ComponentPath(path), Map.of(), Optional.of(List.of()), Execution.PER_CANDLE);
        return components.runtime().evaluate(series, call, CancelSignal.NEVER);
    }

    private SignalTable signal(String... lines) {
        components.write("signals/probe.py", String.join("\n", lines) + "\n");
        return components.run("signals/probe", THREE).table();
    }

    private double[] indicator(Map<String, ParameterValue> parameters, String... lines) {
        components.write("indicators/probe.py", String.join("\n", lines) + "\n");
        components.writeSignal("user", "return data['close'] > 0");
        SignalEvaluation found =
                components.run("signals/user", THREE, new IndicatorCall("x", "indicators/probe", parameters));
        return ShippedLibrary.column(found.indicators(), "x");
    }

    @Test
    void shouldGiveItsValuesWhenIndicatorIsAScript() {
        components.writeSignal("user", "return data['close'] > 0");

        SignalEvaluation found = components.run(
                "signals/user", CANDLES, new IndicatorCall("x", "core/indicators/test_sma.py", Map.of()));

        double[] values = ShippedLibrary.column(found.indicators(), "sma");
        for (int i = 0; i < CANDLES.size(); i++) {
            double sum = 0;
            for (int j = Math.max(0, i - 19); j <= i; j++) {
                sum += CANDLES.close(j);
            }
            assertThat(values[i]).as("candle " + i).isCloseTo(i < 19 ? Double.NaN : sum / 20, within(1e-12 * sum));
        }
        assertThat(found.prints())
                .containsExactly(new PrintedLine("indicators/test_sma", "Calculating SMA 20 for TEST 1h, 150 candles"));
    }

    /** Plain Java over the same closes: the slow twin. */
    private static List<Integer> crossings(CandleSeries series) {
        List<Integer> crossings = new ArrayList<>();
        for (int i = 20; i < series.size(); i++) {
            double now = mean(series, i, 10) - mean(series, i, 20);
            double before = mean(series, i - 1, 10) - mean(series, i - 1, 20);
            if ((before <= 0 && now > 0) || (before >= 0 && now < 0)) {
                crossings.add(i);
            }
        }
        return crossings;
    }

    /** NaN, which crosses nothing, where there are too few candles. */
    private static double mean(CandleSeries series, int last, int period) {
        double sum = last < period - 1 ? Double.NaN : 0;
        for (int i = Math.max(0, last - period + 1); i <= last; i++) {
            sum += series.close(i);
        }
        return sum / period;
    }

    @Test
    void shouldGiveAnEventForEachCrossingWhenSignalRunsCandleByCandle() {
        SignalTable table = perCandle("signals/test_crossover", CANDLES).table();

        List<Integer> expected = crossings(CANDLES);
        assertThat(expected).hasSizeGreaterThan(1);
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            int candle = table.candle(row);
            found.add(candle);
            double fast = mean(CANDLES, candle, 10);
            assertThat(ShippedLibrary.number(table, SignalTable.STRENGTH, row)).isEqualTo(0.75);
            assertThat(ShippedLibrary.text(table, "crossover_type", row))
                    .isEqualTo(fast > mean(CANDLES, candle, 20) ? "golden_cross" : "death_cross");
            assertThat(ShippedLibrary.number(table, "fast", row)).isCloseTo(fast, within(1e-12 * fast));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void shouldLookAtTheLastCandleWhenSignalRunsOnce() {
        int last = crossings(CANDLES).getFirst();

        assertThat(components
                        .run("signals/test_crossover", CANDLES.slice(0, last + 1))
                        .table()
                        .rows())
                .isOne();
        assertThat(components
                        .run("signals/test_crossover", CANDLES.slice(0, last))
                        .table()
                        .rows())
                .isZero();
    }

    @Test
    void shouldFindItsEnvironmentWhenScriptRuns() {
        components.write("signals/variables.py", """
            import os, sys
            names = sorted(name for name in os.environ if name != 'CANDLE_DATA')
            for name in names:
                print(name, os.getenv(name))
            print(os.environ['CANDLE_DATA'], __name__, sys.argv, os.environ.get('PATH', 'no path'))
            print('SIGNAL_START\\n[]\\nSIGNAL_END')
            """);
        components.writeSignal("user", "import os", "print(list(os.environ)[:1])", "return data['close'] > 0");
        components.write("indicators/two.py", """
            class Two:
                def calculate(self, data):
                    return data[['close', 'open']].shift(1)
            """);
        Map<String, ParameterValue> parameters = Map.of(
                "period", new Whole(20),
                "ratio", new Decimal(0.5),
                "kind", new Text("fast"),
                "deep", new Flag(true),
                "look.backs", new Sequence(List.of(new Whole(1), new Text("a\"b"))));
        SignalCall call = new SignalCall(
                new ComponentPath("signals/variables"),
                parameters,
                Optional.of(List.of(new IndicatorCall("ma", "two", Map.of()))));

        SignalEvaluation found = components.runtime().evaluate(TestCandles.closes(1.5), call, CancelSignal.NEVER);

        assertThat(found.prints().stream().map(PrintedLine::text))
                .containsExactly(
                        "COMPONENT_NAME variables",
                        "COMPONENT_TYPE signal",
                        "CURRENT_INDEX 0",
                        "INDICATOR_DATA {\"ma\": {\"values\": [null], \"current\": null}, "
                                + "\"ma.close\": {\"values\": [null], \"current\": null}, "
                                + "\"ma.open\": {\"values\": [null], \"current\": null}}",
                        "INDICATOR_MA [null]",
                        "INDICATOR_MA_CLOSE [null]",
                        "INDICATOR_MA_OPEN [null]",
                        "PARAMS_DEEP true",
                        "PARAMS_KIND fast",
                        "PARAMS_LOOK_BACKS [1, \"a\\\"b\"]",
                        "PARAMS_PERIOD 20",
                        "PARAMS_RATIO 0.5",
                        "SYMBOL TEST",
                        "TIMEFRAME 1h",
                        "[{\"time\": 1704067200, \"open\": 1.5, \"high\": 1.5, \"low\": 1.5, \"close\": 1.5,"
                                + " \"volume\": 0.0}] __main__ ['signals/variables.py'] no path");
        assertThat(components.run("signals/user", THREE).prints().toString()).doesNotContain("CANDLE_DATA");
    }

    @Test
    void shouldFillFromTheLeftWhenValuesAreFewer() {
        assertThat(indicator(
                        Map.of(),
                        "print('INDICATOR_START')",
                        "print('{\"values\":', [2.5, 3], '}')",
                        "print('INDICATOR_END')"))
                .containsExactly(Double.NaN, 2.5, 3);
        assertThat(indicator(
                        Map.of(),
                        "print('INDICATOR_START\\n{\\n \"values\": [NaN, null,\\n -Infinity]}\\nINDICATOR_END')"))
                .containsExactly(Double.NaN, Double.NaN, Double.NEGATIVE_INFINITY);
    }

    @Test
    void shouldFillInWhatIsMissingWhenEventsSayLittle() {
        SignalTable table = signal(
                "print('before')",
                "print('SIGNAL_START')",
                "print('[{\"timestamp\": \"2024-01-01T02:00:00Z\", \"type\": \"up\", \"price\": 3, \"metadata\":"
                        + " {\"deep\": {}}},')",
                "print(' {\"timestamp\": 1704070800, \"strength\": null, \"metadata\": null}]')",
                "print('SIGNAL_END')");

        assertThat(ShippedLibrary.rows(table))
                .containsExactly(
                        "1 signal_type=unknown signal_strength=0.0 signal=1.0 price=NaN",
                        "2 signal_type=up signal_strength=0.0 signal=1.0 price=3.0");
    }

    @Test
    void shouldGiveNoEventAndSaySoWhenScriptWritesNoMarker() {
        components.write("signals/silent.py", "if False: print('SIGNAL_START')\n");

        SignalEvaluation found = components.run("signals/silent", THREE);

        assertThat(found.table().rows()).isZero();
        assertThat(found.prints())
                .extracting(PrintedLine::text)
                .containsExactly("no event: the script wrote no line SIGNAL_START");
    }

    private record Bad(String printed, String problem) {}

    static List<Bad> badSignals() {
        String one = "SIGNAL_START\\n%s\\nSIGNAL_END";
        return List.of(
                new Bad("SIGNAL_START\\n[]", "a line SIGNAL_START without SIGNAL_END"),
                new Bad(one.formatted("[]") + "\\n" + one.formatted("[]"), "2 lines SIGNAL_START"),
                new Bad(one.formatted("[{]"), "no JSON (line 1, column 3: \"]\" where a name in quotes belongs)"),
                new Bad(one.formatted("[1,\\n 2"), "no JSON (line 3, column 1: the end where a comma or ] belongs)"),
                new Bad(one.formatted("{}"), "no JSON list"),
                new Bad(one.formatted("[5]"), "an event 5.0"),
                new Bad(one.formatted("[{}]"), "an event with timestamp null"),
                new Bad(one.formatted("[{\"timestamp\": \"soon\"}]"), "an event at \"soon\""),
                new Bad(one.formatted("[{\"timestamp\": 1}]"), "an event at 1970-01-01T00:00:01Z"),
                new Bad(one.formatted("[{\"timestamp\": 1e300}]"), "an event at 1.0E300"),
                new Bad(
                        one.formatted("[{\"timestamp\": 1704070800, \"strength\": \"much\"}]"),
                        "an event with strength much"));
    }

    @ParameterizedTest
    @MethodSource("badSignals")
    void shouldSayWhatIsWrongWhenSignalIsMalformed(Bad bad) {
        assertThatThrownBy(() -> signal("print('" + bad.printed() + "')"))
                .isInstanceOf(ComponentResultException.class)
                .hasMessageContaining("signals/probe: the script gave ")
                .hasMessageContaining(bad.problem());
    }

    static List<Bad> badIndicators() {
        String one = "INDICATOR_START\\n%s\\nINDICATOR_END";
        return List.of(
                new Bad("nothing", "no line INDICATOR_START"),
                new Bad(one.formatted(""), "no JSON (line 2, column 1: the end where a value belongs)"),
                new Bad(one.formatted("[1]"), "no JSON object"),
                new Bad(one.formatted("{\"value\": []}"), "a JSON object without a list values, it has [value]"),
                new Bad(one.formatted("{\"values\": [1, 2, 3, 4]}"), "4 values"),
                new Bad(one.formatted("{\"values\": [1, \"x\"]}"), "a value x at place 1"));
    }

    @ParameterizedTest
    @MethodSource("badIndicators")
    void shouldSayWhatIsWrongWhenIndicatorIsMalformed(Bad bad) {
        assertThatThrownBy(() -> indicator(Map.of(), "print('" + bad.printed() + "') # INDICATOR_START"))
                .isInstanceOf(ComponentResultException.class)
                .hasMessageContaining("indicators/probe: the script gave ")
                .hasMessageContaining(bad.problem());
    }

    @Test
    void shouldNameFileAndLineWhenScriptRaises() {
        assertThatThrownBy(() -> signal("# SIGNAL_START", "def inner():", "    return {}['x']", "", "inner()"))
                .isInstanceOfSatisfying(ComponentFailedException.class, e -> {
                    assertThat(e).hasMessage("KeyError: 'x' (signals/probe.py, line 3)");
                    assertThat(e.frames()).hasSize(2);
                });
        assertThatThrownBy(() -> signal("# SIGNAL_START", "def ("))
                .isInstanceOf(ComponentFailedException.class)
                .hasMessageContaining("SyntaxError")
                .hasMessageContaining("(signals/probe.py, line 2)");
    }

    @Test
    void shouldObeyTheExitCodeWhenScriptExits() {
        assertThat(signal("import sys", "print('SIGNAL_START\\n[]\\nSIGNAL_END')", "sys.exit(0)")
                        .rows())
                .isZero();
        assertThatThrownBy(() -> signal("import sys # SIGNAL_START", "sys.exit(3)"))
                .isInstanceOf(ComponentFailedException.class)
                .hasMessageContaining("SystemExit: 3");
    }

    @Test
    void shouldStopWhenScriptWritesTooMuch() {
        assertThatThrownBy(() -> signal("print('SIGNAL_START')", "while True: print('x' * 100)"))
                .isInstanceOfSatisfying(ComponentLimitException.class, e -> assertThat(e.limit())
                        .isEqualTo(ComponentLimitException.Limit.OUTPUT));
        assertThatThrownBy(() -> signal("while True: print('SIGNAL_STAR')", "# SIGNAL_START"))
                .isInstanceOfSatisfying(ComponentLimitException.class, e -> assertThat(e.limit())
                        .isEqualTo(ComponentLimitException.Limit.OUTPUT));
        assertThat(signal("print('SIGNAL_START\\n[]\\nSIGNAL_END')").rows()).isZero();
    }

    @Test
    void shouldRefuseWhenACandleByCandleSignalIsNoScriptOrLooksAhead() {
        components.writeSignal("whole", "return data['close'] > 0");
        assertThatThrownBy(() -> perCandle("signals/whole", THREE))
                .isInstanceOf(ComponentResultException.class)
                .hasMessageContaining("execution: per_candle gave a class or function");
        components.write("signals/ahead.py", """
            print('SIGNAL_START\\n[{"timestamp": "2024-01-01T01:00:00Z"}]\\nSIGNAL_END')
            """);
        assertThatThrownBy(() -> perCandle("signals/ahead", THREE))
                .isInstanceOf(ComponentResultException.class)
                .hasMessageContaining("at candle 0 an event of candle 1");
    }

    @Test
    void shouldEnterByTheClassWhenAModuleOnlyPrintsMarkersAlone() {
        components.write("signals/both.py", """
            class Both:
                def evaluate(self, data, indicators):
                    return data["close"] > 1

            if __name__ == "__main__":
                print("SIGNAL_START")
            """);

        assertThat(components.run("signals/both", THREE).table().rows()).isEqualTo(2);
    }
}
