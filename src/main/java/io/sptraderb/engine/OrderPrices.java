package io.sptraderb.engine;

import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Level;
import io.sptraderb.trade.Order;

/** Turns a rule's order into one with prices, at the close of the candle it is decided on. */
final class OrderPrices {

    private final Book book;
    private final Ticks ticks;

    OrderPrices(Book book) {
        this.book = book;
        this.ticks = new Ticks(book.execution().terms().tickSize());
    }

    /** The order a rule places on a candle; its prices are NaN where an indicator has no value. */
    Order order(EntryRule rule, int candle) {
        int buys = rule.side().sign();
        return switch (rule.order().kind()) {
            case EntryOrder.Kind.Market _ -> new Order.Market();
            case EntryOrder.Kind.Limit(Level price) -> new Order.Limit(price(price, candle, -buys));
            case EntryOrder.Kind.Stop(Level price) -> new Order.Stop(price(price, candle, buys));
            case EntryOrder.Kind.StopLimit(Level stop, Level limit) ->
                new Order.StopLimit(price(stop, candle, buys), price(limit, candle, buys));
        };
    }

    /** The price an order will be filled at, or near, as far as can be known; NaN for a market order. */
    static double reference(Order order) {
        return switch (order) {
            case Order.Market _ -> Double.NaN;
            case Order.Limit(double price) -> price;
            case Order.Stop(double price) -> price;
            case Order.StopLimit(double _, double limit) -> limit;
        };
    }

    private double price(Level level, int candle, int direction) {
        double price =
                switch (level) {
                    case Level.Offset(double fraction) -> book.close[candle] * (1 + direction * fraction);
                    case Level.Price(double fixed) -> fixed;
                    case Level.Value(Formula formula) -> book.market.column(formula)[candle];
                };
        return ticks.nearest(price);
    }
}
