package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Statistics of times and of lengths of time, in whole nanoseconds; missing ones are skipped. */
final class SpanMath {

    private SpanMath() {}

    /** sum, mean, median or std; null for a column or statistic that has no such meaning. */
    static @Nullable Object of(Column column, String name) {
        boolean isMoment = column instanceof TimeColumn;
        long[] present = present(column);
        if (present == null || (isMoment && name.equals("sum"))) {
            return null;
        }
        long nanos =
                switch (name) {
                    case "sum" -> sum(present);
                    case "mean" -> mean(present);
                    case "median" -> median(present);
                    case "std" -> deviation(present);
                    default -> throw new IllegalArgumentException("no statistic of times: " + name);
                };
        return column instanceof TimeColumn times && !name.equals("std")
                ? new TimePoint(nanos, times.zone())
                : new TimeSpan(nanos);
    }

    private static long @Nullable [] present(Column column) {
        long[] nanos =
                switch (column) {
                    case TimeColumn times -> TimeMath.nanos(times);
                    case SpanColumn spans -> spans.nanos();
                    default -> null;
                };
        return nanos == null
                ? null
                : Arrays.stream(nanos)
                        .filter(value -> value != TimeColumn.MISSING)
                        .toArray();
    }

    private static long sum(long[] nanos) {
        return Arrays.stream(nanos).sum();
    }

    /** Distances from the first value, so that no sum overflows. */
    private static long mean(long[] nanos) {
        double sum = 0;
        for (long value : nanos) {
            sum += value - nanos[0];
        }
        return nanos.length == 0 ? TimeColumn.MISSING : nanos[0] + (long) (sum / nanos.length);
    }

    private static long median(long[] nanos) {
        if (nanos.length == 0) {
            return TimeColumn.MISSING;
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
    }

    private static long deviation(long[] nanos) {
        double[] distances = new double[nanos.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = nanos[i] - nanos[0];
        }
        double variance = Moments.of(distances, 0, distances.length).variance(1);
        return Double.isNaN(variance) ? TimeColumn.MISSING : (long) Math.sqrt(variance);
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
