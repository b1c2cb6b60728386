package io.sptraderb.metrics;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.metrics.PerformanceReport.DailyReturn;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Trade;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Computes every {@link Metric} of a run. A pure function. */
public final class Performance {

    private static final double DAYS_A_YEAR = 365.25;
    /** Trading days a year: the contract's convention, whatever the market. */
    private static final double TRADING_DAYS = 252;

    private Performance() {}

    /**
     * Measures a run.
     *
     * @param series the candles that were traded, as many as the curve has values
     * @param trades closed trades, in any order
     * @param openSince index of the candle a position still open was entered on; the number of candles when none is
     */
    public static PerformanceReport measure(CandleSeries series, EquityCurve curve, List<Trade> trades, int openSince) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        List<DailyReturn> daily = curve.dailyReturns();
        double totalReturn = curve.last() / curve.initialCapital() - 1;
        values.put(Metric.TOTAL_RETURN, totalReturn);
        values.put(Metric.ANNUAL_RETURN, Math.pow(1 + totalReturn, DAYS_A_YEAR / curve.days()) - 1);
        values.put(Metric.BUY_AND_HOLD_RETURN, series.close(series.size() - 1) / series.close(0) - 1);
        values.put(Metric.MAX_DRAWDOWN, curve.maxDrawdown());
        values.put(Metric.MAX_DRAWDOWN_DURATION, curve.maxDrawdownSeconds());
        values.put(Metric.EXPOSURE, exposure(series.size(), trades, openSince));
        addDailyStatistics(values, daily);
        addTradeStatistics(values, trades);
        return new PerformanceReport(values, daily);
    }

    private static void addDailyStatistics(Map<Metric, Double> values, List<DailyReturn> daily) {
        double mean = daily.stream().mapToDouble(DailyReturn::fraction).average().orElse(0);
        double squares = 0;
        for (DailyReturn day : daily) {
            squares += (day.fraction() - mean) * (day.fraction() - mean);
        }
        double deviation = daily.isEmpty() ? 0 : Math.sqrt(squares / daily.size());
        values.put(Metric.VOLATILITY, daily.isEmpty() ? Double.NaN : deviation * Math.sqrt(TRADING_DAYS));
        values.put(Metric.SHARPE_RATIO, deviation == 0 ? 0 : mean / deviation * Math.sqrt(TRADING_DAYS));
    }

    private static void addTradeStatistics(Map<Metric, Double> values, List<Trade> trades) {
        long won = 0;
        long lost = 0;
        long commission = 0;
        int winners = 0;
        int losers = 0;
        double best = Double.NEGATIVE_INFINITY;
        double worst = Double.POSITIVE_INFINITY;
        double holding = 0;
        for (Trade trade : trades) {
            long pnl = trade.pnl().units();
            won = Math.addExact(won, Math.max(pnl, 0));
            lost = Math.addExact(lost, Math.min(pnl, 0));
            winners += pnl > 0 ? 1 : 0;
            losers += pnl < 0 ? 1 : 0;
            best = Math.max(best, trade.pnl().toDouble());
            worst = Math.min(worst, trade.pnl().toDouble());
            commission = Math.addExact(commission, trade.commission().units());
            holding += trade.holdingSeconds();
        }
        double count = trades.size();
        values.put(Metric.TOTAL_TRADES, count);
        values.put(Metric.WINNING_TRADES, (double) winners);
        values.put(Metric.LOSING_TRADES, (double) losers);
        values.put(Metric.COMMISSION_PAID, FixedPoint.toDouble(commission));
        if (!trades.isEmpty()) {
            values.put(Metric.WIN_RATE, winners / count);
            values.put(Metric.EXPECTANCY, FixedPoint.toDouble(Math.addExact(won, lost)) / count);
            values.put(Metric.BEST_TRADE, best);
            values.put(Metric.WORST_TRADE, worst);
            values.put(Metric.AVERAGE_HOLDING, holding / count);
        }
        values.put(Metric.AVERAGE_WIN, winners == 0 ? Double.NaN : FixedPoint.toDouble(won) / winners);
        values.put(Metric.AVERAGE_LOSS, losers == 0 ? Double.NaN : FixedPoint.toDouble(lost) / losers);
        values.put(Metric.PROFIT_FACTOR, lost == 0 ? Double.NaN : (double) won / -lost);
    }

    /** Candles at whose close a position was held, over all candles. */
    private static double exposure(int candles, List<Trade> trades, int openSince) {
        long held = candles - openSince;
        for (Trade trade : trades) {
            held += trade.exit().candle() - trade.entry().candle();
        }
        return held / (double) candles;
    }
}
