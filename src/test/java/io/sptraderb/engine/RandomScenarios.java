package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Level;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Strategies and settings drawn at random, each feature of the engine among them. The same seed draws the same. */
final class RandomScenarios {

    static final Formula ATR = new Formula.SignalIndicator("atr");
    static final Formula AVERAGE = new Formula.SignalIndicator("average");

    private static final Condition NEVER = new Condition.Any(List.of());

    private final Random random;
    private final RandomSettings settings;
    private final RandomProtection protections;
    private final double price;
    private final double capital;

    private RandomScenarios(Random random, double price, double capital, double tick) {
        this.random = random;
        this.settings = new RandomSettings(random, price, tick);
        this.protections = new RandomProtection(random, price);
        this.price = price;
        this.capital = capital;
    }

    static Scenario draw(CandleSeries series, Random random) {
        return draw(series, random, 10_000, 0);
    }

    /** @param tick of the market, 0 for any price */
    static Scenario draw(CandleSeries series, Random random, double capital, double tick) {
        return new RandomScenarios(random, series.close(0), capital, tick).scenario(series);
    }

    private Scenario scenario(CandleSeries series) {
        Scenario scenario = Scenario.on(series)
                .with(settings.execution())
                .with(settings.risk())
                .with("atr", atr(series))
                .with("average", average(series))
                .capital(capital);
        List<EntryRule[]> entries = plans();
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
        return switch (random.nextInt(6)) {
            case 0 -> new ExitPlan(portion, "exit[0]", 0, "", false);
            case 1 -> new ExitPlan(0, "", portion, "exit[1]", random.nextBoolean());
            case 2 -> new ExitPlan(0.11, "exit[2]", 0.69, "exit[3]", false);
            default -> new ExitPlan(portion, "exit[4]", portion, "exit[4]", random.nextInt(4) == 0);
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

    private static double[] average(CandleSeries series) {
        double[] average = new double[series.size()];
        for (int i = 0; i < average.length; i++) {
            average[i] = i < 3 ? Double.NaN : (series.close(i) + series.close(i - 1) + series.close(i - 3)) / 3;
        }
        return average;
    }

    private List<EntryRule[]> plans() {
        int maxPositions = random.nextInt(3) == 0 ? 3 : 1;
        List<EntryRule[]> plans = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            Side side = k % 2 == 0 ? Side.LONG : Side.SHORT;
            plans.add(new EntryRule[] {rule("entry[" + k + "]", side, order(), maxPositions, "")});
        }
        if (random.nextInt(3) == 0) {
            EntryOrder breakout = new EntryOrder(new Kind.Stop(new Level.Offset(0.010_11)), 5, random.nextBoolean());
            plans.add(new EntryRule[] {
                rule("entry[4]", Side.LONG, breakout, maxPositions, "breakout"),
                rule("entry[5]", Side.SHORT, breakout, maxPositions, "breakout")
            });
        }
        if (random.nextInt(3) == 0) {
            String group = random.nextBoolean() ? "" : "ladder";
            plans.add(new EntryRule[] {
                rule("entry[6]", Side.LONG, order(), maxPositions, group),
                rule("entry[7]", Side.LONG, order(), maxPositions, group),
                rule("entry[8]", Side.SHORT, order(), maxPositions, group)
            });
        }
        return plans;
    }

    private EntryRule rule(String name, Side side, EntryOrder order, int maxPositions, String group) {
        Protection protection = protections.draw();
        return new EntryRule(name, NEVER, side, sizing(protection), order, protection, maxPositions, group);
    }

    private EntryOrder order() {
        int valid = random.nextBoolean() ? EntryOrder.GOOD_TILL_CANCELLED : 1 + random.nextInt(6);
        Kind kind =
                switch (random.nextInt(7)) {
                    case 0 -> new Kind.Limit(level());
                    case 1 -> new Kind.Stop(level());
                    case 2 -> stopLimit();
                    default -> new Kind.Market();
                };
        return new EntryOrder(kind, valid, random.nextInt(4) > 0);
    }

    private Kind stopLimit() {
        double stop = price * (0.98 + 0.04 * random.nextDouble());
        return switch (random.nextInt(3)) {
            case 0 -> new Kind.StopLimit(new Level.Offset(0.004_17), new Level.Offset(0.006_31));
            case 1 -> new Kind.StopLimit(new Level.Price(stop), new Level.Price(stop));
            default -> new Kind.StopLimit(level(), level());
        };
    }

    private Level level() {
        return switch (random.nextInt(6)) {
            case 0 -> new Level.Price(price * (0.97 + 0.06 * random.nextDouble()));
            case 1 -> new Level.Value(AVERAGE);
            case 2 -> new Level.Offset(0);
            default -> new Level.Offset(0.001 + 0.015 * random.nextDouble());
        };
    }

    private Sizing sizing(Protection protection) {
        return switch (random.nextInt(protection.stopLoss().isPresent() ? 6 : 5)) {
            case 0 -> new Sizing.FractionOfCash(1);
            case 1 -> new Sizing.FractionOfEquity(0.1 + 0.9 * random.nextDouble());
            case 2 -> new Sizing.FixedQuantity(0.3 * capital / price * random.nextDouble() + 1e-6);
            case 3 -> new Sizing.FixedValue(capital * (0.01 + 0.3 * random.nextDouble()));
            case 5 -> new Sizing.RiskPerTrade(0.002 + 0.02 * random.nextDouble());
            default -> new Sizing.FractionOfCash(0.05 + 0.9 * random.nextDouble());
        };
    }
}
