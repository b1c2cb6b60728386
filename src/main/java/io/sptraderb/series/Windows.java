package io.sptraderb.series;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statistics of rolling and expanding windows; null for a column that is not numeric. */
public final class Windows {

    Windows() {}

    /** The last {@code size} rows, at least 1. */
    @PythonVisible
    public Window rows(int size, int minPeriods) {
        return new FixedWindow(size, minPeriods);
    }

    /** All rows so far. */
    @PythonVisible
    public Window expanding(int minPeriods) {
        return new ExpandingWindow(minPeriods);
    }

    /** The same number of rows for each of {@code count} rows, around it or with other ends than usual. */
    @PythonVisible
    public Window bounded(FixedWindow window, int count, boolean center, boolean closedLeft, boolean closedRight) {
        return BoundedWindow.ofRows(count, window, center, closedLeft, closedRight);
    }

    /** A length of time in nanoseconds; null when the times are not sorted. */
    @PythonVisible
    public @Nullable Window time(
            TimeColumn times, long span, int minPeriods, boolean center, boolean closedLeft, boolean closedRight) {
        long[] nanos = rising(TimeMath.nanos(times));
        if (nanos == null) {
            return null;
        }
        return BoundedWindow.ofTime(nanos, span, center, new boolean[] {closedLeft, closedRight}, minPeriods);
    }

    /** Times that never fall: falling ones are counted backwards. Null when they do both, or one is missing. */
    private static long @Nullable [] rising(long[] nanos) {
        boolean rises = true;
        boolean falls = true;
        for (int i = 0; i < nanos.length; i++) {
            if (nanos[i] == TimeColumn.MISSING) {
                return null;
            }
            rises &= i == 0 || nanos[i] >= nanos[i - 1];
            falls &= i == 0 || nanos[i] <= nanos[i - 1];
        }
        return rises ? nanos : falls ? Arrays.stream(nanos).map(time -> -time).toArray() : null;
    }

    /** Present values a result of the window needs. */
    @PythonVisible
    public int least(Window window) {
        return window.minPeriods();
    }

    /** First row of the window of each row and the row after its last. */
    @PythonVisible
    public int[][] bounds(Window window, int count) {
        int[][] bounds = new int[2][count];
        for (int i = 0; i < count; i++) {
            bounds[0][i] = window.start(i);
            bounds[1][i] = window.end(i);
        }
        return bounds;
    }

    @PythonVisible
    public @Nullable Column mean(Column column, Window window) {
        return each(column, p -> MovingSum.mean(p, window));
    }

    @PythonVisible
    public @Nullable Column sum(Column column, Window window) {
        return each(column, p -> MovingSum.sum(p, window));
    }

    @PythonVisible
    public @Nullable Column min(Column column, Window window) {
        return each(
                column,
                p -> window instanceof FixedWindow fixed
                        ? RollingExtremes.min(p, fixed.size(), fixed.minPeriods())
                        : MovingExtreme.min(p, window));
    }

    @PythonVisible
    public @Nullable Column max(Column column, Window window) {
        return each(
                column,
                p -> window instanceof FixedWindow fixed
                        ? RollingExtremes.max(p, fixed.size(), fixed.minPeriods())
                        : MovingExtreme.max(p, window));
    }

    @PythonVisible
    public @Nullable Column var(Column column, Window window, int ddof) {
        return each(column, p -> MovingVariance.over(p, window, ddof));
    }

    @PythonVisible
    public @Nullable Column std(Column column, Window window, int ddof) {
        return each(column, p -> roots(MovingVariance.over(p, window, ddof)));
    }

    /** Between two values by {@code interpolation}; quantile 0.5 is the median. */
    @PythonVisible
    public @Nullable Column quantile(Column column, Window window, double quantile, String interpolation) {
        return each(column, p -> RollingOrder.quantile(p, window, quantile, interpolation));
    }

    /** The rank of each row's own value in its window; see {@link RollingOrder#rank}. */
    @PythonVisible
    public @Nullable Column rank(Column column, Window window, String method, boolean ascending, boolean percent) {
        return each(column, p -> RollingOrder.rank(ascending ? p : p.negated(), window, method, percent));
    }

    @PythonVisible
    public @Nullable Column skew(Column column, Window window) {
        return each(column, p -> RollingShape.skew(p, window));
    }

    @PythonVisible
    public @Nullable Column kurt(Column column, Window window) {
        return each(column, p -> RollingShape.kurtosis(p, window));
    }

    /** Present values of each window; NaN where it has fewer rows than it needs present values. */
    @PythonVisible
    public Column count(Column column, Window window) {
        boolean[] missing = Missing.isMissing(column, true).values();
        int[] counts = new Present(new double[missing.length], missing).counts(window);
        double[] result = new double[counts.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = window.end(i) - window.start(i) >= window.minPeriods() ? counts[i] : Double.NaN;
        }
        return new DoubleColumn(result);
    }

    @PythonVisible
    public @Nullable Column corr(Column left, Column right, Window window, int ddof) {
        double[] a = Numbers.doublesOrNull(left);
        double[] b = Numbers.doublesOrNull(right);
        return a == null || b == null ? null : new DoubleColumn(RollingPairs.correlation(a, b, window, ddof));
    }

    @PythonVisible
    public @Nullable Column cov(Column left, Column right, Window window, int ddof) {
        double[] a = Numbers.doublesOrNull(left);
        double[] b = Numbers.doublesOrNull(right);
        return a == null || b == null ? null : new DoubleColumn(RollingPairs.covariance(a, b, window, ddof));
    }

    static @Nullable Column each(Column column, Function<Present, double[]> statistic) {
        DoubleColumn numbers = numbersOrNull(column);
        return numbers == null ? null : new DoubleColumn(statistic.apply(Present.of(numbers)));
    }

    private static @Nullable DoubleColumn numbersOrNull(Column column) {
        if (column instanceof DoubleColumn numbers) {
            return numbers;
        }
        double[] values = Numbers.doublesOrNull(column);
        return values == null ? null : new DoubleColumn(values);
    }

    /** In a series without missing values only the first rows can lack periods. */
    static void blank(double[] results, int window, int minPeriods) {
        int tooShort = Math.min(minPeriods > window ? results.length : minPeriods - 1, results.length);
        for (int i = 0; i < tooShort; i++) {
            results[i] = Double.NaN;
        }
    }

    /** Square roots in place; 0 of what a rounding left below zero. */
    static double[] roots(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sqrt(Math.max(values[i], 0));
        }
        return values;
    }
}
