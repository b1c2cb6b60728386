package io.sptraderb.backtest;

import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.metrics.PerformanceReport;
import java.util.List;
import java.util.Optional;

/**
 * Everything a run found out. Equal requests on equal candles give equal results, byte for byte: nothing in it tells
 * when or where it ran.
 *
 * @param warnings what a trader should know of this run, one sentence each
 * @param markets what was found out about each symbol, in the request's order; at least one
 * @param prints what components printed
 * @param tradesHash {@link TradesHash} of the trades
 * @param fillBand the run under other fill assumptions; empty when the request did without
 */
public record BacktestResult(
        RunProvenance provenance,
        SimulationResult simulation,
        PerformanceReport performance,
        List<String> warnings,
        List<MarketReport> markets,
        List<PrintedLine> prints,
        String tradesHash,
        Optional<FillBand> fillBand) {
    public BacktestResult {
        warnings = List.copyOf(warnings);
        markets = List.copyOf(markets);
        prints = List.copyOf(prints);
    }

    /** Open time of each simulated candle, seconds since the epoch, UTC; shared: read only. */
    public long[] openTimes() {
        return simulation.times();
    }

    /** The report on a symbol; empty when the run had none of that code. */
    public Optional<MarketReport> market(String code) {
        return markets.stream()
                .filter(market -> market.symbol().code().equals(code))
                .findFirst();
    }

    /** Events of all signals on all symbols. */
    public int signalCount() {
        return markets.stream().mapToInt(MarketReport::signalCount).sum();
    }
}
