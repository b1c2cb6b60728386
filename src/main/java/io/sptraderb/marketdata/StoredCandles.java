package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnavailableTimeframeException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What every source does with whole stored series: which one answers, what is on offer, and cutting to a range. */
final class StoredCandles {

    private static final List<Timeframe> USUAL = Stream.of(
                    "1m", "5m", "15m", "30m", "1h", "2h", "4h", "12h", "1d", "1w")
            .map(Timeframe::of)
            .toList();

    private StoredCandles() {}

    /**
     * The stored timeframe that answers for the asked one: itself, or the finest that makes it up.
     *
     * @throws UnavailableTimeframeException when there is none
     */
    static Timeframe answering(Symbol symbol, Timeframe asked, Collection<Timeframe> stored) {
        if (stored.contains(asked)) {
            return asked;
        }
        return stored.stream()
                .filter(asked::isMultipleOf)
                .min(Timeframe::compareTo)
                .orElseThrow(() -> new UnavailableTimeframeException(symbol, asked, offered(stored)));
    }

    /** The stored timeframes and the usual coarser ones made up of them, finest first. */
    static List<Timeframe> offered(Collection<Timeframe> stored) {
        Stream<Timeframe> made = USUAL.stream().filter(usual -> stored.stream().anyMatch(usual::isMultipleOf));
        return Stream.concat(stored.stream(), made).distinct().sorted().toList();
    }

    /** The part in the range; throws {@link NoCandlesException} when it is empty. */
    static CandleSeries inRange(CandleSeries series, TimeRange range) {
        CandleSeries part = series.within(range);
        if (part.isEmpty()) {
            throw new NoCandlesException(series.symbol(), series.timeframe(), range, series.range());
        }
        return part;
    }

    /** The listing of a symbol whose finest candles are these. */
    static Listing listing(CandleSeries finest, Collection<Timeframe> stored) {
        TimeRange range = finest.range();
        return new Listing(finest.symbol(), range.from(), range.to(), finest.size(), offered(stored));
    }
}
