package io.sptraderb.backtest;

import io.sptraderb.engine.EndedBy;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.metrics.Metric;
import io.sptraderb.trade.Money;

/**
 * The figures of a result that lists show.
 *
 * @param candles candles simulated
 * @param totalReturn fraction, NaN when undefined
 * @param maxDrawdown fraction, NaN when undefined
 * @param sharpeRatio NaN when undefined
 */
public record Outcome(
        int candles,
        int trades,
        int openPositions,
        Money endCapital,
        Money totalPnl,
        double totalReturn,
        double maxDrawdown,
        double sharpeRatio,
        EndedBy endedBy) {

    static Outcome of(BacktestResult result) {
        SimulationResult simulation = result.simulation();
        return new Outcome(
                simulation.equity().length,
                simulation.trades().size(),
                simulation.openPositions().size(),
                simulation.endEquity(),
                simulation.endEquity().minus(simulation.startCapital()),
                result.performance().value(Metric.TOTAL_RETURN),
                result.performance().value(Metric.MAX_DRAWDOWN),
                result.performance().value(Metric.SHARPE_RATIO),
                simulation.endedBy());
    }

    Progress progress() {
        return new Progress(100, candles, candles, endCapital.toDouble(), openPositions, trades);
    }
}
