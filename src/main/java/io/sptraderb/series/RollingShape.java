package io.sptraderb.series;

/**
 * Skewness, kurtosis, covariance and correlation of moving windows. Each window is computed from its own mean, so the
 * cost grows with the window's size and no error is carried along.
 */
final class RollingShape {

    private RollingShape() {}

    static double[] skew(Present present, Window window) {
        double[] result = new double[present.size()];
        for (int i = 0; i < result.length; i++) {
            Moments moments = moments(present, window, i);
            result[i] = moments.count() < Math.max(window.minPeriods(), 1) ? Double.NaN : moments.skew();
        }
        return result;
    }

    static double[] kurtosis(Present present, Window window) {
        double[] result = new double[present.size()];
        for (int i = 0; i < result.length; i++) {
            Moments moments = moments(present, window, i);
            result[i] = moments.count() < Math.max(window.minPeriods(), 1) ? Double.NaN : moments.kurtosis();
        }
        return result;
    }

    private static Moments moments(Present present, Window window, int end) {
        return Moments.of(present.withNaN(), Math.max(0, end - window.size() + 1), end + 1);
    }

    static double[] correlation(double[] left, double[] right, Window window) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            int from = Math.max(0, i - window.size() + 1);
            result[i] = PairMoments.of(left, right, from, i + 1).correlation(window.minPeriods());
        }
        return result;
    }

    static double[] covariance(double[] left, double[] right, Window window, int ddof) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            int from = Math.max(0, i - window.size() + 1);
            result[i] = PairMoments.of(left, right, from, i + 1).covariance(window.minPeriods(), ddof);
        }
        return result;
    }
}
