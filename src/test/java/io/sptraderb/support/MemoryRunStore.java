package io.sptraderb.support;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.JobPage;
import io.sptraderb.backtest.JobQuery;
import io.sptraderb.backtest.NotedJob;
import io.sptraderb.backtest.RunNotes;
import io.sptraderb.backtest.RunStore;
import io.sptraderb.backtest.RunStoreException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** A store that forgets with the test, and can be full. */
public final class MemoryRunStore implements RunStore {

    private final Map<JobId, Job> jobs = new ConcurrentHashMap<>();
    private final Map<JobId, BacktestResult> results = new ConcurrentHashMap<>();
    private final Map<JobId, RunNotes> notes = new ConcurrentHashMap<>();
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
    public void save(Job job, BacktestResult result) {
        rejectWhenFull();
        results.put(job.id(), result);
        jobs.put(job.id(), job);
    }

    @Override
    public void saveProgress(Job job) {
        if (!full.get()) {
            jobs.put(job.id(), job);
        }
    }

    @Override
    public Optional<NotedJob> find(JobId id) {
        return Optional.ofNullable(jobs.get(id)).map(this::noted);
    }

    private NotedJob noted(Job job) {
        return new NotedJob(job, notes.getOrDefault(job.id(), RunNotes.NONE));
    }

    @Override
    public Optional<Job> withKey(String key) {
        return jobs.values().stream()
                .filter(job -> job.key().filter(one -> one.value().equals(key)).isPresent())
                .findFirst();
    }

    @Override
    public List<Job> unfinished() {
        return jobs.values().stream()
                .filter(job -> !job.state().isFinal())
                .sorted(Comparator.comparing(Job::createdAt))
                .toList();
    }

    /** Sorted by age only. */
    @Override
    public JobPage ended(JobQuery query) {
        List<NotedJob> shown = jobs.values().stream()
                .filter(job -> job.state().isFinal())
                .map(this::noted)
                .filter(query.filter()::shows)
                .sorted(Comparator.<NotedJob, Instant>comparing(
                                noted -> noted.job().createdAt())
                        .reversed())
                .toList();
        return new JobPage(
                shown.stream().skip(query.offset()).limit(query.limit()).toList(), shown.size());
    }

    @Override
    public Map<JobId, RunNotes> notes(Collection<JobId> ids) {
        return notes.entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean saveNotes(JobId id, RunNotes written) {
        if (jobs.containsKey(id)) {
            notes.put(id, written);
        }
        return jobs.containsKey(id);
    }

    @Override
    public List<JobId> deleteEndedBefore(Instant time) {
        List<JobId> old = jobs.values().stream()
                .filter(job -> job.finishedAt().filter(time::isAfter).isPresent() && !notes.containsKey(job.id()))
                .map(Job::id)
                .toList();
        old.forEach(this::delete);
        return old;
    }

    @Override
    public Optional<BacktestResult> result(JobId id) {
        return Optional.ofNullable(results.get(id));
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
