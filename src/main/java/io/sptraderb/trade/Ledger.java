package io.sptraderb.trade;

import io.sptraderb.candle.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cash, the open position of one symbol, and the trades closed so far: the only mutable owner of them.
 *
 * <p>Every amount that moves is rounded once, when it arises, and then only added and subtracted, so cash always equals
 * the start plus what every fill moved, to the last unit: a flat ledger holds its start plus the P&L of its trades. Not
 * safe for use by several threads.
 */
public final class Ledger {

    private final Symbol symbol;
    private final long startUnits;
    private final List<Trade> trades = new ArrayList<>();
    private long cashUnits;
    /** What opening the present position moved, negative for a long one. */
    private long entryFlowUnits;

    private double cash;
    private double signedQuantity;
    private @Nullable Position position;

    public Ledger(Symbol symbol, Money start) {
        this.symbol = symbol;
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

    public boolean isFlat() {
        return position == null;
    }

    /** What is held; null when flat. */
    public @Nullable Position position() {
        return position;
    }

    public List<Trade> trades() {
        return List.copyOf(trades);
    }

    public int tradeCount() {
        return trades.size();
    }

    /** Cash and the position marked to a price, as the nearest double; for the equity curve. */
    public double equity(double price) {
        return cash + signedQuantity * price;
    }

    /** Cash and the position marked to a price, exactly. */
    public Money exactEquity(double price) {
        Position held = position;
        if (held == null) {
            return cash();
        }
        long value = FixedPoint.product(held.quantity().units(), price);
        return new Money(Math.addExact(cashUnits, Math.multiplyExact(held.side().sign(), value)));
    }

    /**
     * Buys or sells short what the position says, at its entry fill.
     *
     * @throws IllegalStateException when a position is open already
     * @throws ArithmeticException when the amounts leave the range of money
     */
    public void open(Position opened) {
        if (position != null) {
            throw new IllegalStateException("a position is open: " + position);
        }
        entryFlowUnits = flow(opened.side().opposite(), opened.quantity(), opened.entry());
        move(entryFlowUnits);
        position = opened;
        signedQuantity = opened.side().sign() * opened.quantity().toDouble();
    }

    /**
     * Closes the position.
     *
     * @throws IllegalStateException when none is open
     */
    public Trade close(Fill exit, ExitReason reason) {
        Position closed = position;
        if (closed == null) {
            throw new IllegalStateException("no position is open");
        }
        long exitFlow = flow(closed.side(), closed.quantity(), exit);
        move(exitFlow);
        position = null;
        signedQuantity = 0;
        Trade trade = new Trade(
                trades.size() + 1,
                symbol,
                closed.side(),
                closed.quantity(),
                closed.entry(),
                exit,
                reason,
                new Money(Math.addExact(entryFlowUnits, exitFlow)));
        trades.add(trade);
        return trade;
    }

    /** Cash that comes in from giving up {@code given} units of a side: selling a long one brings its value. */
    private static long flow(Side given, Quantity quantity, Fill fill) {
        long value = FixedPoint.product(quantity.units(), fill.price());
        return Math.subtractExact(
                Math.multiplyExact(given.sign(), value), fill.commission().units());
    }

    private void move(long flowUnits) {
        cashUnits = Math.addExact(cashUnits, flowUnits);
        cash = FixedPoint.toDouble(cashUnits);
    }
}
