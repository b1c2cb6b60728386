package io.sptraderb.component.python;

import static io.sptraderb.component.python.ShippedLibrary.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Decimal;
import io.sptraderb.component.ParameterValue.Text;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.python.ShippedLibrary.Indicator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every shipped indicator: no look-ahead, any number of candles, still and silent markets, bad parameters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryIndicatorsTest {

    private ShippedLibrary library;

    @BeforeAll
    void open() {
        library = new ShippedLibrary();
    }

    @AfterAll
    void close() {
        library.close();
    }

    /** Each shipped indicator as it comes, and some with parameters at an edge. */
    Stream<Indicator> indicators() {
        Stream<Indicator> shipped = library.runtime().paths().stream()
                .filter(path -> path.value().startsWith("indicators/"))
                .map(path -> new Indicator(path.name(), Map.of()));
        Stream<Indicator> edges = Stream.of(
                indicator("rsi", "period", 1),
                indicator("rsi", "method", "simple"),
                indicator("adx", "period", 1),
                indicator("wma", "period", 1),
                indicator("wma", "period", 127),
                indicator("hma", "period", 2),
                indicator("kama", "period", 2, "fast", 1, "slow", 2),
                indicator("supertrend", "period", 1, "multiplier", 0.5),
                indicator("ichimoku", "tenkan", 1, "kijun", 1, "senkou", 1, "displacement", 1),
                indicator("linreg_slope", "period", 2),
                indicator("vwap", "anchor", "rolling", "period", 1),
                indicator("vwap", "anchor", "rolling"),
                indicator("mfi", "period", 1),
                indicator("macd", "fast", 1, "slow", 2, "signal", 1),
                indicator("stochastic", "period", 1, "smooth", 1, "signal", 1),
                indicator("cci", "period", 2),
                indicator("atr", "period", 1),
                indicator("keltner", "period", 1, "atr_period", 1),
                indicator("donchian", "period", 1),
                indicator("realised_volatility", "period", 2, "method", "mean_square"),
                indicator("zscore", "period", 2));
        return Stream.concat(shipped, edges);
    }

    private static Indicator indicator(String type, Object... parameters) {
        Map<String, ParameterValue> values = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i].toString(), value(parameters[i + 1]));
        }
        return new Indicator(type, values);
    }

    private static ParameterValue value(Object value) {
        return switch (value) {
            case Integer whole -> new Whole(whole);
            case Double decimal -> new Decimal(decimal);
            default -> new Text(value.toString());
        };
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldNotChangeThePastWhenSeriesIsCut(Indicator indicator) {
        for (CandleSeries series : List.of(TestCandles.random(400, 12), RandomMarkets.wild(400, 13))) {
            SequencedMap<String, double[]> all = library.calculate(series, indicator);
            for (int size : new int[] {0, 1, 2, 3, 10, 14, 15, 20, 26, 34, 78, 200, 399}) {
                SequencedMap<String, double[]> part = library.calculate(series.slice(0, size), indicator);
                assertThat(part.keySet()).isEqualTo(all.keySet());
                part.forEach((name, values) -> assertThat(values)
                        .as(name + " of the first " + size)
                        .isEqualTo(Arrays.copyOf(all.get(name), size)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldGiveNoInfinityWhateverTheMarket(Indicator indicator) {
        for (CandleSeries series : List.of(
                RandomMarkets.wild(1_000, 3),
                RandomMarkets.still(120, 0.1, 5),
                RandomMarkets.still(120, 1234.56789, 0),
                RandomMarkets.still(120, 0, 1))) {
            library.calculate(series, indicator).forEach((name, values) -> assertThat(values)
                    .as(name)
                    .doesNotContain(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
        }
    }

    /**
     * @param indicator what is calculated
     * @param output which column
     * @param value what it is when the price is 0.1 all the time and volume is 3 a candle
     * @param silent what it is when there is no volume besides
     */
    private record Still(Indicator indicator, String output, double value, double silent) {}

    static List<Still> still() {
        double none = Double.NaN;
        return List.of(
                new Still(indicator("wma"), "wma", 0.1, 0.1),
                new Still(indicator("hma"), "hma", 0.1, 0.1),
                new Still(indicator("kama"), "kama", 0.1, 0.1),
                new Still(indicator("kama"), "efficiency", 1, 1),
                new Still(indicator("supertrend"), "supertrend", 0.1, 0.1),
                new Still(indicator("supertrend"), "direction", -1, -1),
                new Still(indicator("ichimoku"), "senkou_b", 0.1, 0.1),
                new Still(indicator("ichimoku"), "chikou_lead", 0, 0),
                new Still(indicator("linreg_slope"), "slope", 0, 0),
                new Still(indicator("vwap"), "vwap", 0.1, none),
                new Still(indicator("vwap", "anchor", "rolling"), "vwap", 0.1, none),
                new Still(indicator("obv"), "obv", 3, 0),
                new Still(indicator("mfi"), "mfi", none, none),
                new Still(indicator("macd"), "histogram", 0, 0),
                new Still(indicator("stochastic"), "k", 50, 50),
                new Still(indicator("stochastic"), "d", 50, 50),
                new Still(indicator("cci"), "cci", 0, 0),
                new Still(indicator("atr"), "atr", 0, 0),
                new Still(indicator("keltner"), "upper", 0.1, 0.1),
                new Still(indicator("donchian"), "middle", 0.1, 0.1),
                new Still(indicator("realised_volatility"), "volatility", 0, 0),
                new Still(indicator("realised_volatility", "method", "mean_square"), "volatility", 0, 0),
                new Still(indicator("zscore"), "zscore", 0, 0));
    }

    @ParameterizedTest
    @MethodSource("still")
    void shouldGiveItsRestingValueWhenThePriceStandsStill(Still row) {
        double[] traded = column(library.calculate(RandomMarkets.still(120, 0.1, 3), row.indicator()), row.output());
        double[] silent = column(library.calculate(RandomMarkets.still(120, 0.1, 0), row.indicator()), row.output());

        for (int i = 80; i < 120; i++) {
            assertNear(traded[i], row.value());
            assertNear(silent[i], row.silent());
        }
    }

    /** Averages of one price may differ from it by a few roundings; NaN is near NaN. */
    private static void assertNear(double found, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(found).isNaN();
        } else {
            assertThat(found).isCloseTo(expected, within(1e-15));
        }
    }

    /** Days of 24 candles, some of which begin without volume: a plain loop over the definition. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldBeginAnewEachDayWhenVwapIsAnchored(long seed) {
        CandleSeries series = RandomMarkets.wild(500, seed);
        double[] found = column(library.calculate(series, indicator("vwap")), "vwap");

        double money = 0;
        double volume = 0;
        for (int i = 0; i < series.size(); i++) {
            money = i % 24 == 0 ? 0 : money;
            volume = i % 24 == 0 ? 0 : volume;
            money += (series.high(i) + series.low(i) + series.close(i)) / 3 * series.volume(i);
            volume += series.volume(i);
            if (volume == 0) {
                assertThat(found[i]).as("candle " + i).isNaN();
            } else {
                assertThat(found[i]).as("candle " + i).isCloseTo(money / volume, within(1e-9 * money / volume));
            }
        }
    }

    /** The published state machine over Wilder's range, in candles so wild that the bands cross. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6, 7})
    void shouldTurnAsTheStateMachineDoesWhenBandsCross(long seed) {
        CandleSeries series = RandomMarkets.wild(2_000, seed);
        Map<String, double[]> found =
                library.calculate(series, indicator("supertrend", "period", 3, "multiplier", 0.4));
        double[] atr = column(library.calculate(series, indicator("atr", "period", 3)), "atr");

        double lower = Double.NaN;
        double upper = Double.NaN;
        boolean up = false;
        int crossed = 0;
        for (int i = 3; i < series.size(); i++) {
            double middle = (series.high(i) + series.low(i)) / 2;
            double below = middle - atr[i] * 0.4;
            double above = middle + atr[i] * 0.4;
            boolean first = i == 3;
            lower = first || below > lower || series.close(i - 1) < lower ? below : lower;
            upper = first || above < upper || series.close(i - 1) > upper ? above : upper;
            double close = series.close(i);
            up = !first && (up ? !(close < lower) : close > upper);
            crossed += close > upper && close < lower ? 1 : 0;
            assertThat(column(found, "direction")[i]).as("candle " + i).isEqualTo(up ? 1.0 : -1.0);
            assertThat(column(found, "supertrend")[i]).as("candle " + i).isEqualTo(up ? lower : upper);
        }
        assertThat(crossed).as("candles beyond both bands").isPositive();
    }

    private record Bad(Indicator indicator, String message) {}

    static List<Bad> badParameters() {
        return List.of(
                new Bad(indicator("wma", "period", 0), "period was 0, must be from 1 to 5000"),
                new Bad(indicator("wma", "source", "typical"), "source was 'typical', must be one of open, high"),
                new Bad(indicator("hma", "period", 1), "period was 1, must be from 2 to 5000"),
                new Bad(indicator("kama", "period", 1), "period was 1, must be from 2 to 1000"),
                new Bad(indicator("kama", "fast", 30, "slow", 30), "fast was 30, must be below slow, which was 30"),
                new Bad(indicator("supertrend", "multiplier", 0), "multiplier was 0, must be a number from 0.1 to 20"),
                new Bad(indicator("ichimoku", "senkou", 2001), "senkou was 2001, must be from 1 to 2000"),
                new Bad(indicator("ichimoku", "displacement", 0), "displacement was 0, must be from 1 to 1000"),
                new Bad(indicator("linreg_slope", "period", 1), "period was 1, must be from 2 to 5000"),
                new Bad(indicator("vwap", "anchor", "week"), "anchor was 'week', must be one of session, rolling"),
                new Bad(indicator("mfi", "period", 1.5), "period was 1.5, must be a whole number from 1 to 1000"),
                new Bad(indicator("macd", "fast", 26), "fast was 26, must be below slow, which was 26"),
                new Bad(indicator("macd", "signal", "x"), "signal was 'x', must be a whole number from 1 to 5000"),
                new Bad(indicator("stochastic", "smooth", 0), "smooth was 0, must be from 1 to 1000"),
                new Bad(indicator("cci", "period", 501), "period was 501, must be from 2 to 500"),
                new Bad(indicator("atr", "period", 0), "period was 0, must be from 1 to 1000"),
                new Bad(indicator("keltner", "atr_period", 0), "atr_period was 0, must be from 1 to 1000"),
                new Bad(indicator("donchian", "period", 5001), "period was 5001, must be from 1 to 5000"),
                new Bad(indicator("realised_volatility", "candles_a_year", 0.5), "candles_a_year was 0.5, must be a"),
                new Bad(indicator("realised_volatility", "method", "x"), "method was 'x', must be one of sample, mean"),
                new Bad(indicator("zscore", "period", 1), "period was 1, must be from 2 to 5000"));
    }

    @ParameterizedTest
    @MethodSource("badParameters")
    void shouldNameFoundAndAllowedWhenParameterIsBad(Bad bad) {
        assertThatThrownBy(() -> library.calculate(TestCandles.random(10, 1), bad.indicator()))
                .isInstanceOfSatisfying(ComponentFailedException.class, e -> {
                    assertThat(e.errorType()).isEqualTo("ValueError");
                    assertThat(e.errorMessage()).contains(bad.message());
                });
    }
}
