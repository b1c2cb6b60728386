package io.sptraderb.http;

import io.helidon.webserver.http.ServerRequest;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.Problem;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which candles a client asks for. The query form tells all its problems at once under the code-less error of the
 * market-data server, the path form the first under a code of its own.
 */
record CandleQuery(Symbol symbol, Timeframe timeframe, TimeRange range) {

    /** Two years: what a client may always ask for at once. */
    private static final long MAX_SPAN = 63_072_000L;
    /** Beyond two years, as many candles as this. */
    private static final long MAX_CANDLES = 500_000L;

    private static final String ALLOWED_TIME = "seconds since the epoch, in digits";

    /** The code the path form gives a problem of a field. */
    private record Mistake(String code, Problem problem) {}

    /** Reads {@code /api/candles?symbol=…}; empty when nothing is wrong but nobody knows the symbol. */
    static Optional<CandleQuery> ofQuery(ServerRequest request, CandleSource candles) {
        List<Mistake> mistakes = new ArrayList<>();
        Optional<String> symbol = QueryValues.text(request, "symbol");
        if (symbol.isEmpty()) {
            mistakes.add(missing("symbol", "a symbol, for example EURUSD"));
        }
        Optional<Timeframe> timeframe =
                timeframe(QueryValues.text(request, "timeframe").orElse("1h"), mistakes);
        Optional<TimeRange> range = range(request, timeframe, mistakes);
        if (!mistakes.isEmpty()) {
            throw validationFailed(mistakes.stream().map(Mistake::problem).toList());
        }
        return listing(symbol.orElseThrow(), candles)
                .map(listing -> new CandleQuery(listing.symbol(), timeframe.orElseThrow(), range.orElseThrow()));
    }

    /** Reads {@code /api/candles/{symbol}/{timeframe}?…}. */
    static Optional<CandleQuery> ofPath(ServerRequest request, CandleSource candles) {
        String code = QueryValues.pathValue(request, "symbol");
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Timeframe> timeframe = timeframe(QueryValues.pathValue(request, "timeframe"), mistakes);
        Optional<TimeRange> range = range(request, timeframe, mistakes);
        if (!mistakes.isEmpty()) {
            Mistake first = mistakes.getFirst();
            throw HttpProblem.badValue(first.problem()).withCode(first.code());
        }
        CandleSource.Listing listing = listing(code, candles).orElseThrow(() -> unknownSymbol(code, candles));
        return Optional.of(new CandleQuery(listing.symbol(), timeframe.orElseThrow(), range.orElseThrow()));
    }

    CandleSeries load(CandleSource candles) {
        return candles.load(symbol, timeframe, range);
    }

    /** The symbol as it is listed: spelt so, or so but for capitals and slashes. */
    static Optional<CandleSource.Listing> listing(String code, CandleSource candles) {
        List<CandleSource.Listing> listings = candles.listings();
        Optional<CandleSource.Listing> exact = listings.stream()
                .filter(listing -> listing.symbol().code().equals(code))
                .findFirst();
        return exact.isPresent()
                ? exact
                : listings.stream()
                        .filter(listing -> plain(listing.symbol().code()).equals(plain(code)))
                        .findFirst();
    }

    private static String plain(String code) {
        return code.replace("/", "").toUpperCase(Locale.ROOT);
    }

    static HttpProblem unknownSymbol(String code, CandleSource candles) {
        List<String> available = candles.listings().stream()
                .map(listing -> listing.symbol().code())
                .toList();
        String detail = "no candles for symbol \"" + code + "\"; available: " + String.join(", ", available);
        return new HttpProblem(404, "unknown-symbol", "Unknown symbol", detail).withCode("SYMBOL_NOT_FOUND");
    }

    private static Optional<Timeframe> timeframe(String text, List<Mistake> mistakes) {
        Optional<Timeframe> timeframe = Timeframe.parse(text);
        if (timeframe.isEmpty()) {
            Problem problem = Problem.at("timeframe", "this is no timeframe", text, Timeframe.ALLOWED);
            mistakes.add(new Mistake("INVALID_TIMEFRAME", problem));
        }
        return timeframe;
    }

    private static Optional<TimeRange> range(
            ServerRequest request, Optional<Timeframe> timeframe, List<Mistake> mistakes) {
        Optional<Long> from = time(request, "from", mistakes);
        Optional<Long> to = time(request, "to", mistakes);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get() >= to.get()) {
            mistakes.add(new Mistake(
                    "INVALID_DATE_RANGE",
                    Problem.at("from", "the range is empty or reversed", from.get() + " to " + to.get(), "below to")));
            return Optional.empty();
        }
        long most = timeframe
                .map(length -> Math.max(MAX_SPAN, MAX_CANDLES * length.seconds()))
                .orElse(Long.MAX_VALUE);
        if (to.get() - from.get() > most) {
            mistakes.add(new Mistake(
                    "DATE_RANGE_EXCEEDED",
                    Problem.at(
                            "to",
                            "the range is too long",
                            (to.get() - from.get()) + " seconds",
                            "at most " + most + " seconds after from")));
            return Optional.empty();
        }
        return Optional.of(new TimeRange(from.get(), to.get()));
    }

    private static Optional<Long> time(ServerRequest request, String name, List<Mistake> mistakes) {
        Optional<String> text = QueryValues.text(request, name);
        if (text.isEmpty()) {
            mistakes.add(missing(name, ALLOWED_TIME));
            return Optional.empty();
        }
        Optional<Long> time = text.flatMap(QueryValues::digits);
        if (time.isEmpty()) {
            Problem problem = Problem.at(name, "this is no time", text.get(), ALLOWED_TIME);
            mistakes.add(new Mistake("INVALID_TIMESTAMP", problem));
        }
        return time;
    }

    private static Mistake missing(String name, String allowed) {
        return new Mistake("MISSING_PARAMETERS", Problem.at(name, "the value is missing", "nothing", allowed));
    }

    private static HttpProblem validationFailed(List<Problem> problems) {
        JsonArrayBuilder details = Wire.JSON.createArrayBuilder();
        for (Problem problem : problems) {
            details.add(
                    Wire.JSON.createObjectBuilder().add("field", problem.path()).add("message", problem.toString()));
        }
        return new HttpProblem(400, "invalid-request", "Invalid request", "Validation failed")
                .with(problems)
                .with(Wire.JSON
                        .createObjectBuilder()
                        .add("error", "Validation failed")
                        .add("details", details)
                        .build());
    }
}
