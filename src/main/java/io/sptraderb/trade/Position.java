package io.sptraderb.trade;

import io.sptraderb.candle.Symbol;

/** An open holding: what one entry fill opened and has not been closed yet. Only the {@link Ledger} changes it. */
public final class Position {

    private final int number;
    private final Symbol symbol;
    private final Side side;
    private final double multiplier;
    private final Fill entry;

    private long quantityUnits;
    /** What opening the present quantity moved, negative for a long one. */
    private long entryFlowUnits;
    /** What of the entry's commission belongs to the present quantity. */
    private long commissionUnits;
    /** Swap paid for the present quantity so far. */
    private long financingUnits;

    Position(int number, Symbol symbol, Side side, Quantity quantity, double multiplier, Fill entry, long flowUnits) {
        this.number = number;
        this.symbol = symbol;
        this.side = side;
        this.multiplier = multiplier;
        this.entry = entry;
        this.quantityUnits = quantity.units();
        this.entryFlowUnits = flowUnits;
        this.commissionUnits = entry.commission().units();
    }

    /** 1 for the first position that was opened. */
    public int number() {
        return number;
    }

    public Symbol symbol() {
        return symbol;
    }

    public Side side() {
        return side;
    }

    /** Units still held, positive; {@link #side} says which way. */
    public Quantity quantity() {
        return new Quantity(quantityUnits);
    }

    /** Units still held in 10<sup>-8</sup>, positive; 0 once it is closed. */
    public long quantityUnits() {
        return quantityUnits;
    }

    /** Account money a price move of 1 is worth for one unit. */
    public double multiplier() {
        return multiplier;
    }

    public Fill entry() {
        return entry;
    }

    /** Gain of what is still held at a market price: entry commission and swap paid, exit costs not. */
    public Money unrealisedPnl(double price) {
        long value = FixedPoint.product(quantityUnits, price * multiplier);
        long gain = Math.addExact(entryFlowUnits, Math.multiplyExact(side.sign(), value));
        return new Money(Math.subtractExact(gain, financingUnits));
    }

    void charge(long units) {
        financingUnits = Math.addExact(financingUnits, units);
    }

    /** Takes a part off: what of the entry belongs to it goes with it, to the last unit. */
    Part take(long units) {
        Part part = new Part(
                FixedPoint.share(entryFlowUnits, units, quantityUnits),
                FixedPoint.share(commissionUnits, units, quantityUnits),
                FixedPoint.share(financingUnits, units, quantityUnits));
        quantityUnits -= units;
        entryFlowUnits -= part.flowUnits();
        commissionUnits -= part.commissionUnits();
        financingUnits -= part.financingUnits();
        return part;
    }

    /** What of a position's entry belongs to a part of it, in units of money. */
    record Part(long flowUnits, long commissionUnits, long financingUnits) {}
}
