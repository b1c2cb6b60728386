package io.sptraderb.marketdata;

import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.SourceUnavailableException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many loads go on at once, and the others wait for their turn, in the order in which they came. */
final class Turns {

    private final Semaphore free;
    private final int atOnce;
    private final Duration patience;

    /**
     * @param atOnce at least 1
     * @param patience how long a load waits for its turn
     */
    Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /**
     * What the load gives, when it is its turn.
     *
     * @throws SourceUnavailableException when it is not in time, or the thread is told to stop waiting
     */
    <T> T take(Supplier<T> load) {
        await();
        try {
            return load.get();
        } finally {
            free.release();
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SourceUnavailableException(
                        SourceKind.DATABASE,
                        "it is busy: " + atOnce + " loads at once are allowed, and none of those before this one ended"
                                + " within " + patience.toMillis() + " ms",
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailableException(SourceKind.DATABASE, "it was not waited for any longer", e);
        }
    }
}
