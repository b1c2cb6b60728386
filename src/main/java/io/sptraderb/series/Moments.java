package io.sptraderb.series;

/**
 * Centred moments of the present values of a range, in two passes.
 *
 * @param count present values
 * @param mean their mean
 * @param second sum of squared distances from the mean
 * @param third sum of cubed distances
 * @param fourth sum of distances to the fourth power
 */
record Moments(int count, double mean, double second, double third, double fourth) {

    /** Below this variance pandas calls the values equal. */
    private static final double FLAT = 1e-14;

    static Moments of(double[] values, int from, int to) {
        int count = 0;
        double mean = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                count++;
                mean += (values[i] - mean) / count;
            }
        }
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                double distance = values[i] - mean;
                double square = distance * distance;
                second += square;
                third += square * distance;
                fourth += square * square;
            }
        }
        return new Moments(count, mean, second, third, fourth);
    }

    double variance(int ddof) {
        return count <= ddof ? Double.NaN : second / (count - ddof);
    }

    /** Fisher-Pearson coefficient, adjusted for bias. */
    double skew() {
        if (count < 3) {
            return Double.NaN;
        }
        if (second < FLAT) {
            return 0;
        }
        double n = count;
        return n * Math.sqrt(n - 1) / (n - 2) * (third / Math.pow(second, 1.5));
    }

    /** Excess kurtosis, adjusted for bias. */
    double kurtosis() {
        if (count < 4) {
            return Double.NaN;
        }
        if (second < FLAT) {
            return 0;
        }
        double n = count;
        double adjustment = 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
        return n * (n + 1) * (n - 1) * fourth / ((n - 2) * (n - 3) * second * second) - adjustment;
    }
}
