package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** A simulation put together by a test: entries and exits by candle, 10,000 of cash, 10 units unless said otherwise. */
final class Scenario {

    private final CandleSeries series;
    private final byte[] entry;
    private final byte[] exit;
    private Execution execution = ExecutionProfile.STANDARD.execution();
    private Protection protection = Protection.NONE;
    private RiskLimits risk = RiskLimits.NONE;
    private Sizing sizing = new Sizing.FixedQuantity(10);

    private Scenario(CandleSeries series) {
        this.series = series;
        this.entry = new byte[series.size()];
        this.exit = new byte[series.size()];
    }

    static Scenario on(CandleSeries series) {
        return new Scenario(series);
    }

    /** A random strategy with random settings: entries and exits at random candles, costs, stops, any size. */
    static Scenario random(CandleSeries series, Random random) {
        Scenario scenario = new Scenario(series);
        for (int i = 0; i < series.size(); i++) {
            scenario.entry[i] = (byte) (random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0);
            scenario.exit[i] = (byte) (random.nextInt(12) == 0 ? 1 + random.nextInt(3) : 0);
        }
        ExecutionProfile[] profiles = ExecutionProfile.values();
        Execution base = profiles[random.nextInt(profiles.length)].execution();
        Execution.Intrabar[] readings = Execution.Intrabar.values();
        scenario.execution = new Execution(
                base.profile(),
                base.fill(),
                readings[random.nextInt(readings.length)],
                base.protectionCheck(),
                base.levelBasis(),
                base.spreadModel(),
                base.endOfData(),
                base.wholeUnits(),
                random.nextBoolean(),
                new Costs(
                        random.nextInt(3) * 0.0007,
                        random.nextInt(2) * 0.003,
                        random.nextInt(2) * 0.5,
                        random.nextInt(2) * 0.9,
                        random.nextInt(3) * 0.0003,
                        random.nextInt(3) * 0.0002));
        scenario.protection = new Protection(
                random.nextBoolean() ? OptionalDouble.of(0.005 + random.nextDouble() * 0.03) : OptionalDouble.empty(),
                random.nextBoolean() ? OptionalDouble.of(0.005 + random.nextDouble() * 0.03) : OptionalDouble.empty());
        scenario.risk = random.nextBoolean()
                ? new RiskLimits(OptionalDouble.of(0.3), OptionalDouble.of(0.2), OptionalDouble.of(0.5))
                : RiskLimits.NONE;
        scenario.sizing = new Sizing.FractionOfCash(random.nextInt(4) == 0 ? 1 : 0.05 + 0.9 * random.nextDouble());
        return scenario;
    }

    Scenario buyAfter(int candle) {
        entry[candle] = 1;
        return this;
    }

    Scenario sellAfter(int candle) {
        entry[candle] = 2;
        return this;
    }

    Scenario closeAfter(int candle) {
        exit[candle] = RuleMasks.CLOSE_LONG | RuleMasks.CLOSE_SHORT;
        return this;
    }

    Scenario with(ExecutionProfile profile) {
        execution = profile.execution();
        return this;
    }

    Scenario with(Execution settings) {
        execution = settings;
        return this;
    }

    Scenario with(Costs costs) {
        execution = execution.withCosts(costs);
        return this;
    }

    Scenario with(Sizing wanted) {
        sizing = wanted;
        return this;
    }

    Scenario with(RiskLimits limits) {
        risk = limits;
        return this;
    }

    Scenario stopAndTarget(double stopLoss, double takeProfit) {
        protection = new Protection(OptionalDouble.of(stopLoss), OptionalDouble.of(takeProfit));
        return this;
    }

    Execution execution() {
        return execution;
    }

    SimulationResult run() {
        return runOn(series);
    }

    /** The same decisions on other candles, of the same number or fewer. */
    SimulationResult runOn(CandleSeries other) {
        Condition never = new Condition.Any(List.of());
        SimulationSettings settings = new SimulationSettings(
                Money.of(10_000),
                execution,
                protection,
                risk,
                List.of(new EntryRule(never, Side.LONG, sizing), new EntryRule(never, Side.SHORT, sizing)));
        RuleMasks masks = new RuleMasks(Arrays.copyOf(entry, other.size()), Arrays.copyOf(exit, other.size()));
        return Simulation.run(other, masks, settings, SimulationObserver.NONE);
    }
}
