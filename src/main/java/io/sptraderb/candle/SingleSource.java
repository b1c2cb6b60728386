package io.sptraderb.candle;

import java.util.List;
import java.util.Optional;

/** One place candles come from, where several could be. */
record SingleSource(SourceKind kind, CandleSource source) implements CandleSources {

    @Override
    public List<SourceKind> kinds() {
        return List.of(kind);
    }

    @Override
    public CandleSource only(SourceKind wanted) {
        if (wanted != kind) {
            throw SourceUnavailableException.notConfigured(wanted, kinds());
        }
        return source;
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        return source.load(symbol, timeframe, range);
    }

    @Override
    public Found find(Optional<SourceKind> wanted, Symbol symbol, Timeframe timeframe, TimeRange range) {
        return new Found(choose(wanted).load(symbol, timeframe, range), kind, false);
    }

    @Override
    public List<Listing> listings() {
        return source.listings();
    }
}
