package io.sptraderb.support;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.RunStore;
import io.sptraderb.backtest.RunStoreException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A store that forgets with the test, and can be full. */
public final class MemoryRunStore implements RunStore {

    private final Map<JobId, Job> jobs = new ConcurrentHashMap<>();
    private final Map<JobId, BacktestResult> results = new ConcurrentHashMap<>();
    private final AtomicBoolean full = new AtomicBoolean();

    public void setFull(boolean isFull) {
        full.set(isFull);
    }

    public Optional<Job> saved(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public void save(Job job) {
        rejectWhenFull();
        jobs.put(job.id(), job);
    }

    @Override
    public void saveResult(JobId id, BacktestResult result) {
        rejectWhenFull();
        results.put(id, result);
    }

    @Override
    public List<Job> jobs() {
        return jobs.values().stream()
                .sorted(Comparator.comparing(Job::createdAt))
                .toList();
    }

    @Override
    public Optional<BacktestResult> result(JobId id) {
        return Optional.ofNullable(results.get(id));
    }

    @Override
    public void deleteResult(JobId id) {
        results.remove(id);
    }

    @Override
    public void delete(JobId id) {
        results.remove(id);
        jobs.remove(id);
    }

    @Override
    public boolean isWritable() {
        return !full.get();
    }

    private void rejectWhenFull() {
        if (full.get()) {
            throw new RunStoreException("memory", "no space left", null);
        }
    }
}
