package io.sptraderb.metrics;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;

/**
 * How far the market went against a trade and in its favour while it was open, as fractions of the entry price.
 *
 * <p>Counted are only prices that were surely seen while it was open: high and low of every candle between entry and
 * exit; of the entry candle all when the trade began at its open, else its close; of the exit candle all when the trade
 * ended at its close, else its open; and the exit's market price.
 *
 * @param adverse MAE, 0.05 is 5 %; not below zero
 * @param favourable MFE, not below zero
 */
public record Excursion(double adverse, double favourable) {

    /**
     * Looks at the candles of a trade.
     *
     * @param series the candles of the trade's symbol, which its fills count
     */
    public static Excursion of(Trade trade, CandleSeries series) {
        int first = trade.entry().candle();
        int last = trade.exit().candle();
        double entry = trade.entry().price();
        boolean fromOpen = trade.entry().marketPrice() == series.open(first);
        boolean toClose = trade.exit().marketPrice() == series.close(last);
        Extremes extremes = new Extremes(entry);
        extremes.see(trade.exit().marketPrice());
        if (first < last) {
            extremes.see(series.close(first));
            extremes.see(series.open(last));
        }
        boolean whole = first < last || (fromOpen && toClose);
        extremes.seeAll(series, whole && fromOpen ? first : first + 1, whole && toClose ? last + 1 : last);
        double above = (extremes.highest - entry) / entry;
        double below = (entry - extremes.lowest) / entry;
        return trade.side() == Side.LONG ? new Excursion(below, above) : new Excursion(above, below);
    }

    private static final class Extremes {
        private double highest;
        private double lowest;

        Extremes(double price) {
            highest = price;
            lowest = price;
        }

        void see(double price) {
            highest = Math.max(highest, price);
            lowest = Math.min(lowest, price);
        }

        void seeAll(CandleSeries series, int from, int to) {
            double[] highs = series.highs();
            double[] lows = series.lows();
            // locals and comparisons: prices are no NaN, and Math.max on a field takes twice as long
            double most = highest;
            double least = lowest;
            for (int i = from; i < to; i++) {
                most = highs[i] > most ? highs[i] : most;
                least = lows[i] < least ? lows[i] : least;
            }
            highest = most;
            lowest = least;
        }
    }
}
