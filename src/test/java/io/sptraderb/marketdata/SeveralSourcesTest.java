package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnknownSymbolException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeveralSourcesTest {

    private static final Timeframe MINUTE = Timeframe.of("1m");

    private final SeveralSources sources = new SeveralSources(Map.of(
            SourceKind.SAMPLE,
            new CountingSource(2, "B", "C", "BROKEN"),
            SourceKind.FILE,
            new CountingSource(1, "A", "B", "BROKEN"),
            SourceKind.CACHE,
            new CountingSource(3, "E")));

    @Test
    void shouldAnswerFromTheFirstThatHasTheSymbol() {
        assertThat(priceOf("A")).isEqualTo(1);
        assertThat(priceOf("B")).isEqualTo(1);
        assertThat(priceOf("C")).isEqualTo(2);
    }

    @Test
    void shouldNotHideAFailureBehindTheNextSource() {
        assertThatExceptionOfType(BadCandlesException.class).isThrownBy(() -> priceOf("BROKEN"));
    }

    @Test
    void shouldNameTheSymbolsOfAllWhenNoneHasIt() {
        assertThatExceptionOfType(UnknownSymbolException.class)
                .isThrownBy(() -> priceOf("D"))
                .withMessage("no candles for symbol \"D\"; available: A, B, BROKEN, C");
    }

    @Test
    void shouldListEachSymbolOnceInOrder() {
        assertThat(sources.listings())
                .extracting(Listing::symbol)
                .containsExactly(new Symbol("A"), new Symbol("B"), new Symbol("BROKEN"), new Symbol("C"));
    }

    @Test
    void shouldAskOneKindAloneWhenItIsNamed() {
        assertThat(sources.only(SourceKind.SAMPLE)
                        .load(new Symbol("B"), MINUTE, TimeRange.ALL)
                        .close(0))
                .isEqualTo(2);
        assertThat(sources.only(SourceKind.CACHE)
                        .load(new Symbol("E"), MINUTE, TimeRange.ALL)
                        .close(0))
                .isEqualTo(3);
        assertThatExceptionOfType(UnknownSymbolException.class).isThrownBy(() -> priceOf("E"));
    }

    @Test
    void shouldSayWhichKindsThereAreWhenOneIsNotConfigured() {
        assertThat(sources.kinds()).containsExactly(SourceKind.FILE, SourceKind.SAMPLE, SourceKind.CACHE);
        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> sources.only(SourceKind.HTTP))
                .withMessage("candles of source http cannot be had: it is not configured; there are: file, sample,"
                        + " cache");
    }

    @Test
    void shouldGoOnWithoutAPlaceThatDoesNotAnswer() {
        SeveralSources broken = new SeveralSources(
                Map.of(SourceKind.DATABASE, new Gone(), SourceKind.SAMPLE, new CountingSource(2, "B")));
        assertThat(broken.load(new Symbol("B"), MINUTE, TimeRange.ALL).close(0)).isEqualTo(2);
        assertThat(broken.listings()).extracting(Listing::symbol).containsExactly(new Symbol("B"));
        // whether it has the symbol, nobody can tell
        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> broken.load(new Symbol("C"), MINUTE, TimeRange.ALL))
                .withMessageContaining("source database");
    }

    private static final class Gone implements CandleSource {

        @Override
        public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
            throw new SourceUnavailableException(SourceKind.DATABASE, "gone", null);
        }

        @Override
        public List<Listing> listings() {
            throw new SourceUnavailableException(SourceKind.DATABASE, "gone", null);
        }
    }

    private double priceOf(String symbol) {
        return sources.load(new Symbol(symbol), MINUTE, TimeRange.ALL).close(0);
    }
}
