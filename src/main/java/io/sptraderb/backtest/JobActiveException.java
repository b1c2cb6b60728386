package io.sptraderb.backtest;

/** The job has not reached its end: cancel it first. */
public final class JobActiveException extends JobException {

    private static final long serialVersionUID = 1L;

    private final transient Job job;

    JobActiveException(Job job) {
        super("backtest " + job.id() + " is " + job.state().wireName() + "; cancel it before deleting it");
        this.job = job;
    }

    public Job job() {
        return job;
    }
}
