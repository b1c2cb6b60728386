package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleCache.Entry;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSources.Found;
import io.sptraderb.candle.NoCandlesException;
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

/**
 * Only what is in the cache already: of which source, the order of sources says. Nothing is loaded, or resampled.
 *
 * <p>A range is answered when all of it was loaded once. An end that is open reaches as far as the memory does.
 */
record MemorySource(SeriesCache cache) implements RememberingSource {

    @Override
    public Found find(Symbol symbol, Timeframe timeframe, TimeRange range) {
        for (SourceKind kind : SourceKind.values()) {
            var found = cache.find(new SeriesCache.Key(kind, symbol, timeframe, range));
            if (found.isPresent()) {
                return new Found(found.get(), kind, true);
            }
        }
        return longest(symbol, timeframe, range);
    }

    private Found longest(Symbol symbol, Timeframe timeframe, TimeRange range) {
        Comparator<Entry> byCandlesInRange =
                Comparator.comparingInt(entry -> entry.candles().within(range).size());
        Entry best = ofTimeframe(symbol, timeframe).stream()
                .max(Comparator.comparing((Entry entry) -> covers(entry.range(), range))
                        .thenComparing(byCandlesInRange))
                .orElseThrow();
        if (!covers(best.range(), range)) {
            throw NoCandlesException.notAllInMemory(symbol, timeframe, range, best.range());
        }
        return new Found(StoredCandles.inRange(best.candles(), range), best.source(), true);
    }

    /** At least one. */
    private List<Entry> ofTimeframe(Symbol symbol, Timeframe timeframe) {
        List<Entry> ofSymbol = cache.entries().stream()
                .filter(entry -> entry.candles().symbol().equals(symbol))
                .toList();
        if (ofSymbol.isEmpty()) {
            throw new UnknownSymbolException(
                    symbol, listings().stream().map(Listing::symbol).toList());
        }
        List<Entry> found = ofSymbol.stream()
                .filter(entry -> entry.candles().timeframe().equals(timeframe))
                .toList();
        if (found.isEmpty()) {
            throw new UnavailableTimeframeException(
                    symbol,
                    timeframe,
                    ofSymbol.stream()
                            .map(entry -> entry.candles().timeframe())
                            .distinct()
                            .sorted()
                            .toList());
        }
        return found;
    }

    private static boolean covers(TimeRange kept, TimeRange range) {
        return (kept.from() <= range.from() || range.from() == TimeRange.ALL.from())
                && (kept.to() >= range.to() || range.to() == TimeRange.ALL.to());
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
