package io.sptraderb.marketdata;

import java.time.Duration;

/**
 * How many candles are kept in memory, and for how long.
 *
 * @param timeToLive from the beginning of loading, so that it is how old an answer may be; after it the source is read
 *     again
 * @param maxSeries series (symbol and timeframe) kept at most
 * @param maxBytes of all series kept together, at most; a larger series is loaded each time
 */
public record CacheSettings(Duration timeToLive, int maxSeries, long maxBytes) {

    private static final int DEFAULT_MAX_SERIES = 20;

    public CacheSettings {
        if (timeToLive.isNegative() || timeToLive.isZero()) {
            throw new IllegalArgumentException("timeToLive was " + timeToLive + ", must be positive");
        }
        if (maxSeries < 1) {
            throw new IllegalArgumentException("maxSeries was " + maxSeries + ", must be at least 1");
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes was " + maxBytes + ", must be at least 1");
        }
    }

    /** Ten minutes, 20 series, a quarter of the heap. */
    public static CacheSettings standard() {
        return new CacheSettings(
                Duration.ofMinutes(10), DEFAULT_MAX_SERIES, Runtime.getRuntime().maxMemory() / 4);
    }
}
