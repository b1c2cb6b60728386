package io.sptraderb.candle;

import java.util.List;
import java.util.Optional;

/** Where candles come from. Implementations are safe for use by many threads. */
public interface CandleSource {

    /**
     * The candles of one symbol with open times inside the range, never empty.
     *
     * @throws UnknownSymbolException when this source does not have the symbol
     * @throws UnavailableTimeframeException when the symbol has no candles of this or a finer, dividing timeframe
     * @throws NoCandlesException when the range holds none
     * @throws BadCandlesException when what the source holds cannot be read as candles
     */
    CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range);

    /** What can be loaded, by symbol, in the symbols' order. */
    List<Listing> listings();

    /**
     * One symbol of a source.
     *
     * @param earliest open time of the first candle, seconds since the epoch
     * @param latest open time of the last candle
     * @param candleCount candles at the finest timeframe
     * @param timeframes stored ones and the usual coarser ones they resample to, finest first
     */
    record Listing(Symbol symbol, long earliest, long latest, long candleCount, List<Timeframe> timeframes) {

        /** The one a text means: its symbol is spelt so, or else so but for capitals and slashes. */
        public static Optional<Listing> find(String text, List<Listing> listings) {
            Optional<Listing> exact = listings.stream()
                    .filter(listing -> listing.symbol().code().equals(text))
                    .findFirst();
            return exact.isPresent()
                    ? exact
                    : listings.stream()
                            .filter(listing -> listing.symbol().isMeantBy(text))
                            .findFirst();
        }
    }
}
