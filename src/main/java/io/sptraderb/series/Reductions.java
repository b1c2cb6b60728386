package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One number from a column, missing values skipped; null for a column that is not numeric. */
public final class Reductions {

    Reductions() {}

    @PythonVisible
    public int count(Column column) {
        int count = 0;
        for (int i = 0; i < column.size(); i++) {
            count += column.isMissing(i) ? 0 : 1;
        }
        return count;
    }

    /** Long for int64 and bool, else Double; a NaN counts when {@code skip} is false. */
    @PythonVisible
    public @Nullable Object sum(Column column, boolean skip) {
        long[] longs = Numbers.longsOrNull(column);
        if (longs != null) {
            long sum = 0;
            for (long value : longs) {
                sum += value;
            }
            return sum;
        }
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        return !skip && column.hasMissing() ? Double.NaN : CompensatedSum.of(values);
    }

    @PythonVisible
    public @Nullable Object prod(Column column, boolean skip) {
        long[] longs = Numbers.longsOrNull(column);
        if (longs != null) {
            long product = 1;
            for (long value : longs) {
                product *= value;
            }
            return product;
        }
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double product = 1;
        for (double value : values) {
            product *= skip && Double.isNaN(value) ? 1 : value;
        }
        return product;
    }

    @PythonVisible
    public @Nullable Double mean(Column column, boolean skip) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        int count = count(column);
        boolean undefined = count == 0 || (!skip && count < values.length);
        return undefined ? Double.NaN : CompensatedSum.of(values) / count;
    }

    /** sum, mean, median or std of times or of lengths of time; null for what has no meaning. */
    @PythonVisible
    public @Nullable Object ofTimes(Column column, String name) {
        return SpanMath.of(column, name);
    }

    /** A quantile of times or of lengths of time; null for other columns. */
    @PythonVisible
    public @Nullable Object quantileOfTimes(Column column, double quantile, String interpolation) {
        return SpanMath.quantile(column, quantile, interpolation);
    }

    @PythonVisible
    public @Nullable Double var(Column column, int ddof, boolean skip) {
        Moments moments = moments(column, skip);
        return moments == null ? null : moments.variance(ddof);
    }

    @PythonVisible
    public @Nullable Double std(Column column, int ddof, boolean skip) {
        Moments moments = moments(column, skip);
        return moments == null ? null : Math.sqrt(moments.variance(ddof));
    }

    @PythonVisible
    public @Nullable Double skew(Column column) {
        Moments moments = moments(column, true);
        return moments == null ? null : moments.skew();
    }

    @PythonVisible
    public @Nullable Double kurt(Column column) {
        Moments moments = moments(column, true);
        return moments == null ? null : moments.kurtosis();
    }

    /** The row of the lowest value, the first of equals; -1 when all are missing. */
    @PythonVisible
    public int lowest(Column column) {
        return extreme(column, -1);
    }

    /** The row of the highest value, the first of equals; -1 when all are missing. */
    @PythonVisible
    public int highest(Column column) {
        return extreme(column, 1);
    }

    @PythonVisible
    public @Nullable Double median(Column column) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] present = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return Quantiles.median(present, present.length);
    }

    /** The quantile between two values by one of pandas' interpolations. */
    @PythonVisible
    public @Nullable Double quantileBy(Column column, double quantile, String interpolation) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] present = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return Quantiles.sorted(present, present.length, quantile, interpolation);
    }

    /** Null when the column has no truth values. */
    @PythonVisible
    public @Nullable Boolean any(Column column) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        for (double value : values) {
            if (value != 0 && !Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    @PythonVisible
    public @Nullable Boolean all(Column column) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        for (double value : values) {
            if (value == 0) {
                return false;
            }
        }
        return true;
    }

    @PythonVisible
    public @Nullable Double corr(Column left, Column right) {
        PairMoments pairs = pairs(left, right);
        return pairs == null ? null : pairs.correlation(1);
    }

    @PythonVisible
    public @Nullable Double cov(Column left, Column right, int ddof) {
        PairMoments pairs = pairs(left, right);
        return pairs == null ? null : pairs.covariance(1, ddof);
    }

    private static @Nullable PairMoments pairs(Column left, Column right) {
        double[] a = Numbers.doublesOrNull(left);
        double[] b = Numbers.doublesOrNull(right);
        return a == null || b == null ? null : PairMoments.of(a, b, 0, a.length);
    }

    private static @Nullable Moments moments(Column column, boolean skip) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        return !skip && column.hasMissing()
                ? new Moments(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                : Moments.of(values, 0, values.length);
    }

    private static int extreme(Column column, int sign) {
        int best = -1;
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i) && (best < 0 || sign * compare(column, i, best) > 0)) {
                best = i;
            }
        }
        return best;
    }

    static int compare(Column column, int left, int right) {
        if (column instanceof DoubleColumn numbers) {
            return Double.compare(numbers.values()[left], numbers.values()[right]);
        }
        Object a = column.get(left);
        Object b = column.get(right);
        return a == null || b == null ? 0 : Ordering.compare(a, b);
    }
}
