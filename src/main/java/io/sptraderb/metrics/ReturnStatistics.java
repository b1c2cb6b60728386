package io.sptraderb.metrics;

import java.util.Arrays;

/**
 * Statistics of a series of returns, one a period, in the conventions of empyrical: sample standard deviation, downside
 * deviation over all periods, required returns per period.
 *
 * <p>A return of NaN is a period without a value: it counts as time and is left out otherwise. What is undefined is NaN,
 * also where empyrical answers infinity: returns that never vary, or never fall, have no ratio to their risk.
 */
public final class ReturnStatistics {

    /** Deviations this small, next to the returns themselves, are rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[] returns;
    private final int periods;
    private final double periodsPerYear;
    private final double mean;
    private final double variation;

    private ReturnStatistics(double[] returns, int periods, double periodsPerYear) {
        this.returns = returns;
        this.periods = periods;
        this.periodsPerYear = periodsPerYear;
        double sum = 0;
        double largest = 0;
        for (double value : returns) {
            sum += value;
            largest = Math.max(largest, Math.abs(value));
        }
        this.mean = sum / returns.length;
        double squares = 0;
        for (double value : returns) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / returns.length);
        this.variation = deviation <= ROUNDING * largest ? 0 : squares;
    }

    /**
     * Over returns as fractions: 0.05 is 5 %.
     *
     * @param periodsPerYear 252 for daily returns of most markets
     */
    public static ReturnStatistics of(double[] returns, double periodsPerYear) {
        double[] known =
                Arrays.stream(returns).filter(value -> !Double.isNaN(value)).toArray();
        return new ReturnStatistics(known, returns.length, periodsPerYear);
    }

    /** Of what is left of each return after a constant, such as a risk-free rate per period. */
    public ReturnStatistics less(double perPeriod) {
        double[] left = new double[returns.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = returns[i] - perPeriod;
        }
        return new ReturnStatistics(left, periods, periodsPerYear);
    }

    /** Returns that are known. */
    public int count() {
        return returns.length;
    }

    double periodsPerYear() {
        return periodsPerYear;
    }

    /** The known returns: read only. */
    double[] values() {
        return returns;
    }

    public double mean() {
        return mean;
    }

    /** Sample standard deviation, per period; NaN below two returns. */
    public double deviation() {
        return returns.length < 2 ? Double.NaN : Math.sqrt(variation / (returns.length - 1));
    }

    /** Population standard deviation, per period. */
    public double populationDeviation() {
        return returns.length == 0 ? Double.NaN : Math.sqrt(variation / returns.length);
    }

    /** All returns compounded. */
    public double totalReturn() {
        if (returns.length == 0) {
            return Double.NaN;
        }
        double growth = 1;
        for (double value : returns) {
            growth *= 1 + value;
        }
        return growth - 1;
    }

    /** The yearly return that compounds to the same total. */
    public double annualReturn() {
        return Math.pow(1 + totalReturn(), periodsPerYear / periods) - 1;
    }

    /** The return per period that compounds to the same total. */
    public double geometricMean() {
        return Math.pow(1 + totalReturn(), 1.0 / periods) - 1;
    }

    /** Sample standard deviation, a year. */
    public double volatility() {
        return deviation() * Math.sqrt(periodsPerYear);
    }

    /** Mean over sample standard deviation, a year. */
    public double sharpe() {
        return ratio() * Math.sqrt(periodsPerYear);
    }

    /**
     * Mean over sample standard deviation, per period. Of the difference to a benchmark it is empyrical's excess Sharpe,
     * known as information ratio.
     */
    public double ratio() {
        return over(mean, deviation());
    }

    /** Root of the mean square of the shortfall below a required return per period, over all periods, a year. */
    public double downsideRisk(double required) {
        double squares = 0;
        for (double value : returns) {
            double shortfall = Math.min(value - required, 0);
            squares += shortfall * shortfall;
        }
        return returns.length == 0 ? Double.NaN : Math.sqrt(squares / returns.length * periodsPerYear);
    }

    /** Mean above a required return per period, a year, over the downside risk. */
    public double sortino(double required) {
        return returns.length < 2 ? Double.NaN : over((mean - required) * periodsPerYear, downsideRisk(required));
    }

    /** Gains above a required <em>yearly</em> return over the shortfalls below it. */
    public double omega(double requiredPerYear) {
        if (requiredPerYear <= -1 || returns.length < 2) {
            return Double.NaN;
        }
        double required = Math.pow(1 + requiredPerYear, 1 / periodsPerYear) - 1;
        double gains = 0;
        double shortfalls = 0;
        for (double value : returns) {
            double excess = value - required;
            gains += Math.max(excess, 0);
            shortfalls -= Math.min(excess, 0);
        }
        return over(gains, shortfalls);
    }

    /** Largest fall of compounded returns below their running peak, which starts at one; 0.05 is 5 %. */
    public double maxDrawdown() {
        return returns.length == 0 ? Double.NaN : Drawdowns.ofReturns(returns).deepest();
    }

    /** Yearly return over the largest drawdown. */
    public double calmar() {
        return over(annualReturn(), maxDrawdown());
    }

    /** R squared of a straight line through the compounded logarithmic returns: 1 for steady growth. */
    public double stability() {
        int n = returns.length;
        if (n < 2) {
            return Double.NaN;
        }
        double[] logs = new double[n];
        double[] steps = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.log1p(returns[i]);
            logs[i] = sum;
            steps[i] = i;
        }
        double correlation = RelativeStatistics.of(logs, steps, periodsPerYear).correlation();
        return correlation * correlation;
    }

    /** Sample skewness, corrected for bias; NaN below three returns. */
    public double skew() {
        double n = returns.length;
        double cubes = powers(3);
        return n < 3 ? Double.NaN : over(n / (n - 1) / (n - 2) * cubes, Math.pow(deviation(), 3));
    }

    /** Sample excess kurtosis, corrected for bias: 0 for a normal distribution; NaN below four returns. */
    public double excessKurtosis() {
        double n = returns.length;
        if (n < 4) {
            return Double.NaN;
        }
        double fourths = over(powers(4), variation * variation) * (n - 1) * (n - 1);
        double scale = n * (n + 1) / ((n - 1) * (n - 2) * (n - 3));
        return scale * fourths - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
    }

    private double powers(int exponent) {
        double sum = 0;
        for (double value : returns) {
            double deviation = value - mean;
            double square = deviation * deviation;
            sum += exponent == 3 ? square * deviation : square * square;
        }
        return sum;
    }

    /** NaN where the divisor is nothing. */
    static double over(double dividend, double divisor) {
        return divisor == 0 ? Double.NaN : dividend / divisor;
    }
}
