package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Arithmetic with times and lengths of time. */
final class TimeMath {

    private TimeMath() {}

    static boolean isTime(Column column) {
        return column instanceof TimeColumn || column instanceof SpanColumn;
    }

    static @Nullable Column columns(Operation operation, Column left, Column right) {
        return switch (operation) {
            case ADD -> add(left, right);
            case SUBTRACT -> subtract(left, right);
            case MULTIPLY -> scaled(left, right, false);
            case DIVIDE ->
                left instanceof SpanColumn a && right instanceof SpanColumn b ? ratio(a, b) : scaled(left, right, true);
            default -> null;
        };
    }

    private static @Nullable Column add(Column left, Column right) {
        if (left instanceof TimeColumn times && right instanceof SpanColumn spans) {
            return TimeColumn.ofNanos(sums(nanos(times), spans.nanos(), 1), times.zone());
        }
        if (left instanceof SpanColumn && right instanceof TimeColumn) {
            return add(right, left);
        }
        return left instanceof SpanColumn a && right instanceof SpanColumn b
                ? new SpanColumn(sums(a.nanos(), b.nanos(), 1))
                : null;
    }

    private static @Nullable Column subtract(Column left, Column right) {
        if (left instanceof TimeColumn times && right instanceof SpanColumn spans) {
            return TimeColumn.ofNanos(sums(nanos(times), spans.nanos(), -1), times.zone());
        }
        if (left instanceof TimeColumn a && right instanceof TimeColumn b) {
            return (a.zone() == null) == (b.zone() == null) ? new SpanColumn(sums(nanos(a), nanos(b), -1)) : null;
        }
        return left instanceof SpanColumn a && right instanceof SpanColumn b
                ? new SpanColumn(sums(a.nanos(), b.nanos(), -1))
                : null;
    }

    private static @Nullable Column scaled(Column left, Column right, boolean divide) {
        if (!(left instanceof SpanColumn spans)) {
            return divide || !(right instanceof SpanColumn) ? null : scaled(right, left, false);
        }
        double[] factors = Numbers.doublesOrNull(right);
        if (factors == null) {
            return null;
        }
        long[] result = new long[factors.length];
        for (int i = 0; i < result.length; i++) {
            double value = divide ? spans.nanos()[i] / factors[i] : spans.nanos()[i] * factors[i];
            result[i] = spans.isMissing(i) || Double.isNaN(value) ? TimeColumn.MISSING : (long) value;
        }
        return new SpanColumn(result);
    }

    private static Column ratio(SpanColumn left, SpanColumn right) {
        double[] result = new double[left.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] =
                    left.isMissing(i) || right.isMissing(i) ? Double.NaN : (double) left.nanos()[i] / right.nanos()[i];
        }
        return new DoubleColumn(result);
    }

    static long[] nanos(TimeColumn times) {
        if (times.nanosPerTick() == 1) {
            return times.ticks();
        }
        long[] nanos = new long[times.size()];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = times.nanos(i);
        }
        return nanos;
    }

    private static long[] sums(long[] left, long[] right, long sign) {
        long[] result = new long[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] == TimeColumn.MISSING || right[i] == TimeColumn.MISSING
                    ? TimeColumn.MISSING
                    : left[i] + sign * right[i];
        }
        return result;
    }
}
