package io.sptraderb.component.python;

import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentCancelledException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** At most so many contexts, each used by one thread at a time, made when first needed. */
final class ContextPool {

    private static final System.Logger LOG = System.getLogger(ContextPool.class.getName());
    private static final long CANCEL_POLL_MILLIS = 10;

    private final ComponentsFolder folder;
    private final int size;
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<PythonContext> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger made = new AtomicInteger();
    private volatile boolean closed;

    ContextPool(ComponentsFolder folder, int size) {
        this.folder = folder;
        this.size = size;
        this.permits = new Semaphore(size, true);
    }

    int size() {
        return size;
    }

    /** Waits for a context; the one used last comes first, its caches are warm. */
    PythonContext take(String component, CancelSignal cancel) {
        try {
            while (!permits.tryAcquire(CANCEL_POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                requireOpen();
                if (cancel.isCancelled()) {
                    throw new ComponentCancelledException(component);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentCancelledException(component);
        }
        try {
            requireOpen();
            PythonContext context = idle.pollFirst();
            return context != null ? context : make();
        } catch (RuntimeException | Error e) {
            permits.release();
            throw e;
        }
    }

    /**
     * Makes one context more, unless there are as many as may be; calls may use it as soon as it is prepared.
     *
     * @return whether it made one
     */
    boolean makeOneMore(Consumer<PythonContext> prepare) {
        permits.acquireUninterruptibly();
        try {
            if (closed || made.get() >= size) {
                return false;
            }
            PythonContext context = make();
            prepare.accept(context);
            idle.addFirst(context);
            return true;
        } finally {
            permits.release();
        }
    }

    private PythonContext make() {
        PythonContext context = new PythonContext(folder);
        made.incrementAndGet();
        return context;
    }

    /** Gives a context back that is fit for the next call. */
    void giveBack(PythonContext context) {
        if (closed) {
            context.close();
        } else {
            idle.addFirst(context);
        }
        permits.release();
    }

    /** Closes a context that may be unfit, and makes its successor, both in the background. */
    void replace(PythonContext context) {
        Thread.ofPlatform().daemon().name("python-replacer").start(() -> {
            try {
                made.decrementAndGet();
                context.close();
                if (!closed) {
                    idle.addLast(make());
                }
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "no new Python context; the next call makes one", e);
            } finally {
                permits.release();
            }
        });
    }

    /** Refuses new calls, waits for the running ones and closes all contexts; gives up waiting after a while. */
    void close(Duration patience) {
        closed = true;
        boolean all = false;
        try {
            all = permits.tryAcquire(size, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!all) {
            LOG.log(System.Logger.Level.WARNING, "a Python component did not stop within {0}", patience);
        }
        for (PythonContext context = idle.pollFirst(); context != null; context = idle.pollFirst()) {
            context.close();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the Python runtime is closed");
        }
    }
}
