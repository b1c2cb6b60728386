package io.sptraderb.marketdata;

import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnavailableTimeframeException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What to fetch of a remote place, so that no more is sent than an answer needs. */
final class RemoteRange {

    private RemoteRange() {}

    /**
     * The stored timeframe to fetch: the asked one, or the coarsest that makes it up. (Files take the finest; over a
     * wire 288 candles of 5 minutes cost more than two of 12 hours.)
     *
     * @throws UnavailableTimeframeException when there is none
     */
    static Timeframe nearest(Symbol symbol, Timeframe asked, Collection<Timeframe> stored) {
        return stored.stream()
                .filter(asked::isMultipleOf)
                .min(nearestFirst(asked))
                .orElseThrow(() -> new UnavailableTimeframeException(symbol, asked, StoredCandles.offered(stored)));
    }

    /** Orders timeframes that make up the asked one as {@link #nearest} takes them: itself, then the coarsest. */
    static Comparator<Timeframe> nearestFirst(Timeframe asked) {
        return Comparator.comparing((Timeframe stored) -> !stored.equals(asked))
                .thenComparing(Comparator.reverseOrder());
    }

    /**
     * The open times of the stored candles that make up all asked candles which open in the range; empty when no asked
     * candle opens in it.
     */
    static Optional<TimeRange> of(Timeframe asked, Timeframe stored, TimeRange range) {
        if (asked.equals(stored)) {
            return Optional.of(range);
        }
        long length = asked.seconds();
        long from = range.from();
        if (from > Long.MIN_VALUE + length && from < Long.MAX_VALUE - length) {
            from = asked.floor(from + length - 1);
        }
        long to = range.to();
        if (to > Long.MIN_VALUE + length && to < Long.MAX_VALUE - length) {
            to = asked.floor(to) + length - 1;
        }
        return from <= to ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }
}
