package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSources.Found;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;

/** A source that can tell whether it had to load what it answers. */
interface RememberingSource extends CandleSource {

    /** As {@link #load}. */
    Found find(Symbol symbol, Timeframe timeframe, TimeRange range);

    @Override
    default CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        return find(symbol, timeframe, range).candles();
    }
}
