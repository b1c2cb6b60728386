package io.sptraderb.app;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.engine.RuleMasks;
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
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the simulation loop alone: no Python, no HTTP. */
@Command(name = "loop", description = "Measures the simulation loop with stops and costs, without Python and HTTP.")
final class LoopBench implements Callable<Integer> {

    /** A long entry every so many candles, closed by its stop, its target or half-way by signal. */
    private static final int CANDLES_A_TRADE = 50;

    private static final Costs COSTS = new Costs(0.001, 0, 0, 0, 0.0002, 0.0005);

    private final Surroundings surroundings;

    @Option(names = "--candles", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    int candles = 1_000_000;

    @Option(names = "--runs", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    int runs = 20;

    LoopBench(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (runs < 1 || candles < CANDLES_A_TRADE) {
            throw new InputException(
                    "--runs was " + runs + " and --candles " + candles + ", must be at least 1 and " + CANDLES_A_TRADE);
        }
        CandleSeries series = SyntheticCandles.series(candles);
        TradedMarket market = new TradedMarket(
                series, rules(candles), ExecutionProfile.STANDARD.execution().withCosts(COSTS));
        SimulationSettings settings = new SimulationSettings(Money.of(1_000_000), RiskLimits.NONE);
        long[] nanos = new long[runs];
        int trades = 0;
        for (int run = -runs; run < runs; run++) {
            long start = System.nanoTime();
            SimulationResult result = Simulation.run(List.of(market), settings, SimulationObserver.NONE);
            if (run >= 0) {
                nanos[run] = System.nanoTime() - start;
                trades = result.trades().size();
            }
        }
        double median = new Timings(nanos).quantile(0.5) / (double) candles;
        surroundings
                .terminal()
                .out()
                .println(String.format(
                        Locale.ROOT,
                        "%,d candles, %,d trades with stops and costs: %.2f ns a candle, %.0f M candles/s",
                        candles,
                        trades,
                        median,
                        1e3 / median));
        return 0;
    }

    private static RuleMasks rules(int candles) {
        byte[] entry = new byte[candles];
        byte[] exit = new byte[candles];
        for (int i = 0; i + CANDLES_A_TRADE / 2 < candles; i += CANDLES_A_TRADE) {
            entry[i] = 1;
            exit[i + CANDLES_A_TRADE / 2] = 1;
        }
        EntryRule rule = EntryRule.atMarket(
                "entry[0]",
                Side.LONG,
                new Sizing.FractionOfCash(0.001),
                Protection.of(Optional.of(new Distance.Fraction(0.03)), Optional.of(new Distance.Fraction(0.05))));
        return new RuleMasks(entry, List.of(List.of(rule)), exit, List.of(RuleMasks.ExitPlan.ALL));
    }
}
