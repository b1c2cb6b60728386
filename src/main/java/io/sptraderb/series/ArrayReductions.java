package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One number from an array as numpy computes it: NaN is not skipped. Null for arrays that hold no numbers. */
public final class ArrayReductions {

    ArrayReductions() {}

    @PythonVisible
    public @Nullable Object sum(Column column) {
        if (!(column instanceof DoubleColumn numbers)) {
            return new Reductions().sum(column, false);
        }
        return PairwiseSum.of(numbers.values());
    }

    @PythonVisible
    public @Nullable Object prod(Column column) {
        return new Reductions().prod(column, false);
    }

    /** NaN for an empty array. */
    @PythonVisible
    public @Nullable Double mean(Column column) {
        double[] values = Numbers.doublesOrNull(column);
        return values == null ? null : PairwiseSum.of(values) / values.length;
    }

    /** The variance with {@code count - ddof} degrees of freedom, in two passes. */
    @PythonVisible
    public @Nullable Double var(Column column, double ddof) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double mean = PairwiseSum.of(values) / values.length;
        double[] squares = new double[values.length];
        for (int i = 0; i < squares.length; i++) {
            double distance = values[i] - mean;
            squares[i] = distance * distance;
        }
        return PairwiseSum.of(squares) / Math.max(values.length - ddof, 0);
    }

    /** The row of the highest or lowest value, of the first NaN if there is one; -1 when the array is empty. */
    @PythonVisible
    public @Nullable Integer extremeRow(Column column, boolean isHighest) {
        double[] values = column instanceof LongColumn ? null : Numbers.doublesOrNull(column);
        if (values == null) {
            return column instanceof LongColumn numbers ? (Integer) row(numbers.values(), isHighest) : null;
        }
        int best = values.length == 0 ? -1 : 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                return i;
            }
            best = (isHighest ? values[i] > values[best] : values[i] < values[best]) ? i : best;
        }
        return best;
    }

    private static int row(long[] values, boolean isHighest) {
        int best = values.length == 0 ? -1 : 0;
        for (int i = 1; i < values.length; i++) {
            best = (isHighest ? values[i] > values[best] : values[i] < values[best]) ? i : best;
        }
        return best;
    }

    /** Whether one, or each, of the values is not zero; NaN is not zero. */
    @PythonVisible
    public @Nullable Boolean any(Column column) {
        boolean[] truth = truth(column);
        if (truth == null) {
            return null;
        }
        for (boolean value : truth) {
            if (value) {
                return true;
            }
        }
        return false;
    }

    @PythonVisible
    public @Nullable Boolean all(Column column) {
        boolean[] truth = truth(column);
        if (truth == null) {
            return null;
        }
        for (boolean value : truth) {
            if (!value) {
                return false;
            }
        }
        return true;
    }

    private static boolean @Nullable [] truth(Column column) {
        return column instanceof TimeColumn || column instanceof SpanColumn
                ? null
                : ((BoolColumn) Casts.toBools(column)).values();
    }

    /** Quantiles of [0, 1] by numpy's name of the method; all NaN when a value is, null when the array is empty. */
    @PythonVisible
    public @Nullable Column quantiles(Column column, Column quantiles, String method) {
        double[] values = Numbers.doublesOrNull(column);
        double[] wanted = Numbers.doublesOrNull(quantiles);
        if (values == null || wanted == null || values.length == 0) {
            return null;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] result = new double[wanted.length];
        for (int i = 0; i < result.length; i++) {
            boolean isUndefined = Double.isNaN(sorted[sorted.length - 1]);
            result[i] = isUndefined ? Double.NaN : Quantiles.sorted(sorted, wanted[i], method);
        }
        return new DoubleColumn(result);
    }

    /** The values without NaN. */
    @PythonVisible
    public Column present(Column column) {
        if (!(column instanceof DoubleColumn numbers) || numbers.isFinite()) {
            return column;
        }
        double[] values = numbers.values();
        double[] kept = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                kept[count++] = value;
            }
        }
        return new DoubleColumn(Arrays.copyOf(kept, count));
    }

    /** The sum of products of two arrays of one length. */
    @PythonVisible
    public @Nullable Object dot(Column left, Column right) {
        Column products = Arithmetic.columns(Operation.MULTIPLY, left, right);
        return products == null ? null : sum(products);
    }
}
