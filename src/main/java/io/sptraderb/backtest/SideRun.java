package io.sptraderb.backtest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work on a worker's thread that is no job: somebody waits for it, nothing of it is remembered. Closing it says that
 * nobody waits any more: it is taken out of the queue, or asked to end.
 */
public final class SideRun<T> implements AutoCloseable {

    private final JobWorkers workers;
    private final Work<T> work;
    private final CompletableFuture<T> end = new CompletableFuture<>();
    private volatile boolean unwanted;

    /** What is done. */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Called on a worker's thread; throws {@link RunCancelledException} when the observer says so.
         *
         * @param runner what jobs are run with
         */
        T run(BacktestRunner runner, RunObserver observer);
    }

    SideRun(JobWorkers workers, Work<T> work) {
        this.workers = workers;
        this.work = work;
    }

    /**
     * What the work gave; empty when it has not ended within the time.
     *
     * @throws JobsClosedException when the server stops before its end
     */
    public Optional<T> await(Duration time) {
        try {
            return Optional.of(end.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw closed(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw new IllegalStateException("nothing checked is thrown", e);
            }
        }
    }

    @Override
    public void close() {
        unwanted = true;
        workers.withdraw(this);
    }

    /** On a worker's thread. */
    void run(BacktestRunner runner) {
        try {
            end.complete(work.run(runner, new Observer()));
        } catch (Throwable thrown) {
            end.completeExceptionally(
                    workers.isInterrupting() && Failures.isCancellation(thrown) ? closed(thrown) : thrown);
        }
    }

    /** Ends it before a worker took it. */
    void refuse() {
        end.completeExceptionally(new JobsClosedException());
    }

    private static JobsClosedException closed(Throwable cause) {
        JobsClosedException closed = new JobsClosedException();
        closed.initCause(cause);
        return closed;
    }

    /** Nobody follows it; it ends when nobody waits, or with the server. */
    private final class Observer implements RunObserver {

        @Override
        public boolean isCancelled() {
            return unwanted || workers.isInterrupting();
        }

        @Override
        public void progress(Progress progress) {}
    }
}
