package io.sptraderb.candle;

import java.util.Arrays;

/**
 * Candles of a coarser timeframe beside the ones they are made of, and when each of them is known.
 *
 * <p>A coarse candle is known when its span has ended, however few fine candles it holds: on the first fine candle whose
 * close time is at or after the end of the span, and never before the last fine candle it holds.
 */
public final class HigherCandles {

    private final CandleSeries series;
    /** For each fine candle the index of the last coarse one known at its close, -1 before the first. */
    private final int[] known;

    private HigherCandles(CandleSeries series, int[] known) {
        this.series = series;
        this.known = known;
    }

    /**
     * The candles of a timeframe made of a series.
     *
     * @throws UnavailableTimeframeException when whole candles of the series do not make up the timeframe
     */
    public static HigherCandles of(CandleSeries fine, Timeframe timeframe) {
        CandleSeries coarse = Resampler.resample(fine, timeframe);
        int[] known = new int[fine.size()];
        int last = -1;
        for (int i = 0; i < known.length; i++) {
            while (last + 1 < coarse.size() && isKnown(coarse, last + 1, fine, i)) {
                last++;
            }
            known[i] = last;
        }
        return new HigherCandles(coarse, known);
    }

    /** Fine candles that overlap could close after a span of which a later one is still to come. */
    private static boolean isKnown(CandleSeries coarse, int candle, CandleSeries fine, int i) {
        long end = coarse.closeTime(candle);
        return fine.closeTime(i) >= end && (i + 1 == fine.size() || fine.openTime(i + 1) >= end);
    }

    /** The coarse candles, the last of which may hold less than its span. */
    public CandleSeries series() {
        return series;
    }

    /**
     * One value a coarse candle as one value a fine candle: that of the last coarse candle known at the fine one's
     * close, NaN before the first.
     */
    public double[] onFine(double[] values) {
        if (values.length != series.size()) {
            throw new IllegalArgumentException(values.length + " values, expected " + series.size());
        }
        double[] spread = new double[known.length];
        Arrays.setAll(spread, i -> known[i] < 0 ? Double.NaN : values[known[i]]);
        return spread;
    }
}
