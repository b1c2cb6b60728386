package io.sptraderb.http;

import io.sptraderb.candle.CandleException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnknownSymbolException;
import java.util.Optional;

/**
 * Loads the candles a query asks for and cuts them to a page.
 *
 * <p>With a {@code from} pages go forward in time, without one back from the last candle. What there is to load is asked
 * of the sources only when the query names no end: listing them all costs more than loading one series that is in memory.
 */
final class CandlePager {

    /** Candles sent to who names neither where they begin nor how many. */
    static final int DEFAULT_CANDLES = 500;

    /** How much longer than its candles a window is that shall hold them: for weekends, then for nights too. */
    private static final double[] WINDOWS = {1.5, 6};
    /** A weekend with a holiday, seconds. */
    private static final long PAUSE = 4 * 86_400L;

    private final CandleSources candles;

    CandlePager(CandleSources candles) {
        this.candles = candles;
    }

    /**
     * @throws CandleException as {@link CandleSource#load} does
     * @throws HttpProblem when there is more than one answer may hold
     */
    CandlePage page(CandleQuery query, Mistakes mistakes) {
        CandleSource source = candles.choose(query.source());
        long end = query.span().to().orElseGet(() -> latest(query.symbol(), source));
        CandlePage page =
                query.span().from().isPresent() ? forward(query, source, end, mistakes) : backward(query, source, end);
        return query.shape().points().map(page::thinned).orElse(page);
    }

    /** When no source that answers has the symbol, every time: loading says what is the matter. */
    private static long latest(Symbol symbol, CandleSource source) {
        return Listing.find(symbol.code(), source.listings())
                .map(Listing::latest)
                .orElse(Long.MAX_VALUE);
    }

    private static CandlePage forward(CandleQuery query, CandleSource source, long end, Mistakes mistakes) {
        long from = query.span()
                .cursor()
                .map(CandleCursor::time)
                .orElseGet(query.span().from()::orElseThrow);
        CandleSeries found = load(query, source, new TimeRange(from, Math.max(from, end)));
        CandleQuery.Shape shape = query.shape();
        if (shape.limit().isEmpty() && shape.points().isEmpty() && isTooMuch(found)) {
            mistakes.add(
                    "DATE_RANGE_EXCEEDED",
                    CandleQueryReader.tooLong(
                            found.size() + " candles", "one of at most " + CandleQueryReader.MAX_CANDLES + " candles"));
            mistakes.rejectIfAny();
        }
        int size = Math.min(found.size(), shape.limit().orElse(Integer.MAX_VALUE));
        return CandlePage.of(
                found.slice(0, size),
                size < found.size() ? Optional.of(new CandleCursor(false, found.openTime(size))) : Optional.empty());
    }

    private static boolean isTooMuch(CandleSeries found) {
        TimeRange range = found.range();
        return found.size() > CandleQueryReader.MAX_CANDLES && range.to() - range.from() > CandleQueryReader.MAX_SPAN;
    }

    private static CandlePage backward(CandleQuery query, CandleSource source, long end) {
        int limit = query.shape().limit().orElse(DEFAULT_CANDLES);
        long to = query.span().cursor().map(cursor -> cursor.time() - 1).orElse(end);
        CandleSeries found = lastCandles(query, source, to, limit + 1);
        int from = Math.max(0, found.size() - limit);
        return CandlePage.of(
                found.slice(from, found.size()),
                from > 0 ? Optional.of(new CandleCursor(true, found.openTime(from))) : Optional.empty());
    }

    /** A series that ends at {@code to} and has {@code count} candles, or all there are; possibly more. */
    private static CandleSeries lastCandles(CandleQuery query, CandleSource source, long to, int count) {
        for (double window : WINDOWS) {
            long length = (long) (window * count * query.timeframe().seconds()) + PAUSE;
            try {
                CandleSeries found = load(query, source, new TimeRange(to - length, to));
                if (found.size() >= count) {
                    return found;
                }
            } catch (NoCandlesException e) {
                // nothing but a pause so far: further back there may be some
            }
        }
        return load(query, source, new TimeRange(TimeRange.ALL.from(), to));
    }

    private static CandleSeries load(CandleQuery query, CandleSource source, TimeRange range) {
        Symbol symbol = query.symbol();
        Timeframe timeframe = query.timeframe();
        try {
            return source.load(symbol, timeframe, range);
        } catch (UnknownSymbolException | SourceUnavailableException e) {
            Symbol listed = Listing.find(symbol.code(), source.listings())
                    .map(Listing::symbol)
                    .filter(spelling -> !spelling.equals(symbol))
                    .orElseThrow(() -> e);
            return source.load(listed, timeframe, range);
        }
    }
}
