package io.sptraderb.backtest;

/**
 * Where the progress of all jobs goes out to. Called on the thread that changed the job, soon after: must return
 * quickly. Snapshots of one job may arrive out of order; their revision tells.
 */
@FunctionalInterface
public interface ProgressSink {

    /** For servers without any. */
    ProgressSink NONE = job -> {};

    void changed(Job job);
}
