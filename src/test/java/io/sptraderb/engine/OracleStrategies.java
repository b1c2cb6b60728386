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
import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Level;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The strategies of the published cases, on this engine's masks and settings. */
final class OracleStrategies {

    private static final double ALL_IN = 1 - Math.ulp(1.0);
    private static final byte BUY = 1;
    private static final byte SELL = 2;
    private static final byte CLOSE = 1;
    private static final int CANDLES_A_PYRAMID_STEP = 10;

    private final OracleCase oracle;
    private final double[] fast;
    private final double[] slow;
    private final byte[] entry;
    private final byte[] exit;
    private final int first;

    private OracleStrategies(OracleCase oracle, CandleSeries series) {
        this.oracle = oracle;
        this.first = oracle.param("n2");
        this.fast = means(series.closes(), oracle.param("n1"));
        this.slow = means(series.closes(), first);
        this.entry = new byte[series.size()];
        this.exit = new byte[series.size()];
    }

    static SimulationResult run(OracleCase oracle, CandleSeries series) {
        OracleStrategies strategies = new OracleStrategies(oracle, series);
        TradedMarket market = new TradedMarket(series, strategies.masks(), execution(oracle));
        SimulationSettings settings =
                new SimulationSettings(Money.of(oracle.brokerNumber("cash", 10_000)), RiskLimits.NONE);
        return Simulation.run(List.of(market), settings, SimulationObserver.NONE);
    }

    private RuleMasks masks() {
        for (int i = first; i < entry.length; i++) {
            if (oracle.strategy().equals("XPyramid")) {
                pyramid(i);
            } else {
                cross(i);
            }
        }
        return new RuleMasks(entry, entries(), exit, List.of(exitPlan()));
    }

    /** Cross up: average n1 below n2 on the candle before and above now, both strictly; cross down the reverse. */
    private void cross(int i) {
        double before = fast[i - 1] - slow[i - 1];
        double now = fast[i] - slow[i];
        if (before * now >= 0) {
            return;
        }
        boolean up = now > 0;
        switch (oracle.strategy()) {
            case "XRev", "XBracket" -> entry[i] = up ? BUY : SELL;
            case "XClose", "XLimit", "XStop" -> {
                entry[i] = up ? BUY : SELL;
                exit[i] = CLOSE;
            }
            case "XPartial" -> {
                entry[i] = up ? BUY : 0;
                exit[i] = up ? 0 : CLOSE;
            }
            case "XTrail" -> entry[i] = up ? BUY : 0;
            default -> throw new IllegalArgumentException("no strategy " + oracle.strategy());
        }
    }

    private void pyramid(int i) {
        if (fast[i] > slow[i] && (i + 1) % CANDLES_A_PYRAMID_STEP == 0) {
            entry[i] = BUY;
        }
        if (fast[i - 1] > slow[i - 1] && fast[i] < slow[i]) {
            exit[i] = CLOSE;
        }
    }

    private ExitPlan exitPlan() {
        double portion = oracle.strategy().equals("XPartial") ? 0.5 : 1;
        return new ExitPlan(portion, "exit", portion, "exit", false);
    }

    private List<List<EntryRule>> entries() {
        List<List<EntryRule>> plans = new ArrayList<>();
        for (Side side : Side.values()) {
            plans.add(List.of(new EntryRule(
                    side.wireName(),
                    new Condition.Any(List.of()),
                    side,
                    sizing(),
                    new EntryOrder(kind(), EntryOrder.GOOD_TILL_CANCELLED, true),
                    protection(),
                    oracle.strategy().equals("XPyramid") ? 3 : 1,
                    "")));
        }
        return plans;
    }

    private Sizing sizing() {
        return switch (oracle.strategy()) {
            case "XBracket", "XTrail" -> new Sizing.FixedQuantity(50);
            case "XLimit", "XStop" -> new Sizing.FixedQuantity(40);
            case "XPartial" -> new Sizing.FixedQuantity(100);
            case "XPyramid" -> new Sizing.FixedQuantity(20);
            default -> new Sizing.FractionOfCash(ALL_IN);
        };
    }

    private Kind kind() {
        return switch (oracle.strategy()) {
            case "XLimit" -> new Kind.Limit(new Level.Offset(0.01));
            case "XStop" -> new Kind.Stop(new Level.Offset(0.01));
            default -> new Kind.Market();
        };
    }

    private Protection protection() {
        Distance four = new Distance.Fraction(0.04);
        return switch (oracle.strategy()) {
            case "XBracket" -> Scenario.protection(0.03, 0.06);
            case "XTrail" ->
                new Protection(
                        Optional.of(four),
                        Optional.empty(),
                        List.of(),
                        Optional.of(new Protection.Trailing(0, four, Protection.Trailing.Basis.CLOSE)),
                        Optional.empty(),
                        Optional.empty());
            default -> Protection.NONE;
        };
    }

    private static Execution execution(OracleCase oracle) {
        Execution base = ExecutionProfile.BACKTESTING_PY.execution();
        double[] commission = oracle.commission();
        return base.toBuilder()
                .fill(oracle.brokerFlag("trade_on_close") ? FillTiming.CLOSE : FillTiming.NEXT_OPEN)
                .endOfData(oracle.brokerFlag("finalize_trades") ? EndOfData.LAST_OPEN : EndOfData.LEAVE_OPEN)
                .opposite(opposite(oracle))
                .terms(new ContractTerms(1, 0, 1, 1 / oracle.brokerNumber("margin", 1), 0))
                .costs(new Costs(commission[1], 0, commission[0], 0, oracle.brokerNumber("spread", 0), 0))
                .build();
    }

    private static Opposite opposite(OracleCase oracle) {
        if (oracle.brokerFlag("exclusive_orders")) {
            return Opposite.REVERSE;
        }
        if (oracle.strategy().equals("XBracket")) {
            // it looks for an entry only when nothing is held
            return Opposite.IGNORE;
        }
        return oracle.brokerFlag("hedging") ? Opposite.HEDGE : Opposite.REDUCE;
    }

    private static double[] means(double[] values, int n) {
        double[] means = new double[values.length];
        for (int i = n - 1; i < values.length; i++) {
            double sum = 0;
            for (int k = i - n + 1; k <= i; k++) {
                sum += values[k];
            }
            means[i] = sum / n;
        }
        return means;
    }
}
