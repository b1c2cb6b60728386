package io.sptraderb.backtest;

/** The run was cancelled while it ran. */
public final class RunCancelledException extends RunException {

    private static final long serialVersionUID = 1L;

    public RunCancelledException() {
        super("Backtest cancelled");
    }
}
