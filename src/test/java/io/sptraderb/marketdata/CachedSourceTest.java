package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleImporter;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSources.Found;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachedSourceTest {

    private static final Symbol SYMBOL = new Symbol("A");
    private static final Timeframe MINUTE = Timeframe.of("1m");
    private static final CacheSettings SETTINGS = new CacheSettings(Duration.ofMinutes(10), 3, 1_000_000);

    private final CountingSource source = new CountingSource(1, "A", "B", "BROKEN");
    private final AtomicLong nanos = new AtomicLong();
    private final SeriesCache memory = new SeriesCache(SETTINGS, nanos::get);
    private final CachedSource cache = cached(source, memory);

    private static CachedSource cached(CandleSource source, SeriesCache memory) {
        return new CachedSource(SourceKind.FILE, source, memory, true);
    }

    @Test
    void shouldReadOnceAndAnswerRangesOnTheSameMemory() {
        CandleSeries whole = cache.load(SYMBOL, MINUTE, TimeRange.ALL);
        CandleSeries part = cache.load(SYMBOL, MINUTE, new TimeRange(60, 180));

        assertThat(cache.load(SYMBOL, MINUTE, TimeRange.ALL)).isSameAs(whole);
        assertThat(part.range()).isEqualTo(new TimeRange(60, 180));
        assertThat(source.loads).hasValue(1);
    }

    @Test
    void shouldReadEachTimeframeForItself() {
        cache.load(SYMBOL, MINUTE, TimeRange.ALL);
        cache.load(SYMBOL, Timeframe.of("1h"), TimeRange.ALL);
        assertThat(source.loads).hasValue(2);
    }

    @Test
    void shouldReadAgainAfterItsTime() {
        cache.load(SYMBOL, MINUTE, TimeRange.ALL);
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(10) - 1);
        cache.load(SYMBOL, MINUTE, TimeRange.ALL);
        assertThat(source.loads).hasValue(1);

        nanos.addAndGet(1);
        cache.load(SYMBOL, MINUTE, TimeRange.ALL);
        assertThat(source.loads).hasValue(2);
    }

    /** A source of which each load takes so long by the clock of the cache. */
    private CandleSource loadingFor(Duration time) {
        return new CountingSource(1, "A") {
            @Override
            public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
                nanos.addAndGet(time.toNanos());
                return super.load(symbol, timeframe, range);
            }
        };
    }

    @Test
    void shouldCountItsTimeFromTheBeginningOfLoading() {
        CandleSource slow = loadingFor(Duration.ofMinutes(4));
        cached(slow, memory).load(SYMBOL, MINUTE, TimeRange.ALL);
        assertThat(memory.entries().getFirst().age()).isEqualTo(Duration.ofMinutes(4));

        nanos.addAndGet(TimeUnit.MINUTES.toNanos(6) - 1);
        assertThat(memory.entries()).hasSize(1);
        nanos.addAndGet(1);
        assertThat(memory.entries()).isEmpty();
        // it is cleared away within about a second
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(memory.statistics().expiries()).isEqualTo(1);
        assertThat(memory.statistics().evictions()).isZero();
    }

    @Test
    void shouldKeepNothingThatTookLongerThanItsTime() {
        CandleSource slow = loadingFor(Duration.ofMinutes(11));
        assertThat(cached(slow, memory).load(SYMBOL, MINUTE, TimeRange.ALL).size())
                .isEqualTo(CountingSource.CANDLES);
        assertThat(memory.entries()).isEmpty();
    }

    @Test
    void shouldTellWhetherItHadToLoad() {
        CachedSource remote = new CachedSource(SourceKind.HTTP, source, memory, false);
        assertThat(remote.find(SYMBOL, MINUTE, new TimeRange(0, 600)).wasInMemory())
                .isFalse();
        Found again = remote.find(SYMBOL, MINUTE, new TimeRange(60, 120));
        assertThat(again.wasInMemory()).isTrue();
        assertThat(again.source()).isEqualTo(SourceKind.HTTP);
        assertThat(new MemorySource(memory).find(SYMBOL, MINUTE, TimeRange.ALL).source())
                .isEqualTo(SourceKind.HTTP);
    }

    @Test
    void shouldKeepNoMoreSeriesThanAllowed() {
        for (int minutes = 1; minutes <= 10; minutes++) {
            cache.load(SYMBOL, Timeframe.of(minutes + "m"), TimeRange.ALL);
            assertThat(memory.entries()).hasSize(Math.min(minutes, 3));
        }
    }

    @Test
    void shouldKeepNoMoreBytesThanAllowed() {
        // A series of 100 candles weighs 4,800 bytes, counted in KiB: 5.
        SeriesCache small = new SeriesCache(new CacheSettings(Duration.ofMinutes(10), 12, 12 * 1_024), nanos::get);
        for (int minutes = 1; minutes <= 10; minutes++) {
            cached(source, small).load(SYMBOL, Timeframe.of(minutes + "m"), TimeRange.ALL);
        }
        assertThat(small.entries()).hasSize(2);
        assertThat(small.statistics().evictions()).isEqualTo(8);
        assertThat(small.statistics().expiries()).isZero();
        assertThat(small.statistics().bytes()).isEqualTo(9_600);
    }

    @Test
    void shouldStillAnswerWhenASeriesIsTooLargeToKeep() {
        SeriesCache tiny = new SeriesCache(new CacheSettings(Duration.ofMinutes(10), 2, 2_048), nanos::get);
        assertThat(cached(source, tiny).load(SYMBOL, MINUTE, TimeRange.ALL).size())
                .isEqualTo(CountingSource.CANDLES);
        assertThat(tiny.entries()).isEmpty();
    }

    @Test
    void shouldNotKeepFailures() {
        for (int i = 1; i <= 3; i++) {
            assertThatExceptionOfType(BadCandlesException.class)
                    .isThrownBy(() -> cache.load(new Symbol("BROKEN"), MINUTE, TimeRange.ALL));
            assertThat(source.loads).hasValue(i);
        }
        assertThatExceptionOfType(UnknownSymbolException.class)
                .isThrownBy(() -> cache.load(new Symbol("NONE"), MINUTE, TimeRange.ALL));
        assertThat(memory.entries()).isEmpty();
    }

    @Test
    void shouldSayWhenTheRangeIsEmptyWithoutReadingAgain() {
        cache.load(SYMBOL, MINUTE, TimeRange.ALL);
        TimeRange between = new TimeRange(61, 119);

        assertThatExceptionOfType(NoCandlesException.class)
                .isThrownBy(() -> cache.load(SYMBOL, MINUTE, between))
                .satisfies(e -> assertThat(e.asked()).isEqualTo(between))
                .satisfies(e -> assertThat(e.available()).isEqualTo(new TimeRange(0, 99 * 60)));
        assertThat(source.loads).hasValue(1);
    }

    /** Holds every reader until the test lets it go. */
    private static final class HeldSource extends CountingSource {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);

        HeldSource() {
            super(1, "A", "B", "BROKEN");
        }

        @Override
        public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
            if (!symbol.code().equals("B")) {
                entered.countDown();
                try {
                    assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return super.load(symbol, timeframe, range);
        }
    }

    @Test
    void shouldReadOnceWhenManyThreadsAskAtTheSameTime() throws Exception {
        HeldSource held = new HeldSource();
        CachedSource shared = cached(held, memory);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CandleSeries>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(() -> shared.load(SYMBOL, MINUTE, TimeRange.ALL)));
            }
            assertThat(held.entered.await(30, TimeUnit.SECONDS)).isTrue();
            // Another series need not wait for the one that is being read.
            assertThat(shared.load(new Symbol("B"), MINUTE, TimeRange.ALL).size())
                    .isEqualTo(CountingSource.CANDLES);
            held.release.countDown();
            CandleSeries first = answers.getFirst().get(30, TimeUnit.SECONDS);
            for (Future<CandleSeries> answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS)).isSameAs(first);
            }
        }
        assertThat(held.loads).hasValue(2);
    }

    @Test
    void shouldNotWaitForALongerRangeThatIsStillOnItsWay() throws Exception {
        HeldSource held = new HeldSource();
        CachedSource slow = new CachedSource(SourceKind.HTTP, held, memory, false);
        CachedSource quick = new CachedSource(SourceKind.HTTP, source, memory, false);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<CandleSeries> whole = threads.submit(() -> slow.load(SYMBOL, MINUTE, new TimeRange(0, 3_600)));
            assertThat(held.entered.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(quick.load(SYMBOL, MINUTE, new TimeRange(60, 120)).size())
                    .isEqualTo(2);
            // and what answers from memory only does not know it yet
            assertThat(new MemorySource(memory)
                            .load(SYMBOL, MINUTE, new TimeRange(60, 120))
                            .size())
                    .isEqualTo(2);
            held.release.countDown();
            assertThat(whole.get(30, TimeUnit.SECONDS).size()).isEqualTo(61);
        }
    }

    @Test
    void shouldGiveTheFailureToAllThatWait() throws Exception {
        HeldSource held = new HeldSource();
        CachedSource shared = cached(held, memory);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CandleSeries>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> shared.load(new Symbol("BROKEN"), MINUTE, TimeRange.ALL)));
            }
            assertThat(held.entered.await(30, TimeUnit.SECONDS)).isTrue();
            held.release.countDown();
            for (Future<CandleSeries> answer : answers) {
                assertThat(answer)
                        .failsWithin(Duration.ofSeconds(30))
                        .withThrowableThat()
                        .withCauseExactlyInstanceOf(BadCandlesException.class);
            }
        }
        assertThat(memory.entries()).isEmpty();
    }

    @Test
    void shouldLoadOnlyWhatIsAskedOfARemotePlaceAndAnswerPartsOfIt() {
        CachedSource remote = new CachedSource(SourceKind.HTTP, source, memory, false);
        TimeRange hour = new TimeRange(0, 3_600);
        assertThat(remote.load(SYMBOL, MINUTE, hour).size()).isEqualTo(61);
        assertThat(remote.load(SYMBOL, MINUTE, new TimeRange(60, 120)).size()).isEqualTo(2);
        assertThat(remote.load(SYMBOL, MINUTE, hour).size()).isEqualTo(61);
        assertThat(source.loads).hasValue(1);
        assertThat(remote.load(SYMBOL, MINUTE, new TimeRange(60, 4_000)).size()).isEqualTo(66);
        assertThat(source.loads).hasValue(2);
        // another place may have other candles
        new CachedSource(SourceKind.DATABASE, source, memory, false).load(SYMBOL, MINUTE, hour);
        assertThat(source.loads).hasValue(3);
        assertThat(memory.statistics().hits()).isEqualTo(2);
        assertThat(memory.statistics().misses()).isEqualTo(3);
    }

    @Test
    void shouldAnswerEveryRangeAsThePlaceItselfWould() {
        CountingSource plain = new CountingSource(1, "A");
        Random random = new Random(1);
        for (boolean whole : new boolean[] {true, false}) {
            CachedSource cached =
                    new CachedSource(SourceKind.HTTP, source, new SeriesCache(SETTINGS, nanos::get), whole);
            for (int i = 0; i < 500; i++) {
                long from = random.nextLong(-100, 5_900);
                TimeRange range = new TimeRange(from, from + random.nextInt(3_000));
                assertThat(closes(cached, range)).as("range " + range).isEqualTo(closes(plain, range));
            }
        }
    }

    private static List<Long> closes(CandleSource source, TimeRange range) {
        try {
            return Arrays.stream(source.load(SYMBOL, MINUTE, range).openTimes())
                    .boxed()
                    .toList();
        } catch (NoCandlesException e) {
            return List.of();
        }
    }

    @Test
    void shouldDropWhatMatches() {
        cache.load(SYMBOL, MINUTE, TimeRange.ALL);
        cache.load(new Symbol("B"), MINUTE, TimeRange.ALL);
        assertThat(memory.drop(Optional.of(SourceKind.HTTP), Optional.empty(), Optional.empty()))
                .isZero();
        assertThat(memory.drop(Optional.empty(), Optional.of(SYMBOL), Optional.of(MINUTE)))
                .isEqualTo(1);
        assertThat(memory.entries())
                .extracting(entry -> entry.candles().symbol())
                .containsExactly(new Symbol("B"));
        assertThat(memory.drop(Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(1);
        assertThat(memory.entries()).isEmpty();
    }

    @Test
    void shouldNotKeepWhatWasOnItsWayWhenItWasDropped() throws Exception {
        HeldSource held = new HeldSource();
        CachedSource old = cached(held, memory);
        CachedSource renewed = cached(new CountingSource(2, "A"), memory);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<CandleSeries> first = threads.submit(() -> old.load(SYMBOL, MINUTE, TimeRange.ALL));
            assertThat(held.entered.await(30, TimeUnit.SECONDS)).isTrue();
            memory.drop(Optional.empty(), Optional.of(SYMBOL), Optional.empty());
            // whoever asks now does not wait for what was read before
            assertThat(renewed.load(SYMBOL, MINUTE, TimeRange.ALL).close(0)).isEqualTo(2);
            held.release.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS).close(0)).isEqualTo(1);
        }
        assertThat(renewed.load(SYMBOL, MINUTE, TimeRange.ALL).close(0)).isEqualTo(2);
        assertThat(memory.entries())
                .extracting(entry -> entry.candles().close(0))
                .containsExactly(2.0);
    }

    @Test
    void shouldForgetTheSymbolOfAnImportHoweverItEnds() {
        CandleImporter failing = (imported, bytes) -> {
            throw new BadCandlesException(imported.name(), 0, "after some of it was written");
        };
        cache.load(SYMBOL, MINUTE, TimeRange.ALL);
        cache.load(SYMBOL, Timeframe.of("1h"), TimeRange.ALL);
        new CachedSource(SourceKind.SAMPLE, source, memory, true).load(SYMBOL, MINUTE, TimeRange.ALL);
        CandleImporter.Source file =
                new CandleImporter.Source(Path.of("a.csv"), "a.csv", SYMBOL, MINUTE, Optional.empty());
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> failing.before(memory).importFile(file, bytes -> {}));
        assertThat(memory.entries()).isEmpty();
    }

    @Test
    void shouldAnswerFromMemoryOnlyWhenAskedTo() {
        MemorySource only = new MemorySource(memory);
        assertThatExceptionOfType(UnknownSymbolException.class)
                .isThrownBy(() -> only.load(SYMBOL, MINUTE, TimeRange.ALL));
        new CachedSource(SourceKind.HTTP, source, memory, false).load(SYMBOL, MINUTE, new TimeRange(0, 600));
        assertThat(only.load(SYMBOL, MINUTE, new TimeRange(60, 120)).size()).isEqualTo(2);
        assertThat(only.load(SYMBOL, MINUTE, TimeRange.ALL).size()).isEqualTo(11);
        assertThat(only.load(SYMBOL, MINUTE, new TimeRange(60, Long.MAX_VALUE)).size())
                .isEqualTo(10);
        assertThatExceptionOfType(NoCandlesException.class)
                .isThrownBy(() -> only.load(SYMBOL, MINUTE, new TimeRange(60, 601)))
                .withMessage("not all candles of A 1m from 1970-01-01T00:01:00Z to 1970-01-01T00:10:01Z are in memory;"
                        + " loaded are those from 1970-01-01T00:00:00Z to 1970-01-01T00:10:00Z");
        assertThatExceptionOfType(NoCandlesException.class)
                .isThrownBy(() -> only.load(SYMBOL, MINUTE, new TimeRange(-1, Long.MAX_VALUE)))
                .satisfies(e -> assertThat(e.available()).isEqualTo(new TimeRange(0, 600)));
        assertThatExceptionOfType(UnavailableTimeframeException.class)
                .isThrownBy(() -> only.load(SYMBOL, Timeframe.of("1h"), TimeRange.ALL));
        assertThat(only.listings())
                .extracting(CandleSource.Listing::candleCount)
                .containsExactly(11L);
        assertThat(source.loads).hasValue(1);
    }

    @Test
    void shouldRefuseSettingsThatKeepNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CacheSettings(Duration.ZERO, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CacheSettings(Duration.ofMinutes(-1), 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CacheSettings(Duration.ofMinutes(1), 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CacheSettings(Duration.ofMinutes(1), 1, 0));
    }
}
