package io.sptraderb.trade;

/**
 * An open holding.
 *
 * @param quantity units held, positive; {@code side} says which way
 * @param stopLevel market price at which it is given up; NaN without one
 * @param targetLevel market price at which its gain is taken; NaN without one
 */
public record Position(Side side, Quantity quantity, Fill entry, double stopLevel, double targetLevel) {

    /** Gain at a market price, entry commission paid and exit costs not. */
    public Money unrealisedPnl(double price) {
        long entryValue = FixedPoint.product(quantity.units(), entry.price());
        long value = FixedPoint.product(quantity.units(), price);
        long gain = Math.multiplyExact(side.sign(), Math.subtractExact(value, entryValue));
        return new Money(gain).minus(entry.commission());
    }
}
