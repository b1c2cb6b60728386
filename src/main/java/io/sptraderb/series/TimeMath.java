package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Arithmetic with times and lengths of time. */
final class TimeMath {

    private static final double BEYOND = 0x1p63;

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
            case FLOOR_DIVIDE -> left instanceof SpanColumn spans ? quotient(spans, right) : null;
            case MODULO -> left instanceof SpanColumn a && right instanceof SpanColumn b ? rest(a, b) : null;
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
            boolean isMissing = spans.isMissing(i) || !(Math.abs(value) < BEYOND);
            result[i] = isMissing ? TimeColumn.MISSING : (long) value;
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

    /** How many whole times a length is in another, or the length divided by a number and, as in numpy, cut off. */
    private static @Nullable Column quotient(SpanColumn left, Column right) {
        if (right instanceof SpanColumn lengths) {
            double[] result = new double[left.size()];
            boolean isWhole = true;
            for (int i = 0; i < result.length; i++) {
                boolean isMissing = left.isMissing(i) || lengths.isMissing(i) || lengths.nanos()[i] == 0;
                result[i] = isMissing ? Double.NaN : Math.floorDiv(left.nanos()[i], lengths.nanos()[i]);
                isWhole &= !isMissing;
            }
            return isWhole ? Casts.toLongs(result) : new DoubleColumn(result);
        }
        double[] divisors = right instanceof BoolColumn ? null : Numbers.doublesOrNull(right);
        if (divisors == null) {
            return null;
        }
        long[] result = new long[divisors.length];
        for (int i = 0; i < result.length; i++) {
            boolean isMissing = left.isMissing(i) || Double.isNaN(divisors[i]) || divisors[i] == 0;
            result[i] = isMissing ? TimeColumn.MISSING : cutOff(left.nanos()[i], divisors[i]);
        }
        return new SpanColumn(result);
    }

    private static long cutOff(long nanos, double divisor) {
        return divisor == (long) divisor ? nanos / (long) divisor : (long) (nanos / divisor);
    }

    private static Column rest(SpanColumn left, SpanColumn right) {
        long[] result = new long[left.size()];
        for (int i = 0; i < result.length; i++) {
            boolean isMissing = left.isMissing(i) || right.isMissing(i) || right.nanos()[i] == 0;
            result[i] = isMissing ? TimeColumn.MISSING : Math.floorMod(left.nanos()[i], right.nanos()[i]);
        }
        return new SpanColumn(result);
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
