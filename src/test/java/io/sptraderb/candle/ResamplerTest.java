package io.sptraderb.candle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

    private static final Symbol SYMBOL = new Symbol("TEST");
    private static final Provenance ORIGIN = new Provenance("test", TrustTier.EXTERNAL);

    @Test
    void shouldTakeFirstMaxMinLastAndSum() {
        CandleSeries minutes = series(
                "1m",
                new Candle(180, 5, 6, 4, 5.5, 10),
                new Candle(240, 5.5, 9, 5, 8, 20),
                new Candle(300, 8, 8.5, 2, 3, 30),
                new Candle(1_140, 3, 3, 3, 3, 0));

        CandleSeries fives = Resampler.resample(minutes, Timeframe.of("5m"));

        assertThat(candlesOf(fives))
                .containsExactly(
                        new Candle(0, 5, 9, 4, 8, 30),
                        new Candle(300, 8, 8.5, 2, 3, 30),
                        new Candle(900, 3, 3, 3, 3, 0));
        assertThat(fives.timeframe()).isEqualTo(Timeframe.of("5m"));
        assertThat(fives.symbol()).isEqualTo(SYMBOL);
    }

    @Test
    void shouldKeepTrustAndNoteTheOrigin() {
        CandleSeries hours = Resampler.resample(series("1m", new Candle(60, 1, 1, 1, 1, 1)), Timeframe.of("1h"));

        assertThat(hours.provenance()).isEqualTo(new Provenance("test, 1m resampled to 1h", TrustTier.EXTERNAL));
    }

    @Test
    void shouldBeginWeeksOnMonday() {
        long sunday = 1_703_980_800L;
        CandleSeries days = series(
                "1d",
                new Candle(sunday, 1, 1, 1, 1, 1),
                new Candle(sunday + 86_400, 2, 2, 2, 2, 2),
                new Candle(sunday + 7 * 86_400, 3, 3, 3, 3, 3),
                new Candle(sunday + 8 * 86_400, 4, 4, 4, 4, 4));

        assertThat(Resampler.resample(days, Timeframe.of("1w")).openTimes())
                .containsExactly(sunday - 6 * 86_400, sunday + 86_400, sunday + 8 * 86_400);
    }

    @Test
    void shouldLeaveASeriesOfTheSameTimeframeAlone() {
        CandleSeries minutes = series("1m", new Candle(60, 1, 1, 1, 1, 1));
        assertThat(Resampler.resample(minutes, Timeframe.of("1m"))).isSameAs(minutes);
    }

    @Test
    void shouldGiveNothingFromNothing() {
        CandleSeries none = series("1m");
        assertThat(Resampler.resample(none, Timeframe.of("1h")).isEmpty()).isTrue();
    }

    @Test
    void shouldPutCandlesTogetherBeforeTheEpoch() {
        CandleSeries minutes = series("1m", new Candle(-120, 1, 1, 1, 1, 1), new Candle(60, 2, 2, 2, 2, 2));
        assertThat(Resampler.resample(minutes, Timeframe.of("1h")).openTimes()).containsExactly(-3_600, 0);
    }

    @ParameterizedTest
    @CsvSource({"1h,1m", "10m,15m", "7d,1w", "2d,1w"})
    void shouldRefuseWhatWholeCandlesDoNotMakeUp(String stored, String asked) {
        CandleSeries series = series(stored, new Candle(0, 1, 1, 1, 1, 1));

        assertThatExceptionOfType(UnavailableTimeframeException.class)
                .isThrownBy(() -> Resampler.resample(series, Timeframe.of(asked)))
                .satisfies(e -> assertThat(e.timeframe()).isEqualTo(Timeframe.of(asked)))
                .satisfies(e -> assertThat(e.available()).containsExactly(Timeframe.of(stored)))
                .withMessage("no " + asked + " candles for TEST; available: " + stored);
    }

    /** A map from span to its candles, folded one candle at a time, beside the columns. */
    @ParameterizedTest
    @CsvSource({
        "1,1m,5m,0.3",
        "2,1m,1h,0.0",
        "3,5m,15m,0.9",
        "4,1h,1d,0.5",
        "5,1d,1w,0.2",
        "6,15m,1w,0.1",
        "7,1w,2w,0.5"
    })
    void shouldAgreeWithAFoldOverSingleCandles(long seed, String fine, String coarse, double missing) {
        CandleSeries series = TestCandles.random(Timeframe.of(fine), 3_000, missing, seed);
        Timeframe timeframe = Timeframe.of(coarse);

        CandleSeries resampled = Resampler.resample(series.slice(17, 2_900), timeframe);

        assertThat(candlesOf(resampled)).containsExactlyElementsOf(folded(series.slice(17, 2_900), timeframe));
    }

    @Test
    void shouldGiveTheSameByTwoStepsAsByOne() {
        CandleSeries minutes = TestCandles.random(Timeframe.of("1m"), 20_000, 0.4, 8);
        CandleSeries direct = Resampler.resample(minutes, Timeframe.of("4h"));
        CandleSeries steps = Resampler.resample(Resampler.resample(minutes, Timeframe.of("15m")), Timeframe.of("4h"));
        assertThat(steps.contentHash()).isEqualTo(direct.contentHash());
    }

    private static List<Candle> folded(CandleSeries series, Timeframe timeframe) {
        Map<Long, Candle> spans = new TreeMap<>();
        for (Candle c : candlesOf(series)) {
            long open = Math.floorDiv(c.openTime() - 345_600, timeframe.seconds()) * timeframe.seconds() + 345_600;
            spans.merge(
                    timeframe.unit() == Timeframe.Unit.WEEK
                            ? open
                            : Math.floorDiv(c.openTime(), timeframe.seconds()) * timeframe.seconds(),
                    c,
                    (a, b) -> new Candle(
                            a.openTime(),
                            a.open(),
                            Math.max(a.high(), b.high()),
                            Math.min(a.low(), b.low()),
                            b.close(),
                            a.volume() + b.volume()));
        }
        List<Candle> folded = new ArrayList<>();
        spans.forEach((open, c) -> folded.add(new Candle(open, c.open(), c.high(), c.low(), c.close(), c.volume())));
        return folded;
    }

    private static List<Candle> candlesOf(CandleSeries series) {
        List<Candle> candles = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            candles.add(series.candle(i));
        }
        return candles;
    }

    private static CandleSeries series(String timeframe, Candle... candles) {
        return TestCandles.series(SYMBOL, Timeframe.of(timeframe), ORIGIN, candles);
    }
}
