package io.sptraderb.engine;

import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Side;

/** Makes one symbol's fills: price with spread and slippage, commission, and the explanation each fill carries. */
final class Fills {

    private final Book book;
    private final FillPricing pricing;
    private final Commission commission;
    private final double multiplier;

    Fills(Book book, Commission commission) {
        this.book = book;
        this.pricing = new FillPricing(book.execution());
        this.commission = commission;
        this.multiplier = book.execution().terms().multiplier();
    }

    /**
     * What lies behind a fill.
     *
     * @param decidedOn candle at whose close it was decided
     * @param decidedBy name of the strategy's rule; empty for what the engine does by itself
     * @param level price that was waited for; NaN at the market
     * @param resting whether the order lay in the market at its price: it pays the spread, but does not slip
     */
    record Cause(int decidedOn, String decidedBy, double level, boolean resting) {

        static Cause atMarket(int decidedOn, String decidedBy) {
            return new Cause(decidedOn, decidedBy, Double.NaN, false);
        }

        static Cause of(WorkingOrder order) {
            return new Cause(order.decidedOn, order.rule.name(), order.level(), order.isResting());
        }

        private boolean hasLevel() {
            return !Double.isNaN(level);
        }
    }

    Commission commission() {
        return commission;
    }

    double entryPrice(Side side, double marketPrice, boolean resting) {
        return pricing.entryPrice(side, marketPrice, resting);
    }

    /** The fill that opens a position on the present candle. */
    Fill entry(Side side, long quantityUnits, double marketPrice, FillRule rule, Cause cause) {
        double price = pricing.entryPrice(side, marketPrice, cause.resting());
        return fill(book.candle(), side == Side.LONG, quantityUnits, price, marketPrice, rule, cause);
    }

    /** The fill that closes a position, or a part of it, on any candle. */
    Fill exit(int candle, Side held, long quantityUnits, double marketPrice, FillRule rule, Cause cause) {
        double price = pricing.exitPrice(held, marketPrice, cause.resting());
        return fill(candle, held == Side.SHORT, quantityUnits, price, marketPrice, rule, cause);
    }

    private Fill fill(
            int candle,
            boolean buys,
            long quantityUnits,
            double price,
            double marketPrice,
            FillRule rule,
            Cause cause) {
        double worst = buys ? book.high[candle] : book.low[candle];
        double best = buys ? book.low[candle] : book.high[candle];
        return new Fill(
                candle,
                book.time[candle],
                price,
                marketPrice,
                commission.of(quantityUnits, price * multiplier),
                rule,
                cause.resting(),
                cause.level(),
                cause.hasLevel() ? cause.level() : best,
                cause.hasLevel() && cause.resting() ? cause.level() : worst,
                cause.decidedOn(),
                cause.decidedBy());
    }
}
