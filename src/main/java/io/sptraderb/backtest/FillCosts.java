package io.sptraderb.backtest;

import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.SpreadModel;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Trade;

/**
 * What one fill of a trade cost.
 *
 * @param spread half of it, or all at the entry where the settings say so
 */
public record FillCosts(Money commission, Money spread, Money slippage) {

    public Money total() {
        return commission.plus(spread).plus(slippage);
    }

    static FillCosts ofEntry(Trade trade, Execution execution) {
        boolean isAllAtEntry = execution.spreadModel() == SpreadModel.FULL_AT_ENTRY;
        Money paid = value(trade, trade.entry().price())
                .minus(value(trade, trade.entry().marketPrice()));
        return split(
                trade.entry().commission(),
                against(paid, trade.side().sign()),
                execution.costs().spread() / (isAllAtEntry ? 1 : 2),
                trade.entry().resting() ? 0 : execution.costs().slippage());
    }

    static FillCosts ofExit(Trade trade, Execution execution) {
        boolean isAllAtEntry = execution.spreadModel() == SpreadModel.FULL_AT_ENTRY;
        Costs costs = execution.costs();
        Money missed = value(trade, trade.exit().marketPrice())
                .minus(value(trade, trade.exit().price()));
        return split(
                trade.exit().commission(),
                against(missed, trade.side().sign()),
                isAllAtEntry ? 0 : costs.spread() / 2,
                trade.exit().resting() ? 0 : costs.slippage());
    }

    /** What the trade's quantity is worth at a price. */
    static Money value(Trade trade, double price) {
        return new Money(FixedPoint.product(trade.quantity().units(), price * trade.multiplier()));
    }

    private static Money against(Money difference, int sign) {
        return sign > 0 ? difference : Money.ZERO.minus(difference);
    }

    /** Divides the distance from the market price as the two fractions it is made of; a tick's rounding goes with them. */
    private static FillCosts split(Money commission, Money distance, double spread, double slippage) {
        double share = slippage == 0 ? 1 : spread / (spread + slippage);
        Money ofSpread = new Money(Math.round(distance.units() * share));
        return new FillCosts(commission, ofSpread, distance.minus(ofSpread));
    }
}
