package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.util.List;
import java.util.Optional;

/** One place daily prices come from. */
interface PricePlace {

    Timeframe DAY = Timeframe.of("1d");

    /** What it has. */
    List<Symbol> symbols();

    /** At least the days in the range; empty when there are none. */
    Optional<DailyPrices> daily(Symbol symbol, TimeRange range);

    /** A source of candles, which knows no adjusted closes. */
    static PricePlace of(CandleSource source) {
        return new PricePlace() {
            @Override
            public List<Symbol> symbols() {
                return source.listings().stream()
                        .map(CandleSource.Listing::symbol)
                        .toList();
            }

            @Override
            public Optional<DailyPrices> daily(Symbol symbol, TimeRange range) {
                try {
                    return Optional.of(DailyPrices.of(source.load(symbol, DAY, range), Optional.empty(), candle -> 0));
                } catch (NoCandlesException e) {
                    return Optional.empty();
                }
            }
        };
    }
}
