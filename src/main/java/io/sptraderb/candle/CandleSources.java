package io.sptraderb.candle;

import java.util.List;
import java.util.Optional;

/**
 * The places candles come from. Asked as one, the first in the order of {@link SourceKind} that has a symbol answers for
 * it, with its candles or its error; a place that cannot be reached is passed over in {@link #listings}.
 */
public interface CandleSources extends CandleSource {

    /** The kinds there are here, in their order. */
    List<SourceKind> kinds();

    /**
     * One place alone.
     *
     * @throws SourceUnavailableException when there is none of the kind here
     */
    CandleSource only(SourceKind kind);

    /**
     * Candles, and where they were had.
     *
     * @param source the place that has them
     * @param wasInMemory whether they were in memory when they were asked for; not, when somebody else was loading them
     */
    record Found(CandleSeries candles, SourceKind source, boolean wasInMemory) {}

    /** Loads from {@link #choose what is chosen}, and says from where. */
    Found find(Optional<SourceKind> kind, Symbol symbol, Timeframe timeframe, TimeRange range);

    /** The place of a kind, or all of them. */
    default CandleSource choose(Optional<SourceKind> kind) {
        return kind.isPresent() ? only(kind.get()) : this;
    }

    /** One place, and no other. */
    static CandleSources of(SourceKind kind, CandleSource source) {
        return new SingleSource(kind, source);
    }
}
