package io.sptraderb.marketdata;

import com.github.benmanes.caffeine.cache.Ticker;
import io.sptraderb.candle.SourceUnavailableException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is costly to get, kept for a while. That its place does not answer is kept too, for a shorter while:
 * callers of a dead place wait for it once and not every time. Of threads that ask at once one gets it for all.
 */
final class Kept<T> {

    private static final Duration WHILE_GOOD = Duration.ofMinutes(1);
    private static final Duration WHILE_BAD = Duration.ofSeconds(5);

    private final Supplier<T> place;
    private final Ticker ticker;
    private @Nullable T value;
    private @Nullable SourceUnavailableException failure;
    private long since;

    Kept(Supplier<T> place, Ticker ticker) {
        this.place = place;
        this.ticker = ticker;
    }

    /**
     * The value, not older than a minute.
     *
     * @throws SourceUnavailableException when the place does not answer, or did not within the last five seconds
     */
    synchronized T get() {
        T known = value;
        if (known != null && isYounger(WHILE_GOOD)) {
            return known;
        }
        rejectAfterFailure();
        try {
            T got = place.get();
            keep(got, null);
            return got;
        } catch (SourceUnavailableException e) {
            keep(null, e);
            throw e;
        }
    }

    /** Throws the failure of the last five seconds, if there is one. */
    synchronized void rejectAfterFailure() {
        SourceUnavailableException known = failure;
        if (known != null && isYounger(WHILE_BAD)) {
            // one exception is not thrown by two threads: each has its own trace
            throw new SourceUnavailableException(known.kind(), known.reason(), known);
        }
    }

    private void keep(@Nullable T newValue, @Nullable SourceUnavailableException newFailure) {
        value = newValue;
        failure = newFailure;
        since = ticker.read();
    }

    private boolean isYounger(Duration age) {
        return ticker.read() - since < age.toNanos();
    }
}
