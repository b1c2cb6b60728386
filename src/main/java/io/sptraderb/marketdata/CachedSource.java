package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSources.Found;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.util.List;

/**
 * Another source behind the cache.
 *
 * @param whole whether series are loaded whole, of which ranges are views then; or only the ranges that are asked for,
 *     as a wire makes better
 */
record CachedSource(SourceKind kind, CandleSource source, SeriesCache cache, boolean whole)
        implements RememberingSource {

    @Override
    public Found find(Symbol symbol, Timeframe timeframe, TimeRange range) {
        TimeRange loaded = whole ? TimeRange.ALL : range;
        SeriesCache.Key key = new SeriesCache.Key(kind, symbol, timeframe, loaded);
        Found found = cache.get(key, () -> source.load(symbol, timeframe, loaded));
        return new Found(StoredCandles.inRange(found.candles(), range), kind, found.wasInMemory());
    }

    @Override
    public List<Listing> listings() {
        return source.listings();
    }
}
