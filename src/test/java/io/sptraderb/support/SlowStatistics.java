package io.sptraderb.support;

import io.sptraderb.accumulation.Comparison;
import io.sptraderb.accumulation.PathStatistics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** The definitions of the statistics word by word, each on its own, for values above zero. */
public final class SlowStatistics {

    private final List<LocalDate> dates;
    private final double[] values;
    private double worstFall;
    private long worstDays;

    private SlowStatistics(List<LocalDate> dates, double[] values) {
        this.dates = dates;
        this.values = values;
        findWorstFall();
    }

    /**
     * Of two values or more.
     *
     * @param days of the span of the annualized return, above 0
     * @param riskFree a year, as a fraction
     */
    public static PathStatistics of(List<LocalDate> dates, double[] values, long days, double riskFree) {
        return new SlowStatistics(dates, values).over(days, riskFree);
    }

    /** Active less baseline, but the other way round where less is better; falls are negative. */
    public static Comparison compare(PathStatistics active, PathStatistics baseline) {
        return new Comparison(
                rounded(active.totalReturnPct() - baseline.totalReturnPct(), 2),
                rounded(active.annualizedReturnPct() - baseline.annualizedReturnPct(), 2),
                rounded(active.sharpeRatio() - baseline.sharpeRatio(), 4),
                rounded(active.maxDrawdownPct() - baseline.maxDrawdownPct(), 2),
                rounded(baseline.volatilityAnnualizedPct() - active.volatilityAnnualizedPct(), 2));
    }

    private PathStatistics over(long days, double riskFree) {
        double growth = values[values.length - 1] / values[0];
        double annualPct = rounded((Math.pow(growth, 365.0 / days) - 1) * 100, 2);
        double[] returns = new double[values.length - 1];
        Arrays.setAll(returns, i -> values[i + 1] / values[i] - 1);
        double[] losses = Arrays.stream(returns).filter(each -> each < 0).toArray();
        double volatility = deviation(returns) * Math.sqrt(252);
        double downside = deviation(losses) * Math.sqrt(252);
        double excess = annualPct / 100 - riskFree;
        return new PathStatistics(
                rounded((growth - 1) * 100, 2),
                annualPct,
                rounded(-worstFall * 100, 2),
                worstDays,
                rounded(volatility * 100, 2),
                ratio(excess, volatility),
                ratio(excess, downside),
                ratio(annualPct / 100, worstFall));
    }

    private void findWorstFall() {
        for (int peak = 0; peak < values.length; peak++) {
            for (int low = peak; low < values.length; low++) {
                double fall = (values[peak] - values[low]) / values[peak];
                if (fall > worstFall) {
                    worstFall = fall;
                    worstDays = ChronoUnit.DAYS.between(dates.get(peak), dates.get(recovery(peak, low)));
                }
            }
        }
    }

    private int recovery(int peak, int low) {
        for (int row = low; row < values.length; row++) {
            if (values[row] >= values[peak]) {
                return row;
            }
        }
        return values.length - 1;
    }

    private static double deviation(double[] numbers) {
        if (numbers.length < 2) {
            return 0;
        }
        double mean = Arrays.stream(numbers).sum() / numbers.length;
        return Math.sqrt(
                Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum() / numbers.length);
    }

    private static double ratio(double dividend, double divisor) {
        return divisor == 0 ? 0 : rounded(dividend / divisor, 4);
    }

    private static double rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
    }
}
