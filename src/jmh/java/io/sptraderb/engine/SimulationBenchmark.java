package io.sptraderb.engine;

import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.support.Market;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import java.util.List;
import java.util.Optional;
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

    private TradedMarket market;
    private SimulationSettings settings;

    @Setup
    public void makeMarket() {
        Random random = new Random(2);
        byte[] entry = new byte[CANDLES];
        byte[] exit = new byte[CANDLES];
        for (int i = 0; i < CANDLES; i++) {
            entry[i] = (byte) (random.nextInt(candlesAnEntry) == 0 ? 1 + random.nextInt(2) : 0);
            exit[i] = (byte) (random.nextInt(candlesAnEntry) == 0 ? 1 : 0);
        }
        RuleMasks masks = new RuleMasks(
                entry, List.of(List.of(rule(Side.LONG)), List.of(rule(Side.SHORT))), exit, List.of(ExitPlan.ALL));
        Costs costs = new Costs(0.0001, 0, 0, 0, 0.0001, 0.0001);
        market = new TradedMarket(
                Market.random(1, CANDLES, 1_000),
                masks,
                ExecutionProfile.STANDARD.execution().withCosts(costs));
        settings = new SimulationSettings(
                Money.of(1_000_000),
                RiskLimits.of(OptionalDouble.of(0.99), OptionalDouble.of(0.99), OptionalDouble.of(1)));
    }

    private static EntryRule rule(Side side) {
        return EntryRule.atMarket(
                side.wireName(),
                side,
                new Sizing.FractionOfCash(0.01),
                Protection.of(Optional.of(new Distance.Fraction(0.02)), Optional.of(new Distance.Fraction(0.03))));
    }

    @Benchmark
    @OperationsPerInvocation(CANDLES)
    public SimulationResult simulate() {
        return Simulation.run(List.of(market), settings, SimulationObserver.NONE);
    }
}
