package io.sptraderb.accumulation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Two things that take time, done at once.
 *
 * @param first done on the calling thread
 * @param second done on a virtual thread, which has ended when both are there
 */
record Both<A, B>(A first, B second) {

    /**
     * Does both. When the first fails, the second is interrupted and what it found is dropped.
     *
     * @throws StudyInterruptedException when the calling thread is interrupted; it stays so
     */
    static <A, B> Both<A, B> of(Supplier<A> first, Supplier<B> second) {
        FutureTask<B> task = new FutureTask<>(second::get);
        Thread.ofVirtual().name("study").start(task);
        try {
            A done = first.get();
            return new Both<>(done, task.get());
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StudyInterruptedException(e);
        } finally {
            task.cancel(true);
        }
    }

    /** What a task failed with, which declares nothing checked. */
    static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
