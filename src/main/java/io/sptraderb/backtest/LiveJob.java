package io.sptraderb.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job in memory: the one place its state changes. Changes happen one at a time; those that must survive the process
 * are stored first and seen after.
 */
final class LiveJob {

    /** How much of its progress an interrupted job may have forgotten. */
    private static final Duration PROGRESS_SAVED_EVERY = Duration.ofSeconds(1);

    private final RunStore store;
    private final InstantSource clock;
    private final Consumer<Job> changed;
    private final List<Consumer<Job>> observers = new CopyOnWriteArrayList<>();
    private volatile Job snapshot;
    private volatile boolean acknowledged;
    private volatile boolean deleted;
    /** Whether its end is known here only. */
    private volatile boolean unsaved;
    /** When it was stored last. */
    private volatile Instant savedAt;
    /** Dropped at the end: it holds the strategy, which lists need not. */
    private volatile @Nullable BacktestRequest request;

    LiveJob(Job job, @Nullable BacktestRequest request, RunStore store, InstantSource clock, Consumer<Job> changed) {
        this.snapshot = job;
        this.request = request;
        this.store = store;
        this.clock = clock;
        this.changed = changed;
        this.savedAt = job.createdAt();
    }

    Job snapshot() {
        return snapshot;
    }

    @Nullable
    BacktestRequest request() {
        return request;
    }

    boolean isDeleted() {
        return deleted;
    }

    /** Stores the new job; until that is done, others who found its key wait here. */
    synchronized void acknowledge() {
        store.save(snapshot);
        acknowledged = true;
    }

    /** The store knows the job already. */
    void remembered() {
        acknowledged = true;
    }

    /** Whether the job was stored; waits for the answer. */
    synchronized boolean isAcknowledged() {
        return acknowledged;
    }

    /**
     * Goes to the next state if the table allows it.
     *
     * @return whether it went there
     * @throws RunStoreException when a final state could not be stored: the job stays as it was
     */
    boolean become(JobState next) {
        return become(next, store::save);
    }

    /**
     * Ends with a result, which is stored with the end: whoever cancels meanwhile waits until that is done, and comes too
     * late.
     *
     * @return whether it went there
     * @throws RunStoreException when it could not be stored: the job stays as it was
     */
    boolean complete(BacktestResult result) {
        return become(new JobState.Completed(Outcome.of(result)), after -> store.save(after, result));
    }

    private boolean become(JobState next, Consumer<Job> saving) {
        Job after;
        synchronized (this) {
            if (deleted || !snapshot.state().canBecome(next)) {
                return false;
            }
            after = snapshot.to(next, clock.instant());
            if (next.isFinal()) {
                saving.accept(after);
                request = null;
            }
            snapshot = after;
        }
        tell(after);
        return true;
    }

    /** Goes to a final state in memory, though the store may not take it. */
    void end(JobState next) {
        try {
            become(next);
        } catch (RunStoreException e) {
            Job after;
            synchronized (this) {
                if (!snapshot.state().canBecome(next)) {
                    return;
                }
                after = snapshot.to(next, clock.instant());
                snapshot = after;
                request = null;
                unsaved = true;
            }
            System.getLogger(LiveJob.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "backtest " + after.id() + " is " + next.wireName() + ", which could not be stored",
                            e);
            tell(after);
        }
    }

    /** How far it is; says nothing once the job has ended. */
    void progress(Progress progress) {
        Job after;
        synchronized (this) {
            JobState next =
                    switch (snapshot.state()) {
                        case JobState.Running _ -> new JobState.Running(progress);
                        case JobState.Cancelling _ -> new JobState.Cancelling(progress);
                        case JobState other -> other;
                    };
            if (next.isFinal() || next instanceof JobState.Queued) {
                return;
            }
            Instant now = clock.instant();
            after = snapshot.to(next, now);
            snapshot = after;
            if (now.isAfter(savedAt.plus(PROGRESS_SAVED_EVERY))) {
                savedAt = now;
                store.saveProgress(after);
            }
        }
        tell(after);
    }

    /** Whether the store knows all there is to know of it. */
    boolean isSaved() {
        return !unsaved;
    }

    /** Stores an end that could not be stored when it came; it may fail again. */
    synchronized void saveAgain() {
        if (unsaved && !deleted) {
            store.save(snapshot);
            unsaved = false;
        }
    }

    /** Asks the job to end: a queued one has, a running one will, a finished one stays what it is. */
    Job cancel() {
        if (snapshot.state() instanceof JobState.Queued) {
            end(new JobState.Cancelled());
        }
        // a worker may have taken it between the two lines: then the first did nothing
        if (snapshot.state() instanceof JobState.Running running) {
            become(new JobState.Cancelling(running.progress()));
        }
        return snapshot;
    }

    /**
     * Forgets the job.
     *
     * @throws JobActiveException when it has not ended
     */
    synchronized void delete() {
        if (!snapshot.state().isFinal()) {
            throw new JobActiveException(snapshot);
        }
        if (!deleted) {
            store.delete(snapshot.id());
            deleted = true;
        }
    }

    void observe(Consumer<Job> observer) {
        observers.add(observer);
    }

    void forget(Consumer<Job> observer) {
        observers.remove(observer);
    }

    private void tell(Job after) {
        tell(changed, after);
        for (Consumer<Job> observer : observers) {
            tell(observer, after);
        }
    }

    /** A run does not fail because somebody cannot be told of it. */
    private static void tell(Consumer<Job> observer, Job after) {
        try {
            observer.accept(after);
        } catch (RuntimeException e) {
            System.getLogger(LiveJob.class.getName())
                    .log(System.Logger.Level.WARNING, "progress of backtest " + after.id() + " did not go out", e);
        }
    }
}
