package io.sptraderb.engine;

import io.sptraderb.engine.Holding.Opening;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.trade.Order;
import io.sptraderb.trade.Side;

/** An entry order that waits for its price. */
final class WorkingOrder {

    final EntryRule rule;
    /** Candle at whose close it was decided. */
    final int decidedOn;
    /** Units to trade; 0 when the size follows from the fill. */
    final long quantityUnits;

    private Order order;
    private final boolean isMarket;
    private final boolean wasStopLimit;
    private final boolean buys;

    WorkingOrder(EntryRule rule, Order order, int decidedOn, long quantityUnits) {
        this.rule = rule;
        this.order = order;
        this.decidedOn = decidedOn;
        this.quantityUnits = quantityUnits;
        this.isMarket = order instanceof Order.Market;
        this.wasStopLimit = order instanceof Order.StopLimit;
        this.buys = rule.side() == Side.LONG;
    }

    boolean isMarket() {
        return isMarket;
    }

    /** Whether it waited for a price, and pays no slippage for being filled there. */
    boolean isResting() {
        return order instanceof Order.Limit;
    }

    boolean isExpired(int candle) {
        return candle - decidedOn > rule.order().validCandles();
    }

    /** The price it waits for; NaN for a market order. */
    double level() {
        return switch (order) {
            case Order.Market _ -> Double.NaN;
            case Order.Limit(double price) -> price;
            case Order.Stop(double price) -> price;
            case Order.StopLimit(double stop, double _) -> stop;
        };
    }

    /**
     * Holds it against a candle; a stop-limit whose stop is reached is a limit from then on.
     *
     * @return the market price it is filled at, NaN when it is not
     */
    double fillPrice(double open, double high, double low) {
        return switch (order) {
            case Order.Market _ -> open;
            case Order.Limit(double price) -> limit(price, open, high, low);
            case Order.Stop(double price) -> stop(price, open, high, low);
            case Order.StopLimit(double stop, double limit) -> {
                double triggered = stop(stop, open, high, low);
                if (Double.isNaN(triggered)) {
                    yield Double.NaN;
                }
                order = new Order.Limit(limit);
                yield afterTrigger(triggered, limit, open, high, low);
            }
        };
    }

    private double limit(double price, double open, double high, double low) {
        if (buys) {
            return low <= price ? Math.min(open, price) : Double.NaN;
        }
        return high >= price ? Math.max(open, price) : Double.NaN;
    }

    private double stop(double price, double open, double high, double low) {
        if (buys) {
            return high >= price ? Math.max(open, price) : Double.NaN;
        }
        return low <= price ? Math.min(open, price) : Double.NaN;
    }

    /**
     * The limit on the candle its stop was reached on. Better than the limit, it is filled there. At the limit or beyond
     * it, only an open that triggered it leaves the whole candle to come back; else it is taken to have been missed.
     */
    private double afterTrigger(double triggered, double limit, double open, double high, double low) {
        boolean isBetter = buys ? triggered < limit : triggered > limit;
        if (isBetter) {
            return triggered;
        }
        boolean isReached = buys ? low <= limit : high >= limit;
        return triggered == open && isReached ? limit : Double.NaN;
    }

    /** How a fill at a price came about, on a candle that opened there or elsewhere. */
    Opening opening(double price, double open) {
        if (isMarket) {
            return Opening.AT_ONCE;
        }
        boolean atOpen = price == open;
        return switch (order) {
            case Order.Stop _ -> atOpen ? Opening.STOP_AT_OPEN : Opening.STOP_INSIDE;
            case Order.Limit(double limit)
            when wasStopLimit && price != limit -> atOpen ? Opening.LIMIT_AT_OPEN : Opening.STOP_LIMIT_INSIDE;
            case Order.Market _, Order.Limit _, Order.StopLimit _ ->
                atOpen ? Opening.LIMIT_AT_OPEN : Opening.LIMIT_INSIDE;
        };
    }
}
