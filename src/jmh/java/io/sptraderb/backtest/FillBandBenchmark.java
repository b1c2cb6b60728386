package io.sptraderb.backtest;

import io.sptraderb.component.CancelSignal;
import io.sptraderb.engine.RuleMasks;
import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.engine.Simulation;
import io.sptraderb.engine.SimulationObserver;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.engine.SimulationSettings;
import io.sptraderb.engine.TradedMarket;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the fill band and the hash of the trades add to a run, beside the simulation they are added to. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FillBandBenchmark {

    /** A long entry every so many candles, closed half-way by signal if not by its stop or target. */
    private static final int CANDLES_A_TRADE = 50;

    @Param({"500", "1000000"})
    int candles;

    private List<TradedMarket> markets = List.of();
    private SimulationSettings settings = new SimulationSettings(Money.of(1_000_000), RiskLimits.NONE);
    private SimulationResult own;

    @Setup
    public void simulateOnce() {
        byte[] entry = new byte[candles];
        byte[] exit = new byte[candles];
        for (int i = 0; i + CANDLES_A_TRADE / 2 < candles; i += CANDLES_A_TRADE) {
            entry[i] = 1;
            exit[i + CANDLES_A_TRADE / 2] = 1;
        }
        EntryRule rule = EntryRule.atMarket(
                "entry[0]",
                Side.LONG,
                new Sizing.FractionOfCash(0.01),
                Protection.of(Optional.of(new Distance.Fraction(0.02)), Optional.of(new Distance.Fraction(0.03))));
        RuleMasks masks = new RuleMasks(entry, List.of(List.of(rule)), exit, List.of(ExitPlan.ALL));
        Costs costs = new Costs(0.0001, 0, 0, 0, 0.0001, 0.0001);
        markets = List.of(new TradedMarket(
                Market.random(1, candles, 1_000),
                masks,
                ExecutionProfile.STANDARD.execution().withCosts(costs)));
        own = Simulation.run(markets, settings, SimulationObserver.NONE);
    }

    @Benchmark
    public SimulationResult simulation() {
        return Simulation.run(markets, settings, SimulationObserver.NONE);
    }

    @Benchmark
    public FillBand band() {
        return new FillVariants(markets, settings, own, CancelSignal.NEVER).band(new ArrayList<>());
    }

    @Benchmark
    public String tradesHash() {
        return TradesHash.of(own.trades());
    }
}
