package io.sptraderb.engine;

import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.SpreadModel;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Ledger;

/** How many units an entry trades: the strategy's size, capped by the limits, rounded down to what can be traded. */
final class EntrySizing {

    private final Execution execution;
    private final RiskLimits limits;
    private final Commission commission;

    EntrySizing(Execution execution, RiskLimits limits, Commission commission) {
        this.execution = execution;
        this.limits = limits;
        this.commission = commission;
    }

    /**
     * Units to trade, in 10<sup>-8</sup>; 0 when the size rounds to nothing.
     *
     * @param ledger flat: its cash is its equity
     * @param price what one unit costs, spread and slippage included
     */
    long quantityUnits(Sizing sizing, Ledger ledger, double price) {
        double equity = ledger.cash().toDouble();
        double wanted =
                switch (sizing) {
                    case Sizing.FractionOfCash(double fraction) -> spend(equity, fraction, price);
                    case Sizing.FractionOfEquity(double fraction) -> spend(equity, fraction, price);
                    case Sizing.FixedQuantity(double quantity) -> quantity;
                    case Sizing.FixedValue(double value) -> value / price;
                };
        double cap = limits.positionLimit().isPresent()
                ? limits.positionLimit().getAsDouble() * equity / price
                : Double.POSITIVE_INFINITY;
        return roundDown(Math.min(wanted, cap));
    }

    /** Units for a part of the money, commission included. */
    private double spend(double money, double fraction, double price) {
        if (execution.spreadModel() == SpreadModel.FULL_AT_ENTRY) {
            // backtesting.py sizes with the commission of a fraction of one unit, so a fixed fee is kept back per unit
            double perUnit = price
                    + (execution.costs().commissionFixed()
                                    + fraction * price * execution.costs().commissionRate())
                            / fraction;
            return Math.floor(Math.max(0, money) * fraction / perUnit);
        }
        return commission.affordableQuantity(money * fraction, price);
    }

    private long roundDown(double quantity) {
        if (!(quantity > 0)) {
            return 0;
        }
        double whole = Math.floor(quantity);
        if (execution.wholeUnits()) {
            return FixedPoint.fromDouble(whole);
        }
        long units = FixedPoint.fromDouble(quantity);
        // the nearest unit may lie above, and then could not be paid for
        return FixedPoint.toDouble(units) > quantity ? units - 1 : units;
    }
}
