package io.sptraderb.marketdata;

import io.sptraderb.accumulation.Ticker;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds tickers by a text: the symbol itself, then symbols that begin with it, then names of which a word does, then what
 * holds it anywhere. Capitals count nothing.
 */
final class TickerSearch {

    private static final int MOST = 50;
    private static final int NOT_FOUND = 4;

    private final String wanted;

    private TickerSearch(String wanted) {
        this.wanted = wanted;
    }

    /** Best first, then the shorter symbol, then by the alphabet; at most 50. */
    static List<Ticker> find(String text, Collection<Ticker> tickers) {
        if (text.isBlank()) {
            return List.of();
        }
        TickerSearch search = new TickerSearch(text.strip().toUpperCase(Locale.ROOT));
        return tickers.stream()
                .filter(ticker -> search.rank(ticker) < NOT_FOUND)
                .sorted(Comparator.comparingInt(search::rank)
                        .thenComparingInt(ticker -> ticker.symbol().length())
                        .thenComparing(Ticker::symbol))
                .limit(MOST)
                .toList();
    }

    private int rank(Ticker ticker) {
        String symbol = ticker.symbol().toUpperCase(Locale.ROOT);
        String name = ticker.name().toUpperCase(Locale.ROOT);
        if (symbol.equals(wanted)) {
            return 0;
        }
        if (symbol.startsWith(wanted)) {
            return 1;
        }
        if (name.startsWith(wanted) || name.contains(" " + wanted)) {
            return 2;
        }
        return symbol.contains(wanted) || name.contains(wanted) ? NOT_FOUND - 1 : NOT_FOUND;
    }
}
