package io.sptraderb.component.python;

import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.util.List;
import org.graalvm.polyglot.Value;

/** A context in the hands of one call, under the watchdog's eye from the first step to the last. */
final class Lease implements AutoCloseable {

    private final ContextPool pool;
    private final Watchdog watchdog;
    private final PythonContext context;
    private final RunningCall call;
    private String component;
    private boolean unfit;

    /** Waits for a context; the call's time runs from when it has one. */
    Lease(
            ContextPool pool,
            Watchdog watchdog,
            PythonSettings settings,
            int candles,
            String component,
            CancelSignal cancel) {
        this.pool = pool;
        this.watchdog = watchdog;
        this.component = component;
        context = pool.take(component, cancel);
        long bytesAllowed = settings.callMemoryBytes() + candles * PythonSettings.BYTES_PER_CANDLE;
        call = new RunningCall(context, cancel, settings.callTime().toNanos(), bytesAllowed);
        context.begin();
        context.sink().begin(call, settings.callOutputBytes());
        watchdog.begin(call);
    }

    /** From here on this component runs; gives what the one before printed. */
    List<PrintedLine> next(String running) {
        component = running;
        return context.sink().next(running);
    }

    /** The component that runs. */
    String component() {
        return component;
    }

    PythonContext context() {
        return context;
    }

    RunningCall call() {
        return call;
    }

    Value python(String function, Object... arguments) {
        return context.call(function, arguments);
    }

    /** The context may be damaged or hold much memory: it must not serve another call. */
    void markUnfit() {
        unfit = true;
    }

    @Override
    public void close() {
        watchdog.end(call);
        context.sink().end();
        if (unfit || call.stopped() != null) {
            pool.replace(context);
        } else {
            pool.giveBack(context);
        }
    }
}
