package io.sptraderb.backtest;

import io.sptraderb.backtest.JobState.Cancelled;
import io.sptraderb.backtest.JobState.Interrupted;
import io.sptraderb.backtest.JobState.Queued;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Queues backtests, runs them on a fixed pool of platform threads, tells how far they are, cancels them and remembers
 * them. Safe for use by many threads.
 *
 * <p>All jobs the store knows are listed from memory, about one kilobyte each; results stay in the store.
 */
public final class BacktestJobs implements AutoCloseable {

    private final RunStore store;
    private final ProgressSink sink;
    private final InstantSource clock;
    private final ResultCache results;
    private final JobWorkers workers;
    private final Map<JobId, LiveJob> jobs = new ConcurrentHashMap<>();
    /** The same jobs by age, for lists. */
    private final ConcurrentSkipListMap<Long, LiveJob> byAge = new ConcurrentSkipListMap<>();

    private final Map<String, LiveJob> keys = new ConcurrentHashMap<>();
    private final AtomicLong age = new AtomicLong();

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
        for (Job job : store.jobs()) {
            LiveJob live = register(job, null);
            if (!job.state().isFinal()) {
                live.end(new Interrupted(job.state().progress()));
            }
        }
        this.workers = new JobWorkers(settings, runner, store, results);
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
        LiveJob live = new LiveJob(job, request, store, clock, sink::changed);
        synchronized (live) {
            Optional<Job> earlier = key.flatMap(k -> claim(k, live));
            if (earlier.isPresent()) {
                return earlier.get();
            }
            admit(live);
        }
        index(live);
        workers.start(live);
        return live.snapshot();
    }

    /**
     * The job an earlier submission with this key made; empty when there was none.
     *
     * @throws IdempotencyConflictException when that job was asked for something else
     */
    public Optional<Job> replay(IdempotencyKey key) {
        LiveJob earlier = keys.get(key.value());
        return earlier != null && earlier.isAcknowledged() ? Optional.of(sameRequest(key, earlier)) : Optional.empty();
    }

    public Optional<Job> find(JobId id) {
        return Optional.ofNullable(jobs.get(id)).map(LiveJob::snapshot);
    }

    /** Jobs the filter shows, newest first, from the {@code offset}-th on. */
    public JobPage list(JobFilter filter, int limit, int offset) {
        List<Job> page = new ArrayList<>();
        int total = 0;
        for (LiveJob live : byAge.descendingMap().values()) {
            Job job = live.snapshot();
            if (filter.shows(job)) {
                if (total >= offset && page.size() < limit) {
                    page.add(job);
                }
                total++;
            }
        }
        return new JobPage(page, total);
    }

    /** The result of a completed job; empty for every other job. */
    public Optional<BacktestResult> result(JobId id) {
        LiveJob live = jobs.get(id);
        if (live == null || !(live.snapshot().state() instanceof JobState.Completed)) {
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
        LiveJob live = known(id);
        Job after = live.cancel();
        if (after.state() instanceof Cancelled) {
            workers.withdraw(live);
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
        LiveJob live = known(id);
        live.delete();
        results.remove(id);
        jobs.remove(id);
        byAge.values().remove(live);
        live.snapshot().key().ifPresent(key -> keys.remove(key.value(), live));
    }

    /**
     * Calls the observer with every later change of a job, on the thread that changed it: it must return quickly.
     *
     * @throws UnknownJobException when there is no job of that id
     */
    public Subscription subscribe(JobId id, Consumer<Job> observer) {
        LiveJob live = known(id);
        live.observe(observer);
        return () -> live.forget(observer);
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

    /** Makes the key lead to this job, or finds the job it leads to. */
    private Optional<Job> claim(IdempotencyKey key, LiveJob live) {
        while (true) {
            LiveJob earlier = keys.putIfAbsent(key.value(), live);
            if (earlier == null) {
                return Optional.empty();
            }
            // waits for its submission's end; one that failed has given the key back
            if (earlier.isAcknowledged()) {
                return Optional.of(sameRequest(key, earlier));
            }
            keys.remove(key.value(), earlier);
        }
    }

    private static Job sameRequest(IdempotencyKey key, LiveJob earlier) {
        Job job = earlier.snapshot();
        if (!job.key().equals(Optional.of(key))) {
            throw new IdempotencyConflictException(key.value(), job.id());
        }
        return job;
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
                live.snapshot().key().ifPresent(key -> keys.remove(key.value(), live));
            }
        }
    }

    private LiveJob register(Job job, @Nullable BacktestRequest request) {
        LiveJob live = new LiveJob(job, request, store, clock, sink::changed);
        live.remembered();
        index(live);
        job.key().ifPresent(key -> keys.putIfAbsent(key.value(), live));
        return live;
    }

    private void index(LiveJob live) {
        jobs.put(live.snapshot().id(), live);
        byAge.put(age.incrementAndGet(), live);
    }

    private LiveJob known(JobId id) {
        LiveJob live = jobs.get(id);
        if (live == null) {
            throw new UnknownJobException(id);
        }
        return live;
    }
}
