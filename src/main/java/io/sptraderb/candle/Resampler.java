package io.sptraderb.candle;

import java.util.Arrays;
import java.util.List;

/**
 * Puts coarser candles together from finer ones: first open, highest high, lowest low, last close, summed volume.
 *
 * <p>A coarse candle holds the fine ones that open in its span, which begins at a multiple of the timeframe (see
 * {@link Timeframe}). Nothing is filled: where no fine candle opens there is no coarse one, and the first and last
 * coarse candle hold only what the series has of them.
 */
public final class Resampler {

    private Resampler() {}

    /**
     * The series at a coarser timeframe, its trust kept and its source noted; the same series for its own timeframe.
     *
     * @throws UnavailableTimeframeException when whole candles of the series do not make up the timeframe
     */
    public static CandleSeries resample(CandleSeries series, Timeframe timeframe) {
        if (timeframe.equals(series.timeframe())) {
            return series;
        }
        if (!timeframe.isMultipleOf(series.timeframe())) {
            throw new UnavailableTimeframeException(series.symbol(), timeframe, List.of(series.timeframe()));
        }
        int[] firsts = firstsOfSpans(series.openTimes(), timeframe);
        int size = firsts.length - 1;
        long[] openTime = new long[size];
        double[] open = new double[size];
        double[] close = new double[size];
        for (int i = 0; i < size; i++) {
            openTime[i] = timeframe.floor(series.openTime(firsts[i]));
            open[i] = series.open(firsts[i]);
            close[i] = series.close(firsts[i + 1] - 1);
        }
        double[] high = maxima(series.highs(), firsts);
        double[] low = minima(series.lows(), firsts);
        double[] volume = sums(series.volumes(), firsts);
        Provenance provenance = new Provenance(
                series.provenance().source() + ", " + series.timeframe() + " resampled to " + timeframe,
                series.provenance().trustTier());
        return CandleSeries.of(series.symbol(), timeframe, provenance, openTime, open, high, low, close, volume);
    }

    /** Index of the first fine candle of each span that has one, and the number of fine candles as a last entry. */
    private static int[] firstsOfSpans(long[] openTime, Timeframe timeframe) {
        int[] firsts = new int[openTime.length + 1];
        int spans = 0;
        long end = Long.MIN_VALUE;
        for (int i = 0; i < openTime.length; i++) {
            if (i == 0 || openTime[i] >= end) {
                firsts[spans] = i;
                spans++;
                end = timeframe.floor(openTime[i]) + timeframe.seconds();
            }
        }
        firsts[spans] = openTime.length;
        return Arrays.copyOf(firsts, spans + 1);
    }

    private static double[] maxima(double[] column, int[] firsts) {
        double[] maxima = new double[firsts.length - 1];
        for (int span = 0; span < maxima.length; span++) {
            double max = column[firsts[span]];
            for (int i = firsts[span] + 1; i < firsts[span + 1]; i++) {
                max = Math.max(max, column[i]);
            }
            maxima[span] = max;
        }
        return maxima;
    }

    private static double[] minima(double[] column, int[] firsts) {
        double[] minima = new double[firsts.length - 1];
        for (int span = 0; span < minima.length; span++) {
            double min = column[firsts[span]];
            for (int i = firsts[span] + 1; i < firsts[span + 1]; i++) {
                min = Math.min(min, column[i]);
            }
            minima[span] = min;
        }
        return minima;
    }

    private static double[] sums(double[] column, int[] firsts) {
        double[] sums = new double[firsts.length - 1];
        for (int span = 0; span < sums.length; span++) {
            double sum = 0;
            for (int i = firsts[span]; i < firsts[span + 1]; i++) {
                sum += column[i];
            }
            sums[span] = sum;
        }
        return sums;
    }
}
