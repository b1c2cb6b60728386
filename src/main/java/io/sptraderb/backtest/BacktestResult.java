package io.sptraderb.backtest;

import io.sptraderb.candle.QualityReport;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.component.SignalTable;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.metrics.PerformanceReport;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Everything a run found out. Equal requests on equal candles give equal results, byte for byte: nothing in it tells
 * when or where it ran.
 *
 * @param warnings what a trader should know of this run, one sentence each
 * @param signals events of each signal, in the strategy's order
 * @param indicators one value a candle for each indicator output; shared: read only
 * @param prints what components printed
 * @param tradesHash {@link TradesHash} of the trades
 * @param fillBand the run under other fill assumptions; empty when the request did without
 */
public record BacktestResult(
        RunProvenance provenance,
        SimulationResult simulation,
        PerformanceReport performance,
        QualityReport quality,
        List<String> warnings,
        List<SignalTable> signals,
        SequencedMap<String, double[]> indicators,
        List<PrintedLine> prints,
        String tradesHash,
        Optional<FillBand> fillBand) {
    public BacktestResult {
        warnings = List.copyOf(warnings);
        signals = List.copyOf(signals);
        indicators = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(indicators));
        prints = List.copyOf(prints);
    }

    /** Open time of each simulated candle, seconds since the epoch, UTC; shared: read only. */
    public long[] openTimes() {
        return simulation.times();
    }

    /** Events of all signals. */
    public int signalCount() {
        return signals.stream().mapToInt(SignalTable::rows).sum();
    }
}
