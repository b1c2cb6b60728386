package io.sptraderb.backtest;

import io.sptraderb.candle.QualityReport;
import io.sptraderb.candle.Symbol;
import io.sptraderb.component.SignalTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a run found out about one symbol before it traded.
 *
 * @param candleHash the candles' content hash
 * @param candleSource where they came from
 * @param openTimes open time of each of its candles, seconds since the epoch, UTC; shared: read only
 * @param signals events of each signal, in the strategy's order
 * @param indicators one value a candle for each indicator output; shared: read only
 */
public record MarketReport(
        Symbol symbol,
        String candleHash,
        String candleSource,
        long[] openTimes,
        QualityReport quality,
        List<SignalTable> signals,
        SequencedMap<String, double[]> indicators) {
    public MarketReport {
        signals = List.copyOf(signals);
        indicators = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(indicators));
    }

    /** Events of all signals. */
    public int signalCount() {
        return signals.stream().mapToInt(SignalTable::rows).sum();
    }
}
