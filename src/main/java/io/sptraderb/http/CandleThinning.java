package io.sptraderb.http;

import io.sptraderb.candle.CandleSeries;

/** Makes few candles of many for a chart: first open, highest high, lowest low, last close, summed volume. */
final class CandleThinning {

    private CandleThinning() {}

    /** How many whole candles make one, for at most {@code points} of them. */
    static int candlesPerPoint(int size, int points) {
        return Math.max(1, Math.ceilDiv(size, points));
    }

    /** Runs of {@code perPoint} candles as one each; the last run may be shorter. The timeframe stays the run's. */
    static CandleSeries thin(CandleSeries candles, int perPoint) {
        if (perPoint == 1) {
            return candles;
        }
        int size = Math.ceilDiv(candles.size(), perPoint);
        long[] openTime = new long[size];
        double[] open = new double[size];
        double[] high = new double[size];
        double[] low = new double[size];
        double[] close = new double[size];
        double[] volume = new double[size];
        for (int point = 0; point < size; point++) {
            int from = point * perPoint;
            int to = Math.min(from + perPoint, candles.size());
            openTime[point] = candles.openTime(from);
            open[point] = candles.open(from);
            close[point] = candles.close(to - 1);
            high[point] = highest(candles, from, to);
            low[point] = lowest(candles, from, to);
            volume[point] = sum(candles, from, to);
        }
        return CandleSeries.of(
                candles.symbol(), candles.timeframe(), candles.provenance(), openTime, open, high, low, close, volume);
    }

    private static double highest(CandleSeries candles, int from, int to) {
        double highest = candles.high(from);
        for (int i = from + 1; i < to; i++) {
            highest = Math.max(highest, candles.high(i));
        }
        return highest;
    }

    private static double lowest(CandleSeries candles, int from, int to) {
        double lowest = candles.low(from);
        for (int i = from + 1; i < to; i++) {
            lowest = Math.min(lowest, candles.low(i));
        }
        return lowest;
    }

    private static double sum(CandleSeries candles, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += candles.volume(i);
        }
        // volumes of nonsense must not become no number at all
        return Math.min(sum, Double.MAX_VALUE);
    }
}
