package io.sptraderb.metrics;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.metrics.Account.Holding;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Trade;
import java.util.stream.DoubleStream;

/**
 * What was held at the close of each candle.
 *
 * @param timeInMarket part of the candles at whose close anything was held
 * @param average mean over all candles of the gross value held, over equity
 */
record MarketExposure(double timeInMarket, double average) {

    static MarketExposure of(Account account) {
        EquityCurve curve = account.curve();
        double[] value = new double[curve.size()];
        boolean[] held = new boolean[curve.size()];
        for (CandleSeries market : account.markets()) {
            add(account, market, value, held);
        }
        int candles = 0;
        double sum = 0;
        for (int i = 0; i < value.length; i++) {
            candles += held[i] ? 1 : 0;
            sum += value[i] == 0 ? 0 : share(value[i], curve.equity()[i]);
        }
        double size = curve.size();
        return new MarketExposure(candles / size, sum / size);
    }

    /** Undefined of nothing or debt. */
    private static double share(double value, double equity) {
        return equity > 0 ? value / equity : Double.NaN;
    }

    private static void add(Account account, CandleSeries market, double[] value, boolean[] held) {
        long[] quantities = quantities(account, market);
        double multiplier = multiplier(account, market);
        double[] closes = market.closes();
        long[] timeline = account.curve().openTime();
        Timeline at = new Timeline(market);
        for (int i = 0; i < timeline.length; i++) {
            int candle = at.advanceTo(timeline[i]);
            if (candle >= 0 && quantities[candle] != 0) {
                held[i] = true;
                value[i] += FixedPoint.toDouble(quantities[candle]) * multiplier * closes[candle];
            }
        }
    }

    private static double multiplier(Account account, CandleSeries market) {
        DoubleStream ofTrades = account.trades().stream()
                .filter(trade -> trade.symbol().equals(market.symbol()))
                .mapToDouble(Trade::multiplier);
        DoubleStream ofHoldings = account.holdings().stream()
                .filter(holding -> holding.symbol().equals(market.symbol()))
                .mapToDouble(Holding::multiplier);
        return DoubleStream.concat(ofTrades, ofHoldings).findFirst().orElse(1);
    }

    /** Units held at each close, whichever way; a position that closes on a candle is not held at its close. */
    private static long[] quantities(Account account, CandleSeries market) {
        long[] quantities = new long[market.size()];
        for (Trade trade : account.trades()) {
            if (trade.symbol().equals(market.symbol())) {
                quantities[trade.entry().candle()] += trade.quantity().units();
                quantities[trade.exit().candle()] -= trade.quantity().units();
            }
        }
        for (Holding holding : account.holdings()) {
            if (holding.symbol().equals(market.symbol())) {
                quantities[holding.entry().candle()] += holding.quantity().units();
            }
        }
        for (int i = 1; i < quantities.length; i++) {
            quantities[i] += quantities[i - 1];
        }
        return quantities;
    }
}
