package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.Candle;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.QualityReport;
import io.sptraderb.candle.QualityReport.Finding;
import io.sptraderb.candle.QualityScan;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The figures are those of {@code candles/ORIGIN.md}, counted there from the trades themselves. */
class SampleSourceTest {

    private static final Symbol BTCUSD = new Symbol("BTCUSD");
    private static final Symbol AAPL = new Symbol("AAPL");

    private final SampleSource samples = new SampleSource();

    @Test
    void shouldHoldEveryMinuteWithTradesAndEveryTradedCoin() {
        CandleSeries minutes = samples.load(BTCUSD, Timeframe.of("1m"), TimeRange.ALL);

        assertThat(minutes.size()).isEqualTo(9_399);
        assertThat(minutes.range()).isEqualTo(new TimeRange(at("2013-11-25T00:00:00Z"), at("2013-12-01T16:02:00Z")));
        assertThat(minutes.candle(0)).isEqualTo(new Candle(1_385_337_600, 800.01, 807.47, 800.01, 807.47, 2.85664446));
        // The sum of all 100,000 amounts; 1e-6 allows for adding 9,399 doubles.
        assertThat(Arrays.stream(minutes.volumes()).sum()).isCloseTo(175_778.65435677, within(1e-6));
        assertThat(minutes.provenance()).isEqualTo(new Provenance("sample", TrustTier.VERIFIED));
    }

    @Test
    void shouldHoldEverySessionOfTheYear() {
        CandleSeries days = samples.load(AAPL, Timeframe.of("1d"), TimeRange.ALL);

        assertThat(days.size()).isEqualTo(252);
        assertThat(days.range()).isEqualTo(new TimeRange(at("2013-01-02T00:00:00Z"), at("2013-12-31T00:00:00Z")));
        assertThat(days.candle(251))
                .isEqualTo(new Candle(at("2013-12-31T00:00:00Z"), 554.17, 561.28, 554.00, 561.02, 7_967_300));
        assertThat(Arrays.stream(days.volumes()).sum()).isEqualTo(3_657_921_400.0);
    }

    @Test
    void shouldHaveTheGapsItsOriginNames() {
        QualityReport minutes = QualityScan.of(samples.load(BTCUSD, Timeframe.of("1m"), TimeRange.ALL));

        assertThat(minutes.findings())
                .extracting(Finding::kind, Finding::count)
                .containsExactly(tuple("gap", 162), tuple("missing", 204));
        assertThat(minutes.violations()).isEmpty();
        assertThat(QualityScan.of(samples.load(AAPL, Timeframe.of("1d"), TimeRange.ALL))
                        .violations())
                .isEmpty();
    }

    @Test
    void shouldListSymbolsWithEveryTimeframeTheyMakeUp() {
        assertThat(samples.listings())
                .extracting(listing -> listing.symbol() + " " + listing.candleCount() + " " + listing.timeframes())
                .containsExactly("AAPL 252 [1d, 1w]", "BTCUSD 9399 [1m, 5m, 15m, 30m, 1h, 2h, 4h, 12h, 1d, 1w]");
        assertThat(samples.listings()).extracting(Listing::latest).containsExactly(1_388_448_000L, 1_385_913_720L);
    }

    @Test
    void shouldResampleToCoarserTimeframes() {
        CandleSeries days = samples.load(BTCUSD, Timeframe.of("1d"), TimeRange.ALL);
        assertThat(days.size()).isEqualTo(7);
        assertThat(days.provenance()).isEqualTo(new Provenance("sample, 1m resampled to 1d", TrustTier.VERIFIED));
        assertThat(samples.load(AAPL, Timeframe.of("1w"), TimeRange.ALL).size()).isEqualTo(53);
    }

    @Test
    void shouldAnswerARangeWithBothItsEnds() {
        TimeRange range = new TimeRange(at("2013-11-26T12:00:00Z"), at("2013-11-26T12:59:00Z"));
        assertThat(samples.load(BTCUSD, Timeframe.of("1m"), range).range()).isEqualTo(range);
    }

    @Test
    void shouldSayWhatThereIsWhenAskedForSomethingElse() {
        assertThatExceptionOfType(UnknownSymbolException.class)
                .isThrownBy(() -> samples.load(new Symbol("EURUSD"), Timeframe.of("1h"), TimeRange.ALL))
                .withMessage("no candles for symbol \"EURUSD\"; available: AAPL, BTCUSD");
        assertThatExceptionOfType(UnavailableTimeframeException.class)
                .isThrownBy(() -> samples.load(AAPL, Timeframe.of("1h"), TimeRange.ALL))
                .withMessage("no 1h candles for AAPL; available: 1d, 1w");
        assertThatExceptionOfType(NoCandlesException.class)
                .isThrownBy(() -> samples.load(AAPL, Timeframe.of("1d"), new TimeRange(0, 1)))
                .withMessageContaining("candles span 2013-01-02T00:00:00Z to 2013-12-31T00:00:00Z");
    }

    private static long at(String time) {
        return Instant.parse(time).getEpochSecond();
    }
}
