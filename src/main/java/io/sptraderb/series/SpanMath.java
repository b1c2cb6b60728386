package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of times and of lengths of time; missing ones are skipped. All but the sum are computed in doubles of
 * nanoseconds, as in pandas: moments of today are exact to 256 nanoseconds.
 */
final class SpanMath {

    private SpanMath() {}

    /** sum, mean, median or std; null for a column or statistic that has no such meaning. */
    static @Nullable Object of(Column column, String name) {
        boolean isMoment = column instanceof TimeColumn;
        long[] all = nanos(column);
        if (all == null || (isMoment && name.equals("sum"))) {
            return null;
        }
        long[] present = present(all);
        long nanos =
                switch (name) {
                    case "sum" -> Arrays.stream(present).sum();
                    case "mean" -> whole(sum(all) / present.length);
                    case "median" -> whole(median(present));
                    case "std" -> whole(deviation(all, present.length));
                    default -> throw new IllegalArgumentException("no statistic of times: " + name);
                };
        return column instanceof TimeColumn times && !name.equals("std")
                ? new TimePoint(nanos, times.zone())
                : new TimeSpan(nanos);
    }

    /** A quantile by one of pandas' interpolations; null for a column that has no times. */
    static @Nullable Object quantile(Column column, double quantile, String interpolation) {
        long[] all = nanos(column);
        if (all == null) {
            return null;
        }
        double[] sorted = Arrays.stream(present(all)).asDoubleStream().sorted().toArray();
        long nanos = whole(sorted.length == 0 ? Double.NaN : Quantiles.sorted(sorted, quantile, interpolation));
        return column instanceof TimeColumn times ? new TimePoint(nanos, times.zone()) : new TimeSpan(nanos);
    }

    private static long @Nullable [] nanos(Column column) {
        return switch (column) {
            case TimeColumn times -> TimeMath.nanos(times);
            case SpanColumn spans -> spans.nanos();
            default -> null;
        };
    }

    private static long[] present(long[] nanos) {
        return Arrays.stream(nanos).filter(value -> value != TimeColumn.MISSING).toArray();
    }

    private static long whole(double nanos) {
        return Double.isNaN(nanos) ? TimeColumn.MISSING : (long) nanos;
    }

    /** In numpy's order, a missing value counting as 0. */
    private static double sum(long[] nanos) {
        double[] values = new double[nanos.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = nanos[i] == TimeColumn.MISSING ? 0 : nanos[i];
        }
        return PairwiseSum.of(values);
    }

    private static double median(long[] nanos) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.stream(nanos).asDoubleStream().sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double deviation(long[] nanos, int count) {
        double mean = sum(nanos) / count;
        double[] squares = new double[nanos.length];
        for (int i = 0; i < squares.length; i++) {
            double distance = nanos[i] == TimeColumn.MISSING ? 0 : mean - nanos[i];
            squares[i] = distance * distance;
        }
        return count < 2 ? Double.NaN : Math.sqrt(PairwiseSum.of(squares) / (count - 1));
    }

    static SpanColumn runningSums(SpanColumn spans) {
        long[] result = new long[spans.size()];
        long sum = 0;
        for (int i = 0; i < result.length; i++) {
            sum += spans.isMissing(i) ? 0 : spans.nanos()[i];
            result[i] = spans.isMissing(i) ? TimeColumn.MISSING : sum;
        }
        return new SpanColumn(result);
    }
}
