package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnknownSymbolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final CachedSource cache = new CachedSource(source, SETTINGS, nanos::get);

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

    @Test
    void shouldKeepNoMoreSeriesThanAllowed() {
        for (int minutes = 1; minutes <= 10; minutes++) {
            cache.load(SYMBOL, Timeframe.of(minutes + "m"), TimeRange.ALL);
            assertThat(cache.size()).isEqualTo(Math.min(minutes, 3));
        }
    }

    @Test
    void shouldKeepNoMoreBytesThanAllowed() {
        // A series of 100 candles weighs 4,800 bytes, counted in KiB: 5.
        CachedSource small =
                new CachedSource(source, new CacheSettings(Duration.ofMinutes(10), 12, 12 * 1_024), nanos::get);
        for (int minutes = 1; minutes <= 10; minutes++) {
            small.load(SYMBOL, Timeframe.of(minutes + "m"), TimeRange.ALL);
        }
        assertThat(small.size()).isEqualTo(2);
    }

    @Test
    void shouldStillAnswerWhenASeriesIsTooLargeToKeep() {
        CachedSource tiny = new CachedSource(source, new CacheSettings(Duration.ofMinutes(10), 2, 2_048), nanos::get);
        assertThat(tiny.load(SYMBOL, MINUTE, TimeRange.ALL).size()).isEqualTo(CountingSource.CANDLES);
        assertThat(tiny.size()).isZero();
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
        assertThat(cache.size()).isZero();
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
        CachedSource shared = new CachedSource(held, SETTINGS, nanos::get);
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
    void shouldGiveTheFailureToAllThatWait() throws Exception {
        HeldSource held = new HeldSource();
        CachedSource shared = new CachedSource(held, SETTINGS, nanos::get);
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
        assertThat(shared.size()).isZero();
    }

    @Test
    void shouldRefuseSettingsThatKeepNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CacheSettings(Duration.ZERO, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CacheSettings(Duration.ofMinutes(-1), 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CacheSettings(Duration.ofMinutes(1), 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CacheSettings(Duration.ofMinutes(1), 1, 0));
    }
}
