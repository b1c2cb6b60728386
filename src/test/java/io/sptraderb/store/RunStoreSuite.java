package io.sptraderb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Failure;
import io.sptraderb.backtest.IdempotencyKey;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobFilter;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.JobQuery;
import io.sptraderb.backtest.JobQuery.Order;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.NotedJob;
import io.sptraderb.backtest.Progress;
import io.sptraderb.backtest.RunNotes;
import io.sptraderb.backtest.RunStoreException;
import io.sptraderb.support.RandomResults;
import io.sptraderb.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do for runs; the subclasses say which one. */
abstract class RunStoreSuite {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Database database;
    private SqlRunStore store;

    /** The same database each time within one test, an empty one in the next. */
    abstract Database openDatabase(Duration patience);

    @BeforeEach
    void open() {
        database = openDatabase(PATIENCE);
        store = new SqlRunStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void reopen() {
        close();
        open();
    }

    @Test
    void shouldGiveBackExactlyWhatARunFoundOut() {
        // bit for bit: assertj's own comparison of doubles calls all NaN equal and tells zeros apart
        RecursiveComparisonConfiguration exact = RecursiveComparisonConfiguration.builder()
                .withEqualsForType(
                        (a, b) -> Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b), Double.class)
                .withEqualsForType(Arrays::equals, double[].class)
                .build();
        for (long seed = 1; seed <= 20; seed++) {
            BacktestResult result = RandomResults.of(seed, (int) (seed % 7) * 13, (int) (seed % 5) * 4);
            Job job = saved(new JobState.Queued());
            store.save(job, result);
            assertThat(store.result(job.id()).orElseThrow())
                    .as("seed " + seed)
                    .usingRecursiveComparison(exact)
                    .isEqualTo(result);
        }
    }

    @Test
    void shouldKeepAResultOfManyPartsAndReplaceIt() {
        Job job = SampleJobs.job(new JobState.Cancelled());
        JobId id = job.id();
        BacktestResult large = RandomResults.of(1, 60_000, 3_000);
        store.save(job, large);
        assertThat(parts(id)).isGreaterThan(3);
        assertThat(store.result(id).orElseThrow().simulation().equity())
                .isEqualTo(large.simulation().equity());
        store.save(job, RandomResults.of(2, 5, 1));
        assertThat(parts(id)).isEqualTo(1);
        assertThat(store.find(id).orElseThrow().job()).isEqualTo(job);
    }

    @Test
    void shouldGiveBackJobsInEveryStateAfterARestart() {
        List<Job> jobs = SampleJobs.states().map(this::saved).toList();
        reopen();
        for (Job job : jobs) {
            assertThat(store.find(job.id()).orElseThrow()).isEqualTo(new NotedJob(job, RunNotes.NONE));
        }
        assertThat(store.unfinished())
                .containsExactlyInAnyOrderElementsOf(
                        jobs.stream().filter(job -> !job.state().isFinal()).toList());
    }

    @Test
    void shouldReplaceWhatWasKnownAndForgetWhatIsDeleted() {
        Job queued = saved(new JobState.Queued());
        Job ended = SampleJobs.with(queued, new JobState.Cancelled());
        store.save(ended, RandomResults.of(1, 5, 1));
        assertThat(store.find(queued.id()).orElseThrow().job()).isEqualTo(ended);
        assertThat(store.unfinished()).isEmpty();
        store.delete(queued.id());
        store.delete(queued.id());
        assertThat(store.find(queued.id())).isEmpty();
        assertThat(store.result(queued.id())).isEmpty();
        assertThat(parts(queued.id())).isZero();
    }

    @Test
    void shouldKeepTheProgressOfARunningJob() {
        Job queued = saved(new JobState.Queued());
        Job running = SampleJobs.with(queued, new JobState.Running(new Progress(40, 4, 10, 1e4, 1, 2)));
        store.saveProgress(running);
        reopen();
        assertThat(store.unfinished()).containsExactly(running);
    }

    @Test
    void shouldFindAJobByItsIdempotencyKeyAndRefuseAnotherWithTheSame() {
        Job first = SampleJobs.keyed("a-key");
        store.save(first);
        assertThat(store.withKey("a-key")).contains(first);
        assertThat(store.withKey("A-KEY")).isEmpty();
        assertThatThrownBy(() -> store.save(SampleJobs.keyed("a-key")))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("idempotency key");
        store.delete(first.id());
        assertThat(store.withKey("a-key")).isEmpty();
    }

    @Test
    void shouldListWhatAFilterShowsInTheOrderAskedFor() {
        JobId low = completed("a_strategy", "EURUSD", 0.5).id();
        JobId undefined = completed("a_strategy", "GBP_USD", Double.NaN).id();
        JobId high = completed("b_strategy", "GBPXUSD", 1.5).id();
        saved(new JobState.Queued());
        saved(new JobState.Failed(new Failure(Failure.Kind.INTERNAL, "why", List.of(), Optional.empty())));

        assertThat(ids(sorted(JobFilter.ALL.in(Set.of("completed")), Order.SHARPE_RATIO, true)))
                .containsExactly(high, low, undefined);
        assertThat(ids(sorted(JobFilter.ALL.in(Set.of("completed")), Order.SHARPE_RATIO, false)))
                .containsExactly(low, high, undefined);
        assertThat(ids(sorted(strategy("a_strategy"), Order.SYMBOL, false))).containsExactly(low, undefined);
        // an underscore is a letter here, not any letter
        assertThat(ids(sorted(symbol("GBP_USD"), Order.CREATED_AT, false))).containsExactly(undefined);
        assertThat(store.ended(JobQuery.newest(JobFilter.ALL, 2, 1)).total()).isEqualTo(4);
        assertThat(store.ended(JobQuery.newest(JobFilter.ALL, 2, 1)).jobs()).hasSize(2);
        assertThat(ids(JobQuery.newest(JobFilter.ALL.in(Set.of("queued")), 9, 0)))
                .isEmpty();
    }

    @Test
    void shouldBeHarmedByNoTextAClientSends() {
        completed("x", "EURUSD", 1);
        for (String text : List.of("'; drop table backtest_runs; --", "%", "_", "\\", "' or '1'='1", "\u0000")) {
            assertThat(ids(sorted(strategy(text), Order.CREATED_AT, true))).isEmpty();
            assertThat(ids(sorted(symbol(text), Order.CREATED_AT, true))).isEmpty();
            if (IdempotencyKey.isValid(text)) {
                assertThat(store.withKey(text)).isEmpty();
            }
        }
        assertThat(ids(JobQuery.newest(JobFilter.ALL, 9, 0))).hasSize(1);
    }

    @Test
    void shouldKeepWhatSomebodyWrote() {
        Job job = saved(new JobState.Running(Progress.NONE));
        RunNotes notes = new RunNotes(new TreeSet<>(List.of("best", "v1.2/eur")), "line\n\"two\" \u00e9");
        assertThat(store.saveNotes(job.id(), notes)).isTrue();
        assertThat(store.saveNotes(JobId.random(), notes)).isFalse();
        Job ended = SampleJobs.with(job, new JobState.Cancelled());
        store.save(ended);
        assertThat(store.find(job.id())).contains(new NotedJob(ended, notes));
        assertThat(store.notes(List.of(job.id(), JobId.random()))).containsExactly(Map.entry(job.id(), notes));
        assertThat(ids(sorted(tag("best"), Order.CREATED_AT, true))).containsExactly(job.id());
        assertThat(ids(sorted(tag("bes"), Order.CREATED_AT, true))).isEmpty();
    }

    @Test
    void shouldForgetOldRunsNobodyWroteOn() {
        Job old = completed("old", "EURUSD", 1);
        JobId noted = completed("noted", "EURUSD", 1).id();
        store.saveNotes(noted, new RunNotes(new TreeSet<>(List.of("keep")), ""));
        store.save(old, RandomResults.of(1, 5, 1));
        assertThat(store.deleteEndedBefore(SampleJobs.ENDED)).isEmpty();
        assertThat(store.deleteEndedBefore(SampleJobs.ENDED.plusSeconds(1))).containsExactly(old.id());
        assertThat(store.find(old.id())).isEmpty();
        assertThat(store.find(noted)).isPresent();
    }

    @Test
    void shouldSayWhichResultIsDamaged() {
        Job job = saved(new JobState.Queued());
        JobId id = job.id();
        store.save(job, RandomResults.of(3, 40, 4));
        byte[] bytes = content(id);
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 0x55;
        for (byte[] damaged :
                List.of("{}".getBytes(StandardCharsets.UTF_8), flipped, Arrays.copyOf(bytes, bytes.length - 9))) {
            database.jdbi().useHandle(handle -> handle.createUpdate("update backtest_results set content = :content")
                    .bind("content", damaged)
                    .execute());
            assertThatThrownBy(() -> store.result(id))
                    .isInstanceOf(RunStoreException.class)
                    .hasMessageContaining(id.value())
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void shouldStartAlthoughOneRowIsDamaged() {
        Job good = saved(new JobState.Queued());
        Job bad = saved(new JobState.Queued());
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("update backtest_runs set document = '{' where id = :id")
                        .bind("id", RunRow.id(bad.id()))
                        .execute());
        assertThat(store.unfinished()).containsExactly(good);
    }

    @Test
    void shouldKeepEverythingOfManyThreads() throws InterruptedException {
        List<JobId> saved = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 25; i++) {
                    Job job = saved(new JobState.Queued());
                    store.save(SampleJobs.with(job, new JobState.Cancelled()), RandomResults.of(i, 20, 2));
                    saved.add(job.id());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        reopen();
        assertThat(saved).hasSize(200);
        assertThat(store.ended(JobQuery.newest(JobFilter.ALL, 1, 0)).total()).isEqualTo(200);
        assertThat(saved).allSatisfy(id -> assertThat(store.result(id)).isPresent());
    }

    /** Twice as many large results as connections at once, and the short calls of everybody else beside them. */
    @Test
    void shouldKeepManyLargeResultsWithoutRefusingWhatIsShort() throws InterruptedException {
        BacktestResult large = RandomResults.of(1, 60_000, 500);
        List<Job> jobs = new CopyOnWriteArrayList<>();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 2 * Database.CONNECTIONS; t++) {
            threads.add(Thread.ofPlatform().unstarted(() -> {
                Job job = saved(new JobState.Queued());
                store.save(SampleJobs.with(job, new JobState.Cancelled()), large);
                jobs.add(job);
            }));
        }
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((which, failure) -> failures.add(failure)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            do {
                long start = System.nanoTime();
                store.ended(JobQuery.newest(JobFilter.ALL, 1, 0));
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
            } while (!thread.join(Duration.ofMillis(10)));
        }
        assertThat(failures).isEmpty();
        assertThat(jobs).hasSize(2 * Database.CONNECTIONS);
        assertThat(store.result(jobs.getLast().id()).orElseThrow().simulation().equity())
                .hasSize(60_000);
    }

    @Test
    void shouldSurviveAThreadThatWasInterrupted() {
        Job job = saved(new JobState.Queued());
        Thread.currentThread().interrupt();
        try {
            store.save(SampleJobs.with(job, new JobState.Cancelled()));
        } catch (RunStoreException e) {
            // an interrupted thread need not wait; but nothing may be broken for the others
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        store.save(SampleJobs.with(job, new JobState.Cancelled()));
        reopen();
        assertThat(store.find(job.id()).orElseThrow().job().state()).isEqualTo(new JobState.Cancelled());
    }

    @Test
    void shouldKeepWorkspaces() {
        SqlWorkspaceStore workspaces = new SqlWorkspaceStore(database);
        Workspace first = workspace("first \u00e9 '; drop table workspaces; --", "{\"a\":[1,2.50,null]}", 1);
        Workspace second = workspace("second", "\"" + "x".repeat(300_000) + "\"", 2);
        workspaces.save(first);
        workspaces.save(second);
        reopen();
        SqlWorkspaceStore again = new SqlWorkspaceStore(database);
        assertThat(again.all()).containsExactly(second, first);
        Workspace changed = new Workspace(first.id(), "changed", "[]", first.createdAt(), Instant.ofEpochSecond(3));
        again.save(changed);
        assertThat(again.all()).containsExactly(changed, second);
        assertThat(again.find(first.id())).contains(changed);
        assertThat(again.delete(first.id())).isTrue();
        assertThat(again.delete(first.id())).isFalse();
        assertThat(again.find(first.id())).isEmpty();
    }

    private static Workspace workspace(String name, String data, long second) {
        return new Workspace(
                UUID.randomUUID(), name, data, Instant.ofEpochSecond(second), Instant.ofEpochSecond(second));
    }

    private Job saved(JobState state) {
        Job job = SampleJobs.job(state);
        store.save(job);
        return job;
    }

    private Job completed(String strategy, String symbol, double sharpe) {
        Job job = SampleJobs.completed(strategy, symbol, sharpe);
        store.save(job);
        return job;
    }

    private List<JobId> ids(JobQuery query) {
        return store.ended(query).jobs().stream().map(noted -> noted.job().id()).toList();
    }

    private static JobQuery sorted(JobFilter filter, Order order, boolean descending) {
        return new JobQuery(filter, order, descending, 10, 0);
    }

    private static JobFilter strategy(String name) {
        return new JobFilter(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    private static JobFilter symbol(String code) {
        return new JobFilter(Optional.empty(), Optional.of(code), Optional.empty(), Optional.empty(), Set.of());
    }

    private static JobFilter tag(String tag) {
        return new JobFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(tag), Set.of());
    }

    private int parts(JobId id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from backtest_results where run_id = :id")
                        .bind("id", RunRow.id(id))
                        .mapTo(Integer.class)
                        .one());
    }

    private byte[] content(JobId id) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select content from backtest_results where run_id = :id and part = 0")
                .bind("id", RunRow.id(id))
                .mapTo(byte[].class)
                .one());
    }
}
