package io.sptraderb.backtest;

import java.util.List;
import java.util.Optional;

/**
 * Remembers jobs and results beyond the life of the process. Safe for use by many threads; calls for one job never
 * overlap. Every method throws {@link RunStoreException} when the store cannot do it.
 */
public interface RunStore {

    /** Remembers the job as it is now, in place of what was known of it. When this returns, a dead process loses nothing. */
    void save(Job job);

    /** Remembers the job's result; a half-written one is never found. */
    void saveResult(JobId id, BacktestResult result);

    /** Every job, oldest first. What cannot be read is reported by the store in its own way, and left out. */
    List<Job> jobs();

    /** The job's result; empty when there is none. */
    Optional<BacktestResult> result(JobId id);

    /** Forgets the result, if there is one. */
    void deleteResult(JobId id);

    /** Forgets job and result, if there are any. */
    void delete(JobId id);

    /** Whether a save would have a chance just now. */
    boolean isWritable();
}
