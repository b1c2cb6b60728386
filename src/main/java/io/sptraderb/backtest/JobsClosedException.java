package io.sptraderb.backtest;

/** The server is stopping and takes no more jobs. */
public final class JobsClosedException extends JobException {

    private static final long serialVersionUID = 1L;

    JobsClosedException() {
        super("the server is stopping and takes no more backtests");
    }
}
