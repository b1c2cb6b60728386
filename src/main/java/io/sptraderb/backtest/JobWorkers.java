package io.sptraderb.backtest;

import io.sptraderb.backtest.JobState.Cancelled;
import io.sptraderb.backtest.JobState.Failed;
import io.sptraderb.backtest.JobState.Interrupted;
import io.sptraderb.backtest.JobState.Running;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that run jobs, and the bound on how many wait. */
final class JobWorkers {

    private static final System.Logger LOG = System.getLogger(JobWorkers.class.getName());
    /** What a client is told to wait when the queue is full. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final BacktestJobs.Settings settings;
    private final BacktestRunner runner;
    private final ResultCache results;
    private final ThreadPoolExecutor pool;
    /** One permit for every job that may run or wait. */
    private final Semaphore places;

    private final Set<Task> waiting = ConcurrentHashMap.newKeySet();
    private final Set<LiveJob> active = ConcurrentHashMap.newKeySet();
    /** Work that is no job and has not begun. */
    private final Set<SideTask> beside = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;
    private volatile boolean interrupting;

    JobWorkers(BacktestJobs.Settings settings, BacktestRunner runner, ResultCache results) {
        this.settings = settings;
        this.runner = runner;
        this.results = results;
        this.places = new Semaphore(settings.workers() + settings.queueCapacity());
        AtomicInteger number = new AtomicInteger();
        this.pool = new ThreadPoolExecutor(
                settings.workers(),
                settings.workers(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> Thread.ofPlatform()
                        .name("backtest-" + number.incrementAndGet())
                        .daemon()
                        .unstarted(task));
    }

    /** Takes a place for a job, which its end gives back. */
    void reserve() {
        if (closed) {
            throw new JobsClosedException();
        }
        if (!places.tryAcquire()) {
            throw new QueueFullException(settings.queueCapacity(), RETRY_AFTER);
        }
    }

    void release() {
        places.release();
    }

    /** Lets a job with a place wait for its turn. */
    void start(LiveJob live) {
        Task task = new Task(live);
        waiting.add(task);
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            // closed since its place was taken
            interruptWaiting(task);
        }
    }

    /** Takes a place for work that is no job, and lets it wait for its turn. */
    <T> SideRun<T> start(SideRun.Work<T> work) {
        reserve();
        SideRun<T> side = new SideRun<>(this, work);
        SideTask task = new SideTask(side);
        beside.add(task);
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            // closed since its place was taken
            task.refuse();
        }
        return side;
    }

    /** Takes work nobody waits for any more out of the queue; a worker that has it already finds it unwanted. */
    void withdraw(SideRun<?> side) {
        SideTask task = new SideTask(side);
        if (pool.remove(task)) {
            task.refuse();
        }
    }

    /** Whether what runs is told to end, because the server stops. */
    boolean isInterrupting() {
        return interrupting;
    }

    /** Takes a cancelled job out of the queue; a worker that has it already finds it cancelled. */
    void withdraw(LiveJob live) {
        Task task = new Task(live);
        if (pool.remove(task)) {
            waiting.remove(task);
            places.release();
        }
    }

    int queued() {
        return waiting.size();
    }

    int running() {
        return active.size();
    }

    void close() {
        closed = true;
        pool.shutdown();
        for (Task task : waiting) {
            if (pool.remove(task)) {
                interruptWaiting(task);
            }
        }
        for (SideTask task : beside) {
            if (pool.remove(task)) {
                task.refuse();
            }
        }
        if (!awaitEnd(settings.drainTime())) {
            interrupting = true;
            awaitEnd(settings.stopTime());
        }
        for (LiveJob live : active) {
            live.end(new Interrupted(live.snapshot().state().progress()));
        }
    }

    private void interruptWaiting(Task task) {
        waiting.remove(task);
        task.live().end(new Interrupted(Progress.NONE));
        places.release();
    }

    private boolean awaitEnd(Duration time) {
        try {
            return pool.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Work that is no job, on a worker's thread. */
    private final class SideTask implements Runnable {

        private final SideRun<?> side;

        private SideTask(SideRun<?> side) {
            this.side = side;
        }

        @Override
        public void run() {
            beside.remove(this);
            try {
                side.run(runner);
            } finally {
                places.release();
            }
        }

        private void refuse() {
            beside.remove(this);
            side.refuse();
            places.release();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof SideTask task && task.side == side;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(side);
        }
    }

    /** One run of one job, on a worker's thread. */
    private final class Task implements Runnable, RunObserver {

        private final LiveJob live;

        private Task(LiveJob live) {
            this.live = live;
        }

        private LiveJob live() {
            return live;
        }

        @Override
        public void run() {
            active.add(live);
            waiting.remove(this);
            try {
                BacktestRequest request = live.request();
                if (request != null && live.become(new Running(Progress.NONE))) {
                    settle(request);
                }
            } finally {
                active.remove(live);
                places.release();
            }
        }

        /** Every way a run can end: nothing a run throws ends the worker. */
        private void settle(BacktestRequest request) {
            try {
                complete(runner.run(request, this));
            } catch (Throwable thrown) {
                if (live.snapshot().state() instanceof JobState.Cancelling) {
                    live.end(new Cancelled());
                } else if (interrupting && Failures.isCancellation(thrown)) {
                    live.end(new Interrupted(live.snapshot().state().progress()));
                } else {
                    fail(thrown);
                }
            }
        }

        /** The result is at hand first, so that a job that reads completed has one. */
        private void complete(BacktestResult result) {
            JobId id = live.snapshot().id();
            results.put(id, result);
            if (!live.complete(result)) {
                // cancelled on the last meters
                results.remove(id);
                live.end(new Cancelled());
            }
        }

        private void fail(Throwable thrown) {
            Failure failure = Failures.of(thrown);
            if (failure.kind() == Failure.Kind.INTERNAL || failure.kind() == Failure.Kind.STORE_FAILED) {
                LOG.log(System.Logger.Level.ERROR, "backtest " + live.snapshot().id() + " failed", thrown);
            }
            results.remove(live.snapshot().id());
            live.end(new Failed(failure));
            if (live.snapshot().state() instanceof JobState.Cancelling) {
                live.end(new Cancelled());
            }
        }

        @Override
        public boolean isCancelled() {
            return interrupting || live.snapshot().state() instanceof JobState.Cancelling;
        }

        @Override
        public void progress(Progress progress) {
            live.progress(progress);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Task task && task.live == live;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(live);
        }
    }
}
