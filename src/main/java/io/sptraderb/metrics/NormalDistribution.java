package io.sptraderb.metrics;

/** The standard normal distribution, to about fifteen digits; its tails too. */
final class NormalDistribution {

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
    /** From here the fraction converges faster than the sum, which loses digits to cancellation. */
    private static final double TAIL_FROM = 3;

    private static final int FRACTION_DEPTH = 120;

    private NormalDistribution() {}

    static double density(double x) {
        return Math.exp(-x * x / 2) / SQRT_TWO_PI;
    }

    /** Probability of a value up to {@code x}. */
    static double cumulative(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        if (Math.abs(x) < TAIL_FROM) {
            return 0.5 + density(x) * oddSum(x);
        }
        double tail = upperTail(Math.abs(x));
        return x > 0 ? 1 - tail : tail;
    }

    /** The value below which a part {@code p} of all values lies; NaN outside 0 to 1. */
    static double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            return Double.NaN;
        }
        if (p == 0 || p == 1) {
            return p == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return p <= 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p);
    }

    /** x + x^3/3 + x^5/(3*5) + ..., the power series of the distribution over its density. */
    private static double oddSum(double x) {
        double term = x;
        double sum = x;
        for (int odd = 3; Math.abs(term) > Math.ulp(sum) / 2; odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return sum;
    }

    /** Laplace's continued fraction 1/(x + 1/(x + 2/(x + 3/...))). */
    private static double upperTail(double x) {
        double fraction = x;
        for (int i = FRACTION_DEPTH; i > 0; i--) {
            fraction = x + i / fraction;
        }
        return density(x) / fraction;
    }

    /** A rough start (Abramowitz and Stegun 26.2.23, error below 5e-4), then Halley's steps: each triples the digits. */
    private static double lowerQuantile(double p) {
        double t = Math.sqrt(-2 * Math.log(p));
        double above = 2.515517 + t * (0.802853 + t * 0.010328);
        double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        double x = above / below - t;
        for (int step = 0; step < 3; step++) {
            double error = (cumulative(x) - p) / density(x);
            x -= error / (1 + x * error / 2);
        }
        return x;
    }
}
