package io.sptraderb.candle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.support.SharedData;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HigherCandlesTest {

    private static final Timeframe HOUR = Timeframe.of("1h");
    private static final Timeframe FOUR_HOURS = Timeframe.of("4h");

    /** Hourly candles at these times, which close at 1, 2, 3 and so on. */
    private static CandleSeries hours(String... times) {
        Candle[] candles = new Candle[times.length];
        for (int i = 0; i < candles.length; i++) {
            long time = Instant.parse(times[i] + ":00Z").getEpochSecond();
            candles[i] = new Candle(time, i + 1, i + 1, i + 1, i + 1, 1);
        }
        return series(candles);
    }

    private static CandleSeries series(Candle... candles) {
        Provenance provenance = new Provenance("test", TrustTier.EXTERNAL);
        return TestCandles.series(new Symbol("TEST"), HOUR, provenance, candles);
    }

    private static double[] closesOnFine(CandleSeries fine, Timeframe timeframe) {
        HigherCandles higher = HigherCandles.of(fine, timeframe);
        return higher.onFine(higher.series().closes());
    }

    /** What backtesting.py's own test of resampling publishes for the last two days of these hours. */
    @Test
    void shouldGiveTheDailyAveragesThatBacktestingPyPublishes() {
        CandleSeries hours = SharedData.candles("EURUSD_backtestingpy_1h.csv", "1h");
        HigherCandles days = HigherCandles.of(hours, Timeframe.of("1d"));

        double[] averages = days.onFine(averageOfTen(days.series().closes()));

        double[] lastTwoDays = Arrays.copyOfRange(averages, averages.length - 48, averages.length);
        assertThat(Arrays.stream(lastTwoDays).distinct().toArray())
                .containsExactly(new double[] {1.242643, 1.242381, 1.242275}, within(5e-7));
    }

    private static double[] averageOfTen(double[] values) {
        double[] averages = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            averages[i] = i < 9
                    ? Double.NaN
                    : Arrays.stream(values, i - 9, i + 1).average().orElseThrow();
        }
        return averages;
    }

    @Test
    void shouldShowACandleFromTheCloseOfItsLastHour() {
        CandleSeries fine = hours(
                "2024-01-05T00:00",
                "2024-01-05T01:00",
                "2024-01-05T02:00",
                "2024-01-05T03:00",
                "2024-01-05T04:00",
                "2024-01-05T05:00");

        // 00:00 to 04:00 closes at 4, which the candle of 03:00 is the first to know; 04:00 to 08:00 never ends.
        assertThat(closesOnFine(fine, FOUR_HOURS)).containsExactly(Double.NaN, Double.NaN, Double.NaN, 4, 4, 4);
    }

    @Test
    void shouldWaitForTheEndOfASpanWithAGap() {
        CandleSeries fine = hours(
                "2024-01-05T00:00", "2024-01-05T01:00", "2024-01-05T06:00", "2024-01-05T07:00", "2024-01-05T08:00");

        // The first span holds two hours and ends unseen in the gap; 04:00 to 08:00 begins late and ends on time.
        assertThat(closesOnFine(fine, FOUR_HOURS)).containsExactly(Double.NaN, Double.NaN, 2, 4, 4);
    }

    @Test
    void shouldShowFridaysCandleAfterTheWeekend() {
        CandleSeries fine = hours(
                "2024-01-05T19:00", "2024-01-05T20:00", "2024-01-05T21:00", "2024-01-07T22:00", "2024-01-07T23:00");

        // Trading stops at 22:00 on Friday: the candle 20:00 to 24:00 is known at the first close after it.
        assertThat(closesOnFine(fine, FOUR_HOURS)).containsExactly(1, 1, 1, 3, 5);
        assertThat(closesOnFine(fine, Timeframe.of("1d"))).containsExactly(Double.NaN, Double.NaN, Double.NaN, 3, 5);
        assertThat(closesOnFine(fine, Timeframe.of("1w")))
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 5);
    }

    @Test
    void shouldNotShowACandleBeforeTheLastItHoldsWhenCandlesOverlap() {
        CandleSeries fine = series(
                new Candle(2 * 3_600, 1, 1, 1, 1, 1),
                new Candle(3 * 3_600 + 60, 2, 2, 2, 2, 1),
                new Candle(3 * 3_600 + 120, 3, 3, 3, 3, 1));

        assertThat(closesOnFine(fine, FOUR_HOURS)).containsExactly(Double.NaN, Double.NaN, 3);
    }

    @Test
    void shouldShowEveryCandleAtItsOwnCloseWhenTheTimeframeIsTheSame() {
        assertThat(closesOnFine(hours("2024-01-05T00:00", "2024-01-05T05:00"), HOUR))
                .containsExactly(1, 2);
    }

    @Test
    void shouldGiveNothingFromNothing() {
        assertThat(closesOnFine(series(), FOUR_HOURS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30m", "90m"})
    void shouldRefuseWhatWholeCandlesDoNotMakeUp(String timeframe) {
        assertThatExceptionOfType(UnavailableTimeframeException.class)
                .isThrownBy(() -> HigherCandles.of(hours("2024-01-05T00:00"), Timeframe.of(timeframe)));
    }

    @Test
    void shouldRefuseValuesOfOtherCandles() {
        HigherCandles higher = HigherCandles.of(hours("2024-01-05T00:00"), FOUR_HOURS);

        assertThatIllegalArgumentException().isThrownBy(() -> higher.onFine(new double[2]));
    }

    @ParameterizedTest
    @CsvSource({"4h, 0, 1", "4h, 0.3, 2", "1d, 0.1, 3", "1w, 0.5, 4", "2h, 0.9, 5", "1h, 0.2, 6"})
    void shouldAgreeWithTheObviousTwin(String timeframe, double missing, long seed) {
        CandleSeries fine = TestCandles.random(HOUR, 500, missing, seed);
        HigherCandles higher = HigherCandles.of(fine, Timeframe.of(timeframe));
        double[] closes = higher.series().closes();

        double[] slow = new double[fine.size()];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = Double.NaN;
            for (int j = 0; j < closes.length; j++) {
                if (higher.series().closeTime(j) <= fine.closeTime(i)) {
                    slow[i] = closes[j];
                }
            }
        }
        assertThat(higher.onFine(closes)).containsExactly(slow);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void shouldNotChangeWhenTheFutureIsCutOrScrambled(long seed) {
        Random random = new Random(seed);
        CandleSeries fine = TestCandles.random(HOUR, 300, 0.3, seed);
        double[] whole = closesOnFine(fine, FOUR_HOURS);
        for (int round = 0; round < 50; round++) {
            int cut = random.nextInt(fine.size() + 1);
            double[] past = Arrays.copyOf(whole, cut);

            assertThat(closesOnFine(fine.slice(0, cut), FOUR_HOURS)).containsExactly(past);
            assertThat(Arrays.copyOf(closesOnFine(scrambledFrom(fine, cut), FOUR_HOURS), cut))
                    .containsExactly(past);
        }
    }

    private static CandleSeries scrambledFrom(CandleSeries fine, int from) {
        Candle[] candles = new Candle[fine.size()];
        for (int i = 0; i < candles.length; i++) {
            candles[i] = i < from ? fine.candle(i) : new Candle(fine.openTime(i), 1e6 + i, 2e6, 1, 1e6 - i, 7);
        }
        return series(candles);
    }
}
