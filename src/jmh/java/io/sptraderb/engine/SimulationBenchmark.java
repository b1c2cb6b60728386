package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.support.Market;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds a candle of the loop alone: full accounting, stops, costs; decisions come from random masks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class SimulationBenchmark {

    private static final int CANDLES = 1_000_000;

    /** Candles from one entry signal to the next, on average. */
    @Param({"20", "200"})
    int candlesAnEntry;

    private CandleSeries series;
    private RuleMasks masks;
    private SimulationSettings settings;

    @Setup
    public void makeMarket() {
        series = Market.random(1, CANDLES, 1_000);
        Random random = new Random(2);
        byte[] entry = new byte[CANDLES];
        byte[] exit = new byte[CANDLES];
        for (int i = 0; i < CANDLES; i++) {
            entry[i] = (byte) (random.nextInt(candlesAnEntry) == 0 ? 1 + random.nextInt(2) : 0);
            exit[i] = (byte) (random.nextInt(candlesAnEntry) == 0 ? 3 : 0);
        }
        masks = new RuleMasks(entry, exit);
        Condition never = new Condition.Any(List.of());
        Sizing sizing = new Sizing.FractionOfCash(0.01);
        settings = new SimulationSettings(
                Money.of(1_000_000),
                ExecutionProfile.STANDARD.execution().withCosts(new Costs(0.0001, 0, 0, 0, 0.0001, 0.0001)),
                new Protection(OptionalDouble.of(0.02), OptionalDouble.of(0.03)),
                new RiskLimits(OptionalDouble.of(0.99), OptionalDouble.of(0.99), OptionalDouble.of(1)),
                List.of(new EntryRule(never, Side.LONG, sizing), new EntryRule(never, Side.SHORT, sizing)));
    }

    @Benchmark
    @OperationsPerInvocation(CANDLES)
    public SimulationResult simulate() {
        return Simulation.run(series, masks, settings, SimulationObserver.NONE);
    }
}
