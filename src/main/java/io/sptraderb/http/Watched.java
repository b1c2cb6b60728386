package io.sptraderb.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Whether something answers, at most a few seconds ago. Of many that want to know one waits for the check, and not for
 * long; the others hear what was found before. What is silent does not answer, and is not asked twice at a time.
 */
final class Watched {

    private static final Duration GOOD_FOR = Duration.ofSeconds(2);

    private final BooleanSupplier check;
    private final Duration patience;
    private final LongSupplier nanos;
    private final ReentrantLock asking = new ReentrantLock();
    private CompletableFuture<Boolean> pending = CompletableFuture.completedFuture(true);
    private volatile long since;
    private volatile boolean answers = true;

    Watched(BooleanSupplier check) {
        this(check, Duration.ofSeconds(1), System::nanoTime);
    }

    /** @param patience how long an answer may take */
    Watched(BooleanSupplier check, Duration patience, LongSupplier nanos) {
        this.check = check;
        this.patience = patience;
        this.nanos = nanos;
        this.since = nanos.getAsLong() - GOOD_FOR.toNanos();
    }

    boolean answers() {
        if (nanos.getAsLong() - since >= GOOD_FOR.toNanos() && asking.tryLock()) {
            try {
                answers = ask();
                since = nanos.getAsLong();
            } finally {
                asking.unlock();
            }
        }
        return answers;
    }

    private boolean ask() {
        if (pending.isDone()) {
            pending = new CompletableFuture<>();
            CompletableFuture<Boolean> answer = pending;
            Thread.ofVirtual().name("health").start(() -> answer.completeAsync(check::getAsBoolean, Runnable::run));
        }
        try {
            return pending.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // silent or broken: it does not answer
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answers;
        }
    }
}
