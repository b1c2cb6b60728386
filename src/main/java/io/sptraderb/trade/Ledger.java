package io.sptraderb.trade;

import io.sptraderb.candle.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * Cash, and the trades closed so far, of one account over any number of symbols; it alone changes {@link Position}s.
 *
 * <p>Every amount that moves is rounded once, when it arises, and then only added and subtracted, so cash always equals
 * the start plus what every fill and every charge moved, to the last unit: an account without positions holds its start
 * plus the P&L of its trades, plus what was written off. Cash is negative while more is owed than the account has. Not
 * safe for use by several threads.
 */
public final class Ledger {

    private final long startUnits;
    private final List<Trade> trades = new ArrayList<>();
    private long cashUnits;
    private long writtenOffUnits;
    private int opened;

    private double cash;

    public Ledger(Money start) {
        this.startUnits = start.units();
        this.cashUnits = start.units();
        this.cash = start.toDouble();
    }

    public Money start() {
        return new Money(startUnits);
    }

    public Money cash() {
        return new Money(cashUnits);
    }

    /** Cash as the nearest double. */
    public double cashDouble() {
        return cash;
    }

    public List<Trade> trades() {
        return List.copyOf(trades);
    }

    public int tradeCount() {
        return trades.size();
    }

    /** Debt that was forgiven; zero unless {@link #writeOffDebt} was called. */
    public Money writtenOff() {
        return new Money(writtenOffUnits);
    }

    /**
     * Buys or sells short at a fill.
     *
     * @param multiplier account money a price move of 1 is worth for one unit
     * @throws ArithmeticException when the amounts leave the range of money
     */
    public Position open(Symbol symbol, Side side, Quantity quantity, double multiplier, Fill entry) {
        if (quantity.units() <= 0) {
            throw new IllegalArgumentException("quantity was " + quantity + ", must be above 0");
        }
        long flow = flow(side.opposite(), quantity, multiplier, entry);
        move(flow);
        return new Position(++opened, symbol, side, quantity, multiplier, entry, flow);
    }

    /**
     * Closes a position, or a part of it.
     *
     * @param quantity above zero, at most what is held
     */
    public Trade close(Position position, Quantity quantity, Fill exit, ExitReason reason) {
        if (quantity.units() <= 0 || quantity.units() > position.quantityUnits()) {
            throw new IllegalArgumentException(
                    "quantity was " + quantity + ", must be above 0 and at most " + position.quantity());
        }
        Position.Part part = position.take(quantity.units());
        long exitFlow = flow(position.side(), quantity, position.multiplier(), exit);
        move(exitFlow);
        Trade trade = new Trade(
                trades.size() + 1,
                position.number(),
                position.symbol(),
                position.side(),
                quantity,
                position.multiplier(),
                position.entry().withCommission(new Money(part.commissionUnits())),
                exit,
                reason,
                new Money(part.financingUnits()),
                new Money(Math.subtractExact(Math.addExact(part.flowUnits(), exitFlow), part.financingUnits())));
        trades.add(trade);
        return trade;
    }

    /** Charges a position for being held, or pays it when the amount is negative. */
    public void charge(Position position, Money financing) {
        position.charge(financing.units());
        move(Math.negateExact(financing.units()));
    }

    /** Forgives what an account without positions owes: cash below zero becomes zero. */
    public void writeOffDebt() {
        if (cashUnits < 0) {
            writtenOffUnits = Math.negateExact(cashUnits);
            move(writtenOffUnits);
        }
    }

    /** Cash that comes in from giving up {@code given} units of a side: selling a long one brings its value. */
    private static long flow(Side given, Quantity quantity, double multiplier, Fill fill) {
        long value = FixedPoint.product(quantity.units(), fill.price() * multiplier);
        return Math.subtractExact(
                Math.multiplyExact(given.sign(), value), fill.commission().units());
    }

    private void move(long flowUnits) {
        cashUnits = Math.addExact(cashUnits, flowUnits);
        cash = FixedPoint.toDouble(cashUnits);
    }
}
