package io.sptraderb.http;

import io.helidon.webserver.http.ServerRequest;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads which candles a client asks for, from the query or from the path.
 *
 * <p>Both forms answer without {@code from} and {@code to}, which the market-data server demanded: no front end relies on
 * being refused.
 */
final class CandleQueryReader {

    /** The most candles one answer holds. */
    static final int MAX_CANDLES = 500_000;
    /** Two years: what a client may always ask for at once. */
    static final long MAX_SPAN = 63_072_000L;

    private static final List<String> SPAN_AND_SHAPE =
            List.of("from", "to", "limit", "cursor", "points", "format", "data_source");
    private static final List<String> ALL = Stream.concat(Stream.of("symbol", "timeframe"), SPAN_AND_SHAPE.stream())
            .toList();

    private final Mistakes mistakes;
    private final CandleParameters parameters;
    private final List<SourceKind> kinds;

    private CandleQueryReader(ServerRequest request, Mistakes mistakes, List<SourceKind> kinds) {
        this.mistakes = mistakes;
        this.parameters = new CandleParameters(request, mistakes);
        this.kinds = kinds;
    }

    /** Reads {@code /api/candles?symbol=…}. */
    static CandleQuery ofQuery(ServerRequest request, Mistakes mistakes, List<SourceKind> kinds) {
        CandleQueryReader reader = new CandleQueryReader(request, mistakes, kinds);
        Optional<Symbol> symbol = reader.parameters.symbol(QueryValues.text(request, "symbol"));
        return reader.read(symbol, QueryValues.text(request, "timeframe").orElse("1h"), ALL);
    }

    /** Reads {@code /api/candles/{symbol}/{timeframe}?…}. */
    static CandleQuery ofPath(ServerRequest request, Mistakes mistakes, List<SourceKind> kinds) {
        CandleQueryReader reader = new CandleQueryReader(request, mistakes, kinds);
        Optional<Symbol> symbol = reader.parameters.symbol(Optional.of(QueryValues.pathValue(request, "symbol")));
        return reader.read(symbol, QueryValues.pathValue(request, "timeframe"), SPAN_AND_SHAPE);
    }

    private CandleQuery read(Optional<Symbol> symbol, String timeframeText, List<String> names) {
        Optional<Timeframe> timeframe = parameters.timeframe(timeframeText);
        CandleQuery.Span span =
                new CandleQuery.Span(parameters.time("from"), parameters.time("to"), parameters.cursor());
        CandleQuery.Shape shape = new CandleQuery.Shape(
                parameters.whole("limit", "INVALID_LIMIT", MAX_CANDLES),
                parameters.whole("points", "INVALID_POINTS", MAX_CANDLES),
                parameters.csv());
        Optional<SourceKind> source = parameters.source(kinds);
        checkOrder(span);
        checkCursor(span);
        timeframe.ifPresent(length -> checkLength(span, shape, length));
        parameters.only(names);
        mistakes.rejectIfAny();
        return new CandleQuery(symbol.orElseThrow(), timeframe.orElseThrow(), source, span, shape);
    }

    private void checkOrder(CandleQuery.Span span) {
        if (span.from().isPresent()
                && span.to().isPresent()
                && span.from().get() >= span.to().get()) {
            String found = span.from().get() + " to " + span.to().get();
            mistakes.add("INVALID_DATE_RANGE", Problem.at("from", "the range is empty or reversed", found, "below to"));
        }
    }

    private void checkCursor(CandleQuery.Span span) {
        Optional<CandleCursor> cursor = span.cursor();
        boolean isForeign = cursor.isPresent()
                && (cursor.get().older() == span.from().isPresent()
                        || cursor.get().time() < span.from().orElse(Long.MIN_VALUE)
                        || cursor.get().time() > span.to().orElse(Long.MAX_VALUE));
        if (isForeign) {
            mistakes.add(
                    "INVALID_CURSOR",
                    Problem.at(
                            "cursor",
                            "the cursor is of another question",
                            cursor.orElseThrow().text(),
                            "the X-Next-Cursor of an answer to the same from and to"));
        }
    }

    private void checkLength(CandleQuery.Span span, CandleQuery.Shape shape, Timeframe timeframe) {
        boolean isBounded = shape.limit().isPresent() || shape.points().isPresent();
        if (isBounded || span.from().isEmpty() || span.to().isEmpty()) {
            return;
        }
        long most = Math.max(MAX_SPAN, MAX_CANDLES * timeframe.seconds());
        long length = span.to().get() - span.from().get();
        if (length > most) {
            mistakes.add(
                    "DATE_RANGE_EXCEEDED", tooLong(length + " seconds", "at most " + most + " seconds after from"));
        }
    }

    /** The range holds more than one answer may. */
    static Problem tooLong(String found, String allowed) {
        return Problem.at("to", "the range is too long", found, allowed + ", or asked for with limit or points");
    }
}
