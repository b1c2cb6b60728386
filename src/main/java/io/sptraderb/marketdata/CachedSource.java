package io.sptraderb.marketdata;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Keeps whole series of another source in memory; ranges are views of them.
 *
 * <p>Of threads that ask for one series at the same time the first reads it and the others wait for it. A failure goes
 * to all of them and is not kept: the next call tries again.
 */
final class CachedSource implements CandleSource {

    private static final int BYTES_PER_CANDLE = 6 * Long.BYTES;
    /** Weights are ints; in KiB they reach 2 TiB. */
    private static final int WEIGHT_UNIT = 1_024;

    private final CandleSource source;
    private final AsyncCache<Key, CandleSeries> cache;

    private record Key(Symbol symbol, Timeframe timeframe) {}

    CachedSource(CandleSource source, CacheSettings settings) {
        this(source, settings, Ticker.systemTicker());
    }

    CachedSource(CandleSource source, CacheSettings settings, Ticker ticker) {
        this.source = source;
        // The cache knows one bound only. A series weighs at least its share, so that the weight bounds the count too.
        long share = Math.max(1, settings.maxBytes() / WEIGHT_UNIT / settings.maxSeries());
        this.cache = Caffeine.newBuilder()
                .maximumWeight(share * settings.maxSeries())
                .weigher((Key key, CandleSeries series) ->
                        (int) Math.min(Integer.MAX_VALUE, Math.max(share, kib(series))))
                .expireAfterWrite(settings.timeToLive())
                .ticker(ticker)
                .executor(Runnable::run)
                .buildAsync();
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        return StoredCandles.inRange(whole(new Key(symbol, timeframe)), range);
    }

    @Override
    public List<Listing> listings() {
        return source.listings();
    }

    /** Series held at this moment. */
    int size() {
        cache.synchronous().cleanUp();
        return cache.asMap().size();
    }

    private CandleSeries whole(Key key) {
        CompletableFuture<CandleSeries> mine = new CompletableFuture<>();
        CompletableFuture<CandleSeries> first = cache.asMap().putIfAbsent(key, mine);
        if (first != null) {
            return await(first);
        }
        try {
            mine.complete(source.load(key.symbol(), key.timeframe(), TimeRange.ALL));
        } catch (Throwable failure) {
            // Whatever it is, nobody may wait for this future for ever; the cache drops failed ones.
            mine.completeExceptionally(failure);
            throw failure;
        }
        return mine.join();
    }

    private static CandleSeries await(CompletableFuture<CandleSeries> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static long kib(CandleSeries series) {
        return (long) series.size() * BYTES_PER_CANDLE / WEIGHT_UNIT + 1;
    }
}
