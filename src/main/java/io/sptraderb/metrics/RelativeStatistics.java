package io.sptraderb.metrics;

import java.util.Arrays;

/**
 * Returns measured against those of a benchmark over the same periods, in the conventions of empyrical. Pairs with a NaN
 * on either side are left out.
 */
public final class RelativeStatistics {

    private final double[] returns;
    private final double[] benchmark;
    private final double periodsPerYear;
    private final double meanReturn;
    private final double meanBenchmark;
    private final double covariation;
    private final double variation;
    private final double variationOfReturns;

    private RelativeStatistics(double[] returns, double[] benchmark, double periodsPerYear) {
        this.returns = returns;
        this.benchmark = benchmark;
        this.periodsPerYear = periodsPerYear;
        ReturnStatistics own = ReturnStatistics.of(returns, periodsPerYear);
        ReturnStatistics other = ReturnStatistics.of(benchmark, periodsPerYear);
        this.meanReturn = own.mean();
        this.meanBenchmark = other.mean();
        double products = 0;
        for (int i = 0; i < returns.length; i++) {
            products += (returns[i] - meanReturn) * (benchmark[i] - meanBenchmark);
        }
        this.covariation = products;
        this.variation = square(other.populationDeviation()) * returns.length;
        this.variationOfReturns = square(own.populationDeviation()) * returns.length;
    }

    /**
     * Pairs up the two.
     *
     * @param benchmark as many as there are returns, of the same periods
     */
    public static RelativeStatistics of(double[] returns, double[] benchmark, double periodsPerYear) {
        if (returns.length != benchmark.length) {
            throw new IllegalArgumentException(
                    returns.length + " returns for " + benchmark.length + " of the benchmark: must be as many");
        }
        double[] own = new double[returns.length];
        double[] other = new double[returns.length];
        int pairs = 0;
        for (int i = 0; i < returns.length; i++) {
            if (!Double.isNaN(returns[i]) && !Double.isNaN(benchmark[i])) {
                own[pairs] = returns[i];
                other[pairs++] = benchmark[i];
            }
        }
        return new RelativeStatistics(Arrays.copyOf(own, pairs), Arrays.copyOf(other, pairs), periodsPerYear);
    }

    /** What is left of the returns after the benchmark's, period by period. */
    public ReturnStatistics excess() {
        double[] left = new double[returns.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = returns[i] - benchmark[i];
        }
        return ReturnStatistics.of(left, periodsPerYear);
    }

    /** How much the returns move with the benchmark: covariance over its variance. */
    public double beta() {
        return returns.length < 2 ? Double.NaN : ReturnStatistics.over(covariation, variation);
    }

    /** Mean of what beta does not explain, compounded over a year. */
    public double alpha() {
        return Math.pow(1 + meanReturn - beta() * meanBenchmark, periodsPerYear) - 1;
    }

    /** Pearson's. */
    public double correlation() {
        return returns.length < 2
                ? Double.NaN
                : ReturnStatistics.over(covariation, Math.sqrt(variation * variationOfReturns));
    }

    /** Yearly return over the benchmark's. */
    public double capture() {
        return captureWhere(0);
    }

    /** {@link #capture} of the periods in which the benchmark rose. */
    public double upCapture() {
        return captureWhere(1);
    }

    /** {@link #capture} of the periods in which the benchmark fell: below one loses less. */
    public double downCapture() {
        return captureWhere(-1);
    }

    private double captureWhere(int sign) {
        double[] own = new double[returns.length];
        double[] other = new double[returns.length];
        int chosen = 0;
        for (int i = 0; i < returns.length; i++) {
            if (sign == 0 || Math.signum(benchmark[i]) == sign) {
                own[chosen] = returns[i];
                other[chosen++] = benchmark[i];
            }
        }
        return ReturnStatistics.over(annual(own, chosen), annual(other, chosen));
    }

    private double annual(double[] values, int count) {
        return ReturnStatistics.of(Arrays.copyOf(values, count), periodsPerYear).annualReturn();
    }

    private static double square(double value) {
        return value * value;
    }
}
