package io.sptraderb.candle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CandleSeriesTest {

    private static final Symbol SYMBOL = new Symbol("TEST");
    private static final Timeframe MINUTE = Timeframe.of("1m");
    private static final Provenance ORIGIN = new Provenance("test", TrustTier.EXTERNAL);

    private record BadRow(String name, Candle second, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<BadRow> badRows() {
        return Stream.of(
                new BadRow("same time", new Candle(60, 1, 1, 1, 1, 0), "time 60 stands twice"),
                new BadRow("earlier time", new Candle(0, 1, 1, 1, 1, 0), "time 0 comes after 60, times must ascend"),
                new BadRow("NaN open", new Candle(120, Double.NaN, 1, 1, 1, 0), "prices must be finite numbers"),
                new BadRow(
                        "infinite high",
                        new Candle(120, 1, Double.POSITIVE_INFINITY, 1, 1, 0),
                        "prices must be finite numbers"),
                new BadRow(
                        "infinite low",
                        new Candle(120, 1, 1, Double.NEGATIVE_INFINITY, 1, 0),
                        "prices must be finite numbers"),
                new BadRow("NaN close", new Candle(120, 1, 1, 1, Double.NaN, 0), "close NaN"),
                new BadRow("high below low", new Candle(120, 1, 1, 2, 1, 0), "high 1.0 is below low 2.0"),
                new BadRow("negative volume", new Candle(120, 1, 1, 1, 1, -1), "volume was -1.0"),
                new BadRow("NaN volume", new Candle(120, 1, 1, 1, 1, Double.NaN), "volume was NaN"),
                new BadRow(
                        "infinite volume",
                        new Candle(120, 1, 1, 1, 1, Double.POSITIVE_INFINITY),
                        "volume was Infinity"));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void shouldNameTheRowWhenACandleIsBad(BadRow bad) {
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> series(new Candle(60, 1, 1, 1, 1, 0), bad.second()))
                .satisfies(e -> assertThat(e.row()).isEqualTo(2))
                .satisfies(e -> assertThat(e.source()).isEqualTo("test"))
                .satisfies(e -> assertThat(e.reason()).contains(bad.reason()))
                .withMessageContaining("test, row 2: ");
    }

    @Test
    void shouldRefuseColumnsOfUnequalLength() {
        double[] two = {1, 1};
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> CandleSeries.of(
                        SYMBOL, MINUTE, ORIGIN, new long[] {60, 120}, two, two, two, two, new double[] {0}))
                .satisfies(e -> assertThat(e.row()).isZero())
                .withMessageContaining("columns differ in length: 2 times, 1");
    }

    @Test
    void shouldKeepEveryColumn() {
        CandleSeries series = series(new Candle(60, 2, 4, 1, 3, 10), new Candle(180, 3, 5, 2, 4, 0));

        assertThat(series.size()).isEqualTo(2);
        assertThat(series.candle(0)).isEqualTo(new Candle(60, 2, 4, 1, 3, 10));
        assertThat(series.candle(1)).isEqualTo(new Candle(180, 3, 5, 2, 4, 0));
        assertThat(series.closeTime(1)).isEqualTo(240);
        assertThat(series.openTimes()).containsExactly(60, 180);
        assertThat(series.highs()).containsExactly(4, 5);
        assertThat(series.range()).isEqualTo(new TimeRange(60, 180));
    }

    @Test
    void shouldShareMemoryWhenTheSliceIsTheWhole() {
        CandleSeries series = minutes(5);

        assertThat(series.slice(0, 5)).isSameAs(series);
        assertThat(series.closes()).isSameAs(series.slice(0, 5).closes());
    }

    @Test
    void shouldAgreeWithItsParentWhenSlicedTwice() {
        CandleSeries parent = minutes(10);
        CandleSeries slice = parent.slice(2, 9).slice(1, 5);

        assertThat(slice.size()).isEqualTo(4);
        for (int i = 0; i < slice.size(); i++) {
            assertThat(slice.candle(i)).isEqualTo(parent.candle(i + 3));
            assertThat(slice.opens()[i]).isEqualTo(parent.open(i + 3));
            assertThat(slice.volumes()[i]).isEqualTo(parent.volume(i + 3));
        }
        assertThat(slice.lows()).hasSize(4).isSameAs(slice.lows());
    }

    @Test
    void shouldBeEmptyWhenTheSliceIs() {
        CandleSeries empty = minutes(3).slice(2, 2);

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.opens()).isEmpty();
        assertThat(empty.indexAtOrAfter(0)).isZero();
        assertThat(empty.within(TimeRange.ALL).isEmpty()).isTrue();
        assertThat(empty).hasToString("TEST 1m, 0 candles from test");
    }

    @Test
    void shouldRefuseIndexesOutsideTheSlice() {
        CandleSeries slice = minutes(5).slice(1, 3);

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> slice.close(2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> slice.close(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> slice.slice(0, 3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> slice.slice(-1, 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> slice.slice(2, 1));
    }

    private record Cut(long from, long to, int size, long first) {}

    private static Stream<Cut> cuts() {
        return Stream.of(
                new Cut(Long.MIN_VALUE, Long.MAX_VALUE, 4, 60),
                new Cut(60, 240, 4, 60),
                new Cut(61, 239, 2, 120),
                new Cut(120, 120, 1, 120),
                new Cut(121, 179, 0, 0),
                new Cut(0, 59, 0, 0),
                new Cut(241, Long.MAX_VALUE, 0, 0),
                new Cut(Long.MIN_VALUE, 60, 1, 60),
                new Cut(240, Long.MAX_VALUE, 1, 240));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void shouldHoldBothEndsWhenCutToARange(Cut cut) {
        CandleSeries part = minutes(4).within(new TimeRange(cut.from(), cut.to()));

        assertThat(part.size()).isEqualTo(cut.size());
        if (cut.size() > 0) {
            assertThat(part.openTime(0)).isEqualTo(cut.first());
        }
    }

    @Test
    void shouldFindTheFirstCandleAtOrAfterATime() {
        CandleSeries slice = minutes(6).slice(1, 4);

        assertThat(slice.indexAtOrAfter(Long.MIN_VALUE)).isZero();
        assertThat(slice.indexAtOrAfter(120)).isZero();
        assertThat(slice.indexAtOrAfter(121)).isEqualTo(1);
        assertThat(slice.indexAtOrAfter(240)).isEqualTo(2);
        assertThat(slice.indexAtOrAfter(241)).isEqualTo(3);
        assertThat(slice.indexAtOrAfter(Long.MAX_VALUE)).isEqualTo(3);
    }

    @Test
    void shouldHashEqualCandlesAlikeWhateverTheirSource() {
        CandleSeries slice = minutes(3_000).slice(0, 2_500);
        CandleSeries other = build(new Provenance("elsewhere", TrustTier.VERIFIED), MINUTE, manyMinutes(2_500));

        assertThat(slice.contentHash()).isEqualTo(other.contentHash()).hasSize(64);
        assertThat(slice.contentHash()).isNotEqualTo(minutes(3_000).contentHash());
        assertThat(build(ORIGIN, Timeframe.of("5m"), manyMinutes(2_500)).contentHash())
                .isNotEqualTo(slice.contentHash());
    }

    @Test
    void shouldHashDifferentlyWhenAnyColumnDiffers() {
        Candle candle = new Candle(60, 2, 4, 1, 3, 10);
        Stream<Candle> others = Stream.of(
                new Candle(61, 2, 4, 1, 3, 10),
                new Candle(60, 2.5, 4, 1, 3, 10),
                new Candle(60, 2, 4.5, 1, 3, 10),
                new Candle(60, 2, 4, 1.5, 3, 10),
                new Candle(60, 2, 4, 1, 3.5, 10),
                new Candle(60, 2, 4, 1, 3, 11));

        assertThat(others.map(other -> series(other).contentHash()))
                .doesNotHaveDuplicates()
                .doesNotContain(series(candle).contentHash());
    }

    private static CandleSeries minutes(int size) {
        return series(manyMinutes(size));
    }

    private static Candle[] manyMinutes(int size) {
        Candle[] candles = new Candle[size];
        for (int i = 0; i < size; i++) {
            candles[i] = new Candle(60L * (i + 1), 10 + i, 12 + i, 9 + i, 11 + i, i);
        }
        return candles;
    }

    private static CandleSeries series(Candle... candles) {
        return build(ORIGIN, MINUTE, candles);
    }

    private static CandleSeries build(Provenance provenance, Timeframe timeframe, Candle... candles) {
        return TestCandles.series(SYMBOL, timeframe, provenance, candles);
    }
}
