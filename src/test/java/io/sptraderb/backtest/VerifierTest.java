package io.sptraderb.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.backtest.Verification.Difference;
import io.sptraderb.backtest.Verification.TradeDifference;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.support.ControlledRunner;
import io.sptraderb.support.MemoryRunStore;
import io.sptraderb.support.RandomResults;
import io.sptraderb.support.StubCandleSource;
import io.sptraderb.support.StubComponentRuntime;
import io.sptraderb.support.StubStrategyCatalog;
import io.sptraderb.support.Waiting;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Trade;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerifierTest {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final BacktestResult RESULT = consistent(RandomResults.of(3, 30, 4));

    private final List<BacktestJobs> open = new ArrayList<>();

    /** With the hash its trades have. */
    private static BacktestResult consistent(BacktestResult result) {
        return with(result, result.provenance(), result.simulation().trades());
    }

    private static BacktestResult with(BacktestResult result, RunProvenance provenance, List<Trade> trades) {
        SimulationResult was = result.simulation();
        SimulationResult simulation = new SimulationResult(
                was.times(),
                was.startCapital(),
                was.endCash(),
                was.freeMargin(),
                was.endEquity(),
                was.writtenOff(),
                was.equity(),
                was.markets(),
                trades,
                was.openPositions(),
                was.rejections(),
                was.rejectionCounts(),
                was.endedBy(),
                was.endedAt());
        return new BacktestResult(
                provenance,
                simulation,
                result.performance(),
                result.warnings(),
                result.markets(),
                result.prints(),
                TradesHash.of(trades),
                result.fillBand());
    }

    private static Verification compare(BacktestResult now) {
        return Verifier.compare(RESULT, now, Duration.ZERO);
    }

    private BacktestJobs jobs(BacktestRunner runner) {
        BacktestJobs jobs = new BacktestJobs(
                new BacktestJobs.Settings(1, 1, Duration.ofMillis(50), Duration.ofSeconds(5), 10_000),
                runner,
                new MemoryRunStore(),
                ProgressSink.NONE,
                () -> Instant.EPOCH);
        open.add(jobs);
        return jobs;
    }

    private static BacktestRequest request() {
        return new RequestValidator(new StubStrategyCatalog(), new StubCandleSource(), new StubComponentRuntime())
                .validate(BacktestDraft.EMPTY
                        .with(BacktestDraft.STRATEGY_NAME, "ma_crossover_strategy")
                        .with(BacktestDraft.SYMBOL, "EURUSD")
                        .with(BacktestDraft.TIMEFRAME, "1h"));
    }

    private SideRun<Verification> start(BacktestJobs jobs) {
        return new Verifier(jobs, new StubStrategyCatalog()).start(RequestSummary.of(request()), RESULT);
    }

    @AfterEach
    void close() {
        open.forEach(BacktestJobs::close);
    }

    @Test
    void shouldVerifyWhatIsTheSame() {
        Verification same = compare(RESULT);

        assertThat(same.isVerified()).isTrue();
        assertThat(same.differences()).isEmpty();
        assertThat(same.firstDifference()).isEmpty();
        assertThat(same.rerunTradesHash()).contains(same.storedTradesHash());
    }

    @Test
    void shouldNameEveryHashThatIsAnother() {
        Verification other = compare(with(
                RESULT,
                new RunProvenance("0.2.0", "s", "p", "c", "elsewhere"),
                RESULT.simulation().trades()));

        assertThat(other.isVerified()).isFalse();
        assertThat(other.firstDifference()).isEmpty();
        assertThat(other.differences())
                .containsExactly(
                        new Difference("engine_version", "0.1.0", "0.2.0"),
                        new Difference("strategy_hash", "aa", "s"),
                        new Difference("component_hash", "bb", "p"),
                        new Difference("candle_hash", "cc", "c"));
    }

    @Test
    void shouldPointAtTheFirstFieldThatIsAnother() {
        List<Trade> trades = new ArrayList<>(RESULT.simulation().trades());
        Trade second = trades.get(1);
        Money more = new Money(second.pnl().units() / 2);
        trades.set(
                1,
                new Trade(
                        second.number(),
                        second.position(),
                        second.symbol(),
                        second.side(),
                        second.quantity(),
                        second.multiplier(),
                        second.entry(),
                        second.exit(),
                        second.exitReason(),
                        second.financing(),
                        more));
        trades.removeLast();
        Verification other = compare(with(RESULT, RESULT.provenance(), trades));

        assertThat(other.firstDifference())
                .contains(new TradeDifference(2, "pnl", second.pnl().toString(), more.toString()));
        assertThat(other.differences()).extracting(Difference::what).containsExactly("trades_hash");
    }

    @Test
    void shouldPointAtATradeThatOnlyOneRunMade() {
        List<Trade> trades = RESULT.simulation().trades();
        BacktestResult fewer = with(RESULT, RESULT.provenance(), trades.subList(0, 3));

        assertThat(compare(fewer).firstDifference()).contains(new TradeDifference(4, "trade", "made", "not made"));
        assertThat(Verifier.compare(fewer, RESULT, Duration.ZERO).firstDifference())
                .contains(new TradeDifference(4, "trade", "not made", "made"));
    }

    @Test
    void shouldRunTheStoredRequestOnAWorkerWithoutABand() {
        AtomicReference<BacktestRequest> asked = new AtomicReference<>();
        AtomicReference<Thread> thread = new AtomicReference<>();
        BacktestJobs jobs = jobs((request, observer) -> {
            asked.set(request);
            thread.set(Thread.currentThread());
            return RESULT;
        });

        try (SideRun<Verification> side = start(jobs)) {
            Verification verification = side.await(LONG).orElseThrow();
            assertThat(verification.isVerified()).isTrue();
            assertThat(verification.time()).isPositive();
        }

        assertThat(thread.get().isVirtual()).isFalse();
        assertThat(thread.get().getName()).startsWith("backtest-");
        BacktestRequest request = asked.get();
        assertThat(request.fillBand()).isFalse();
        assertThat(request.execution()).isEqualTo(request().execution());
        long[] times = RESULT.openTimes();
        assertThat(request.range()).isEqualTo(new TimeRange(times[0], times[times.length - 1]));
        assertThat(jobs.list(JobQuery.newest(JobFilter.ALL, 10, 0)).total()).isZero();
    }

    @Test
    void shouldSayWhyARunCannotBeMadeAgain() {
        BacktestJobs jobs = jobs((request, observer) -> {
            throw new QualityBlockedException(List.of("GapsUnknown"));
        });

        Verification verification = start(jobs).await(LONG).orElseThrow();

        assertThat(verification.isVerified()).isFalse();
        assertThat(verification.rerunTradesHash()).isEmpty();
        assertThat(verification.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo("run");
            assertThat(difference.stored()).isEqualTo("completed");
            assertThat(difference.now()).contains("quality", "GapsUnknown");
        });
    }

    @Test
    void shouldTakeAPlaceAndGiveItBack() {
        ControlledRunner held = ControlledRunner.held(RESULT);
        BacktestJobs jobs = jobs(held);
        SideRun<Verification> running = start(jobs);
        Waiting.until("runs", () -> held.started() == 1);
        SideRun<Verification> waiting = start(jobs);
        assertThatThrownBy(() -> start(jobs)).isInstanceOf(QueueFullException.class);
        assertThatThrownBy(() -> jobs.submit(request())).isInstanceOf(QueueFullException.class);
        assertThat(running.await(Duration.ofMillis(1))).isEmpty();

        // nobody waits for either any more: the worker is free again without having run the second
        waiting.close();
        running.close();
        SideRun<Verification> next = start(jobs);
        Waiting.until("the next runs", () -> held.started() == 2);
        held.release(1);
        assertThat(next.await(LONG)).isPresent();
    }

    @Test
    void shouldEndWithTheServer() {
        ControlledRunner held = ControlledRunner.held(RESULT);
        BacktestJobs jobs = jobs(held);
        SideRun<Verification> running = start(jobs);
        SideRun<Verification> waiting = start(jobs);
        Waiting.until("runs", () -> held.started() == 1);
        jobs.close();

        assertThatThrownBy(() -> running.await(LONG)).isInstanceOf(JobsClosedException.class);
        assertThatThrownBy(() -> waiting.await(LONG)).isInstanceOf(JobsClosedException.class);
        assertThatThrownBy(() -> start(jobs)).isInstanceOf(JobsClosedException.class);
    }

    @Test
    void shouldPassOnWhatTheWorkThrows() {
        BacktestJobs jobs = jobs(ControlledRunner.free(RESULT));
        SideRun<Optional<String>> broken = jobs.beside((runner, observer) -> {
            throw new IllegalStateException("odd");
        });
        assertThatThrownBy(() -> broken.await(LONG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("odd");
        SideRun<String> fatal = jobs.beside((runner, observer) -> {
            throw new StackOverflowError("deep");
        });
        assertThatThrownBy(() -> fatal.await(LONG)).isInstanceOf(StackOverflowError.class);
        assertThat(jobs.beside((runner, observer) -> "well").await(LONG)).contains("well");
    }
}
