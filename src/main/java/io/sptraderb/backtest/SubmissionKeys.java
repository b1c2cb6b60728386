package io.sptraderb.backtest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which job an idempotency key leads to: those in memory here, all others in the store. */
final class SubmissionKeys {

    private final RunStore store;
    private final Map<String, LiveJob> keys = new ConcurrentHashMap<>();

    SubmissionKeys(RunStore store) {
        this.store = store;
    }

    /**
     * The job an earlier submission with this key made; empty when there was none.
     *
     * @throws IdempotencyConflictException when that job was asked for something else
     */
    Optional<Job> find(IdempotencyKey key) {
        LiveJob earlier = keys.get(key.value());
        return earlier != null && earlier.isAcknowledged()
                ? Optional.of(sameRequest(key, earlier.snapshot()))
                : store.withKey(key.value()).map(job -> sameRequest(key, job));
    }

    /** Makes the key lead to this job, or finds the job it leads to. */
    Optional<Job> claim(IdempotencyKey key, LiveJob live) {
        while (true) {
            LiveJob earlier = keys.putIfAbsent(key.value(), live);
            if (earlier == null) {
                return stored(key, live);
            }
            // waits for its submission's end; one that failed has given the key back
            if (earlier.isAcknowledged()) {
                return Optional.of(sameRequest(key, earlier.snapshot()));
            }
            keys.remove(key.value(), earlier);
        }
    }

    /** Forgets a job here; the store may know it. */
    void release(LiveJob live) {
        live.snapshot().key().ifPresent(key -> keys.remove(key.value(), live));
    }

    /** The job of an earlier day with this key, for which the claim is given back. */
    private Optional<Job> stored(IdempotencyKey key, LiveJob live) {
        boolean claimed = false;
        try {
            Optional<Job> earlier = store.withKey(key.value());
            claimed = earlier.isEmpty();
            return earlier.map(job -> sameRequest(key, job));
        } finally {
            if (!claimed) {
                keys.remove(key.value(), live);
            }
        }
    }

    private static Job sameRequest(IdempotencyKey key, Job job) {
        if (!job.key().equals(Optional.of(key))) {
            throw new IdempotencyConflictException(key.value(), job.id());
        }
        return job;
    }
}
