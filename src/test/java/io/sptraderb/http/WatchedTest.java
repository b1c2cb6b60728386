package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchedTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicBoolean up = new AtomicBoolean(true);

    @Test
    void shouldAskOnceInTwoSecondsAndNotKeepWhatIsOld() {
        Watched watched = new Watched(this::check, PATIENCE, now::get);
        for (int i = 0; i < 100; i++) {
            assertThat(watched.answers()).isTrue();
        }
        up.set(false);
        now.addAndGet(2 * SECOND - 1);
        assertThat(watched.answers()).isTrue();
        assertThat(checks).hasValue(1);
        now.addAndGet(1);
        assertThat(watched.answers()).isFalse();
        up.set(true);
        now.addAndGet(30 * SECOND);
        assertThat(watched.answers()).isTrue();
        assertThat(checks).hasValue(3);
    }

    @Test
    void shouldTakeSilenceForNoAndAskAgainOnlyAfterIt() {
        CountDownLatch silent = new CountDownLatch(1);
        Watched watched = new Watched(
                () -> {
                    try {
                        silent.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return check();
                },
                Duration.ofMillis(20),
                now::get);
        assertThat(watched.answers()).isFalse();
        now.addAndGet(2 * SECOND);
        assertThat(watched.answers()).isFalse();
        assertThat(checks).hasValue(0);
        silent.countDown();
        Watched patient = new Watched(this::check, PATIENCE, now::get);
        assertThat(patient.answers()).isTrue();
    }

    @Test
    void shouldTakeAFailureForNo() {
        Watched watched = new Watched(
                () -> {
                    throw new IllegalStateException("broken");
                },
                PATIENCE,
                now::get);
        assertThat(watched.answers()).isFalse();
    }

    private boolean check() {
        checks.incrementAndGet();
        return up.get();
    }
}
