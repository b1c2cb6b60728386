package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Functions of an array whose result at a place depends on other places; null for arrays that hold no numbers. */
public final class ArraySequences {

    ArraySequences() {}

    /** Running {@code add}, {@code multiply}, {@code maximum} or {@code minimum}; NaN stays from its first place on. */
    @PythonVisible
    public @Nullable Column accumulate(String name, Column column) {
        long[] longs = Numbers.longsOrNull(column);
        if (longs != null) {
            return longs(name, longs);
        }
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] result = values.clone();
        for (int i = 1; i < result.length; i++) {
            result[i] = switch (name) {
                case "add" -> result[i - 1] + values[i];
                case "multiply" -> result[i - 1] * values[i];
                case "maximum" -> Math.max(result[i - 1], values[i]);
                default -> Math.min(result[i - 1], values[i]);
            };
        }
        return new DoubleColumn(result);
    }

    private static LongColumn longs(String name, long[] values) {
        long[] result = values.clone();
        for (int i = 1; i < result.length; i++) {
            result[i] = switch (name) {
                case "add" -> result[i - 1] + values[i];
                case "multiply" -> result[i - 1] * values[i];
                case "maximum" -> Math.max(result[i - 1], values[i]);
                default -> Math.min(result[i - 1], values[i]);
            };
        }
        return new LongColumn(result);
    }

    /** Straight lines between the points of {@code xs} and {@code ys}, {@code xs} ascending; constants outside. */
    @PythonVisible
    public @Nullable Column interpolate(Column column, Column xs, Column ys, double left, double right) {
        double[] values = Numbers.doublesOrNull(column);
        double[] x = Numbers.doublesOrNull(xs);
        double[] y = Numbers.doublesOrNull(ys);
        if (values == null || x == null || y == null || x.length != y.length || x.length == 0) {
            return null;
        }
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                result[i] = value;
            } else if (value < x[0]) {
                result[i] = left;
            } else if (value > x[x.length - 1]) {
                result[i] = right;
            } else {
                result[i] = inside(value, x, y, Math.max(ArrayOrder.bound(x, value, true) - 1, 0));
            }
        }
        return new DoubleColumn(result);
    }

    private static double inside(double value, double[] x, double[] y, int below) {
        if (below == x.length - 1 || x[below] == value) {
            return y[below];
        }
        double slope = (y[below + 1] - y[below]) / (x[below + 1] - x[below]);
        double result = slope * (value - x[below]) + y[below];
        if (Double.isNaN(result)) {
            result = slope * (value - x[below + 1]) + y[below + 1];
            result = Double.isNaN(result) && y[below] == y[below + 1] ? y[below] : result;
        }
        return result;
    }

    /** Rows {@code from} to {@code from + size} of the full convolution; the cost is the product of both lengths. */
    @PythonVisible
    public @Nullable Column convolve(Column left, Column right, int from, int size) {
        long[] wholes = Numbers.longsOrNull(left);
        long[] kernel = Numbers.longsOrNull(right);
        if (wholes != null && kernel != null) {
            return new LongColumn(convolved(wholes, kernel, from, size));
        }
        double[] a = Numbers.doublesOrNull(left);
        double[] b = Numbers.doublesOrNull(right);
        if (a == null || b == null) {
            return null;
        }
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            int last = Math.min(from + i, a.length - 1);
            double sum = 0;
            for (int j = Math.max(0, from + i - b.length + 1); j <= last; j++) {
                sum += a[j] * b[from + i - j];
            }
            result[i] = sum;
        }
        return new DoubleColumn(result);
    }

    private static long[] convolved(long[] a, long[] b, int from, int size) {
        long[] result = new long[size];
        for (int i = 0; i < size; i++) {
            int last = Math.min(from + i, a.length - 1);
            for (int j = Math.max(0, from + i - b.length + 1); j <= last; j++) {
                result[i] += a[j] * b[from + i - j];
            }
        }
        return result;
    }

    /** The coefficients of the columns whose sum comes nearest to the target; null when they are not determined. */
    @PythonVisible
    public @Nullable Column leastSquares(Object[] columns, Column target) {
        double[] wanted = Numbers.doublesOrNull(target);
        double[][] values = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            double[] column = Numbers.doublesOrNull((Column) columns[i]);
            if (column == null) {
                return null;
            }
            values[i] = column;
        }
        double[] solved = wanted == null ? null : LeastSquares.solve(values, wanted);
        return solved == null ? null : new DoubleColumn(solved);
    }

    /** Half to even at a number of decimals, scaled and scaled back; whole numbers stay whole. */
    @PythonVisible
    public @Nullable Column round(Column column, int decimals) {
        boolean isWhole = column instanceof LongColumn;
        if (column instanceof BoolColumn || (isWhole && decimals >= 0)) {
            return isWhole ? column.share() : null;
        }
        double scale = Math.pow(10, Math.abs(decimals));
        Column rounded = decimals == 0
                ? Transforms.each(column, Math::rint)
                : decimals > 0
                        ? Transforms.each(column, value -> Math.rint(value * scale) / scale)
                        : Transforms.each(column, value -> Math.rint(value / scale) * scale);
        return isWhole && rounded instanceof DoubleColumn numbers ? Casts.toLongs(numbers.values()) : rounded;
    }
}
