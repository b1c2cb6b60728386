package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Level;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.strategy.Span;
import io.sptraderb.strategy.Swap;
import io.sptraderb.trade.Side;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;

/** Strategies and settings drawn at random, each feature of the engine among them. The same seed draws the same. */
final class RandomScenarios {

    private static final Condition NEVER = new Condition.Any(List.of());

    private final Random random;

    private RandomScenarios(Random random) {
        this.random = random;
    }

    static Scenario draw(CandleSeries series, Random random) {
        return new RandomScenarios(random).scenario(series);
    }

    private Scenario scenario(CandleSeries series) {
        Scenario scenario = Scenario.on(series)
                .with(execution())
                .with(risk())
                .with("atr", atr(series))
                .capital(10_000);
        List<EntryRule[]> entries = plans(series.close(0));
        for (int i = 0; i < series.size(); i++) {
            if (random.nextInt(8) == 0) {
                scenario.enterAfter(i, entries.get(random.nextInt(entries.size())));
            }
            if (random.nextInt(12) == 0) {
                scenario.exitAfter(i, exit());
            }
        }
        if (random.nextInt(4) == 0) {
            scenario.blockedBy(blocked(series.size()));
        }
        return scenario;
    }

    private ExitPlan exit() {
        double portion = random.nextInt(3) == 0 ? 0.5 : 1;
        return switch (random.nextInt(5)) {
            case 0 -> new ExitPlan(portion, "exit[0]", 0, "", false);
            case 1 -> new ExitPlan(0, "", portion, "exit[1]", random.nextBoolean());
            default -> new ExitPlan(portion, "exit[2]", portion, "exit[2]", random.nextInt(4) == 0);
        };
    }

    private byte[] blocked(int size) {
        byte[] blocked = new byte[size];
        for (int i = 0; i < size; i++) {
            blocked[i] = (byte) (random.nextInt(3) == 0 ? 1 + random.nextInt(FilterMask.REASONS.size()) : 0);
        }
        return blocked;
    }

    private static double[] atr(CandleSeries series) {
        double[] atr = new double[series.size()];
        for (int i = 0; i < atr.length; i++) {
            atr[i] = i < 5 ? Double.NaN : series.close(i) * 0.01 + (series.high(i) - series.low(i)) / 2;
        }
        return atr;
    }

    private List<EntryRule[]> plans(double price) {
        int maxPositions = random.nextInt(3) == 0 ? 3 : 1;
        List<EntryRule[]> plans = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            Side side = k % 2 == 0 ? Side.LONG : Side.SHORT;
            plans.add(new EntryRule[] {rule("entry[" + k + "]", side, order(), price, maxPositions, "")});
        }
        if (random.nextInt(3) == 0) {
            EntryOrder breakout = new EntryOrder(new Kind.Stop(new Level.Offset(0.01)), 5, true);
            plans.add(new EntryRule[] {
                rule("entry[4]", Side.LONG, breakout, price, maxPositions, "breakout"),
                rule("entry[5]", Side.SHORT, breakout, price, maxPositions, "breakout")
            });
        }
        return plans;
    }

    private EntryRule rule(String name, Side side, EntryOrder order, double price, int maxPositions, String group) {
        Protection protection = protection();
        return new EntryRule(name, NEVER, side, sizing(protection, price), order, protection, maxPositions, group);
    }

    private EntryOrder order() {
        Level near = new Level.Offset(0.001 + 0.01 * random.nextDouble());
        Level far = new Level.Offset(0.002 + 0.02 * random.nextDouble());
        int valid = random.nextBoolean() ? EntryOrder.GOOD_TILL_CANCELLED : 1 + random.nextInt(6);
        Kind kind =
                switch (random.nextInt(7)) {
                    case 0 -> new Kind.Limit(near);
                    case 1 -> new Kind.Stop(near);
                    case 2 -> new Kind.StopLimit(near, random.nextBoolean() ? near : far);
                    default -> new Kind.Market();
                };
        return new EntryOrder(kind, valid, random.nextInt(4) > 0);
    }

    private Sizing sizing(Protection protection, double price) {
        return switch (random.nextInt(protection.stopLoss().isPresent() ? 6 : 5)) {
            case 0 -> new Sizing.FractionOfCash(1);
            case 1 -> new Sizing.FractionOfEquity(0.1 + 0.9 * random.nextDouble());
            case 2 -> new Sizing.FixedQuantity(3_000 / price * random.nextDouble() + 1e-6);
            case 3 -> new Sizing.FixedValue(100 + 3_000 * random.nextDouble());
            case 5 -> new Sizing.RiskPerTrade(0.002 + 0.02 * random.nextDouble());
            default -> new Sizing.FractionOfCash(0.05 + 0.9 * random.nextDouble());
        };
    }

    private Protection protection() {
        return new Protection(
                maybe(() -> distance(0.005)),
                maybe(() -> distance(0.005)),
                random.nextInt(4) > 0
                        ? List.of()
                        : List.of(
                                new Protection.ScaleOut(new Distance.Fraction(0.004), 0.3),
                                new Protection.ScaleOut(new Distance.Fraction(0.009), 0.5)),
                random.nextInt(3) > 0
                        ? Optional.empty()
                        : Optional.of(new Protection.Trailing(
                                random.nextBoolean() ? 0 : 0.01,
                                distance(0.01),
                                one(Protection.Trailing.Basis.values()))),
                random.nextInt(4) > 0 ? Optional.empty() : Optional.of(new Protection.BreakEven(0.01, 0.002)),
                random.nextInt(4) > 0
                        ? Optional.empty()
                        : Optional.of(random.nextBoolean() ? new Span.Candles(7) : new Span.Time(30 * 3_600)));
    }

    private Distance distance(double least) {
        return random.nextInt(4) == 0
                ? new Distance.Value(new Formula.SignalIndicator("atr"), 0.5 + random.nextDouble())
                : new Distance.Fraction(least + 0.03 * random.nextDouble());
    }

    private Execution execution() {
        Execution base = one(ExecutionProfile.values()).execution();
        boolean full = base.spreadModel() == Execution.SpreadModel.FULL_AT_ENTRY;
        return base.toBuilder()
                .intrabar(one(Execution.Intrabar.values()))
                .opposite(one(Execution.Opposite.values()))
                .sizeAt(random.nextInt(3) == 0 ? Execution.SizeAt.DECISION : Execution.SizeAt.FILL)
                .terms(terms(base.terms(), full))
                .costs(new Costs(
                        random.nextInt(3) * 0.0007,
                        random.nextInt(2) * 0.003,
                        random.nextInt(2) * 0.5,
                        random.nextInt(2) * 0.9,
                        random.nextInt(3) * 0.0003,
                        random.nextInt(3) * 0.0002))
                .swap(swap())
                .build();
    }

    private ContractTerms terms(ContractTerms base, boolean full) {
        if (random.nextInt(3) > 0) {
            return base;
        }
        double leverage = random.nextBoolean() ? 1 : 5;
        double lot = full ? base.lotStep() : random.nextBoolean() ? 0 : 0.01;
        return new ContractTerms(random.nextInt(3) == 0 ? 10 : 1, 0, lot, leverage, 0);
    }

    private Swap swap() {
        if (random.nextInt(3) > 0) {
            return Swap.NONE;
        }
        return new Swap(0.0001, -0.00005, random.nextBoolean() ? Optional.empty() : Optional.of(DayOfWeek.WEDNESDAY));
    }

    private RiskLimits risk() {
        if (random.nextBoolean()) {
            return RiskLimits.NONE;
        }
        return new RiskLimits(
                OptionalDouble.of(0.3),
                OptionalDouble.of(0.2),
                OptionalDouble.of(0.5),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(2),
                Optional.empty(),
                maybe(() -> new Span.Candles(5)));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <E> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
