package io.sptraderb.backtest;

import io.sptraderb.candle.Symbol;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.engine.SimulationResult.MarketResult;
import io.sptraderb.metrics.RelativeStatistics;
import io.sptraderb.trade.Trade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One symbol's part of a result.
 *
 * @param pnl what it has gained in the end, positions left open included
 * @param commission of its closed trades
 * @param pnlCurve what it has gained by each time of the run; shared: read only
 */
public record MarketShare(
        Symbol symbol, double pnl, int trades, int winners, int losers, double commission, double[] pnlCurve) {

    private static final long SECONDS_A_DAY = 86_400;
    /** The scale of a correlation does not matter. */
    private static final double ANY_YEAR = 252;

    /** One for each symbol, in the result's order. */
    public static List<MarketShare> of(BacktestResult result) {
        List<MarketShare> shares = new ArrayList<>();
        for (MarketReport market : result.markets()) {
            shares.add(of(market.symbol(), result.simulation()));
        }
        return shares;
    }

    private static MarketShare of(Symbol symbol, SimulationResult simulation) {
        double commission = 0;
        int trades = 0;
        int winners = 0;
        int losers = 0;
        for (Trade trade : simulation.trades()) {
            if (trade.symbol().equals(symbol)) {
                trades++;
                winners += trade.pnl().units() > 0 ? 1 : 0;
                losers += trade.pnl().units() < 0 ? 1 : 0;
                commission += trade.entry().commission().toDouble()
                        + trade.exit().commission().toDouble();
            }
        }
        double[] curve = pnlCurve(symbol, simulation);
        double pnl = curve.length == 0 ? 0 : curve[curve.length - 1];
        return new MarketShare(symbol, pnl, trades, winners, losers, commission, curve);
    }

    /** The only symbol's gain is the account's. */
    private static double[] pnlCurve(Symbol symbol, SimulationResult simulation) {
        if (simulation.markets().size() == 1) {
            double start = simulation.startCapital().toDouble();
            return Arrays.stream(simulation.equity())
                    .map(equity -> equity - start)
                    .toArray();
        }
        return simulation.markets().stream()
                .filter(market -> market.symbol().equals(symbol))
                .map(MarketResult::pnl)
                .findFirst()
                .orElseThrow();
    }

    /**
     * How the symbols' gains of each UTC day move together: Pearson's correlation of each with each, in their order; NaN
     * where one does not vary.
     *
     * @param openTimes of the run they share
     */
    public static double[][] correlations(List<MarketShare> shares, long[] openTimes) {
        List<double[]> daily = shares.stream()
                .map(share -> dailyGains(share.pnlCurve(), openTimes))
                .toList();
        double[][] matrix = new double[daily.size()][daily.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                matrix[i][j] = RelativeStatistics.of(daily.get(i), daily.get(j), ANY_YEAR)
                        .correlation();
            }
        }
        return matrix;
    }

    private static double[] dailyGains(double[] pnl, long[] times) {
        double[] gains = new double[pnl.length];
        int days = 0;
        double before = 0;
        for (int i = 0; i < pnl.length; i++) {
            boolean endsDay = i == pnl.length - 1
                    || Math.floorDiv(times[i], SECONDS_A_DAY) != Math.floorDiv(times[i + 1], SECONDS_A_DAY);
            if (endsDay) {
                gains[days++] = pnl[i] - before;
                before = pnl[i];
            }
        }
        return Arrays.copyOf(gains, days);
    }
}
