package io.sptraderb.metrics;

import io.sptraderb.metrics.PerformanceReport.DailyReturn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Computes every {@link Metric} of a run. A pure function, in time linear in the candles. */
public final class Performance {

    private static final double DAYS_A_YEAR = 365.25;
    /** Trading days a year: the contract's convention, whatever the market. */
    private static final double TRADING_DAYS = 252;

    private static final double TAIL = 0.05;

    private Performance() {}

    /**
     * Measures a run.
     *
     * @throws IllegalArgumentException for a trade in a symbol that is none of the account's markets
     */
    public static PerformanceReport measure(Account account) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        EquityCurve curve = account.curve();
        List<DailyReturn> daily = curve.dailyReturns();
        addReturns(values, curve);
        addDrawdowns(values, curve);
        double[] returns = fractions(daily);
        addDailyStatistics(values, ReturnStatistics.of(returns, TRADING_DAYS), ReturnTails.of(returns));
        addBenchmark(values, BuyAndHold.of(account), returns);
        MarketExposure exposure = MarketExposure.of(account);
        values.put(Metric.EXPOSURE, exposure.timeInMarket());
        values.put(Metric.AVERAGE_EXPOSURE, exposure.average());
        TradeStatistics.addTo(values, account);
        return new PerformanceReport(values, daily, curve.monthlyReturns());
    }

    private static double[] fractions(List<DailyReturn> daily) {
        return daily.stream().mapToDouble(DailyReturn::fraction).toArray();
    }

    private static void addReturns(Map<Metric, Double> values, EquityCurve curve) {
        values.put(Metric.TOTAL_RETURN, curve.totalReturn());
        values.put(Metric.ANNUAL_RETURN, Math.pow(1 + curve.totalReturn(), DAYS_A_YEAR / curve.days()) - 1);
    }

    private static void addDrawdowns(Map<Metric, Double> values, EquityCurve curve) {
        Drawdowns drawdowns = curve.drawdowns();
        values.put(Metric.MAX_DRAWDOWN, drawdowns.deepest());
        values.put(Metric.MAX_DRAWDOWN_DURATION, (double) drawdowns.longest());
        values.put(Metric.AVERAGE_DRAWDOWN, drawdowns.averageDepth());
        values.put(Metric.AVERAGE_DRAWDOWN_DURATION, drawdowns.averageDuration());
        values.put(
                Metric.CALMAR_RATIO,
                ReturnStatistics.over(values.getOrDefault(Metric.ANNUAL_RETURN, Double.NaN), drawdowns.deepest()));
    }

    private static void addDailyStatistics(Map<Metric, Double> values, ReturnStatistics daily, ReturnTails tails) {
        double deviation = daily.populationDeviation();
        values.put(Metric.VOLATILITY, deviation * Math.sqrt(TRADING_DAYS));
        values.put(Metric.SHARPE_RATIO, deviation > 0 ? daily.mean() / deviation * Math.sqrt(TRADING_DAYS) : 0);
        values.put(Metric.ANNUAL_RETURN_TRADING_DAYS, daily.annualReturn());
        values.put(Metric.VOLATILITY_SAMPLE, daily.volatility());
        values.put(Metric.SHARPE_RATIO_SAMPLE, daily.sharpe());
        values.put(
                Metric.PROBABILISTIC_SHARPE_RATIO, SharpeSignificance.of(daily).probabilityAbove(0));
        values.put(Metric.DOWNSIDE_RISK, daily.downsideRisk(0));
        values.put(Metric.SORTINO_RATIO, daily.sortino(0));
        values.put(Metric.OMEGA_RATIO, daily.omega(0));
        values.put(Metric.STABILITY, daily.stability());
        values.put(Metric.SKEW, daily.skew());
        values.put(Metric.KURTOSIS, daily.excessKurtosis());
        values.put(Metric.TAIL_RATIO, tails.tailRatio());
        values.put(Metric.VALUE_AT_RISK, tails.valueAtRisk(TAIL));
        values.put(Metric.CONDITIONAL_VALUE_AT_RISK, tails.conditionalValueAtRisk(TAIL));
    }

    private static void addBenchmark(Map<Metric, Double> values, EquityCurve benchmark, double[] returns) {
        double total = benchmark.totalReturn();
        values.put(Metric.BUY_AND_HOLD_RETURN, total);
        values.put(Metric.BUY_AND_HOLD_MAX_DRAWDOWN, benchmark.drawdowns().deepest());
        values.put(Metric.EXCESS_RETURN, values.getOrDefault(Metric.TOTAL_RETURN, Double.NaN) - total);
        RelativeStatistics relative = RelativeStatistics.of(returns, fractions(benchmark.dailyReturns()), TRADING_DAYS);
        values.put(Metric.ALPHA, relative.alpha());
        values.put(Metric.BETA, relative.beta());
        values.put(Metric.CORRELATION, relative.correlation());
        values.put(Metric.INFORMATION_RATIO, relative.excess().ratio());
        values.put(Metric.UP_CAPTURE, relative.upCapture());
        values.put(Metric.DOWN_CAPTURE, relative.downCapture());
    }
}
