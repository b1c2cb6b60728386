package io.sptraderb.series;

import java.util.Arrays;

/**
 * Covariance and correlation of moving windows as pandas computes them: the mean of the products less the product of the
 * means, each a running sum with Kahan's compensation. Where the spread is small against the level this loses digits, and
 * a component must see the very numbers it sees under pandas, so this repeats its steps and their order.
 */
final class RollingPairs {

    private final double[] left;
    private final double[] right;
    private final Window window;

    /** Columns of one length; a pair with a missing side is missing. */
    private RollingPairs(double[] left, double[] right, Window window) {
        this.left = present(left, right);
        this.right = present(right, left);
        this.window = window;
    }

    private static double[] present(double[] values, double[] others) {
        double[] present = values.clone();
        for (int i = 0; i < present.length; i++) {
            boolean isPresent = Math.abs(values[i]) <= Double.MAX_VALUE && Math.abs(others[i]) <= Double.MAX_VALUE;
            present[i] = isPresent ? values[i] : Double.NaN;
        }
        return present;
    }

    static double[] covariance(double[] left, double[] right, Window window, int ddof) {
        return new RollingPairs(left, right, window).covariance(ddof);
    }

    static double[] correlation(double[] left, double[] right, Window window, int ddof) {
        RollingPairs pairs = new RollingPairs(left, right, window);
        double[] result = pairs.covariance(ddof);
        double[] x = MovingVariance.over(Present.of(new DoubleColumn(pairs.left)), window, ddof);
        double[] y = MovingVariance.over(Present.of(new DoubleColumn(pairs.right)), window, ddof);
        for (int i = 0; i < result.length; i++) {
            result[i] /= Math.sqrt(x[i] * y[i]);
        }
        return result;
    }

    private double[] covariance(int ddof) {
        double[] products = new double[left.length];
        Arrays.setAll(products, i -> left[i] * right[i]);
        double[] result = means(products);
        double[] x = means(left);
        double[] y = means(right);
        int[] counts = Present.of(new DoubleColumn(left)).counts(window);
        for (int i = 0; i < result.length; i++) {
            result[i] = (result[i] - x[i] * y[i]) * ((double) counts[i] / (counts[i] - ddof));
        }
        return result;
    }

    private double[] means(double[] values) {
        return MovingSum.mean(Present.of(new DoubleColumn(values)), window);
    }
}
