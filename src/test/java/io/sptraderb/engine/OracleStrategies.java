package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** The strategies of the published cases, on this engine's masks and settings. */
final class OracleStrategies {

    /** Those whose order types this engine has. */
    static final Set<String> SUPPORTED = Set.of("XRev", "XClose", "XBracket");

    private static final double ALL_IN = 1 - Math.ulp(1.0);
    private static final int BUY = 1;
    private static final int SELL = 2;

    private OracleStrategies() {}

    static SimulationResult run(OracleCase oracle, CandleSeries series) {
        RuleMasks masks = crosses(
                series.closes(),
                oracle.param("n1"),
                oracle.param("n2"),
                oracle.strategy().equals("XClose"));
        return Simulation.run(series, masks, settings(oracle), SimulationObserver.NONE);
    }

    private static SimulationSettings settings(OracleCase oracle) {
        boolean bracket = oracle.strategy().equals("XBracket");
        Sizing sizing = bracket ? new Sizing.FixedQuantity(50) : new Sizing.FractionOfCash(ALL_IN);
        Condition never = new Condition.Any(List.of());
        return new SimulationSettings(
                Money.of(oracle.brokerNumber("cash", 10_000)),
                execution(oracle),
                bracket ? new Protection(OptionalDouble.of(0.03), OptionalDouble.of(0.06)) : Protection.NONE,
                RiskLimits.NONE,
                List.of(new EntryRule(never, Side.LONG, sizing), new EntryRule(never, Side.SHORT, sizing)));
    }

    private static Execution execution(OracleCase oracle) {
        Execution base = ExecutionProfile.BACKTESTING_PY.execution();
        double[] commission = oracle.commission();
        return new Execution(
                base.profile(),
                oracle.brokerFlag("trade_on_close") ? FillTiming.CLOSE : FillTiming.NEXT_OPEN,
                base.intrabar(),
                base.protectionCheck(),
                base.levelBasis(),
                base.spreadModel(),
                oracle.brokerFlag("finalize_trades") ? EndOfData.LAST_OPEN : EndOfData.LEAVE_OPEN,
                base.wholeUnits(),
                oracle.brokerFlag("exclusive_orders"),
                new Costs(commission[1], 0, commission[0], 0, oracle.brokerNumber("spread", 0), 0));
    }

    /** Cross up: average n1 below n2 on the candle before and above now, both strictly; cross down the reverse. */
    private static RuleMasks crosses(double[] close, int n1, int n2, boolean closesFirst) {
        byte[] entry = new byte[close.length];
        byte[] exit = new byte[close.length];
        for (int i = n2; i < close.length; i++) {
            double before = mean(close, i - 1, n1) - mean(close, i - 1, n2);
            double now = mean(close, i, n1) - mean(close, i, n2);
            if (before * now < 0) {
                entry[i] = (byte) (now > 0 ? BUY : SELL);
                if (closesFirst) {
                    exit[i] = RuleMasks.CLOSE_LONG | RuleMasks.CLOSE_SHORT;
                }
            }
        }
        return new RuleMasks(entry, exit);
    }

    private static double mean(double[] values, int last, int n) {
        double sum = 0;
        for (int i = last - n + 1; i <= last; i++) {
            sum += values[i];
        }
        return sum / n;
    }
}
