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
        double[] x = Windows.variance(Present.of(new DoubleColumn(pairs.left)), window, ddof);
        double[] y = Windows.variance(Present.of(new DoubleColumn(pairs.right)), window, ddof);
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
        double[] result = new double[values.length];
        RunningMean mean = new RunningMean();
        int needed = Math.max(window.minPeriods(), 1);
        int start = 0;
        int end = 0;
        for (int i = 0; i < result.length; i++) {
            int from = window.start(i);
            if (from >= end) {
                mean = new RunningMean();
                start = from;
                end = from;
            }
            for (; start < from; start++) {
                mean.remove(values[start]);
            }
            for (int stop = window.end(i); end < stop; end++) {
                mean.add(values[end]);
            }
            result[i] = mean.count < needed ? Double.NaN : mean.value();
        }
        return result;
    }

    /** A running sum with one compensation for what is added and one for what is removed. */
    private static final class RunningMean {
        private int count;
        private int negative;
        private double sum;
        private double addLost;
        private double removeLost;
        private double last = Double.NaN;
        private int equalRun;

        void add(double value) {
            if (Double.isNaN(value)) {
                return;
            }
            count++;
            negative += value < 0 ? 1 : 0;
            double corrected = value - addLost;
            double next = sum + corrected;
            addLost = next - sum - corrected;
            sum = next;
            equalRun = value == last ? equalRun + 1 : 1;
            last = value;
        }

        void remove(double value) {
            if (Double.isNaN(value)) {
                return;
            }
            count--;
            negative -= value < 0 ? 1 : 0;
            double corrected = -value - removeLost;
            double next = sum + corrected;
            removeLost = next - sum - corrected;
            sum = next;
        }

        /** Never of a sign that no value has. */
        double value() {
            double mean = sum / count;
            if (equalRun >= count) {
                return last;
            }
            boolean isWrong = (negative == 0 && mean < 0) || (negative == count && mean > 0);
            return isWrong ? 0 : mean;
        }
    }
}
