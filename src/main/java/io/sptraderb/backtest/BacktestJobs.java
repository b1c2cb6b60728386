package io.sptraderb.backtest;

import io.sptraderb.backtest.JobState.Cancelled;
import io.sptraderb.backtest.JobState.Interrupted;
import io.sptraderb.backtest.JobState.Queued;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Queues backtests, runs them on a fixed pool of platform threads, tells how far they are, cancels them and remembers
 * them. Safe for use by many threads.
 *
 * <p>In memory are the jobs that have not ended, the latest that have, and the results asked for last; everything else
 * is in the store.
 */
public final class BacktestJobs implements AutoCloseable {

    private final RunStore store;
    private final ProgressSink sink;
    private final InstantSource clock;
    private final ResultCache results;
    private final JobWorkers workers;
    private final LiveJobs jobs = new LiveJobs();
    private final SubmissionKeys keys;

    /**
     * How jobs are run.
     *
     * @param workers runs at the same time
     * @param queueCapacity jobs that may wait beside them
     * @param drainTime how long {@link #close} lets running jobs finish
     * @param stopTime how long it then waits for them to notice that they are interrupted
     * @param cachedNumbers size of the memory of results, in numbers of eight bytes
     */
    public record Settings(int workers, int queueCapacity, Duration drainTime, Duration stopTime, long cachedNumbers) {

        public Settings {
            if (workers < 1 || queueCapacity < 0) {
                throw new IllegalArgumentException("workers were " + workers + " and queue capacity " + queueCapacity
                        + ", must be at least 1 and 0");
            }
        }

        /** One worker a core, a queue of 100, five seconds to stop, 64 MB of results. */
        public static Settings defaults() {
            return new Settings(
                    Runtime.getRuntime().availableProcessors(),
                    100,
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(2),
                    8_000_000);
        }
    }

    /** Ends when closed. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Reads what the store remembers; jobs it thinks unfinished were left by a process that died and become
     * {@link Interrupted}.
     */
    public BacktestJobs(
            Settings settings, BacktestRunner runner, RunStore store, ProgressSink sink, InstantSource clock) {
        this.store = store;
        this.sink = sink;
        this.clock = clock;
        this.results = new ResultCache(settings.cachedNumbers());
        this.keys = new SubmissionKeys(store);
        for (Job job : store.unfinished()) {
            LiveJob left = new LiveJob(job, null, store, clock, this::changed);
            left.remembered();
            jobs.add(left);
            left.end(new Interrupted(job.state().progress()));
        }
        this.workers = new JobWorkers(settings, runner, results);
    }

    /** Queues a run. */
    public Job submit(BacktestRequest request) {
        return submit(request, Optional.empty());
    }

    /**
     * Queues a run, unless a job with this key exists: then that job is the answer.
     *
     * @throws QueueFullException when as many wait as may
     * @throws JobsClosedException when the server is stopping
     * @throws IdempotencyConflictException when the key's job was asked for something else
     * @throws RunStoreException when the job cannot be remembered; it is then forgotten
     */
    public Job submit(BacktestRequest request, Optional<IdempotencyKey> key) {
        Job job = new Job(
                JobId.random(),
                RequestSummary.of(request),
                new Queued(),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                0,
                key);
        LiveJob live = new LiveJob(job, request, store, clock, this::changed);
        synchronized (live) {
            Optional<Job> earlier = key.flatMap(k -> keys.claim(k, live));
            if (earlier.isPresent()) {
                return earlier.get();
            }
            admit(live);
        }
        jobs.add(live);
        workers.start(live);
        return live.snapshot();
    }

    /**
     * The job an earlier submission with this key made; empty when there was none.
     *
     * @throws IdempotencyConflictException when that job was asked for something else
     */
    public Optional<Job> replay(IdempotencyKey key) {
        return keys.find(key);
    }

    public Optional<Job> find(JobId id) {
        Optional<Job> live = jobs.find(id).map(LiveJob::snapshot);
        return live.isPresent() ? live : store.find(id).map(NotedJob::job);
    }

    /** What was written on a job; empty when there is no such job. */
    public Optional<RunNotes> notes(JobId id) {
        return store.find(id).map(NotedJob::notes);
    }

    /**
     * Writes on a job, in place of what was written on it.
     *
     * @throws UnknownJobException when there is none of that id
     */
    public void write(JobId id, RunNotes notes) {
        if (!store.saveNotes(id, notes)) {
            throw new UnknownJobException(id);
        }
    }

    /** A part of the list of jobs: first those that have not ended, the newest first, then the others as asked. */
    public JobPage list(JobQuery query) {
        List<NotedJob> active = active(query.filter());
        List<NotedJob> page = new ArrayList<>(
                active.stream().skip(query.offset()).limit(query.limit()).toList());
        JobPage ended =
                store.ended(query.part(query.limit() - page.size(), Math.max(0, query.offset() - active.size())));
        // one that ended between the two looks is there already
        Set<JobId> listed = page.stream().map(noted -> noted.job().id()).collect(Collectors.toSet());
        ended.jobs().stream()
                .filter(noted -> !listed.contains(noted.job().id()))
                .forEach(page::add);
        return new JobPage(page, active.size() + ended.total());
    }

    private List<NotedJob> active(JobFilter filter) {
        List<Job> active = jobs.active();
        Map<JobId, RunNotes> notes = active.isEmpty()
                ? Map.of()
                : store.notes(active.stream().map(Job::id).toList());
        return active.stream()
                .map(job -> new NotedJob(job, notes.getOrDefault(job.id(), RunNotes.NONE)))
                .filter(filter::shows)
                .toList();
    }

    /** The result of a completed job; empty for every other job. */
    public Optional<BacktestResult> result(JobId id) {
        if (find(id).filter(job -> job.state() instanceof JobState.Completed).isEmpty()) {
            return Optional.empty();
        }
        Optional<BacktestResult> cached = results.find(id);
        if (cached.isPresent()) {
            return cached;
        }
        Optional<BacktestResult> stored = store.result(id);
        stored.ifPresent(result -> results.put(id, result));
        return stored;
    }

    /**
     * Lets a worker do something that is no job, when one is free; it takes a place as a job does.
     *
     * @throws QueueFullException when as many wait as may
     * @throws JobsClosedException when the server is stopping
     */
    public <T> SideRun<T> beside(SideRun.Work<T> work) {
        return workers.start(work);
    }

    /**
     * Asks a job to end. A queued one is cancelled at once, a running one soon; one that has ended stays as it is.
     *
     * @return the job after that
     * @throws UnknownJobException when there is none of that id
     */
    public Job cancel(JobId id) {
        Optional<LiveJob> live = jobs.find(id);
        if (live.isEmpty()) {
            return find(id).orElseThrow(() -> new UnknownJobException(id));
        }
        Job after = live.get().cancel();
        if (after.state() instanceof Cancelled) {
            workers.withdraw(live.get());
        }
        return after;
    }

    /**
     * Forgets a job and its result.
     *
     * @throws UnknownJobException when there is none of that id
     * @throws JobActiveException when it has not ended
     */
    public void delete(JobId id) {
        Optional<LiveJob> live = jobs.find(id);
        if (live.isPresent()) {
            live.get().delete();
            forget(live.get());
        } else {
            requireStored(id);
            store.delete(id);
        }
        results.remove(id);
    }

    /**
     * Forgets what ended before a time, but for runs somebody wrote on, and stores the ends that could not be stored when
     * they came. Meant to be called now and then.
     *
     * @return how many were forgotten
     */
    public int tidy(Instant endedBefore) {
        jobs.all().forEach(LiveJob::saveAgain);
        List<JobId> deleted = store.deleteEndedBefore(endedBefore);
        for (JobId id : deleted) {
            jobs.find(id).ifPresent(this::forget);
            results.remove(id);
        }
        return deleted.size();
    }

    /**
     * Calls the observer with every later change of a job, on the thread that changed it: it must return quickly.
     *
     * @throws UnknownJobException when there is no job of that id
     */
    public Subscription subscribe(JobId id, Consumer<Job> observer) {
        Optional<LiveJob> live = jobs.find(id);
        if (live.isEmpty()) {
            requireStored(id);
            // it has ended: nothing will change
            return () -> {};
        }
        live.get().observe(observer);
        return () -> live.get().forget(observer);
    }

    /** Jobs that wait for a worker. */
    public int queued() {
        return workers.queued();
    }

    /** Jobs a worker is at. */
    public int running() {
        return workers.running();
    }

    /**
     * Takes no more jobs, interrupts those that wait, lets running ones finish for the drain time, then interrupts them
     * too. Returns within drain and stop time of the settings.
     */
    @Override
    public void close() {
        workers.close();
    }

    private void admit(LiveJob live) {
        boolean admitted = false;
        try {
            workers.reserve();
            try {
                live.acknowledge();
                admitted = true;
            } finally {
                if (!admitted) {
                    workers.release();
                }
            }
        } finally {
            if (!admitted) {
                keys.release(live);
            }
        }
    }

    private void requireStored(JobId id) {
        if (store.find(id).isEmpty()) {
            throw new UnknownJobException(id);
        }
    }

    private void changed(Job job) {
        if (job.state().isFinal()) {
            jobs.ended(job.id()).forEach(this::forget);
        }
        sink.changed(job);
    }

    /** From memory: what is to be found of it is in the store. */
    private void forget(LiveJob live) {
        jobs.remove(live.snapshot().id());
        keys.release(live);
    }
}
