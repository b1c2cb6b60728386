package io.sptraderb.engine;

import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.SpreadModel;
import io.sptraderb.trade.Side;

/** How spread and slippage move a fill away from the market price, always against the trader. */
final class FillPricing {

    private final double entry;
    private final double restingEntry;
    private final double exit;
    private final double restingExit;
    private final Ticks ticks;

    FillPricing(Execution execution) {
        Costs costs = execution.costs();
        double half = costs.spread() / 2;
        boolean fullAtEntry = execution.spreadModel() == SpreadModel.FULL_AT_ENTRY;
        this.restingEntry = fullAtEntry ? costs.spread() : half;
        this.restingExit = fullAtEntry ? 0 : half;
        this.entry = restingEntry + costs.slippage();
        this.exit = restingExit + costs.slippage();
        this.ticks = new Ticks(execution.terms().tickSize());
    }

    /** @param resting for an order that waits at its price: it pays the spread, but does not slip */
    double entryPrice(Side side, double marketPrice, boolean resting) {
        return moved(marketPrice, side.sign() * (resting ? restingEntry : entry));
    }

    /** @param resting for a target; a stop slips, as what is sold at the market does */
    double exitPrice(Side side, double marketPrice, boolean resting) {
        return moved(marketPrice, -side.sign() * (resting ? restingExit : exit));
    }

    private double moved(double marketPrice, double fraction) {
        double price = marketPrice * (1 + fraction);
        return fraction == 0 ? price : ticks.against(price, fraction > 0);
    }
}
