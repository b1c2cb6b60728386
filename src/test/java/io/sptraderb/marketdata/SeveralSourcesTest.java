package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnknownSymbolException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstOfSourceTest {

    private static final Timeframe MINUTE = Timeframe.of("1m");

    private final FirstOfSource sources = new FirstOfSource(
            List.of(new CountingSource(1, "A", "B", "BROKEN"), new CountingSource(2, "B", "C", "BROKEN")));

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

    private double priceOf(String symbol) {
        return sources.load(new Symbol(symbol), MINUTE, TimeRange.ALL).close(0);
    }
}
