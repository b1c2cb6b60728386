package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.util.Optional;

/** Where imported candles are kept. */
public interface CandleSink {

    /** The span of open times kept already; empty when there are none. */
    Optional<TimeRange> kept(Symbol symbol, Timeframe timeframe);

    /** Keeps these candles, in place of those of the same times: all of them, or none when it fails. */
    void write(CandleSeries candles);

    /** Where they went, for people. */
    String place(Symbol symbol, Timeframe timeframe);
}
