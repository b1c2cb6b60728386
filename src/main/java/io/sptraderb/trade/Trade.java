package io.sptraderb.trade;

import io.sptraderb.candle.Symbol;

/**
 * A closed round trip. A position closed in parts leaves a trade for each part.
 *
 * @param number 1 for the first trade that closed
 * @param position number of the position it closed, or closed a part of
 * @param quantity units traded, positive
 * @param multiplier account money a price move of 1 is worth for one unit; 1 for shares and currencies
 * @param entry the opening fill, with the commission that belongs to this quantity
 * @param financing swap paid while it was held; negative when it was received
 * @param pnl what the account gained, commission on both sides and financing paid
 */
public record Trade(
        int number,
        int position,
        Symbol symbol,
        Side side,
        Quantity quantity,
        double multiplier,
        Fill entry,
        Fill exit,
        ExitReason exitReason,
        Money financing,
        Money pnl) {

    /** P&L over the value at entry, a fraction: 0.05 is 5 %. */
    public double returnFraction() {
        return pnl.toDouble() / (quantity.toDouble() * entry.price() * multiplier);
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
