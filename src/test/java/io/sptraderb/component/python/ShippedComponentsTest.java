package io.sptraderb.component.python;

import static io.sptraderb.component.python.ShippedLibrary.column;
import static io.sptraderb.component.python.ShippedLibrary.number;
import static io.sptraderb.component.python.ShippedLibrary.rows;
import static io.sptraderb.component.python.ShippedLibrary.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Decimal;
import io.sptraderb.component.ParameterValue.Text;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.SignalTable;
import io.sptraderb.component.python.ShippedLibrary.Indicator;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped components of the first library against values of the originals under pandas 2.3.3. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedComponentsTest {

    private static final String MA = ShippedLibrary.MA;

    private ShippedLibrary library;
    private JsonObject golden;
    private CandleSeries candles;

    @BeforeAll
    void open() {
        library = new ShippedLibrary();
        golden = Originals.golden();
        candles = Originals.candles(golden);
    }

    @AfterAll
    void close() {
        library.close();
    }

    private record Original(String key, Indicator indicator) {}

    static List<Original> originals() {
        return List.of(
                new Original("sma_20", new Indicator("sma", Map.of())),
                new Original(
                        "sma_10_hl2", new Indicator("sma", Map.of("period", new Whole(10), "source", new Text("hl2")))),
                new Original("ema_12", new Indicator("ema", Map.of("period", new Whole(12)))),
                new Original(
                        "ema_26_ohlc4",
                        new Indicator("ema", Map.of("period", new Whole(26), "source", new Text("ohlc4")))),
                new Original("adx_14", new Indicator("adx", Map.of("period", new Whole(14)))),
                new Original("bb_20", new Indicator("bb", Map.of("period", new Whole(20), "std_dev", new Decimal(2)))),
                new Original(
                        "simple_rsi_14",
                        new Indicator("rsi", Map.of("period", new Whole(14), "method", new Text("simple")))));
    }

    @ParameterizedTest
    @MethodSource("originals")
    void shouldEqualTheOriginalWhenIndicatorIsCalculated(Original original) {
        SequencedMap<String, double[]> columns = library.calculate(candles, original.indicator());

        JsonObject expected = golden.getJsonObject("indicators").getJsonObject(original.key());
        assertThat(expected).isNotEmpty();
        for (String name : expected.keySet()) {
            double[] found = column(columns, name);
            Originals.assertEqual(name, found, expected.getJsonArray(name));
        }
    }

    /** Plain Java after Wilder's book: the slow twin. */
    @Test
    void shouldEqualWildersFormulaWhenRsiIsCalculated() {
        CandleSeries series = TestCandles.random(300, 7);
        int period = 14;
        double[] found = column(library.calculate(series, new Indicator("rsi", Map.of())), "rsi");

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
        SignalTable table = library.evaluate(
                candles,
                "signals/" + run.signal(),
                Map.of(),
                new IndicatorCall(prefix + "fast", run.type(), Map.of("period", new Whole(run.fast()))),
                new IndicatorCall(prefix + "slow", run.type(), Map.of("period", new Whole(run.slow()))));

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

    @Test
    void shouldUseItsDefaultsWhenSignalIsCalledWithoutIndicators() {
        SignalTable own = library.evaluate(candles, MA, Map.of());
        SignalTable named = library.evaluate(
                candles,
                MA,
                Map.of(),
                new IndicatorCall("ma_fast", "sma", Map.of("period", new Whole(20))),
                new IndicatorCall("ma_slow", "sma", Map.of("period", new Whole(50))));

        assertThat(rows(own)).isEqualTo(rows(named)).isNotEmpty();
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
        return library.evaluate(
                series,
                MA,
                parameters,
                new IndicatorCall("ma_fast", "sma", Map.of("period", new Whole(2))),
                new IndicatorCall("ma_slow", "sma", Map.of("period", new Whole(5))));
    }

    /** The original saw the candle after the last oversold one; the event belongs to that candle. */
    @Test
    void shouldFallOnTheCandleBackInsideWhenRsiReverses() {
        SignalTable table = library.evaluate(
                candles,
                "signals/rsi_reversal",
                Map.of("oversold", new Decimal(40), "overbought", new Decimal(90), "min_bars", new Whole(2)),
                new IndicatorCall("rsi", "rsi", Map.of("method", new Text("simple"))));

        List<Integer> oversold = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (text(table, SignalTable.TYPE, row).equals("oversold_reversal")) {
                oversold.add(table.candle(row) - 1);
            }
        }
        assertThat(oversold)
                .isEqualTo(golden.getJsonArray("rsi_oversold_40_2_true_idx").getValuesAs(JsonNumber::intValue));
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
        Indicator indicator = new Indicator(bad.type(), Map.of(bad.name(), bad.value()));

        assertThatThrownBy(() -> library.calculate(candles, indicator))
                .isInstanceOfSatisfying(ComponentFailedException.class, e -> {
                    assertThat(e.errorType()).isEqualTo("ValueError");
                    assertThat(e.errorMessage()).contains(bad.message());
                });
    }
}
