package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleCache.Entry;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Only what is in the cache already: of which source, the order of sources says. Nothing is loaded, or resampled. */
record MemorySource(SeriesCache cache) implements CandleSource {

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        for (SourceKind kind : SourceKind.values()) {
            var found = cache.find(new SeriesCache.Key(kind, symbol, timeframe, range));
            if (found.isPresent()) {
                return StoredCandles.inRange(found.get(), range);
            }
        }
        List<Entry> ofSymbol = cache.entries().stream()
                .filter(entry -> entry.candles().symbol().equals(symbol))
                .toList();
        if (ofSymbol.isEmpty()) {
            throw new UnknownSymbolException(
                    symbol, listings().stream().map(Listing::symbol).toList());
        }
        return longest(symbol, timeframe, range, ofSymbol);
    }

    /** What was loaded of a part of the range, the longest part there is. */
    private static CandleSeries longest(Symbol symbol, Timeframe timeframe, TimeRange range, List<Entry> ofSymbol) {
        return ofSymbol.stream()
                .map(Entry::candles)
                .filter(series -> series.timeframe().equals(timeframe))
                .max(Comparator.comparingInt(series -> series.within(range).size()))
                .map(series -> StoredCandles.inRange(series, range))
                .orElseThrow(() -> new UnavailableTimeframeException(
                        symbol,
                        timeframe,
                        ofSymbol.stream()
                                .map(entry -> entry.candles().timeframe())
                                .distinct()
                                .sorted()
                                .toList()));
    }

    @Override
    public List<Listing> listings() {
        Map<Symbol, CandleSeries> finest = new TreeMap<>();
        List<Entry> entries = cache.entries();
        for (Entry entry : entries) {
            finest.merge(
                    entry.candles().symbol(),
                    entry.candles(),
                    (one, other) -> one.timeframe().compareTo(other.timeframe()) <= 0 ? one : other);
        }
        return finest.values().stream()
                .map(series -> new Listing(
                        series.symbol(),
                        series.range().from(),
                        series.range().to(),
                        series.size(),
                        entries.stream()
                                .filter(entry -> entry.candles().symbol().equals(series.symbol()))
                                .map(entry -> entry.candles().timeframe())
                                .distinct()
                                .sorted()
                                .toList()))
                .toList();
    }
}
