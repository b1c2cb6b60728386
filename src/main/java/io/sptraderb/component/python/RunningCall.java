package io.sptraderb.component.python;

import io.sptraderb.component.CancelSignal;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A call in progress and what it may use. The calling thread makes and ends it, the watchdog may stop it. */
final class RunningCall {

    private final Thread thread = Thread.currentThread();
    private final long startNanos = System.nanoTime();
    private final long startBytes;
    private final PythonContext context;
    private final CancelSignal cancel;
    private final long nanosAllowed;
    private final long bytesAllowed;
    private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();

    /** Why a call was stopped. */
    enum Stop {
        CANCELLED,
        TIME,
        MEMORY,
        OUTPUT
    }

    RunningCall(PythonContext context, CancelSignal cancel, long nanosAllowed, long bytesAllowed) {
        this.context = context;
        this.cancel = cancel;
        this.nanosAllowed = nanosAllowed;
        this.bytesAllowed = bytesAllowed;
        this.startBytes = AllocatedBytes.of(thread);
    }

    /** Stops the call when it is unwanted or over a limit. */
    void check() {
        if (stop.get() != null) {
            return;
        }
        if (cancel.isCancelled()) {
            stop(Stop.CANCELLED);
        } else if (nanosUsed() > nanosAllowed) {
            stop(Stop.TIME);
        } else if (bytesUsed() > bytesAllowed) {
            stop(Stop.MEMORY);
        }
    }

    /** The first reason stands. The context is closed under the call, and never used again. */
    void stop(Stop reason) {
        if (stop.compareAndSet(null, reason)) {
            context.closeUnderCall();
        }
    }

    /** Why the call was stopped; null when it was not. */
    @Nullable
    Stop stopped() {
        return stop.get();
    }

    long nanosUsed() {
        return System.nanoTime() - startNanos;
    }

    long nanosAllowed() {
        return nanosAllowed;
    }

    long bytesUsed() {
        return AllocatedBytes.of(thread) - startBytes;
    }

    long bytesAllowed() {
        return bytesAllowed;
    }
}
