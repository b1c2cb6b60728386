package io.sptraderb.engine;

import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Protection.Trailing;
import io.sptraderb.trade.Side;

/**
 * How one position's stop follows the price.
 *
 * @param from price from which on it follows
 * @param fraction of the followed price that it stays behind
 * @param amount so much more that it stays behind, on each candle; a single value is the same on all
 * @param followsCloses whether it follows each close, not the best price so far
 */
record Trail(
        Side side, double from, double fraction, double[] amount, double multiple, boolean followsCloses, Ticks ticks) {

    static Trail of(Trailing trailing, double entry, Side side, TradedMarket market, Ticks ticks) {
        double fraction = 0;
        double multiple = 1;
        double[] amount = {0};
        switch (trailing.distance()) {
            case Distance.Fraction(double part) -> fraction = part;
            case Distance.Amount(double fixed) -> amount = new double[] {fixed};
            case Distance.Value(Formula formula, double times) -> {
                amount = market.column(formula);
                multiple = times;
            }
            case Distance.Price _ -> throw new IllegalArgumentException("a price is no distance to trail by");
        }
        return new Trail(
                side,
                entry * (1 + side.sign() * trailing.activation()),
                fraction,
                amount,
                multiple,
                trailing.basis() == Trailing.Basis.CLOSE,
                ticks);
    }

    /** Whether the best price so far sets it in motion. */
    boolean isActive(double best) {
        return side.sign() * (best - from) >= 0;
    }

    /** Where the stop belongs after a candle; NaN where the distance is not known. */
    double stop(int candle, double best, double close) {
        double followed = followsCloses ? close : best;
        double behind = multiple * amount[amount.length == 1 ? 0 : candle];
        return ticks.nearest(followed * (1 - side.sign() * fraction) - side.sign() * behind);
    }
}
