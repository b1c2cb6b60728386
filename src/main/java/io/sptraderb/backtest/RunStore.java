package io.sptraderb.backtest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers jobs and results beyond the life of the process. Safe for use by many threads; calls for one job never
 * overlap, but for its notes. Every method throws {@link RunStoreException} when the store cannot do it, after it has
 * tried for a bounded time.
 */
public interface RunStore {

    /** Remembers the job as it is now, in place of what was known of it. When this returns, a dead process loses nothing. */
    void save(Job job);

    /** Remembers how far a job is, if that is done at once; it is no loss when it is not. */
    void saveProgress(Job job);

    /** As {@link #save(Job)}, together with the job's result: both or neither. */
    void save(Job job, BacktestResult result);

    Optional<NotedJob> find(JobId id);

    /** The job that was submitted with a key. */
    Optional<Job> withKey(String key);

    /** Jobs that have not ended, oldest first. What cannot be read is reported in the store's own way, and left out. */
    List<Job> unfinished();

    /** Jobs that have ended. */
    JobPage ended(JobQuery query);

    /** What was written on each of these jobs; those nothing was written on are left out. */
    Map<JobId, RunNotes> notes(Collection<JobId> ids);

    /** Writes on a job, in place of what was written on it; false when there is none. */
    boolean saveNotes(JobId id, RunNotes notes);

    /** The job's result; empty when there is none. */
    Optional<BacktestResult> result(JobId id);

    /** Forgets job and result, if there are any. */
    void delete(JobId id);

    /** Forgets jobs that ended before a time, but for those somebody wrote on; tells which. */
    List<JobId> deleteEndedBefore(Instant time);

    /** Whether a save would have a chance just now. */
    boolean isWritable();
}
