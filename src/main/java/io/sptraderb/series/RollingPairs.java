package io.sptraderb.series;

/**
 * Covariance and correlation of moving windows. Each window is computed from its own mean, so the cost grows with the
 * window's size and no error is carried along.
 */
final class RollingPairs {

    private RollingPairs() {}

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
