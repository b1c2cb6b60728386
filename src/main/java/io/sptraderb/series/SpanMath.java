package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Sums and means of times and of lengths of time, in whole nanoseconds; missing ones are skipped. */
final class SpanMath {

    private SpanMath() {}

    static TimeSpan sum(SpanColumn spans) {
        long sum = 0;
        for (long nanos : spans.nanos()) {
            sum += nanos == TimeColumn.MISSING ? 0 : nanos;
        }
        return new TimeSpan(sum);
    }

    /** Null for a column of anything else. */
    static @Nullable Object mean(Column column, boolean skip) {
        if (!skip && column.hasMissing()) {
            return new TimePoint(TimeColumn.MISSING, null);
        }
        return switch (column) {
            case TimeColumn times -> new TimePoint(mean(TimeMath.nanos(times)), times.zone());
            case SpanColumn spans -> new TimeSpan(mean(spans.nanos()));
            default -> null;
        };
    }

    /** Distances from the first value, so that no sum overflows. */
    private static long mean(long[] nanos) {
        long first = TimeColumn.MISSING;
        double sum = 0;
        int count = 0;
        for (long value : nanos) {
            if (value != TimeColumn.MISSING) {
                first = first == TimeColumn.MISSING ? value : first;
                sum += value - first;
                count++;
            }
        }
        return count == 0 ? TimeColumn.MISSING : first + (long) (sum / count);
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
