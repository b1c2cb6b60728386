package io.sptraderb.component.python;

import static io.sptraderb.component.python.ShippedLibrary.column;
import static io.sptraderb.component.python.ShippedLibrary.number;
import static io.sptraderb.component.python.ShippedLibrary.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Text;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalTable;
import io.sptraderb.component.python.ShippedLibrary.Indicator;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Components in the original's style run unchanged, and give every figure and event the original gave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginalComponentsTest {

    private ShippedLibrary library;
    private JsonObject golden;
    private CandleSeries candles;

    @BeforeAll
    void open() {
        library = new ShippedLibrary(Originals.FOLDER);
        golden = Originals.golden();
        candles = Originals.candles(golden);
    }

    @AfterAll
    void close() {
        library.close();
    }

    private record Calculated(String key, Indicator indicator) {}

    static List<Calculated> indicators() {
        return List.of(
                new Calculated("sma_20", new Indicator("sma", Map.of())),
                new Calculated("sma_10_hl2", indicator("sma", 10, "hl2")),
                new Calculated("ema_12", indicator("ema", 12, "close")),
                new Calculated("ema_26_ohlc4", indicator("ema", 26, "ohlc4")),
                new Calculated("adx_14", new Indicator("adx", Map.of("period", new Whole(14)))),
                new Calculated("bb_20", new Indicator("core.indicators.volatility.bb", Map.of())),
                new Calculated("simple_rsi_14", new Indicator("simple_rsi", Map.of())));
    }

    private static Indicator indicator(String type, int period, String source) {
        return new Indicator(type, Map.of("period", new Whole(period), "source", new Text(source)));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldEqualTheOriginalsFiguresWhenIndicatorIsCalculated(Calculated calculated) {
        SequencedMap<String, double[]> columns = library.calculate(candles, calculated.indicator());

        JsonObject expected = golden.getJsonObject("indicators").getJsonObject(calculated.key());
        for (String name : expected.keySet()) {
            Originals.assertEqual(name, column(columns, name), expected.getJsonArray(name));
        }
        assertThat(columns).hasSize(expected.size() == 1 ? 1 : expected.size() + 1);
    }

    @Test
    void shouldCompareEveryFigureOfTheGoldenFile() {
        assertThat(indicators().stream().map(Calculated::key))
                .containsExactlyInAnyOrderElementsOf(
                        golden.getJsonObject("indicators").keySet());
        assertThat(runs().stream().map(Run::strategy))
                .containsExactlyInAnyOrderElementsOf(
                        golden.getJsonObject("v2_output").keySet());
    }

    /** This signal looks one candle ahead, as the original's did. */
    @Test
    void shouldBeTrueWhereTheOriginalWasWhenSignalGivesBools() {
        Map<String, ParameterValue> parameters = Map.of("threshold", new Whole(40), "min_bars", new Whole(2));

        SignalTable table = library.evaluate(candles, "signals/rsi_oversold", parameters);

        assertThat(IntStream.range(0, table.rows()).mapToObj(table::candle).toList())
                .isEqualTo(golden.getJsonArray("rsi_oversold_40_2_true_idx").getValuesAs(JsonNumber::intValue));
    }

    private record Run(String strategy, String signal, List<IndicatorCall> indicators) {}

    static List<Run> runs() {
        return List.of(
                new Run("ma_crossover_strategy", "ma_crossover", averages("ma_", "sma", 10, 30)),
                new Run("simple_ma_test", "ma_crossover", averages("ma_", "sma", 20, 50)),
                new Run("ema_crossover_strategy", "ema_crossover", averages("ema_", "ema", 12, 26)));
    }

    private static List<IndicatorCall> averages(String prefix, String type, int fast, int slow) {
        return List.of(
                new IndicatorCall(prefix + "fast", type, Map.of("period", new Whole(fast))),
                new IndicatorCall(prefix + "slow", type, Map.of("period", new Whole(slow))));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shouldGiveEveryEventOfTheOriginalWhenStrategyRuns(Run run) {
        SignalEvaluation found =
                library.evaluation(candles, "signals/" + run.signal(), Map.of(), Optional.of(run.indicators()));

        JsonObject expected = golden.getJsonObject("v2_output").getJsonObject(run.strategy());
        assertThat(found.indicators().keySet())
                .containsExactlyElementsOf(
                        expected.getJsonArray("indicator_names").getValuesAs(JsonString::getString));
        List<JsonObject> events = expected.getJsonArray("signals").getValuesAs(JsonObject.class);
        assertThat(found.table().rows()).isEqualTo(events.size());
        for (int row = 0; row < events.size(); row++) {
            assertEqual(found.table(), row, events.get(row));
        }
    }

    private void assertEqual(SignalTable table, int row, JsonObject event) {
        int candle = table.candle(row);
        String time = event.getString("timestamp");
        assertThat(time)
                .isEqualTo(Instant.ofEpochSecond(candles.openTime(candle))
                        .toString()
                        .replace("Z", "+00:00"));
        assertThat(table.signalName()).isEqualTo(event.getString("signal_name"));
        assertThat(text(table, SignalTable.TYPE, row)).as(time).isEqualTo(event.getString("signal_type"));
        assertNumber(number(table, SignalTable.STRENGTH, row), event.getJsonNumber("strength"));
        double price = table.column("price").isPresent() ? number(table, "price", row) : candles.close(candle);
        assertNumber(price, event.getJsonNumber("price"));
        event.getJsonObject("metadata").forEach((name, value) -> {
            if (value instanceof JsonString expected) {
                assertThat(text(table, name, row)).as(time + " " + name).isEqualTo(expected.getString());
            } else {
                assertNumber(number(table, name, row), (JsonNumber) value);
            }
        });
    }

    private static void assertNumber(double found, JsonNumber expected) {
        assertThat(found).isCloseTo(expected.doubleValue(), within(1e-12));
    }

    @Test
    void shouldKeepWhatComponentsPrintAndLogWhenTheyRun() {
        SignalEvaluation found = library.evaluation(
                candles,
                "signals/trend_strength",
                Map.of(),
                Optional.of(List.of(
                        new IndicatorCall("adx", "adx", Map.of()), new IndicatorCall("bb", "heikin_ashi", Map.of()))));

        assertThat(found.prints().stream().map(line -> line.component() + ": " + line.text()))
                .anyMatch(line -> line.startsWith("signals/trend_strength: Regimes: {'none': "))
                .anyMatch(
                        line -> line.startsWith("indicators/trend/heikin_ashi: INFO:core.indicators.trend.heikin_ashi:"
                                + "Heikin Ashi on 240 candles, "));
    }
}
