package io.sptraderb.http;

import io.helidon.webserver.http.ServerRequest;
import io.sptraderb.candle.Quotation;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.Problem;
import java.util.List;
import java.util.Optional;

/** Reads the parameters of questions about candles; what is wrong with them goes to the mistakes. */
final class CandleParameters {

    private static final String ALLOWED_TIME = "seconds since the epoch, in digits";

    private final ServerRequest request;
    private final Mistakes mistakes;

    CandleParameters(ServerRequest request, Mistakes mistakes) {
        this.request = request;
        this.mistakes = mistakes;
    }

    /** A parameter nobody reads is a misspelt one, and one that stands twice is no choice. */
    void only(List<String> names) {
        for (String name : request.query().names()) {
            if (!names.contains(name)) {
                mistakes.add(
                        "UNKNOWN_PARAMETER",
                        Problem.at(
                                Quotation.cut(name),
                                "there is no parameter of this name" + NearestName.hint(name, names),
                                name,
                                "one of " + String.join(", ", names)));
            } else if (request.query().all(name).size() > 1) {
                mistakes.add(
                        "DUPLICATE_PARAMETER",
                        Problem.at(
                                name,
                                "the parameter stands more than once",
                                String.join(", ", request.query().all(name)),
                                "given once"));
            }
        }
    }

    Optional<Symbol> symbol(Optional<String> text) {
        if (text.isEmpty()) {
            mistakes.add(
                    "MISSING_PARAMETERS",
                    Problem.at("symbol", "the value is missing", "nothing", "a symbol, for example EURUSD"));
            return Optional.empty();
        }
        Optional<Symbol> symbol = Symbol.parse(text.get());
        if (symbol.isEmpty()) {
            mistakes.add(
                    "INVALID_SYMBOL", Problem.at("symbol", "this is no symbol", text.get(), "of " + Symbol.ALLOWED));
        }
        return symbol;
    }

    Optional<Timeframe> timeframe(String text) {
        Optional<Timeframe> timeframe = Timeframe.parse(text);
        if (timeframe.isEmpty()) {
            mistakes.add("INVALID_TIMEFRAME", Problem.at("timeframe", "this is no timeframe", text, Timeframe.ALLOWED));
        }
        return timeframe;
    }

    Optional<Long> time(String name) {
        Optional<String> text = QueryValues.text(request, name);
        Optional<Long> time = text.flatMap(QueryValues::digits);
        if (text.isPresent() && time.isEmpty()) {
            mistakes.add("INVALID_TIMESTAMP", Problem.at(name, "this is no time", text.get(), ALLOWED_TIME));
        }
        return time;
    }

    Optional<Integer> whole(String name, String code, int most) {
        Optional<String> text = QueryValues.text(request, name);
        Optional<Integer> number = text.flatMap(QueryValues::digits)
                .filter(value -> value >= 1 && value <= most)
                .map(Long::intValue);
        if (text.isPresent() && number.isEmpty()) {
            mistakes.add(
                    code, Problem.at(name, "this is no number in range", text.get(), "a whole number, 1 to " + most));
        }
        return number;
    }

    Optional<SourceKind> source(List<SourceKind> kinds) {
        Optional<String> text = QueryValues.text(request, "data_source");
        Optional<SourceKind> source = text.flatMap(SourceKind::parse).filter(kinds::contains);
        if (text.isPresent() && source.isEmpty()) {
            String message = SourceKind.parse(text.get()).isPresent()
                    ? "this source is not configured here"
                    : "this is no source of candles";
            String allowed = "one of " + SourceKind.wireNames(kinds);
            mistakes.add("INVALID_DATA_SOURCE", Problem.at("data_source", message, text.get(), allowed));
        }
        return source;
    }

    /** Whether rows of text are asked for, by {@code format} or else by what the client accepts. */
    boolean csv() {
        Optional<String> format = QueryValues.text(request, "format");
        if (format.isPresent() && !format.get().equals("csv") && !format.get().equals("json")) {
            mistakes.add(
                    "INVALID_FORMAT", Problem.at("format", "there is no such format", format.get(), "json or csv"));
        }
        return QueryValues.wants(request, "csv", "text/csv");
    }

    Optional<CandleCursor> cursor() {
        Optional<String> text = QueryValues.text(request, "cursor");
        Optional<CandleCursor> cursor = text.flatMap(CandleCursor::parse);
        if (text.isPresent() && cursor.isEmpty()) {
            mistakes.add(
                    "INVALID_CURSOR",
                    Problem.at("cursor", "this is no cursor", text.get(), "the X-Next-Cursor of an answer"));
        }
        return cursor;
    }
}
