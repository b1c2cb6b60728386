package io.sptraderb.metrics;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The figures of a quantstats 0.0.81 report under that library's names, for comparing a run with one measured there.
 * Where it differs from others by convention: value at risk is that of a normal distribution, wins and losses are those
 * of periods, {@code profit_ratio} counts periods without change as wins, and the probabilistic Sharpe ratio takes the
 * excess kurtosis for the kurtosis.
 */
public final class QuantstatsStatistics {

    private static final double TAIL = 0.05;
    private static final double OUTLIER = 0.99;

    private final double[] returns;
    private final ReturnStatistics statistics;
    private final ReturnTails tails;
    private final Outcomes outcomes;
    private final SequencedMap<String, Double> values = new LinkedHashMap<>();

    private QuantstatsStatistics(double[] returns, double periodsPerYear) {
        this.statistics = ReturnStatistics.of(returns, periodsPerYear);
        this.returns = statistics.values();
        this.tails = ReturnTails.of(returns);
        this.outcomes = Outcomes.of(this.returns);
    }

    /** NaN where quantstats answers infinity or nothing. */
    public static SequencedMap<String, Double> of(double[] returns, double periodsPerYear) {
        QuantstatsStatistics figures = new QuantstatsStatistics(returns, periodsPerYear);
        figures.addReturns();
        figures.addRatios();
        figures.addDrawdowns();
        figures.addTails();
        figures.addWinsAndLosses();
        return Collections.unmodifiableSequencedMap(figures.values);
    }

    private void addReturns() {
        values.put("comp", statistics.totalReturn());
        values.put("cagr", statistics.annualReturn());
        values.put("volatility", statistics.volatility());
        values.put("expected_return", statistics.geometricMean());
        values.put("ghpr", statistics.geometricMean());
        values.put("skew", statistics.skew());
        values.put("kurtosis", statistics.excessKurtosis());
        double exposure = Math.ceil((outcomes.wins() + outcomes.losses()) * 100.0 / outcomes.count()) / 100;
        values.put("exposure", exposure);
        values.put("rar", statistics.annualReturn() / exposure);
    }

    private void addRatios() {
        double sortino = statistics.sortino(0);
        double penalty = autocorrelationPenalty();
        values.put("sharpe", statistics.sharpe());
        values.put("sortino", sortino);
        values.put("adjusted_sortino", sortino / Math.sqrt(2));
        values.put("smart_sharpe", statistics.sharpe() / penalty);
        values.put("smart_sortino", sortino / penalty);
        values.put("omega", statistics.omega(0));
        values.put("gain_to_pain_ratio", ReturnStatistics.over(sum(), -outcomes.lost()));
        values.put("risk_return_ratio", statistics.ratio());
        double excessKurtosis = statistics.excessKurtosis();
        values.put(
                "probabilistic_sharpe_ratio",
                new SharpeSignificance(statistics.ratio(), statistics.count(), statistics.skew(), excessKurtosis)
                        .probabilityAbove(0));
    }

    private void addDrawdowns() {
        double[] falls = falls();
        double squares = 0;
        for (double fall : falls) {
            squares += fall * fall;
        }
        double deepest = statistics.maxDrawdown();
        double ulcer = Math.sqrt(squares / (returns.length - 1.0));
        values.put("max_drawdown", -deepest);
        values.put("calmar", statistics.calmar());
        values.put("recovery_factor", ReturnStatistics.over(Math.abs(sum()), deepest));
        values.put("ulcer_index", ulcer);
        values.put("ulcer_performance_index", ReturnStatistics.over(statistics.totalReturn(), ulcer));
        double pitfall = -shortfall(falls) / statistics.deviation();
        values.put("serenity_index", ReturnStatistics.over(sum(), ulcer * pitfall));
    }

    private void addTails() {
        values.put("value_at_risk", normalValueAtRisk(statistics));
        values.put("conditional_value_at_risk", shortfall(returns));
        values.put("tail_ratio", tails.tailRatio());
        double notNegative = outcomes.won() / (outcomes.count() - outcomes.losses());
        values.put("outlier_win_ratio", tails.quantile(OUTLIER) / notNegative);
        values.put("outlier_loss_ratio", tails.quantile(1 - OUTLIER) / outcomes.averageLoss());
        values.put("common_sense_ratio", outcomes.profitFactor() * tails.tailRatio());
    }

    private void addWinsAndLosses() {
        double winRate = ReturnStatistics.over(outcomes.wins(), outcomes.wins() + outcomes.losses());
        double notNegative = outcomes.count() - outcomes.losses();
        values.put("win_rate", winRate);
        values.put("avg_win", outcomes.averageWin());
        values.put("avg_loss", outcomes.averageLoss());
        values.put("payoff_ratio", outcomes.payoff());
        values.put("profit_factor", outcomes.profitFactor());
        double perWin = outcomes.won() / notNegative / notNegative;
        values.put("profit_ratio", perWin / (-outcomes.averageLoss() / outcomes.losses()));
        values.put("cpc_index", outcomes.profitFactor() * winRate * outcomes.payoff());
        values.put("kelly_criterion", Outcomes.kelly(winRate, outcomes.payoff()));
        values.put("risk_of_ruin", Math.pow((1 - winRate) / (1 + winRate), outcomes.count()));
        values.put("consecutive_wins", (double) outcomes.longestWinning());
        values.put("consecutive_losses", (double) outcomes.longestLosing());
    }

    private double sum() {
        return outcomes.won() + outcomes.lost();
    }

    /** How far compounded returns lie below their peak after each period, not above zero. */
    private double[] falls() {
        double[] falls = new double[returns.length];
        double growth = 1;
        double peak = 1;
        for (int i = 0; i < falls.length; i++) {
            growth *= 1 + returns[i];
            peak = Math.max(peak, growth);
            falls[i] = growth / peak - 1;
        }
        return falls;
    }

    private static double normalValueAtRisk(ReturnStatistics of) {
        return of.mean() + of.deviation() * NormalDistribution.quantile(TAIL);
    }

    /** Mean of the values below the value at risk of a normal distribution. */
    private static double shortfall(double[] values) {
        double limit = normalValueAtRisk(ReturnStatistics.of(values, 1));
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (value < limit) {
                sum += value;
                count++;
            }
        }
        return ReturnStatistics.over(sum, count);
    }

    /** By how much neighbouring returns that resemble each other understate the deviation of long periods. */
    private double autocorrelationPenalty() {
        int n = returns.length;
        if (n < 3) {
            return Double.NaN;
        }
        double[] earlier = Arrays.copyOf(returns, n - 1);
        double[] later = Arrays.copyOfRange(returns, 1, n);
        double correlation = Math.abs(RelativeStatistics.of(earlier, later, 1).correlation());
        double sum = 0;
        double power = 1;
        for (int lag = 1; lag < n; lag++) {
            power *= correlation;
            sum += (double) (n - lag) / n * power;
        }
        return Math.sqrt(1 + 2 * sum);
    }
}
