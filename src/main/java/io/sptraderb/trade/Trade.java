package io.sptraderb.trade;

import io.sptraderb.candle.Symbol;

/**
 * A closed round trip.
 *
 * @param number 1 for the first trade that closed
 * @param quantity units traded, positive
 * @param pnl what the account gained, commission on both sides paid
 */
public record Trade(
        int number,
        Symbol symbol,
        Side side,
        Quantity quantity,
        Fill entry,
        Fill exit,
        ExitReason exitReason,
        Money pnl) {

    /** P&L over the value at entry, a fraction: 0.05 is 5 %. */
    public double returnFraction() {
        return pnl.toDouble() / (quantity.toDouble() * entry.price());
    }

    /** From entry candle's open to exit candle's open, in seconds. */
    public long holdingSeconds() {
        return exit.time() - entry.time();
    }

    /** Commission of both fills. */
    public Money commission() {
        return entry.commission().plus(exit.commission());
    }
}
