package io.sptraderb.http;

import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.util.Optional;

/**
 * Which candles a client asks for, and in which shape. {@link CandleQueryReader} reads it.
 *
 * @param source the only place to ask; every place when empty
 */
record CandleQuery(Symbol symbol, Timeframe timeframe, Optional<SourceKind> source, Span span, Shape shape) {

    /**
     * Open times, seconds since the epoch, both ends included.
     *
     * @param from empty for the last candles before {@code to}
     * @param to empty for the last candle there is
     * @param cursor the page to continue with
     */
    record Span(Optional<Long> from, Optional<Long> to, Optional<CandleCursor> cursor) {}

    /**
     * What is done to the candles of the span, in this order.
     *
     * @param limit the most candles a page holds, before thinning
     * @param points the most candles sent
     * @param csv rows of text, not JSON
     */
    record Shape(Optional<Integer> limit, Optional<Integer> points, boolean csv) {}
}
