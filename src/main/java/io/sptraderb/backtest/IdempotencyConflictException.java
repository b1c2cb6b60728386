package io.sptraderb.backtest;

/** The key of this submission belongs to a job that was asked for something else. */
public final class IdempotencyConflictException extends JobException {

    private static final long serialVersionUID = 1L;

    private final transient JobId job;

    IdempotencyConflictException(String key, JobId job) {
        super("idempotency key \"" + key + "\" was used for another request, of job " + job);
        this.job = job;
    }

    /** The job the key belongs to. */
    public JobId job() {
        return job;
    }
}
