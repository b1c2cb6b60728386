package io.sptraderb.metrics;

import io.sptraderb.candle.CandleSeries;
import java.util.Arrays;

/** What the same capital, spread evenly over all symbols at the first close of each and left alone, would have done. */
final class BuyAndHold {

    private BuyAndHold() {}

    /** On the account's timeline, starting with one. A symbol whose candles begin later is cash until then. */
    static EquityCurve of(Account account) {
        EquityCurve curve = account.curve();
        double[] value = new double[curve.size()];
        int markets = account.markets().size();
        if (markets == 0) {
            Arrays.fill(value, Double.NaN);
        }
        for (CandleSeries market : account.markets()) {
            add(market, curve.openTime(), value, 1.0 / markets);
        }
        return new EquityCurve(curve.openTime(), value, 1, curve.candleSeconds());
    }

    private static void add(CandleSeries market, long[] timeline, double[] value, double weight) {
        Timeline at = new Timeline(market);
        double[] closes = market.closes();
        for (int i = 0; i < timeline.length; i++) {
            int candle = at.advanceTo(timeline[i]);
            value[i] += candle < 0 ? weight : weight * (closes[candle] / closes[0]);
        }
    }
}
