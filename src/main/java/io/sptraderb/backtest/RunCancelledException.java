package io.sptraderb.backtest;

/** The run was cancelled while it ran. */
public final class RunCancelledException extends RunException {

    private static final long serialVersionUID = 1L;

    public RunCancelledException() {
        super("Backtest cancelled");
    }

    /** Cancelled while something else was at work, which said so in its own way. */
    static RunCancelledException because(RuntimeException cause) {
        RunCancelledException cancelled = new RunCancelledException();
        cancelled.initCause(cause);
        return cancelled;
    }
}
