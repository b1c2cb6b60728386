package io.sptraderb.marketdata;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import io.sptraderb.candle.CandleCache;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSources.Found;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Series of all sources in memory, bounded together by number, bytes and age. A range is answered from any longer one of
 * the same source, symbol and timeframe.
 *
 * <p>Of threads that ask for the same at the same time the first loads it and the others wait for it; other series go on.
 * A failure goes to all who waited and is not kept: the next call tries again.
 */
public final class SeriesCache implements CandleCache {

    /** Weights are ints; in KiB they reach 2 TiB. */
    private static final int WEIGHT_UNIT = 1_024;

    private final CacheSettings settings;
    private final Ticker ticker;
    private final AsyncCache<Key, Loaded> cache;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private final LongAdder expiries = new LongAdder();
    private final LongAdder loadNanos = new LongAdder();

    /** What was asked for. */
    record Key(SourceKind source, Symbol symbol, Timeframe timeframe, TimeRange range) {

        private boolean covers(Key other) {
            return source == other.source
                    && symbol.equals(other.symbol)
                    && timeframe.equals(other.timeframe)
                    && range.from() <= other.range.from()
                    && range.to() >= other.range.to();
        }
    }

    /** A series, when its load began, and how often it was of use. */
    private record Loaded(CandleSeries series, long since, AtomicLong hits) {}

    public SeriesCache(CacheSettings settings) {
        this(settings, Ticker.systemTicker());
    }

    SeriesCache(CacheSettings settings, Ticker ticker) {
        this.settings = settings;
        this.ticker = ticker;
        // The cache knows one bound only. A series weighs at least its share, so that the weight bounds the count too.
        long share = Math.max(1, settings.maxBytes() / WEIGHT_UNIT / settings.maxSeries());
        this.cache = Caffeine.newBuilder()
                .maximumWeight(share * settings.maxSeries())
                .weigher((Key key, Loaded loaded) -> (int) Math.min(
                        Integer.MAX_VALUE, Math.max(share, loaded.series().bytes() / WEIGHT_UNIT + 1)))
                .expireAfter(Expiry.creating((Key key, Loaded loaded) -> left(loaded)))
                .ticker(ticker)
                .executor(Runnable::run)
                .evictionListener(
                        (key, loaded, cause) -> (cause == RemovalCause.EXPIRED ? expiries : evictions).increment())
                .buildAsync();
    }

    /** Of its time; nothing when loading took longer than that. */
    private Duration left(Loaded loaded) {
        return Duration.ofNanos(Math.max(0, settings.timeToLive().toNanos() - (ticker.read() - loaded.since())));
    }

    /** The series of a key or of one that covers it, cut to the key's range; loaded when there is none. */
    Found get(Key key, Supplier<CandleSeries> loader) {
        Optional<Loaded> known = covering(key);
        if (known.isPresent()) {
            return new Found(answer(known.get(), key), key.source(), true);
        }
        CompletableFuture<Loaded> mine = new CompletableFuture<>();
        CompletableFuture<Loaded> first = cache.asMap().putIfAbsent(key, mine);
        if (first != null) {
            return new Found(answer(await(first), key), key.source(), false);
        }
        misses.increment();
        long start = System.nanoTime();
        try {
            long since = ticker.read();
            mine.complete(new Loaded(loader.get(), since, new AtomicLong()));
        } catch (Throwable failure) {
            // Whatever it is, nobody may wait for this future for ever; the cache drops failed ones.
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            loadNanos.add(System.nanoTime() - start);
        }
        return new Found(StoredCandles.inRange(mine.join().series(), key.range()), key.source(), false);
    }

    /** The series of a key or of one that covers it, cut to the key's range, if it is in memory. */
    Optional<CandleSeries> find(Key key) {
        return covering(key).map(loaded -> answer(loaded, key));
    }

    /** Of what has been loaded: what is still on its way may take long or fail, and is waited for by its own key only. */
    private Optional<Loaded> covering(Key key) {
        Loaded exact = loaded(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (Key other : cache.asMap().keySet()) {
            Loaded found = other.covers(key) ? loaded(other) : null;
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private @Nullable Loaded loaded(Key key) {
        CompletableFuture<Loaded> found = cache.getIfPresent(key);
        return found != null && found.isDone() && !found.isCompletedExceptionally() ? found.join() : null;
    }

    private CandleSeries answer(Loaded loaded, Key key) {
        hits.increment();
        loaded.hits().incrementAndGet();
        return StoredCandles.inRange(loaded.series(), key.range());
    }

    private static Loaded await(CompletableFuture<Loaded> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public List<Entry> entries() {
        cache.synchronous().cleanUp();
        List<Entry> entries = new ArrayList<>();
        cache.synchronous()
                .asMap()
                .forEach((key, loaded) -> entries.add(new Entry(
                        key.source(),
                        loaded.series(),
                        key.range(),
                        loaded.series().bytes(),
                        loaded.hits().get(),
                        Duration.ofNanos(ticker.read() - loaded.since()),
                        settings.timeToLive())));
        return entries;
    }

    @Override
    public Statistics statistics() {
        List<Entry> entries = entries();
        return new Statistics(
                entries.size(),
                settings.maxSeries(),
                entries.stream().mapToLong(Entry::bytes).sum(),
                settings.maxBytes(),
                hits.sum(),
                misses.sum(),
                evictions.sum(),
                expiries.sum(),
                Duration.ofNanos(loadNanos.sum()));
    }

    @Override
    public int drop(Optional<SourceKind> source, Optional<Symbol> symbol, Optional<Timeframe> timeframe) {
        int dropped = 0;
        for (Key key : cache.asMap().keySet()) {
            boolean matches = source.map(key.source()::equals).orElse(true)
                    && symbol.map(key.symbol()::equals).orElse(true)
                    && timeframe.map(key.timeframe()::equals).orElse(true);
            if (matches) {
                // also of what is still on its way, which is not kept then
                CompletableFuture<Loaded> gone = cache.asMap().remove(key);
                dropped += gone != null && gone.isDone() ? 1 : 0;
            }
        }
        return dropped;
    }
}
