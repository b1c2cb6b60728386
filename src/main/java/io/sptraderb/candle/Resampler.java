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
        Spans spans = new Spans(series, firstsOfSpans(series, timeframe));
        long[] openTime = spans.openTimes();
        for (int i = 0; i < openTime.length; i++) {
            openTime[i] = timeframe.floor(openTime[i]);
        }
        Provenance provenance = new Provenance(
                series.provenance().source() + ", " + series.timeframe() + " resampled to " + timeframe,
                series.provenance().trustTier());
        return CandleSeries.of(
                series.symbol(),
                timeframe,
                provenance,
                openTime,
                spans.opens(),
                spans.highs(),
                spans.lows(),
                spans.closes(),
                spans.volumes());
    }

    /**
     * Runs of so many candles as one each, for charts: it opens when the first of them does. The last run may be shorter;
     * timeframe and provenance stay those of the series. Volumes whose sum is no double become the largest one.
     *
     * @param length at least 1, which gives the same series
     */
    public static CandleSeries inRuns(CandleSeries series, int length) {
        if (length == 1) {
            return series;
        }
        int[] firsts = new int[Math.ceilDiv(series.size(), length) + 1];
        for (int run = 0; run < firsts.length; run++) {
            firsts[run] = (int) Math.min((long) run * length, series.size());
        }
        Spans runs = new Spans(series, firsts);
        double[] volume = runs.volumes();
        for (int run = 0; run < volume.length; run++) {
            volume[run] = Math.min(volume[run], Double.MAX_VALUE);
        }
        return CandleSeries.of(
                series.symbol(),
                series.timeframe(),
                series.provenance(),
                runs.openTimes(),
                runs.opens(),
                runs.highs(),
                runs.lows(),
                runs.closes(),
                volume);
    }

    /** Index of the first fine candle of each span that has one, and the number of fine candles as a last entry. */
    private static int[] firstsOfSpans(CandleSeries series, Timeframe timeframe) {
        int[] firsts = new int[series.size() + 1];
        int spans = 0;
        long end = Long.MIN_VALUE;
        for (int i = 0; i < series.size(); i++) {
            if (i == 0 || series.openTime(i) >= end) {
                firsts[spans] = i;
                spans++;
                end = timeframe.floor(series.openTime(i)) + timeframe.seconds();
            }
        }
        firsts[spans] = series.size();
        return Arrays.copyOf(firsts, spans + 1);
    }

    /**
     * Candles next to one another that become one.
     *
     * @param firsts index of the first candle of each span, and the number of candles as a last entry
     */
    private record Spans(CandleSeries series, int[] firsts) {

        private int size() {
            return firsts.length - 1;
        }

        long[] openTimes() {
            long[] openTime = new long[size()];
            for (int span = 0; span < openTime.length; span++) {
                openTime[span] = series.openTime(firsts[span]);
            }
            return openTime;
        }

        double[] opens() {
            double[] open = new double[size()];
            for (int span = 0; span < open.length; span++) {
                open[span] = series.open(firsts[span]);
            }
            return open;
        }

        double[] highs() {
            double[] high = new double[size()];
            for (int span = 0; span < high.length; span++) {
                double highest = series.high(firsts[span]);
                for (int i = firsts[span] + 1; i < firsts[span + 1]; i++) {
                    highest = Math.max(highest, series.high(i));
                }
                high[span] = highest;
            }
            return high;
        }

        double[] lows() {
            double[] low = new double[size()];
            for (int span = 0; span < low.length; span++) {
                double lowest = series.low(firsts[span]);
                for (int i = firsts[span] + 1; i < firsts[span + 1]; i++) {
                    lowest = Math.min(lowest, series.low(i));
                }
                low[span] = lowest;
            }
            return low;
        }

        double[] closes() {
            double[] close = new double[size()];
            for (int span = 0; span < close.length; span++) {
                close[span] = series.close(firsts[span + 1] - 1);
            }
            return close;
        }

        double[] volumes() {
            double[] volume = new double[size()];
            for (int span = 0; span < volume.length; span++) {
                double sum = 0;
                for (int i = firsts[span]; i < firsts[span + 1]; i++) {
                    sum += series.volume(i);
                }
                volume[span] = sum;
            }
            return volume;
        }
    }
}
