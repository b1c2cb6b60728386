package io.sptraderb.metrics;

/**
 * How sure a Sharpe ratio is, given its length, its shape and how many were tried: the Probabilistic and the Deflated
 * Sharpe ratio of Bailey and Lopez de Prado (2012, 2014).
 *
 * @param sharpe mean over standard deviation of one period's return, not annualised
 * @param observations returns it was measured on
 * @param skew of the returns; 0 for a normal distribution
 * @param kurtosis of the returns; 3 for a normal distribution
 */
public record SharpeSignificance(double sharpe, int observations, double skew, double kurtosis) {

    /** Euler and Mascheroni's constant. */
    private static final double GAMMA = 0.577_215_664_901_532_9;

    /** Of returns, with their sample skew and kurtosis. */
    public static SharpeSignificance of(ReturnStatistics returns) {
        return new SharpeSignificance(returns.ratio(), returns.count(), returns.skew(), returns.excessKurtosis() + 3);
    }

    /**
     * Probability that the true Sharpe ratio lies above a threshold, both per period.
     *
     * @return NaN below two observations, and where a ratio of such a shape has no positive variance
     */
    public double probabilityAbove(double threshold) {
        double shape = 1 - skew * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
        double variance = observations < 2 ? Double.NaN : shape / (observations - 1.0);
        return variance > 0 ? NormalDistribution.cumulative((sharpe - threshold) / Math.sqrt(variance)) : Double.NaN;
    }

    /**
     * The Deflated Sharpe ratio: probability that the true ratio lies above what the best of many trials without skill
     * shows.
     *
     * @param trials how many independent ones were made to find this ratio
     * @param trialDeviation standard deviation of their Sharpe ratios, per period
     */
    public double deflated(int trials, double trialDeviation) {
        return probabilityAbove(expectedMaximum(trials, trialDeviation));
    }

    /** The Sharpe ratio to expect, per period, of the best of many trials whose true ratios are all zero. */
    public static double expectedMaximum(int trials, double trialDeviation) {
        if (trials < 1) {
            return Double.NaN;
        }
        if (trials == 1) {
            return 0;
        }
        double first = NormalDistribution.quantile(1 - 1.0 / trials);
        double second = NormalDistribution.quantile(1 - 1 / (trials * Math.E));
        return trialDeviation * ((1 - GAMMA) * first + GAMMA * second);
    }
}
