package io.sptraderb.metrics;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.trade.Trade;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The figures of a backtesting.py 0.6.6 report under that library's names, for comparing a run with one made there.
 * Percentages are per hundred, durations are seconds. Its return, volatility and Sharpe ratio are geometric and match no
 * other library; profit factor and expectancy are of returns, not of money; only closed trades count.
 */
public final class BacktestingPyStatistics {

    private static final long DAY = 86_400;
    private static final double DAYS_A_YEAR = 365.25;
    private static final double PERCENT = 100;

    private final Account account;
    private final EquityCurve curve;
    private final CandleSeries market;
    private final SequencedMap<String, Double> values = new LinkedHashMap<>();

    private BacktestingPyStatistics(Account account) {
        this.account = account;
        this.curve = account.curve();
        this.market = account.markets().getFirst();
    }

    /**
     * Measures a run of one symbol.
     *
     * @param firstTraded index of the candle after whose close the strategy could first decide: buying and holding
     *     starts at the close before it
     */
    public static SequencedMap<String, Double> of(Account account, int firstTraded) {
        if (account.markets().size() != 1) {
            throw new IllegalArgumentException(
                    "the account has " + account.markets().size() + " markets, must be 1");
        }
        BacktestingPyStatistics figures = new BacktestingPyStatistics(account);
        if (account.curve().size() > 0) {
            figures.addReturns(firstTraded);
            figures.addAnnual();
            figures.addDrawdowns();
            figures.addTrades();
        }
        return Collections.unmodifiableSequencedMap(figures.values);
    }

    private void addReturns(int firstTraded) {
        double[] equity = curve.equity();
        double peak = equity[0];
        for (double value : equity) {
            peak = Math.max(peak, value);
        }
        double total = (curve.last() / equity[0] - 1) * PERCENT;
        int from = Math.clamp(firstTraded - 1L, 0, market.size() - 1);
        double held = (market.close(market.size() - 1) / market.close(from) - 1) * PERCENT;
        double beta = RelativeStatistics.of(logReturns(equity), logReturns(market.closes()), 1)
                .beta();
        values.put("Exposure Time [%]", exposure() * PERCENT);
        values.put("Equity Final [$]", curve.last());
        values.put("Equity Peak [$]", peak);
        values.put("Return [%]", total);
        values.put("Buy & Hold Return [%]", held);
        values.put("Alpha [%]", total - beta * held);
        values.put("Beta", beta);
    }

    private void addAnnual() {
        double[] returns = periodReturns();
        double periods = periodsPerYear();
        ReturnStatistics statistics = ReturnStatistics.of(returns, periods);
        double growth = 1 + statistics.geometricMean();
        double annual = Math.pow(growth, periods) - 1;
        double variance = statistics.deviation() * statistics.deviation();
        double volatility = Math.sqrt(Math.pow(variance + growth * growth, periods) - Math.pow(growth, 2 * periods));
        long[] times = curve.openTime();
        double years = (times[times.length - 1] - times[0]) / (DAY * DAYS_A_YEAR);
        double cagr = Math.pow(curve.last() / curve.equity()[0], 1 / years) - 1;
        values.put("Return (Ann.) [%]", annual * PERCENT);
        values.put("Volatility (Ann.) [%]", volatility * PERCENT);
        values.put("CAGR [%]", cagr * PERCENT);
        values.put("Sharpe Ratio", ReturnStatistics.over(annual, volatility));
        values.put("Sortino Ratio", ReturnStatistics.over(annual, statistics.downsideRisk(0)));
        values.put(
                "Calmar Ratio",
                ReturnStatistics.over(annual, drawdowns(curve.size()).deepest()));
    }

    /** A fall that only the last candle sees is no episode. */
    private void addDrawdowns() {
        Drawdowns all = drawdowns(curve.size());
        Drawdowns before = drawdowns(curve.size() - 1);
        Drawdowns counted = before.episodes() < all.episodes() ? before : all;
        double episodes = counted.episodes();
        values.put("Max. Drawdown [%]", -all.deepest() * PERCENT);
        values.put("Avg. Drawdown [%]", -ReturnStatistics.over(counted.depths(), episodes) * PERCENT);
        values.put("Max. Drawdown Duration", episodes == 0 ? Double.NaN : counted.longest());
        values.put("Avg. Drawdown Duration", wholeCandles(counted.durations() / episodes));
    }

    /** Of the first candles, below the peak since the first of them; time is that of the opens. */
    private Drawdowns drawdowns(int candles) {
        long[] times = curve.openTime();
        double[] equity = curve.equity();
        Drawdowns.Walk walk = new Drawdowns.Walk(equity[0], times[0]);
        for (int i = 1; i < candles; i++) {
            walk.step(times[i], equity[i]);
        }
        return walk.end();
    }

    private void addTrades() {
        List<Trade> trades = account.trades();
        double[] returns = trades.stream().mapToDouble(Trade::returnFraction).toArray();
        Outcomes fractions = Outcomes.of(returns);
        Outcomes gains = Outcomes.of(
                trades.stream().mapToDouble(trade -> trade.pnl().toDouble()).toArray());
        double commission = 0;
        double holding = 0;
        long longest = 0;
        for (Trade trade : trades) {
            commission += trade.commission().toDouble();
            holding += trade.holdingSeconds();
            longest = Math.max(longest, trade.holdingSeconds());
        }
        values.put("Commissions [$]", commission);
        values.put("# Trades", (double) trades.size());
        values.put("Win Rate [%]", gains.winRate() * PERCENT);
        values.put("Best Trade [%]", fractions.best() * PERCENT);
        values.put("Worst Trade [%]", fractions.worst() * PERCENT);
        values.put("Avg. Trade [%]", ReturnStatistics.of(returns, 1).geometricMean() * PERCENT);
        values.put("Max. Trade Duration", trades.isEmpty() ? Double.NaN : wholeCandles((double) longest));
        values.put("Avg. Trade Duration", wholeCandles(ReturnStatistics.over(holding, trades.size())));
        values.put("Profit Factor", fractions.profitFactor());
        values.put("Expectancy [%]", fractions.mean() * PERCENT);
        values.put("SQN", gains.systemQuality());
        values.put("Kelly Criterion", gains.kelly());
    }

    /** Part of the candles from entry to exit, both included, of any closed trade. */
    private double exposure() {
        int[] changes = new int[market.size() + 1];
        for (Trade trade : account.trades()) {
            changes[trade.entry().candle()]++;
            changes[trade.exit().candle() + 1]--;
        }
        int open = 0;
        int candles = 0;
        for (int i = 0; i < market.size(); i++) {
            open += changes[i];
            candles += open > 0 ? 1 : 0;
        }
        return candles / (double) market.size();
    }

    /** From each day's last equity to the next day's; of candles of a week or more, from each to the next. */
    private double[] periodReturns() {
        long period = Math.max(DAY, curve.candleSeconds());
        long[] times = curve.openTime();
        double[] equity = curve.equity();
        double[] returns = new double[equity.length];
        int count = 0;
        double before = Double.NaN;
        for (int i = 0; i < equity.length; i++) {
            boolean last =
                    i + 1 == equity.length || Math.floorDiv(times[i], period) != Math.floorDiv(times[i + 1], period);
            if (last) {
                returns[count++] = equity[i] / before - 1;
                before = equity[i];
            }
        }
        return count == 0 ? new double[0] : Arrays.copyOfRange(returns, 1, count);
    }

    /** 252, or 365 where candles lie on weekends too; 52 of weekly candles, 12 of monthly and 1 of yearly ones. */
    private double periodsPerYear() {
        long days = curve.candleSeconds() / DAY;
        if (days >= 365) {
            return 1;
        }
        if (days >= 28) {
            return 12;
        }
        if (days >= 7) {
            return 52;
        }
        return hasWeekends() ? 365 : 252;
    }

    /** Whether Saturdays and Sundays hold more than three fifths of the candles they would hold at an even spread. */
    private boolean hasWeekends() {
        int weekend = 0;
        for (long time : curve.openTime()) {
            // 1970-01-01 was a Thursday
            long day = Math.floorMod(Math.floorDiv(time, DAY) + 3, 7L);
            weekend += day >= 5 ? 1 : 0;
        }
        return weekend > curve.size() * 2 / 7.0 * 0.6;
    }

    /** Rounded up to the length of a candle. */
    private double wholeCandles(double seconds) {
        return Math.ceil(seconds / curve.candleSeconds()) * curve.candleSeconds();
    }

    private static double[] logReturns(double[] values) {
        double[] returns = new double[Math.max(0, values.length - 1)];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = Math.log(values[i + 1] / values[i]);
        }
        return returns;
    }
}
