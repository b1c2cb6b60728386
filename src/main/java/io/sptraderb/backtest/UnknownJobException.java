package io.sptraderb.backtest;

/** There is no job of that id, or no longer. */
public final class UnknownJobException extends JobException {

    private static final long serialVersionUID = 1L;

    private final transient JobId id;

    public UnknownJobException(JobId id) {
        super("no backtest " + id);
        this.id = id;
    }

    public JobId id() {
        return id;
    }
}
