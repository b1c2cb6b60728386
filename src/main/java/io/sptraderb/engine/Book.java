package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.strategy.Execution;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * One symbol in a running simulation: its candles and how far they are, what is held of it and at what it is marked.
 *
 * <p>Quantities are kept beside the positions as two numbers, so that marking the account costs one multiplication. Loops
 * over what is held count, because each is run several times a fill and an iterator would be made for it.
 */
final class Book {

    final double[] open;
    final double[] high;
    final double[] low;
    final double[] close;
    final long[] time;
    final int last;
    final TradedMarket market;
    final List<Holding> holdings = new ArrayList<>();
    final WorkingOrders orders = new WorkingOrders();

    private final double multiplier;
    private int candle = -1;
    private double mark;
    /** Signed units held times the multiplier: what a price move of 1 is worth. */
    private double exposure;
    /** What all fills and charges of the symbol have moved, in units of money. */
    private long flowUnits;

    private int lastStop = Integer.MIN_VALUE;

    Book(TradedMarket market) {
        CandleSeries series = market.series();
        this.market = market;
        this.open = series.opens();
        this.high = series.highs();
        this.low = series.lows();
        this.close = series.closes();
        this.time = series.openTimes();
        this.last = close.length - 1;
        this.multiplier = market.execution().terms().multiplier();
    }

    Symbol symbol() {
        return market.symbol();
    }

    Execution execution() {
        return market.execution();
    }

    /** Index of the present candle; -1 before the first. */
    int candle() {
        return candle;
    }

    /** Moves on to the candle that opens at a time; false when there is none. */
    boolean advance(long now) {
        int next = candle + 1;
        if (next > last || time[next] != now) {
            return false;
        }
        candle = next;
        return true;
    }

    /** When the present candle is known. */
    long closeTime() {
        return time[candle] + market.series().timeframe().seconds();
    }

    /** The price positions are valued at: the last one known. */
    double mark() {
        return mark;
    }

    void mark(double price) {
        mark = price;
    }

    /** What the positions are worth: negative for short ones. */
    double value() {
        return exposure * mark;
    }

    boolean isFlat() {
        return exposure == 0 && holdings.isEmpty();
    }

    /** Value of the positions in units of money, each rounded as a fill at the mark would be. */
    long valueUnits() {
        long value = 0;
        for (int k = 0; k < holdings.size(); k++) {
            Holding held = holdings.get(k);
            long one = FixedPoint.product(held.position.quantityUnits(), mark * multiplier);
            value = Math.addExact(value, Math.multiplyExact(held.side.sign(), one));
        }
        return value;
    }

    /** Money the positions bind, in units. */
    long marginUnits() {
        double perUnit = market.execution().terms().margin(1, mark);
        long margin = 0;
        for (int k = 0; k < holdings.size(); k++) {
            Holding held = holdings.get(k);
            margin = Math.addExact(margin, FixedPoint.product(held.position.quantityUnits(), perUnit));
        }
        return margin;
    }

    /** Money that binds, in units, what of a side no decision closes. */
    long stayingMarginUnits(Side side) {
        double perUnit = market.execution().terms().margin(1, mark);
        long margin = 0;
        for (int k = 0; k < holdings.size(); k++) {
            Holding held = holdings.get(k);
            if (held.side == side) {
                long staying = held.position.quantityUnits() - held.closingUnits;
                margin = Math.addExact(margin, FixedPoint.product(staying, perUnit));
            }
        }
        return margin;
    }

    /** Positions of a side that no decision closes whole. */
    int staying(Side side) {
        int count = 0;
        for (int k = 0; k < holdings.size(); k++) {
            Holding held = holdings.get(k);
            boolean stays = held.closingUnits < held.position.quantityUnits();
            count += held.side == side && stays ? 1 : 0;
        }
        return count;
    }

    /** Told after each change of what is held, with the cash it moved. */
    void changed(long movedUnits) {
        flowUnits = Math.addExact(flowUnits, movedUnits);
        long units = 0;
        for (int k = 0; k < holdings.size(); k++) {
            Holding held = holdings.get(k);
            units += held.side.sign() * held.position.quantityUnits();
        }
        exposure = FixedPoint.toDouble(units) * multiplier;
    }

    /** What the symbol has gained so far, open positions included. */
    double pnl() {
        return FixedPoint.toDouble(flowUnits) + value();
    }

    /** Candle of the latest stop loss; far in the past when there was none. */
    int lastStop() {
        return lastStop;
    }

    void stoppedOut() {
        lastStop = candle;
    }
}
