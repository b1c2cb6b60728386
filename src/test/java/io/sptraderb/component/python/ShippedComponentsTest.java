package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Decimal;
import io.sptraderb.component.ParameterValue.Text;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalTable;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped components against values of the originals under pandas 2.3.3, and against their own past. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedComponentsTest {

    private static final String MA = "signals/ma_crossover";

    private PythonRuntime runtime;
    private JsonObject golden;
    private CandleSeries candles;

    @BeforeAll
    void open() throws IOException {
        runtime = new PythonRuntime(TestComponents.settings(TestComponents.SHIPPED));
        try (InputStream in = ShippedComponentsTest.class.getResourceAsStream("/golden/components_golden.json");
                JsonReader reader = Json.createReader(in)) {
            golden = reader.readObject();
        }
        JsonArray rows = golden.getJsonArray("candles");
        long[] times = new long[rows.size()];
        double[][] columns = new double[5][rows.size()];
        List<String> names = List.of("open", "high", "low", "close", "volume");
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.getJsonObject(i);
            times[i] = row.getJsonNumber("time").longValue();
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = row.getJsonNumber(names.get(c)).doubleValue();
            }
        }
        candles = TestCandles.of(times, columns);
    }

    @AfterAll
    void close() {
        runtime.close();
    }

    private record Indicator(String key, String type, Map<String, ParameterValue> parameters) {}

    static List<Indicator> indicators() {
        return List.of(
                new Indicator("sma_20", "sma", Map.of()),
                new Indicator("sma_10_hl2", "sma", Map.of("period", new Whole(10), "source", new Text("hl2"))),
                new Indicator("ema_12", "ema", Map.of("period", new Whole(12))),
                new Indicator("ema_26_ohlc4", "ema", Map.of("period", new Whole(26), "source", new Text("ohlc4"))),
                new Indicator("adx_14", "adx", Map.of("period", new Whole(14))),
                new Indicator("bb_20", "bb", Map.of("period", new Whole(20), "std_dev", new Decimal(2))),
                new Indicator("simple_rsi_14", "rsi", Map.of("period", new Whole(14), "method", new Text("simple"))));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldEqualTheOriginalWhenIndicatorIsCalculated(Indicator indicator) {
        SequencedMap<String, double[]> columns = calculate(candles, indicator);

        JsonObject expected = golden.getJsonObject("indicators").getJsonObject(indicator.key());
        assertThat(expected).isNotEmpty();
        for (String name : expected.keySet()) {
            double[] found = column(columns, expected.size() == 1 ? "x" : "x." + name);
            assertEqual(name, found, expected.getJsonArray(name));
        }
    }

    private static double[] column(Map<String, double[]> columns, String name) {
        return Objects.requireNonNull(columns.get(name), () -> name + " is not among " + columns.keySet());
    }

    /** The golden file rounds to 12 decimals. */
    private static void assertEqual(String name, double[] found, JsonArray expected) {
        assertThat(found).hasSize(expected.size());
        for (int i = 0; i < found.length; i++) {
            if (expected.get(i) == JsonValue.NULL) {
                assertThat(found[i]).as(name + " " + i).isNaN();
            } else {
                double value = ((JsonNumber) expected.get(i)).doubleValue();
                assertThat(found[i]).as(name + " " + i).isCloseTo(value, within(1e-9 * Math.abs(value) + 1e-12));
            }
        }
    }

    private SequencedMap<String, double[]> calculate(CandleSeries series, Indicator indicator) {
        IndicatorCall call = new IndicatorCall("x", indicator.type(), indicator.parameters());
        IndicatorCall other = new IndicatorCall("ma_fast", "sma", Map.of());
        IndicatorCall third = new IndicatorCall("ma_slow", "sma", Map.of("period", new Whole(50)));
        return runtime.evaluate(
                        series,
                        new SignalCall(new ComponentPath(MA), Map.of(), Optional.of(List.of(call, other, third))),
                        CancelSignal.NEVER)
                .indicators();
    }

    /** Plain Java after Wilder's book: the slow twin. */
    @Test
    void shouldEqualWildersFormulaWhenRsiIsCalculated() {
        CandleSeries series = TestCandles.random(300, 7);
        int period = 14;
        double[] found = column(calculate(series, new Indicator("", "rsi", Map.of())), "x");

        double gain = 0;
        double loss = 0;
        for (int i = 1; i < series.size(); i++) {
            double move = series.close(i) - series.close(i - 1);
            if (i <= period) {
                gain += Math.max(move, 0) / period;
                loss += Math.max(-move, 0) / period;
            } else {
                gain = (gain * (period - 1) + Math.max(move, 0)) / period;
                loss = (loss * (period - 1) + Math.max(-move, 0)) / period;
            }
            if (i >= period) {
                assertThat(found[i]).as("candle " + i).isCloseTo(100 - 100 / (1 + gain / loss), within(1e-9));
            } else {
                assertThat(found[i]).as("candle " + i).isNaN();
            }
        }
        assertThat(found[0]).isNaN();
    }

    private record Run(String strategy, String signal, int fast, int slow, String type) {}

    static List<Run> runs() {
        return List.of(
                new Run("ma_crossover_strategy", "ma_crossover", 10, 30, "sma"),
                new Run("simple_ma_test", "ma_crossover", 20, 50, "sma"),
                new Run("ema_crossover_strategy", "ema_crossover", 12, 26, "ema"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shouldGiveTheOriginalsEventsWhenSignalIsEvaluated(Run run) {
        String prefix = run.type().equals("sma") ? "ma_" : "ema_";
        SignalCall call = new SignalCall(
                new ComponentPath("signals/" + run.signal()),
                Map.of(),
                Optional.of(List.of(
                        new IndicatorCall(prefix + "fast", run.type(), Map.of("period", new Whole(run.fast()))),
                        new IndicatorCall(prefix + "slow", run.type(), Map.of("period", new Whole(run.slow()))))));

        SignalTable table = runtime.evaluate(candles, call, CancelSignal.NEVER).table();

        List<JsonObject> expected = new ArrayList<>(golden.getJsonObject("v2_output")
                .getJsonObject(run.strategy())
                .getJsonArray("signals")
                .getValuesAs(JsonObject.class));
        // The original's exponential signal calls every first candle a death cross.
        expected.removeIf(event -> event.getString("timestamp").equals("2024-02-01T00:00:00+00:00"));
        assertThat(table.rows()).isEqualTo(expected.size());
        for (int row = 0; row < table.rows(); row++) {
            JsonObject event = expected.get(row);
            assertThat(candles.openTime(table.candle(row)))
                    .isEqualTo(Instant.parse(event.getString("timestamp").replace("+00:00", "Z"))
                            .getEpochSecond());
            assertThat(text(table, "crossover_type", row)).isEqualTo(event.getString("signal_type"));
            assertThat(number(table, SignalTable.STRENGTH, row))
                    .isCloseTo(event.getJsonNumber("strength").doubleValue(), within(1e-12));
            JsonObject metadata = event.getJsonObject("metadata");
            for (String name : metadata.keySet()) {
                if (metadata.get(name) instanceof JsonNumber value) {
                    assertThat(number(table, name, row)).as(name).isCloseTo(value.doubleValue(), within(1e-12));
                }
            }
        }
    }

    private static String text(SignalTable table, String name, int row) {
        OutputColumn.Texts texts = (OutputColumn.Texts) table.column(name).orElseThrow();
        return texts.dictionary().get(texts.codes()[row]);
    }

    private static double number(SignalTable table, String name, int row) {
        return ((OutputColumn.Numbers) table.column(name).orElseThrow()).values()[row];
    }

    @Test
    void shouldUseItsDefaultsWhenSignalIsCalledWithoutIndicators() {
        SignalTable own = evaluate(candles, MA, Map.of());
        SignalTable named = runtime.evaluate(
                        candles,
                        new SignalCall(
                                new ComponentPath(MA),
                                Map.of(),
                                Optional.of(List.of(
                                        new IndicatorCall("ma_fast", "sma", Map.of("period", new Whole(20))),
                                        new IndicatorCall("ma_slow", "sma", Map.of("period", new Whole(50)))))),
                        CancelSignal.NEVER)
                .table();

        assertThat(rows(own)).isEqualTo(rows(named)).isNotEmpty();
    }

    private SignalTable evaluate(CandleSeries series, String path, Map<String, ParameterValue> parameters) {
        return runtime.evaluate(
                        series,
                        new SignalCall(new ComponentPath(path), parameters, Optional.empty()),
                        CancelSignal.NEVER)
                .table();
    }

    private static List<String> rows(SignalTable table) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            StringBuilder text = new StringBuilder(Integer.toString(table.candle(row)));
            for (Map.Entry<String, OutputColumn> column : table.columns().entrySet()) {
                text.append(' ').append(column.getKey()).append('=');
                switch (column.getValue()) {
                    case OutputColumn.Numbers numbers -> text.append(numbers.values()[row]);
                    case OutputColumn.Flags flags -> text.append(flags.values()[row]);
                    case OutputColumn.Texts texts ->
                        text.append(
                                texts.codes()[row] < 0
                                        ? "-"
                                        : texts.dictionary().get(texts.codes()[row]));
                }
            }
            rows.add(text.toString());
        }
        return rows;
    }

    @Test
    void shouldWaitForTheConfirmingCandleWhenConfirmationIsAsked() {
        CandleSeries series = TestCandles.random(2_000, 3);
        Map<String, ParameterValue> none = Map.of("min_separation", new Decimal(0));
        Map<String, ParameterValue> three = Map.of("min_separation", new Decimal(0), "confirmation_bars", new Whole(3));

        SignalTable at = evaluateFast(series, none);
        SignalTable confirmed = evaluateFast(series, three);

        List<Integer> expected = new ArrayList<>();
        for (int row = 0; row < at.rows(); row++) {
            int next = row + 1 < at.rows() ? at.candle(row + 1) : series.size();
            if (at.candle(row) + 2 < next) {
                expected.add(at.candle(row) + 2);
            }
        }
        assertThat(confirmed.rows()).isLessThan(at.rows());
        assertThat(java.util.stream.IntStream.range(0, confirmed.rows())
                        .mapToObj(confirmed::candle)
                        .toList())
                .isEqualTo(expected)
                .isNotEmpty();
    }

    /** On averages so short that many crossings do not last. */
    private SignalTable evaluateFast(CandleSeries series, Map<String, ParameterValue> parameters) {
        List<IndicatorCall> averages = List.of(
                new IndicatorCall("ma_fast", "sma", Map.of("period", new Whole(2))),
                new IndicatorCall("ma_slow", "sma", Map.of("period", new Whole(5))));
        return runtime.evaluate(
                        series,
                        new SignalCall(new ComponentPath(MA), parameters, Optional.of(averages)),
                        CancelSignal.NEVER)
                .table();
    }

    /** The original saw the candle after the last oversold one; the event belongs to that candle. */
    @Test
    void shouldFallOnTheCandleBackInsideWhenRsiReverses() {
        SignalTable table = runtime.evaluate(
                        candles,
                        new SignalCall(
                                new ComponentPath("signals/rsi_reversal"),
                                Map.of(
                                        "oversold",
                                        new Decimal(40),
                                        "overbought",
                                        new Decimal(90),
                                        "min_bars",
                                        new Whole(2)),
                                Optional.of(List.of(
                                        new IndicatorCall("rsi", "rsi", Map.of("method", new Text("simple")))))),
                        CancelSignal.NEVER)
                .table();

        List<Integer> oversold = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (text(table, SignalTable.TYPE, row).equals("oversold_reversal")) {
                oversold.add(table.candle(row) - 1);
            }
        }
        assertThat(oversold)
                .isEqualTo(golden.getJsonArray("rsi_oversold_40_2_true_idx").getValuesAs(JsonNumber::intValue));
    }

    private record Cut(String path, Map<String, ParameterValue> parameters) {}

    static List<Cut> signals() {
        return List.of(
                new Cut(MA, Map.of()),
                new Cut(MA, Map.of("confirmation_bars", new Whole(4))),
                new Cut("signals/ema_crossover", Map.of()),
                new Cut("signals/rsi_reversal", Map.of()),
                new Cut("signals/rsi_reversal", Map.of("min_bars", new Whole(3))));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void shouldNotChangeThePastWhenSeriesIsCut(Cut cut) {
        CandleSeries series = TestCandles.random(400, 11);
        List<String> all = rows(evaluate(series, cut.path(), cut.parameters()));
        assertThat(all).isNotEmpty();
        for (int size : new int[] {1, 2, 3, 13, 14, 15, 16, 60, 61, 200, 333, 399}) {
            SignalTable part = evaluate(series.slice(0, size), cut.path(), cut.parameters());
            List<String> past = all.stream()
                    .filter(row -> Integer.parseInt(row.substring(0, row.indexOf(' '))) < size)
                    .toList();
            assertThat(rows(part)).as("first " + size + " candles").isEqualTo(past);
        }
    }

    @ParameterizedTest
    @MethodSource({"indicators", "moreIndicators"})
    void shouldNotChangeThePastWhenSeriesOfAnIndicatorIsCut(Indicator indicator) {
        CandleSeries series = TestCandles.random(400, 12);
        SequencedMap<String, double[]> all = calculate(series, indicator);
        for (int size : new int[] {1, 2, 3, 13, 14, 15, 16, 28, 60, 200, 333, 399}) {
            SequencedMap<String, double[]> part = calculate(series.slice(0, size), indicator);
            assertThat(part.keySet()).isEqualTo(all.keySet());
            part.forEach((name, values) -> assertThat(values)
                    .as(name + " of the first " + size)
                    .isEqualTo(Arrays.copyOf(all.get(name), size)));
        }
    }

    static List<Indicator> moreIndicators() {
        return List.of(
                new Indicator("rsi", "rsi", Map.of()),
                new Indicator("rsi", "rsi", Map.of("period", new Whole(1))),
                new Indicator("adx", "adx", Map.of("period", new Whole(1))));
    }

    private record Bad(String type, String name, ParameterValue value, String message) {}

    static List<Bad> badParameters() {
        return List.of(
                new Bad("sma", "period", new Whole(0), "period was 0, must be from 1 to 5000"),
                new Bad("sma", "period", new Decimal(2.5), "period was 2.5, must be a whole number"),
                new Bad("ema", "period", new Text("x"), "period was 'x', must be a whole number"),
                new Bad("ema", "source", new Text("clos"), "source was 'clos', must be one of open, high"),
                new Bad("adx", "period", flag(), "period was True"),
                new Bad("rsi", "method", new Text("cutler"), "method was 'cutler', must be one of wilder, simple"),
                new Bad("bb", "std_dev", new Decimal(0), "std_dev was 0.0, must be a number from 0.1 to 10.0"));
    }

    private static ParameterValue flag() {
        return new ParameterValue.Flag(true);
    }

    @ParameterizedTest
    @MethodSource("badParameters")
    void shouldNameFoundAndAllowedWhenParameterIsBad(Bad bad) {
        Indicator indicator = new Indicator("", bad.type(), Map.of(bad.name(), bad.value()));

        assertThatThrownBy(() -> calculate(candles, indicator))
                .isInstanceOfSatisfying(ComponentFailedException.class, e -> {
                    assertThat(e.errorType()).isEqualTo("ValueError");
                    assertThat(e.errorMessage()).contains(bad.message());
                });
    }
}
