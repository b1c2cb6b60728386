package io.sptraderb.series;

/** The quantile numpy and pandas take by default. */
final class Quantiles {

    private Quantiles() {}

    /** Linear interpolation in the first {@code count} values, sorted upwards; NaN when there are none. */
    static double sorted(double[] sorted, int count, double quantile) {
        if (count == 0) {
            return Double.NaN;
        }
        double rank = quantile * (count - 1);
        int below = (int) rank;
        if (below >= count - 1) {
            return sorted[count - 1];
        }
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (rank - below);
    }
}
