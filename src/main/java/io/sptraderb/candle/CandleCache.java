package io.sptraderb.candle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The candles that are kept in memory, for whoever watches over them. Safe for use by many threads. */
public interface CandleCache {

    /**
     * One series in memory.
     *
     * @param source where it came from
     * @param range what was asked for when it was loaded; all times for sources that load whole series
     * @param hits answers given from it
     * @param age since its load began, which is how old what it says may be
     * @param timeToLive the age at which it goes
     */
    record Entry(
            SourceKind source,
            CandleSeries candles,
            TimeRange range,
            long bytes,
            long hits,
            Duration age,
            Duration timeToLive) {}

    /**
     * What the cache has done since the start, and how full it is.
     *
     * @param evictions series that went because others needed the room
     * @param expiries series that went because of their age
     * @param loadTime spent in loading, over all threads
     */
    record Statistics(
            int entries,
            int maxEntries,
            long bytes,
            long maxBytes,
            long hits,
            long misses,
            long evictions,
            long expiries,
            Duration loadTime) {}

    /** What is in memory now. */
    List<Entry> entries();

    Statistics statistics();

    /**
     * Drops what matches, every value that is not given matching all; how many went. What is being loaded goes to those
     * who wait for it and is not kept: whoever asks after this call gets what the source has after it. What runs use lives
     * on with them.
     */
    int drop(Optional<SourceKind> source, Optional<Symbol> symbol, Optional<Timeframe> timeframe);

    /** A cache of nothing. */
    CandleCache NONE = new CandleCache() {
        @Override
        public List<Entry> entries() {
            return List.of();
        }

        @Override
        public Statistics statistics() {
            return new Statistics(0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO);
        }

        @Override
        public int drop(Optional<SourceKind> source, Optional<Symbol> symbol, Optional<Timeframe> timeframe) {
            return 0;
        }
    };
}
