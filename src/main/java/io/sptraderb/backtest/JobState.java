package io.sptraderb.backtest;

/**
 * What has become of a job. Only {@link BacktestJobs} changes it, only along {@link #canBecome}; a final state never
 * changes.
 */
public sealed interface JobState {

    /** Waits for a worker. */
    record Queued() implements JobState {}

    /** A worker is at it. */
    record Running(Progress progress) implements JobState {}

    /** Somebody asked the running job to end, and it has not noticed yet. */
    record Cancelling(Progress progress) implements JobState {}

    /** There is a result. */
    record Completed(Outcome outcome) implements JobState {}

    /** The run ended without a result. */
    record Failed(Failure failure) implements JobState {}

    /** Somebody asked it to end, and it did. */
    record Cancelled() implements JobState {}

    /** The server stopped or died before the job's end. */
    record Interrupted(Progress progress) implements JobState {}

    /** Whether nothing can change any more. */
    default boolean isFinal() {
        return switch (this) {
            case Queued _, Running _, Cancelling _ -> false;
            case Completed _, Failed _, Cancelled _, Interrupted _ -> true;
        };
    }

    /**
     * The table of transitions. A running job is asked to cancel before it is cancelled; once asked it ends cancelled,
     * whatever its run does meanwhile.
     */
    default boolean canBecome(JobState next) {
        return switch (this) {
            case Queued _ ->
                next instanceof Running
                        || next instanceof Failed
                        || next instanceof Cancelled
                        || next instanceof Interrupted;
            case Running _ -> !(next instanceof Queued || next instanceof Cancelled);
            case Cancelling _ -> next instanceof Cancelling || next instanceof Cancelled || next instanceof Interrupted;
            case Completed _, Failed _, Cancelled _, Interrupted _ -> false;
        };
    }

    /** How far the run is; the last known for jobs that were interrupted, complete for completed ones. */
    default Progress progress() {
        return switch (this) {
            case Running running -> running.progress();
            case Cancelling cancelling -> cancelling.progress();
            case Interrupted interrupted -> interrupted.progress();
            case Completed completed -> completed.outcome().progress();
            case Queued _, Failed _, Cancelled _ -> Progress.NONE;
        };
    }

    /** The spelling on the wire and in files, for example {@code completed}. */
    default String wireName() {
        return switch (this) {
            case Queued _ -> "queued";
            case Running _ -> "running";
            case Cancelling _ -> "cancelling";
            case Completed _ -> "completed";
            case Failed _ -> "failed";
            case Cancelled _ -> "cancelled";
            case Interrupted _ -> "interrupted";
        };
    }
}
