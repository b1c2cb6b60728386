package io.sptraderb.engine;

import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution.SpreadModel;
import io.sptraderb.trade.Side;

/** How spread and slippage move a fill away from the market price, always against the trader. */
final class FillPricing {

    private final double entry;
    private final double marketExit;
    private final double targetExit;

    FillPricing(Costs costs, SpreadModel model) {
        double half = costs.spread() / 2;
        boolean fullAtEntry = model == SpreadModel.FULL_AT_ENTRY;
        this.entry = (fullAtEntry ? costs.spread() : half) + costs.slippage();
        this.marketExit = (fullAtEntry ? 0 : half) + costs.slippage();
        this.targetExit = fullAtEntry ? 0 : half;
    }

    double entryPrice(Side side, double marketPrice) {
        return marketPrice * (1 + side.sign() * entry);
    }

    /** A stop, or an exit at the market. */
    double exitPrice(Side side, double marketPrice) {
        return marketPrice * (1 - side.sign() * marketExit);
    }

    /** A target is a resting order: it pays the spread, but does not slip. */
    double targetPrice(Side side, double marketPrice) {
        return marketPrice * (1 - side.sign() * targetExit);
    }
}
