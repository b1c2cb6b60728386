package io.sptraderb.store;

import io.sptraderb.backtest.CandleRequirement;
import io.sptraderb.backtest.ExecutionMode;
import io.sptraderb.backtest.Failure;
import io.sptraderb.backtest.IdempotencyKey;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.MarketOverrides;
import io.sptraderb.backtest.Outcome;
import io.sptraderb.backtest.Progress;
import io.sptraderb.backtest.RequestSummary;
import io.sptraderb.backtest.RequestSummary.MarketSummary;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ComponentFailedException.Frame;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.engine.EndedBy;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Problem;
import io.sptraderb.trade.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Jobs as stores are given them. */
final class SampleJobs {

    static final Instant ENDED = Instant.parse("2024-06-02T00:00:00Z");

    private SampleJobs() {}

    /** One of every state a job can be in. */
    static Stream<JobState> states() {
        Progress progress = new Progress(12.5, 3, 24, Double.NaN, 1, 2);
        List<Problem> problems = List.of(new Problem("a", 3, "m", "f \u00e9", "w"));
        Failure.Origin origin =
                new Failure.Origin("signals/a", "signals/a.py", 4, List.of(new Frame("evaluate", "signals/a.py", 4)));
        return Stream.of(
                new JobState.Queued(),
                new JobState.Running(progress),
                new JobState.Cancelling(progress),
                new JobState.Completed(new Outcome(
                        9,
                        1,
                        0,
                        new Money(Long.MIN_VALUE + 1),
                        new Money(-5),
                        0.1,
                        -0.0,
                        Double.NaN,
                        EndedBy.MAX_DRAWDOWN)),
                new JobState.Failed(new Failure(Failure.Kind.BAD_CANDLES, "why", problems, Optional.empty())),
                new JobState.Failed(new Failure(Failure.Kind.COMPONENT_FAILED, "why", List.of(), Optional.of(origin))),
                new JobState.Cancelled(),
                new JobState.Interrupted(progress));
    }

    /** A job with something in every field but the key. */
    static Job job(JobState state) {
        RequestSummary request = new RequestSummary(
                "ma_crossover_strategy",
                List.of(
                        new MarketSummary(new Symbol("EURUSD"), MarketOverrides.NONE),
                        new MarketSummary(
                                new Symbol("AUDUSD"),
                                new MarketOverrides(
                                        new TreeMap<>(Map.of("spread", new ParameterValue.Decimal(0.5))),
                                        new TreeMap<>(Map.of("fast", new ParameterValue.Whole(3)))))),
                Timeframe.of("4h"),
                TimeRange.ALL,
                Money.of(1234.5),
                ExecutionMode.LIVE,
                CandleRequirement.V2_STRICT,
                Optional.of(SourceKind.FILE),
                ExecutionProfile.BACKTESTING_PY.execution().withCosts(new Costs(0.1, 0, 1, 2, 1e-9, 1e-300)),
                new TreeMap<>(Map.of(
                        "whole", new ParameterValue.Whole(Long.MAX_VALUE),
                        "decimal", new ParameterValue.Decimal(3.0),
                        "large", new ParameterValue.Decimal(1e300),
                        "flag", new ParameterValue.Flag(true),
                        "text", new ParameterValue.Text("5"),
                        "list", new ParameterValue.Sequence(List.of(new ParameterValue.Whole(1))))),
                true);
        return new Job(
                JobId.random(),
                request,
                state,
                Instant.parse("2024-06-01T12:00:00.123456789Z"),
                Optional.empty(),
                state.isFinal() ? Optional.of(ENDED) : Optional.empty(),
                Long.MAX_VALUE / 2,
                Optional.empty());
    }

    /** A completed job of a strategy on one symbol. */
    static Job completed(String strategy, String symbol, double sharpe) {
        Job job = job(new JobState.Completed(
                new Outcome(9, 1, 0, Money.of(5), Money.of(-5), 0.1, 0.2, sharpe, EndedBy.END_OF_DATA)));
        RequestSummary asked = job.request();
        RequestSummary request = new RequestSummary(
                strategy,
                List.of(new MarketSummary(new Symbol(symbol), MarketOverrides.NONE)),
                asked.timeframe(),
                asked.range(),
                asked.initialCapital(),
                asked.executionMode(),
                asked.candleRequirement(),
                asked.source(),
                asked.execution(),
                asked.parameterOverrides(),
                asked.fillBand());
        return new Job(
                job.id(), request, job.state(), job.createdAt(), job.startedAt(), job.finishedAt(), 3, job.key());
    }

    /** The job in its next state. */
    static Job with(Job job, JobState state) {
        return new Job(
                job.id(),
                job.request(),
                state,
                job.createdAt(),
                Optional.empty(),
                state.isFinal() ? Optional.of(ENDED) : Optional.empty(),
                job.revision() + 1,
                job.key());
    }

    /** A queued job that was submitted with a key. */
    static Job keyed(String key) {
        Job job = job(new JobState.Queued());
        return new Job(
                job.id(),
                job.request(),
                job.state(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.revision(),
                Optional.of(new IdempotencyKey(key, "ff")));
    }
}
