package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnknownSymbolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Several sources in order: the first that has a symbol answers for it alone, with its candles or its error. */
final class FirstOfSource implements CandleSource {

    private final List<CandleSource> sources;

    FirstOfSource(List<CandleSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        List<Symbol> available = new ArrayList<>();
        for (CandleSource source : sources) {
            try {
                return source.load(symbol, timeframe, range);
            } catch (UnknownSymbolException e) {
                available.addAll(e.available());
            }
        }
        throw new UnknownSymbolException(
                symbol, available.stream().distinct().sorted().toList());
    }

    @Override
    public List<Listing> listings() {
        Map<Symbol, Listing> bySymbol = new TreeMap<>();
        for (CandleSource source : sources) {
            source.listings().forEach(listing -> bySymbol.putIfAbsent(listing.symbol(), listing));
        }
        return List.copyOf(bySymbol.values());
    }
}
