package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnknownSymbolException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Several places candles come from, asked in the order of their kinds. */
final class SeveralSources implements CandleSources {

    private static final System.Logger LOG = System.getLogger(SeveralSources.class.getName());

    private final Map<SourceKind, CandleSource> sources;

    SeveralSources(Map<SourceKind, CandleSource> sources) {
        this.sources = new EnumMap<>(sources);
    }

    @Override
    public List<SourceKind> kinds() {
        return List.copyOf(sources.keySet());
    }

    @Override
    public CandleSource only(SourceKind kind) {
        CandleSource source = sources.get(kind);
        if (source == null) {
            throw SourceUnavailableException.notConfigured(kind, kinds());
        }
        return source;
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        return findAnywhere(symbol, timeframe, range).candles();
    }

    @Override
    public Found find(Optional<SourceKind> kind, Symbol symbol, Timeframe timeframe, TimeRange range) {
        return kind.isPresent()
                ? find(kind.get(), only(kind.get()), symbol, timeframe, range)
                : findAnywhere(symbol, timeframe, range);
    }

    private static Found find(
            SourceKind kind, CandleSource source, Symbol symbol, Timeframe timeframe, TimeRange range) {
        return source instanceof RememberingSource remembering
                ? remembering.find(symbol, timeframe, range)
                : new Found(source.load(symbol, timeframe, range), kind, false);
    }

    private Found findAnywhere(Symbol symbol, Timeframe timeframe, TimeRange range) {
        List<Symbol> available = new ArrayList<>();
        List<SourceUnavailableException> unavailable = new ArrayList<>();
        for (SourceKind kind : asked()) {
            try {
                return find(kind, only(kind), symbol, timeframe, range);
            } catch (UnknownSymbolException e) {
                available.addAll(e.available());
            } catch (SourceUnavailableException e) {
                unavailable.add(e);
            }
        }
        if (!unavailable.isEmpty()) {
            // it may be the one that has the symbol
            throw unavailable.getFirst();
        }
        throw new UnknownSymbolException(
                symbol, available.stream().distinct().sorted().toList());
    }

    @Override
    public List<Listing> listings() {
        Map<Symbol, Listing> bySymbol = new TreeMap<>();
        for (SourceKind kind : asked()) {
            try {
                only(kind).listings().forEach(listing -> bySymbol.putIfAbsent(listing.symbol(), listing));
            } catch (SourceUnavailableException e) {
                LOG.log(System.Logger.Level.WARNING, e.getMessage());
            }
        }
        return List.copyOf(bySymbol.values());
    }

    private List<SourceKind> asked() {
        return sources.keySet().stream()
                .filter(kind -> kind != SourceKind.CACHE)
                .toList();
    }
}
