package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.ExecutionBuilder;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A simulation put together by a test: entries and exits by candle, 10,000 of cash, 10 units unless said otherwise. */
final class Scenario {

    private static final Condition NEVER = new Condition.Any(List.of());

    private final CandleSeries series;
    private final byte[] entry;
    private final byte[] exit;
    private final List<List<Draft>> entryPlans = new ArrayList<>();
    private final List<ExitPlan> exitPlans = new ArrayList<>();
    private final Map<Formula, double[]> columns = new HashMap<>();
    private byte[] blocked = new byte[0];
    private Execution execution = ExecutionProfile.STANDARD.execution();
    private Protection protection = Protection.NONE;
    private RiskLimits risk = RiskLimits.NONE;
    private Sizing sizing = new Sizing.FixedQuantity(10);
    private EntryOrder order = EntryOrder.MARKET;
    private int maxPositions = 1;
    private double capital = 10_000;

    /** An entry whose settings are the scenario's when it is run, or its own where it has some. */
    private record Draft(Side side, Optional<EntryRule> own) {}

    private Scenario(CandleSeries series) {
        this.series = series;
        this.entry = new byte[series.size()];
        this.exit = new byte[series.size()];
    }

    static Scenario on(CandleSeries series) {
        return new Scenario(series);
    }

    Scenario buyAfter(int candle) {
        return enterAfter(candle, new Draft(Side.LONG, Optional.empty()));
    }

    Scenario sellAfter(int candle) {
        return enterAfter(candle, new Draft(Side.SHORT, Optional.empty()));
    }

    /** Places orders of rules of their own, together. */
    Scenario enterAfter(int candle, EntryRule... rules) {
        return enterAfter(
                candle,
                Arrays.stream(rules)
                        .map(rule -> new Draft(rule.side(), Optional.of(rule)))
                        .toArray(Draft[]::new));
    }

    private Scenario enterAfter(int candle, Draft... drafts) {
        int at = entryPlans.indexOf(List.of(drafts));
        if (at < 0) {
            at = entryPlans.size();
            entryPlans.add(List.of(drafts));
        }
        entry[candle] = (byte) (at + 1);
        return this;
    }

    Scenario closeAfter(int candle) {
        return exitAfter(candle, new ExitPlan(1, "exit[0]", 1, "exit[0]", false));
    }

    Scenario exitAfter(int candle, ExitPlan plan) {
        int at = exitPlans.indexOf(plan);
        if (at < 0) {
            at = exitPlans.size();
            exitPlans.add(plan);
        }
        exit[candle] = (byte) (at + 1);
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

    /** Changes some of the execution settings. */
    Scenario set(UnaryOperator<ExecutionBuilder> change) {
        execution = change.apply(execution.toBuilder()).build();
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

    Scenario with(Protection wanted) {
        protection = wanted;
        return this;
    }

    Scenario with(EntryOrder wanted) {
        order = wanted;
        return this;
    }

    Scenario with(String indicator, double... values) {
        columns.put(new Formula.SignalIndicator(indicator), values);
        return this;
    }

    Scenario blockedBy(byte[] filter) {
        blocked = filter;
        return this;
    }

    Scenario holdingUpTo(int positions) {
        maxPositions = positions;
        return this;
    }

    Scenario capital(double money) {
        capital = money;
        return this;
    }

    Scenario stopAndTarget(double stopLoss, double takeProfit) {
        protection = protection(stopLoss, takeProfit);
        return this;
    }

    static Protection protection(double stopLoss, double takeProfit) {
        return Protection.of(
                Optional.of(new Distance.Fraction(stopLoss)), Optional.of(new Distance.Fraction(takeProfit)));
    }

    Execution execution() {
        return execution;
    }

    SimulationResult run() {
        return runOn(series);
    }

    SimulationSettings settings() {
        return new SimulationSettings(Money.of(capital), risk);
    }

    /** The same decisions on other candles, of the same number or fewer. */
    SimulationResult runOn(CandleSeries other) {
        return Simulation.run(List.of(marketOn(other)), settings(), SimulationObserver.NONE);
    }

    /** This scenario's part of a simulation of several. */
    TradedMarket marketOn(CandleSeries candles) {
        List<List<EntryRule>> entries = entryPlans.stream()
                .map(plan -> plan.stream().map(this::rule).toList())
                .toList();
        int size = candles.size();
        RuleMasks masks = new RuleMasks(
                Arrays.copyOf(entry, size),
                entries,
                Arrays.copyOf(exit, size),
                exitPlans,
                blocked.length == 0 ? blocked : Arrays.copyOf(blocked, size));
        return new TradedMarket(candles, masks, execution, columns);
    }

    private EntryRule rule(Draft draft) {
        return draft.own()
                .orElseGet(() -> new EntryRule(
                        draft.side() == Side.LONG ? "entry[0]" : "entry[1]",
                        NEVER,
                        draft.side(),
                        sizing,
                        order,
                        protection,
                        maxPositions,
                        ""));
    }
}
