package io.sptraderb.component.python;

import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentCancelledException;
import io.sptraderb.component.ComponentException;
import io.sptraderb.component.python.Evaluation.Workshop;
import java.util.function.Supplier;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;

/** A call that takes a context only when it first needs one, and whose failures say what happened to the component. */
final class LeasedCall implements AutoCloseable {

    private final Workshop workshop;
    private final int candles;
    private final String component;
    private final CancelSignal cancel;
    private @Nullable Lease lease;

    /**
     * @param candles how many the call is about: they add to the memory it may use
     * @param component path of the component that is asked for
     */
    LeasedCall(Workshop workshop, int candles, String component, CancelSignal cancel) {
        this.workshop = workshop;
        this.candles = candles;
        this.component = component;
        this.cancel = cancel;
    }

    /** What the work gives, unless the call was cancelled or stopped meanwhile. */
    <T> T run(Supplier<T> work) {
        if (cancel.isCancelled()) {
            throw new ComponentCancelledException(component);
        }
        try {
            T result = work.get();
            requireNotStopped(null);
            return result;
        } catch (PolyglotException e) {
            throw lease == null ? e : new Failures(lease, workshop.settings()).of(e);
        } catch (IllegalStateException e) {
            // What a context says that was closed between two steps.
            requireNotStopped(e);
            throw e;
        }
    }

    /** Throws why the call was stopped, if it was. */
    void requireNotStopped(@Nullable Throwable cause) {
        if (lease == null) {
            return;
        }
        lease.call().check();
        ComponentException stopped = new Failures(lease, workshop.settings()).stopped(cause);
        if (stopped != null) {
            throw stopped;
        }
    }

    /** The call's context, from here on with these texts. */
    Lease lease(Snapshot texts) {
        Lease held = lease;
        if (held == null) {
            held = new Lease(workshop.pool(), workshop.watchdog(), workshop.settings(), candles, component, cancel);
            lease = held;
        }
        held.context().use(texts);
        return held;
    }

    @Override
    public void close() {
        if (lease != null) {
            lease.close();
        }
    }
}
