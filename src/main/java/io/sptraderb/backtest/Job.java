package io.sptraderb.backtest;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it was at one moment.
 *
 * @param startedAt when a worker took it
 * @param finishedAt when it reached a final state
 * @param revision changes so far: of two snapshots of a job the one with the larger revision is the later
 * @param key what makes a repeated submission find this job
 */
public record Job(
        JobId id,
        RequestSummary request,
        JobState state,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        long revision,
        Optional<IdempotencyKey> key) {

    Job to(JobState next, Instant now) {
        boolean starts = next instanceof JobState.Running && startedAt.isEmpty();
        return new Job(
                id,
                request,
                next,
                createdAt,
                starts ? Optional.of(now) : startedAt,
                next.isFinal() ? Optional.of(now) : finishedAt,
                revision + 1,
                key);
    }
}
