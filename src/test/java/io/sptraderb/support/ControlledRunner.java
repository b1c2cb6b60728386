package io.sptraderb.support;

import io.sptraderb.backtest.BacktestRequest;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.BacktestRunner;
import io.sptraderb.backtest.Progress;
import io.sptraderb.backtest.RunCancelledException;
import io.sptraderb.backtest.RunObserver;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Runs that wait for a permit of the test, notice cancellation within a millisecond, and end as the test says. */
public final class ControlledRunner implements BacktestRunner {

    private final Semaphore permits;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicReference<Supplier<BacktestResult>> ending;

    private ControlledRunner(int permits, Supplier<BacktestResult> ending) {
        this.permits = new Semaphore(permits);
        this.ending = new AtomicReference<>(ending);
    }

    /** Runs end at once with this result. */
    public static ControlledRunner free(BacktestResult result) {
        return new ControlledRunner(Integer.MAX_VALUE / 2, () -> result);
    }

    /** Each run waits for {@link #release}. */
    public static ControlledRunner held(BacktestResult result) {
        return new ControlledRunner(0, () -> result);
    }

    /** How runs end from now on: with a result, or by throwing. */
    public void endWith(Supplier<BacktestResult> newEnding) {
        ending.set(newEnding);
    }

    public void release(int runs) {
        permits.release(runs);
    }

    public int started() {
        return started.get();
    }

    @Override
    public BacktestResult run(BacktestRequest request, RunObserver observer) {
        started.incrementAndGet();
        observer.progress(new Progress(25, 60, 240, 10_100.5, 1, 3));
        try {
            while (!permits.tryAcquire(1, TimeUnit.MILLISECONDS)) {
                if (observer.isCancelled()) {
                    throw new RunCancelledException();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing interrupts workers", e);
        }
        observer.progress(new Progress(75, 180, 240, 10_200.25, 0, 7));
        return ending.get().get();
    }
}
