package io.sptraderb.metrics;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.metrics.Account.Holding;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Trade;
import java.util.List;
import java.util.Map;

/** The metrics that are read off trades and fills. */
final class TradeStatistics {

    private final Account account;
    private final List<Trade> trades;
    private final Map<Metric, Double> values;

    private TradeStatistics(Account account, Map<Metric, Double> values) {
        this.account = account;
        this.trades = account.trades();
        this.values = values;
    }

    static void addTo(Map<Metric, Double> values, Account account) {
        TradeStatistics statistics = new TradeStatistics(account, values);
        statistics.addGains();
        statistics.addReturns();
        statistics.addHolding();
        statistics.addExcursions();
        statistics.addCosts();
    }

    private void addGains() {
        Outcomes gains = Outcomes.of(
                trades.stream().mapToDouble(trade -> trade.pnl().toDouble()).toArray());
        values.put(Metric.TOTAL_TRADES, (double) gains.count());
        values.put(Metric.WINNING_TRADES, (double) gains.wins());
        values.put(Metric.LOSING_TRADES, (double) gains.losses());
        values.put(Metric.WIN_RATE, gains.winRate());
        values.put(Metric.PROFIT_FACTOR, gains.profitFactor());
        values.put(Metric.PAYOFF_RATIO, gains.payoff());
        values.put(Metric.EXPECTANCY, gains.mean());
        values.put(Metric.AVERAGE_WIN, gains.averageWin());
        values.put(Metric.AVERAGE_LOSS, gains.averageLoss());
        values.put(Metric.BEST_TRADE, gains.best());
        values.put(Metric.WORST_TRADE, gains.worst());
        values.put(Metric.SYSTEM_QUALITY_NUMBER, gains.systemQuality());
        values.put(Metric.KELLY_CRITERION, gains.kelly());
        values.put(Metric.MAX_CONSECUTIVE_WINS, (double) gains.longestWinning());
        values.put(Metric.MAX_CONSECUTIVE_LOSSES, (double) gains.longestLosing());
    }

    private void addReturns() {
        Outcomes returns =
                Outcomes.of(trades.stream().mapToDouble(Trade::returnFraction).toArray());
        values.put(Metric.AVERAGE_TRADE_RETURN, returns.mean());
        values.put(Metric.BEST_TRADE_RETURN, returns.best());
        values.put(Metric.WORST_TRADE_RETURN, returns.worst());
    }

    private void addHolding() {
        double sum = 0;
        long longest = 0;
        for (Trade trade : trades) {
            sum += trade.holdingSeconds();
            longest = Math.max(longest, trade.holdingSeconds());
        }
        values.put(Metric.AVERAGE_HOLDING, ReturnStatistics.over(sum, trades.size()));
        values.put(Metric.MAX_HOLDING, trades.isEmpty() ? Double.NaN : longest);
    }

    private void addExcursions() {
        Map<Symbol, CandleSeries> markets = account.marketsBySymbol();
        double adverse = 0;
        double favourable = 0;
        double worst = 0;
        double best = 0;
        for (Trade trade : trades) {
            CandleSeries market = markets.get(trade.symbol());
            if (market == null) {
                throw new IllegalArgumentException("trade " + trade.number() + " is in " + trade.symbol()
                        + ", the account's markets are " + markets.keySet());
            }
            Excursion excursion = Excursion.of(trade, market);
            adverse += excursion.adverse();
            favourable += excursion.favourable();
            worst = Math.max(worst, excursion.adverse());
            best = Math.max(best, excursion.favourable());
        }
        values.put(Metric.AVERAGE_MAE, ReturnStatistics.over(adverse, trades.size()));
        values.put(Metric.MAX_MAE, trades.isEmpty() ? Double.NaN : worst);
        values.put(Metric.AVERAGE_MFE, ReturnStatistics.over(favourable, trades.size()));
        values.put(Metric.MAX_MFE, trades.isEmpty() ? Double.NaN : best);
    }

    private void addCosts() {
        Costs costs = new Costs();
        for (Trade trade : trades) {
            double pointValue = trade.quantity().toDouble() * trade.multiplier();
            costs.add(trade.entry(), pointValue);
            costs.add(trade.exit(), pointValue);
            costs.financing += trade.financing().toDouble();
        }
        for (Holding holding : account.holdings()) {
            costs.add(holding.entry(), holding.quantity().toDouble() * holding.multiplier());
        }
        values.put(Metric.TRADED_VALUE, costs.traded);
        values.put(
                Metric.TURNOVER,
                ReturnStatistics.over(costs.traded, Math.max(0, account.curve().mean())));
        values.put(Metric.COMMISSION_PAID, costs.commission);
        values.put(Metric.SLIPPAGE_PAID, costs.slippage);
        values.put(Metric.FINANCING_PAID, costs.financing);
        values.put(Metric.COSTS_PAID, costs.commission + costs.slippage + costs.financing);
    }

    private static final class Costs {
        private double traded;
        private double commission;
        private double slippage;
        private double financing;

        /** @param pointValue what a price move of 1 is worth for the filled quantity */
        void add(Fill fill, double pointValue) {
            traded += pointValue * fill.price();
            commission += fill.commission().toDouble();
            slippage += pointValue * Math.abs(fill.price() - fill.marketPrice());
        }
    }
}
