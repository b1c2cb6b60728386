package io.sptraderb.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.support.ControlledRunner;
import io.sptraderb.support.MemoryRunStore;
import io.sptraderb.support.RandomResults;
import io.sptraderb.support.StubCandleSource;
import io.sptraderb.support.StubComponentRuntime;
import io.sptraderb.support.StubStrategyCatalog;
import io.sptraderb.support.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BacktestJobsTest {

    private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");
    private static final BacktestResult RESULT = RandomResults.of(1, 20, 3);

    private final MemoryRunStore store = new MemoryRunStore();
    private final ControlledRunner held = ControlledRunner.held(RESULT);
    private BacktestJobs jobs = open(held, 1, 2);

    private BacktestJobs open(BacktestRunner runner, int workers, int queue) {
        return new BacktestJobs(
                new BacktestJobs.Settings(workers, queue, Duration.ofMillis(50), Duration.ofSeconds(5), 10_000),
                runner,
                store,
                ProgressSink.NONE,
                () -> NOW);
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void shouldGoFromQueuedOverRunningToCompleted() {
        List<Job> seen = new CopyOnWriteArrayList<>();
        Job blocker = jobs.submit(request());
        Job job = jobs.submit(request());
        jobs.subscribe(job.id(), seen::add);
        assertThat(state(job)).isInstanceOf(JobState.Queued.class);
        assertThat(store.saved(job.id())).isPresent();
        Waiting.until("blocker runs", () -> state(blocker).progress().percent() == 25);
        held.release(2);
        awaitEnd(job);
        assertThat(state(job)).isEqualTo(new JobState.Completed(Outcome.of(RESULT)));
        assertThat(jobs.result(job.id())).contains(RESULT);
        assertThat(store.saved(job.id()).orElseThrow().state()).isInstanceOf(JobState.Completed.class);
        Job end = jobs.find(job.id()).orElseThrow();
        assertThat(end.startedAt()).contains(NOW);
        assertThat(end.finishedAt()).contains(NOW);
        // observers are told after the end can be seen
        Waiting.until("the end was told", () -> seen.size() >= 4);
        assertThat(seen.stream().map(Job::revision)).isSorted().doesNotHaveDuplicates();
        assertThat(seen.stream().map(one -> one.state().progress().percent())).containsExactly(0.0, 25.0, 75.0, 100.0);
    }

    @Test
    void shouldRefuseMoreThanTheQueueHolds() {
        Job running = jobs.submit(request());
        Job first = jobs.submit(request());
        jobs.submit(request());
        assertThatThrownBy(() -> jobs.submit(request())).isInstanceOfSatisfying(QueueFullException.class, e -> {
            assertThat(e.capacity()).isEqualTo(2);
            assertThat(e.retryAfter()).isPositive();
        });
        assertThat(jobs.list(JobQuery.newest(JobFilter.ALL, 10, 0)).total()).isEqualTo(3);
        jobs.cancel(first.id());
        Job next = jobs.submit(request());
        assertThat(state(next)).isInstanceOf(JobState.Queued.class);
        held.release(3);
        awaitEnd(running);
        awaitEnd(next);
        assertThat(jobs.queued()).isZero();
    }

    @Test
    void shouldCancelAQueuedJobAtOnceAndARunningOneSoon() {
        Job running = jobs.submit(request());
        Job queued = jobs.submit(request());
        Waiting.until("runs", () -> held.started() == 1);
        assertThat(jobs.cancel(queued.id()).state()).isInstanceOf(JobState.Cancelled.class);
        long before = System.nanoTime();
        assertThat(jobs.cancel(running.id()).state().wireName()).isIn("cancelling", "cancelled");
        awaitEnd(running);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(state(running)).isInstanceOf(JobState.Cancelled.class);
        assertThat(held.started()).isEqualTo(1);
        assertThat(jobs.cancel(running.id()).state()).isInstanceOf(JobState.Cancelled.class);
        assertThat(store.saved(queued.id()).orElseThrow().state()).isInstanceOf(JobState.Cancelled.class);
    }

    @Test
    void shouldEndCancelledWhenTheRunEndsOtherwiseAfterTheCancel() {
        for (boolean throwing : new boolean[] {true, false}) {
            BacktestRunner deaf = (request, observer) -> {
                Waiting.until("cancelled", observer::isCancelled);
                if (throwing) {
                    throw new IllegalStateException("broke while cancelling");
                }
                return RESULT;
            };
            try (BacktestJobs mine = open(deaf, 1, 1)) {
                Job job = mine.submit(request());
                Waiting.until("runs", () -> mine.running() == 1);
                mine.cancel(job.id());
                Waiting.until(
                        "ended", () -> mine.find(job.id()).orElseThrow().state().isFinal());
                assertThat(mine.find(job.id()).orElseThrow().state()).isEqualTo(new JobState.Cancelled());
                assertThat(mine.result(job.id())).isEmpty();
                assertThat(store.result(job.id())).isEmpty();
            }
        }
    }

    @Test
    void shouldFailTheJobAndKeepTheWorkerWhenARunThrows() {
        List<Throwable> thrown =
                List.of(new IllegalStateException("odd"), new OutOfMemoryError(), new StackOverflowError());
        for (Throwable each : thrown) {
            held.endWith(() -> {
                throw sneak(each);
            });
            held.release(1);
            Job job = jobs.submit(request());
            awaitEnd(job);
            assertThat(state(job)).isInstanceOf(JobState.Failed.class);
        }
        held.endWith(() -> RESULT);
        held.release(1);
        Job job = jobs.submit(request());
        awaitEnd(job);
        assertThat(state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void shouldFailVisiblyWhenTheStoreIsFull() {
        Job job = jobs.submit(request());
        Waiting.until("runs", () -> held.started() == 1);
        store.setFull(true);
        held.release(1);
        awaitEnd(job);
        assertThat(state(job)).isInstanceOfSatisfying(JobState.Failed.class, failed -> assertThat(
                        failed.failure().kind())
                .isEqualTo(Failure.Kind.STORE_FAILED));
        assertThatThrownBy(() -> jobs.submit(request(), key("k", "f"))).isInstanceOf(RunStoreException.class);
        assertThat(jobs.list(JobQuery.newest(JobFilter.ALL, 10, 0)).total()).isEqualTo(1);
        store.setFull(false);
        held.release(1);
        Job after = jobs.submit(request(), key("k", "f"));
        awaitEnd(after);
        assertThat(state(after)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void shouldAnswerTheSameJobForTheSameKey() {
        Job first = jobs.submit(request(), key("k", "one"));
        assertThat(jobs.submit(request(), key("k", "one")).id()).isEqualTo(first.id());
        assertThat(jobs.replay(new IdempotencyKey("k", "one")).map(Job::id)).contains(first.id());
        assertThat(jobs.replay(new IdempotencyKey("other", "one"))).isEmpty();
        assertThatThrownBy(() -> jobs.submit(request(), key("k", "two")))
                .isInstanceOfSatisfying(IdempotencyConflictException.class, e -> assertThat(e.job())
                        .isEqualTo(first.id()));
        assertThatThrownBy(() -> jobs.replay(new IdempotencyKey("k", "two")))
                .isInstanceOf(IdempotencyConflictException.class);
        assertThat(jobs.list(JobQuery.newest(JobFilter.ALL, 10, 0)).total()).isEqualTo(1);
        jobs.close();
        jobs = open(held, 1, 2);
        assertThat(jobs.submit(request(), key("k", "one")).id()).isEqualTo(first.id());
        jobs.delete(first.id());
        assertThat(jobs.submit(request(), key("k", "two")).id()).isNotEqualTo(first.id());
    }

    @Test
    void shouldInterruptWhatADeadProcessLeft() {
        Job running = jobs.submit(request());
        Job queued = jobs.submit(request());
        Waiting.until("runs", () -> held.started() == 1);
        // the first process is still there, but its store is read as a successor would after a kill
        try (BacktestJobs successor = open(held, 1, 2)) {
            for (Job job : List.of(running, queued)) {
                assertThat(successor.find(job.id()).orElseThrow().state()).isInstanceOf(JobState.Interrupted.class);
                assertThat(store.saved(job.id()).orElseThrow().state()).isInstanceOf(JobState.Interrupted.class);
            }
            assertThat(successor.list(JobQuery.newest(JobFilter.ALL, 10, 0)).total())
                    .isEqualTo(2);
        }
    }

    @Test
    void shouldInterruptAndReturnInTimeWhenClosed() {
        Job running = jobs.submit(request());
        Job queued = jobs.submit(request());
        Waiting.until("runs", () -> held.started() == 1);
        long before = System.nanoTime();
        jobs.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        assertThat(state(running)).isInstanceOfSatisfying(JobState.Interrupted.class, interrupted -> assertThat(
                        interrupted.progress().candle())
                .isEqualTo(60));
        assertThat(state(queued)).isInstanceOf(JobState.Interrupted.class);
        assertThatThrownBy(() -> jobs.submit(request())).isInstanceOf(JobsClosedException.class);
    }

    @Test
    void shouldLetARunningJobFinishWhenClosed() {
        BacktestJobs.Settings patient =
                new BacktestJobs.Settings(1, 1, Duration.ofSeconds(10), Duration.ofSeconds(1), 0);
        BacktestJobs mine = new BacktestJobs(patient, held, store, ProgressSink.NONE, () -> NOW);
        Job job = mine.submit(request());
        Waiting.until("runs", () -> held.started() == 1);
        held.release(1);
        mine.close();
        assertThat(mine.find(job.id()).orElseThrow().state()).isInstanceOf(JobState.Completed.class);
        assertThat(mine.result(job.id())).contains(RESULT);
    }

    @Test
    void shouldListNewestFirstAndDeleteOnlyEndedJobs() {
        Job first = jobs.submit(request());
        Job second = jobs.submit(request());
        JobPage page = jobs.list(JobQuery.newest(JobFilter.ALL, 1, 0));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.jobs()).extracting(noted -> noted.job().id()).containsExactly(second.id());
        assertThat(jobs.list(JobQuery.newest(JobFilter.ALL, 5, 1)).jobs())
                .extracting(noted -> noted.job().id())
                .containsExactly(first.id());
        JobFilter none =
                new JobFilter(Optional.of("other"), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
        assertThat(jobs.list(JobQuery.newest(none, 5, 0)).total()).isZero();
        assertThatThrownBy(() -> jobs.delete(first.id())).isInstanceOf(JobActiveException.class);
        held.release(2);
        awaitEnd(first);
        jobs.delete(first.id());
        assertThat(jobs.find(first.id())).isEmpty();
        assertThat(store.saved(first.id())).isEmpty();
        assertThat(store.result(first.id())).isEmpty();
        assertThatThrownBy(() -> jobs.delete(first.id())).isInstanceOf(UnknownJobException.class);
        assertThatThrownBy(() -> jobs.cancel(first.id())).isInstanceOf(UnknownJobException.class);
    }

    @Test
    void shouldRunOnDespiteASinkThatThrows() {
        ProgressSink broken = job -> {
            throw new IllegalStateException("nobody listens");
        };
        held.release(1);
        try (BacktestJobs mine = new BacktestJobs(BacktestJobs.Settings.defaults(), held, store, broken, () -> NOW)) {
            Job job = mine.submit(request());
            Waiting.until(
                    "ended", () -> mine.find(job.id()).orElseThrow().state().isFinal());
            assertThat(mine.find(job.id()).orElseThrow().state()).isInstanceOf(JobState.Completed.class);
        }
    }

    private static BacktestRequest request() {
        return new RequestValidator(new StubStrategyCatalog(), new StubCandleSource(), new StubComponentRuntime())
                .validate(BacktestDraft.EMPTY
                        .with(BacktestDraft.STRATEGY_NAME, "ma_crossover_strategy")
                        .with(BacktestDraft.SYMBOL, "EURUSD")
                        .with(BacktestDraft.TIMEFRAME, "1h"));
    }

    private static Optional<IdempotencyKey> key(String value, String fingerprint) {
        return Optional.of(new IdempotencyKey(value, fingerprint));
    }

    private JobState state(Job job) {
        return jobs.find(job.id()).orElseThrow().state();
    }

    private void awaitEnd(Job job) {
        Waiting.until("end of " + job.id(), () -> state(job).isFinal());
    }

    private static RuntimeException sneak(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }
}
