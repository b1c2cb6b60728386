package io.sptraderb.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.support.MemoryRunStore;
import io.sptraderb.support.RandomResults;
import io.sptraderb.support.StubCandleSource;
import io.sptraderb.support.StubComponentRuntime;
import io.sptraderb.support.StubStrategyCatalog;
import io.sptraderb.support.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads submit, cancel and delete at random: no job is lost, no end is taken back. */
class JobStormTest {

    private static final BacktestResult RESULT = RandomResults.of(7, 5, 1);
    private static final int CLIENTS = 8;
    private static final int STEPS = 150;

    private final Map<JobId, JobState> ends = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> contradictions = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<JobId> submitted = new ConcurrentLinkedQueue<>();
    private final MemoryRunStore store = new MemoryRunStore();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldKeepEveryEndWhenManySubmitAndCancel(long seed) throws InterruptedException {
        BacktestRequest request = new RequestValidator(
                        new StubStrategyCatalog(), new StubCandleSource(), new StubComponentRuntime())
                .validate(BacktestDraft.EMPTY
                        .with(BacktestDraft.STRATEGY_NAME, "ma_crossover_strategy")
                        .with(BacktestDraft.SYMBOL, "EURUSD")
                        .with(BacktestDraft.TIMEFRAME, "1h"));
        try (BacktestJobs jobs = new BacktestJobs(
                new BacktestJobs.Settings(3, 20, Duration.ofSeconds(5), Duration.ofSeconds(5), 1_000),
                JobStormTest::run,
                store,
                this::watch,
                () -> Instant.EPOCH)) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Thread> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                SplittableRandom own = random.split();
                clients.add(Thread.ofPlatform().start(() -> storm(jobs, request, own)));
            }
            for (Thread client : clients) {
                client.join();
            }
            Waiting.until("all ended", () -> submitted.stream().allMatch(ends::containsKey));
            Waiting.until("workers idle", () -> jobs.running() == 0 && jobs.queued() == 0);
            verify(jobs, request);
        }
    }

    private void verify(BacktestJobs jobs, BacktestRequest request) {
        assertThat(contradictions).isEmpty();
        assertThat(submitted).doesNotHaveDuplicates().isNotEmpty();
        for (JobId id : submitted) {
            Job job = jobs.find(id).orElseThrow();
            assertThat(job.state()).isEqualTo(ends.get(id));
            assertThat(store.saved(id).orElseThrow().state()).isEqualTo(ends.get(id));
            assertThat(store.result(id).isPresent()).isEqualTo(job.state() instanceof JobState.Completed);
        }
        // every place in the queue was given back
        for (int i = 0; i < 23; i++) {
            jobs.submit(request);
        }
    }

    private void storm(BacktestJobs jobs, BacktestRequest request, SplittableRandom random) {
        List<JobId> mine = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (mine.isEmpty() || random.nextInt(3) > 0) {
                try {
                    Optional<IdempotencyKey> key = random.nextInt(4) == 0
                            ? Optional.of(new IdempotencyKey("key-" + random.nextInt(20), "same"))
                            : Optional.empty();
                    JobId id = jobs.submit(request, key).id();
                    mine.add(id);
                    if (key.isEmpty()) {
                        submitted.add(id);
                    }
                } catch (QueueFullException e) {
                    Waiting.until("room in the queue", () -> jobs.queued() < 20);
                }
            } else {
                jobs.cancel(mine.get(random.nextInt(mine.size())));
            }
        }
    }

    private void watch(Job job) {
        if (job.state().isFinal()) {
            JobState earlier = ends.putIfAbsent(job.id(), job.state());
            if (earlier != null) {
                contradictions.add(job.id() + " was " + earlier + " and became " + job.state());
            }
        }
    }

    private static BacktestResult run(BacktestRequest request, RunObserver observer) {
        int rounds = ThreadLocalRandom.current().nextInt(200);
        for (int i = 0; i < rounds; i++) {
            observer.progress(new Progress(i / 2.0, i, 200, 1, 0, 0));
            if (observer.isCancelled()) {
                throw new RunCancelledException();
            }
            Thread.onSpinWait();
        }
        if (rounds % 10 == 0) {
            throw new IllegalArgumentException("every tenth run fails");
        }
        return RESULT;
    }
}
