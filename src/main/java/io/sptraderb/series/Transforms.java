package io.sptraderb.series;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions of one column that keep its length; null for a dtype they have no meaning for. */
public final class Transforms {

    Transforms() {}

    @PythonVisible
    public @Nullable Column negate(Column column) {
        if (column instanceof LongColumn || column instanceof SpanColumn) {
            return Arithmetic.withScalar(Operation.MULTIPLY, column, -1);
        }
        return column instanceof BoolColumn ? null : each(column, value -> -value);
    }

    @PythonVisible
    public @Nullable Column abs(Column column) {
        if (column instanceof BoolColumn flags && flags.isStrict()) {
            return flags.share();
        }
        if (column instanceof LongColumn numbers) {
            long[] result = numbers.values().clone();
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.abs(result[i]);
            }
            return new LongColumn(result);
        }
        if (column instanceof SpanColumn spans) {
            long[] result = spans.nanos().clone();
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.abs(result[i]);
            }
            return new SpanColumn(result);
        }
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.abs(values[i]);
        }
        return new DoubleColumn(result);
    }

    /** Half to even, at a number of decimals that may be negative. */
    @PythonVisible
    public @Nullable Column round(Column column, int decimals) {
        if (column instanceof LongColumn && decimals >= 0) {
            return column.share();
        }
        double scale = Math.pow(10, Math.abs(decimals));
        return decimals >= 0
                ? each(column, value -> rounded(value, scale))
                : each(column, value -> Math.rint(value / scale) * scale);
    }

    /** A mathematical function by numpy's name, such as {@code log}. */
    @PythonVisible
    public @Nullable Column function(String name, Column column) {
        return each(column, Functions.named(name));
    }

    @PythonVisible
    public @Nullable Column sign(Column column) {
        if (column instanceof LongColumn numbers) {
            long[] result = numbers.values().clone();
            for (int i = 0; i < result.length; i++) {
                result[i] = Long.signum(result[i]);
            }
            return new LongColumn(result);
        }
        return each(column, Math::signum);
    }

    /** Values outside the limits become the limits; NaN stays, and a NaN limit limits nothing. */
    @PythonVisible
    public @Nullable Column clip(Column column, @Nullable Object lower, @Nullable Object upper) {
        if (column instanceof LongColumn numbers && isWhole(lower) && isWhole(upper)) {
            long low = lower == null ? Long.MIN_VALUE : Numbers.longValue(lower);
            long high = upper == null ? Long.MAX_VALUE : Numbers.longValue(upper);
            long[] result = numbers.values().clone();
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.min(Math.max(result[i], low), high);
            }
            return new LongColumn(result);
        }
        return Clipping.doubles(column, lower, upper);
    }

    @PythonVisible
    public @Nullable Column cumsum(Column column) {
        return Cumulative.sum(column);
    }

    @PythonVisible
    public @Nullable Column cumprod(Column column) {
        return Cumulative.product(column);
    }

    @PythonVisible
    public @Nullable Column cummax(Column column) {
        return Cumulative.extreme(column, true);
    }

    @PythonVisible
    public @Nullable Column cummin(Column column) {
        return Cumulative.extreme(column, false);
    }

    /** The result up to the first missing row of the source, missing from there on. */
    @PythonVisible
    public Column untilMissing(Column source, Column result) {
        int first = 0;
        while (first < source.size() && !source.isMissing(first)) {
            first++;
        }
        if (first == source.size()) {
            return result;
        }
        int[] rows = new int[source.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i < first ? i : -1;
        }
        return result.take(rows);
    }

    /** Moves the values down by {@code periods} rows (up when negative); the rows left behind are missing. */
    @PythonVisible
    public Column shift(Column column, int periods) {
        return Shifts.shift(column, periods);
    }

    /** The same with a fill value for the rows left behind. */
    @PythonVisible
    public Column shiftFilled(Column column, int periods, @Nullable Object fill) {
        return Shifts.shiftFilled(column, periods, fill);
    }

    @PythonVisible
    public @Nullable Column diff(Column column, int periods) {
        return Shifts.diff(column, periods);
    }

    @PythonVisible
    public @Nullable Column pctChange(Column column, int periods) {
        return Shifts.pctChange(column, periods);
    }

    @PythonVisible
    public @Nullable Column isFinite(Column column) {
        return test(column, false);
    }

    @PythonVisible
    public @Nullable Column isInfinite(Column column) {
        return test(column, true);
    }

    private static @Nullable Column test(Column column, boolean infinite) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        boolean[] result = new boolean[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = infinite ? Double.isInfinite(values[i]) : Double.isFinite(values[i]);
        }
        return new BoolColumn(result);
    }

    /** The greater ({@code maximum}) or smaller of two sides, columns or scalars; NaN wins unless {@code skip}. */
    @PythonVisible
    public @Nullable Column extreme(String name, boolean skip, @Nullable Object left, @Nullable Object right) {
        return Extremes.of(name.equals("maximum"), skip, left, right);
    }

    static @Nullable Column each(Column column, DoubleUnaryOperator function) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = function.applyAsDouble(values[i]);
        }
        return new DoubleColumn(result);
    }

    /** A value too large to be scaled has no decimals. */
    private static double rounded(double value, double scale) {
        double scaled = value * scale;
        return Double.isInfinite(scaled) ? value : Math.rint(scaled) / scale;
    }

    private static boolean isWhole(@Nullable Object limit) {
        return limit == null || limit instanceof Integer || limit instanceof Long;
    }
}
