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
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is remembered of jobs, and where: in memory while they matter, in the store for good. */
class JobMemoryTest {

    private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");
    private static final BacktestResult RESULT = RandomResults.of(1, 20, 3);

    private final MemoryRunStore store = new MemoryRunStore();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final ControlledRunner free = ControlledRunner.free(RESULT);
    private BacktestJobs jobs = open(free);

    private BacktestJobs open(BacktestRunner runner) {
        return new BacktestJobs(
                new BacktestJobs.Settings(1, 5_000, Duration.ofMillis(50), Duration.ofSeconds(5), 10_000),
                runner,
                store,
                ProgressSink.NONE,
                now::get);
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void shouldAnswerFromTheStoreForJobsOfAnEarlierProcess() {
        Job ended = run(Optional.of(new IdempotencyKey("k", "f")));
        jobs.close();
        jobs = open(free);

        assertThat(jobs.find(ended.id()).orElseThrow().state()).isInstanceOf(JobState.Completed.class);
        assertThat(jobs.result(ended.id())).contains(RESULT);
        assertThat(jobs.cancel(ended.id()).state()).isInstanceOf(JobState.Completed.class);
        assertThat(jobs.replay(new IdempotencyKey("k", "f"))).map(Job::id).contains(ended.id());
        assertThat(jobs.submit(request(), Optional.of(new IdempotencyKey("k", "f")))
                        .id())
                .isEqualTo(ended.id());
        assertThatThrownBy(() -> jobs.submit(request(), Optional.of(new IdempotencyKey("k", "other"))))
                .isInstanceOf(IdempotencyConflictException.class);
        try (BacktestJobs.Subscription nothingComes = jobs.subscribe(ended.id(), job -> {})) {
            assertThat(nothingComes).isNotNull();
        }
        jobs.delete(ended.id());
        assertThat(jobs.find(ended.id())).isEmpty();
        assertThatThrownBy(() -> jobs.delete(ended.id())).isInstanceOf(UnknownJobException.class);
    }

    @Test
    void shouldFindWhatHasLeftTheMemory() {
        Job first = run(Optional.of(new IdempotencyKey("first", "f")));
        for (int i = 0; i < 1_100; i++) {
            jobs.submit(request());
        }
        Waiting.until("all have ended", () -> jobs.queued() + jobs.running() == 0);
        assertThat(jobs.find(first.id()).orElseThrow().state()).isInstanceOf(JobState.Completed.class);
        assertThat(jobs.result(first.id())).contains(RESULT);
        assertThat(jobs.replay(new IdempotencyKey("first", "f"))).map(Job::id).contains(first.id());
        assertThat(jobs.list(JobQuery.newest(JobFilter.ALL, 1, 0)).total()).isEqualTo(1_101);
    }

    @Test
    void shouldListActiveJobsBeforeEndedOnesAcrossPages() {
        Job ended = run(Optional.empty());
        jobs.close();
        ControlledRunner held = ControlledRunner.held(RESULT);
        jobs = open(held);
        Job running = jobs.submit(request());
        Job queued = jobs.submit(request());
        Waiting.until("runs", () -> held.started() == 1);

        assertThat(ids(JobQuery.newest(JobFilter.ALL, 10, 0))).containsExactly(queued.id(), running.id(), ended.id());
        assertThat(ids(JobQuery.newest(JobFilter.ALL, 1, 1))).containsExactly(running.id());
        assertThat(ids(JobQuery.newest(JobFilter.ALL, 2, 1))).containsExactly(running.id(), ended.id());
        assertThat(ids(JobQuery.newest(JobFilter.ALL, 2, 2))).containsExactly(ended.id());
        assertThat(ids(JobQuery.newest(JobFilter.ALL.in(Set.of("running")), 9, 0)))
                .containsExactly(running.id());
        jobs.write(queued.id(), new RunNotes(new TreeSet<>(List.of("mine")), ""));
        JobFilter tagged =
                new JobFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("mine"), Set.of());
        assertThat(ids(JobQuery.newest(tagged, 9, 0))).containsExactly(queued.id());
        held.release(2);
    }

    @Test
    void shouldRememberHowFarAJobWasWhenTheProcessDies() {
        AtomicReference<RunObserver> observer = new AtomicReference<>();
        BacktestRunner slow = (request, seen) -> {
            observer.set(seen);
            seen.progress(new Progress(10, 1, 10, 1, 0, 0));
            now.set(NOW.plusSeconds(5));
            seen.progress(new Progress(40, 4, 10, 1, 0, 0));
            now.set(NOW.plusMillis(5_100));
            seen.progress(new Progress(41, 5, 10, 1, 0, 0));
            Waiting.until("told to end", seen::isCancelled);
            throw new RunCancelledException();
        };
        BacktestJobs dying = open(slow);
        Job job = dying.submit(request());
        Waiting.until(
                "at 41 %",
                () -> dying.find(job.id()).orElseThrow().state().progress().percent() == 41);
        try (BacktestJobs successor = open(free)) {
            JobState state = successor.find(job.id()).orElseThrow().state();
            assertThat(state).isInstanceOf(JobState.Interrupted.class);
            assertThat(state.progress().percent()).isEqualTo(40);
        }
        dying.close();
    }

    @Test
    void shouldStoreAnEndLaterThatCouldNotBeStoredAtOnce() {
        ControlledRunner held = ControlledRunner.held(RESULT);
        try (BacktestJobs mine = open(held)) {
            Job job = mine.submit(request());
            Waiting.until("runs", () -> held.started() == 1);
            store.setFull(true);
            held.release(1);
            Waiting.until(
                    "ended", () -> mine.find(job.id()).orElseThrow().state().isFinal());
            assertThat(store.saved(job.id()).orElseThrow().state()).isInstanceOf(JobState.Queued.class);
            assertThat(ids(mine, JobQuery.newest(JobFilter.ALL.in(Set.of("failed")), 9, 0)))
                    .containsExactly(job.id());

            store.setFull(false);
            mine.tidy(Instant.EPOCH);

            assertThat(store.saved(job.id()).orElseThrow().state()).isInstanceOf(JobState.Failed.class);
            assertThat(ids(mine, JobQuery.newest(JobFilter.ALL.in(Set.of("failed")), 9, 0)))
                    .containsExactly(job.id());
        }
    }

    @Test
    void shouldForgetOldRunsButThoseSomebodyWroteOn() {
        Job old = run(Optional.empty());
        Job noted = run(Optional.empty());
        jobs.write(noted.id(), new RunNotes(new TreeSet<>(), "keep"));
        assertThat(jobs.tidy(NOW)).isZero();
        assertThat(jobs.tidy(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(jobs.find(old.id())).isEmpty();
        assertThat(jobs.result(old.id())).isEmpty();
        assertThat(jobs.notes(noted.id())).map(RunNotes::text).contains("keep");
        assertThatThrownBy(() -> jobs.write(old.id(), RunNotes.NONE)).isInstanceOf(UnknownJobException.class);
    }

    private Job run(Optional<IdempotencyKey> key) {
        Job job = jobs.submit(request(), key);
        Waiting.until("ended", () -> jobs.find(job.id()).orElseThrow().state().isFinal());
        return job;
    }

    private List<JobId> ids(JobQuery query) {
        return ids(jobs, query);
    }

    private static List<JobId> ids(BacktestJobs jobs, JobQuery query) {
        return jobs.list(query).jobs().stream().map(noted -> noted.job().id()).toList();
    }

    private static BacktestRequest request() {
        return new RequestValidator(new StubStrategyCatalog(), new StubCandleSource(), new StubComponentRuntime())
                .validate(BacktestDraft.EMPTY
                        .with(BacktestDraft.STRATEGY_NAME, "ma_crossover_strategy")
                        .with(BacktestDraft.SYMBOL, "EURUSD")
                        .with(BacktestDraft.TIMEFRAME, "1h"));
    }
}
