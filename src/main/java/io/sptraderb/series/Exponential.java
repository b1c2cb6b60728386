package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Exponentially weighted statistics for Python; null for a column that is not numeric. */
public final class Exponential {

    Exponential() {}

    @PythonVisible
    public Ewm weights(double alpha, boolean adjust, boolean ignoreMissing, int minPeriods) {
        return new Ewm(alpha, adjust, ignoreMissing, Math.max(minPeriods, 1));
    }

    @PythonVisible
    public @Nullable Column mean(Column column, Ewm ewm) {
        return Windows.each(column, ewm::mean);
    }

    /** The mean by the age of the values: a weight halves in {@code halfLife} nanoseconds. */
    @PythonVisible
    public @Nullable Column meanByTime(Column column, Ewm ewm, TimeColumn times, long halfLife) {
        long[] nanos = TimeMath.nanos(times);
        double[] steps = new double[nanos.length];
        for (int i = 1; i < steps.length; i++) {
            steps[i] = (double) (nanos[i] - nanos[i - 1]) / halfLife;
        }
        return Windows.each(column, p -> ewm.mean(p, steps));
    }

    /** The decaying sum, whose weights are not divided by their own sum. */
    @PythonVisible
    public @Nullable Column sum(Column column, Ewm ewm) {
        return Windows.each(column, ewm::sum);
    }

    @PythonVisible
    public @Nullable Column var(Column column, Ewm ewm, boolean bias) {
        return Windows.each(column, p -> ewm.variance(p, bias));
    }

    @PythonVisible
    public @Nullable Column std(Column column, Ewm ewm, boolean bias) {
        return Windows.each(column, p -> Windows.roots(ewm.variance(p, bias)));
    }

    @PythonVisible
    public @Nullable Column cov(Column left, Column right, Ewm ewm, boolean bias) {
        double[][] pair = pair(left, right);
        return pair == null ? null : new DoubleColumn(ewm.covariance(pair[0], pair[1], bias));
    }

    @PythonVisible
    public @Nullable Column corr(Column left, Column right, Ewm ewm) {
        double[][] pair = pair(left, right);
        if (pair == null) {
            return null;
        }
        double[] result = ewm.covariance(pair[0], pair[1], true);
        double[] x = ewm.covariance(pair[0], pair[0], true);
        double[] y = ewm.covariance(pair[1], pair[1], true);
        for (int i = 0; i < result.length; i++) {
            result[i] /= Math.sqrt(x[i] * y[i]);
        }
        return new DoubleColumn(result);
    }

    /** Both columns, missing where either is. */
    private static double @Nullable [][] pair(Column left, Column right) {
        double[] a = Numbers.doublesOrNull(left);
        double[] b = Numbers.doublesOrNull(right);
        if (a == null || b == null) {
            return null;
        }
        double[][] pair = {Arrays.copyOf(a, a.length), Arrays.copyOf(b, b.length)};
        for (int i = 0; i < a.length; i++) {
            if (Double.isNaN(a[i]) || Double.isNaN(b[i])) {
                pair[0][i] = Double.NaN;
                pair[1][i] = Double.NaN;
            }
        }
        return pair;
    }
}
