package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
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
record CachedSource(SourceKind kind, CandleSource source, SeriesCache cache, boolean whole) implements CandleSource {

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        TimeRange loaded = whole ? TimeRange.ALL : range;
        SeriesCache.Key key = new SeriesCache.Key(kind, symbol, timeframe, loaded);
        CandleSeries series = cache.get(key, () -> source.load(symbol, timeframe, loaded));
        return StoredCandles.inRange(series, range);
    }

    @Override
    public List<Listing> listings() {
        return source.listings();
    }
}
