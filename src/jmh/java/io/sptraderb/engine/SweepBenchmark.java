package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.support.Market;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Seconds for every pair of averages from 2 to 100 over nine years of days: 4,851 runs with full accounting. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SweepBenchmark {

    private static final int CANDLES = 2_148;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private static final EntryRule BUY =
            EntryRule.atMarket("entry", Side.LONG, new Sizing.FractionOfCash(1), Protection.NONE);

    private final Execution execution =
            ExecutionProfile.STANDARD.execution().withCosts(new Costs(0.001, 0, 0, 0, 0, 0));
    private final SimulationSettings settings = new SimulationSettings(Money.of(10_000), RiskLimits.NONE);
    private CandleSeries series;
    private double[][] averages;

    @Setup
    public void makeAverages() {
        series = Market.random(1, CANDLES, 100);
        averages = new double[LONGEST + 1][CANDLES];
        for (int n = SHORTEST; n <= LONGEST; n++) {
            double sum = 0;
            for (int i = 0; i < CANDLES; i++) {
                sum += series.close(i) - (i >= n ? series.close(i - n) : 0);
                averages[n][i] = i >= n - 1 ? sum / n : Double.NaN;
            }
        }
    }

    @Benchmark
    public double sweep() {
        double best = 0;
        for (int fast = SHORTEST; fast < LONGEST; fast++) {
            for (int slow = fast + 1; slow <= LONGEST; slow++) {
                SimulationResult result = Simulation.run(
                        List.of(new TradedMarket(series, crosses(averages[fast], averages[slow]), execution)),
                        settings,
                        SimulationObserver.NONE);
                best = Math.max(best, result.endEquity().toDouble());
            }
        }
        return best;
    }

    private static RuleMasks crosses(double[] fast, double[] slow) {
        byte[] entry = new byte[CANDLES];
        byte[] exit = new byte[CANDLES];
        for (int i = 1; i < CANDLES; i++) {
            entry[i] = (byte) (fast[i - 1] <= slow[i - 1] && fast[i] > slow[i] ? 1 : 0);
            exit[i] = (byte) (fast[i - 1] >= slow[i - 1] && fast[i] < slow[i] ? 1 : 0);
        }
        return new RuleMasks(entry, List.of(List.of(BUY)), exit, List.of(ExitPlan.ALL));
    }
}
