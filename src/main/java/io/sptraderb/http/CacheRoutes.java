package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.candle.CandleCache;
import io.sptraderb.candle.CandleCache.Entry;
import io.sptraderb.candle.CandleCache.Statistics;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.CandleSources.Found;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.Problem;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The candles in memory: what they are, loading before they are needed, dropping. */
final class CacheRoutes implements HttpService {

    private static final List<String> FIELDS = List.of("symbol", "timeframe", "from", "to", "data_source");
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final CandleCache cache;
    private final CandleSources candles;
    private final RequestBody bodies;

    CacheRoutes(CandleCache cache, CandleSources candles, RequestBody bodies) {
        this.cache = cache;
        this.candles = candles;
        this.bodies = bodies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list);
        rules.delete("/", this::drop);
        Methods.refuseOthers(rules, "/", "GET, DELETE");
        rules.post("/load", this::load);
        Methods.refuseOthers(rules, "/load", "POST");
    }

    private void list(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder entries = Wire.JSON.createArrayBuilder();
        for (Entry entry : cache.entries()) {
            entries.add(Wire.JSON
                    .createObjectBuilder()
                    .add("source", entry.source().wireName())
                    .add("symbol", entry.candles().symbol().code())
                    .add("timeframe", entry.candles().timeframe().toString())
                    .add("from", entry.candles().range().from())
                    .add("to", entry.candles().range().to())
                    .add("candles", entry.candles().size())
                    .add("bytes", entry.bytes())
                    .add("hits", entry.hits())
                    .add("age_seconds", entry.age().toSeconds())
                    .add(
                            "expires_in_seconds",
                            entry.timeToLive().minus(entry.age()).toSeconds()));
        }
        Statistics all = cache.statistics();
        Answers.json(
                response,
                Wire.JSON
                        .createObjectBuilder()
                        .add("series", entries)
                        .add("entries", all.entries())
                        .add("max_entries", all.maxEntries())
                        .add("bytes", all.bytes())
                        .add("max_bytes", all.maxBytes())
                        .add("hits", all.hits())
                        .add("misses", all.misses())
                        .add("evictions", all.evictions())
                        .add("expiries", all.expiries())
                        .add("load_ms_total", all.loadTime().toMillis())
                        .build());
    }

    private void drop(ServerRequest request, ServerResponse response) {
        List<Problem> problems = new ArrayList<>();
        Optional<SourceKind> source =
                read("source", QueryValues.text(request, "source"), SourceKind::parse, sourceNames(), problems);
        Optional<Symbol> symbol =
                read("symbol", QueryValues.text(request, "symbol"), Symbol::parse, Symbol.ALLOWED, problems);
        Optional<Timeframe> timeframe = read(
                "timeframe", QueryValues.text(request, "timeframe"), Timeframe::parse, Timeframe.ALLOWED, problems);
        if (!problems.isEmpty()) {
            throw HttpProblem.badValues(problems);
        }
        Answers.json(
                response,
                Wire.JSON
                        .createObjectBuilder()
                        .add("removed", cache.drop(source, symbol, timeframe))
                        .build());
    }

    private void load(ServerRequest request, ServerResponse response) {
        JsonObject body = bodies.object(request);
        List<Problem> problems = new ArrayList<>();
        for (String field : body.keySet()) {
            if (!FIELDS.contains(field)) {
                problems.add(Problem.at(
                        field,
                        "there is no field of this name" + NearestName.hint(field, FIELDS),
                        field,
                        String.join(", ", FIELDS)));
            }
        }
        Optional<Symbol> symbol = required(body, "symbol", Symbol::parse, Symbol.ALLOWED, problems);
        Optional<Timeframe> timeframe = required(body, "timeframe", Timeframe::parse, Timeframe.ALLOWED, problems);
        Optional<SourceKind> source = read(
                "data_source",
                text(body, "data_source"),
                text -> SourceKind.parse(text).filter(candles.kinds()::contains),
                sourceNames(),
                problems);
        TimeRange range = range(body, problems);
        if (!problems.isEmpty()) {
            throw HttpProblem.badValues(problems);
        }
        long start = System.nanoTime();
        Found found = candles.find(source, symbol.orElseThrow(), timeframe.orElseThrow(), range);
        CandleSeries loaded = found.candles();
        double millis = (System.nanoTime() - start) / NANOS_A_MILLISECOND;
        Answers.json(
                response,
                Wire.JSON
                        .createObjectBuilder()
                        .add("symbol", loaded.symbol().code())
                        .add("timeframe", loaded.timeframe().toString())
                        .add("source", found.source().wireName())
                        .add("from", loaded.range().from())
                        .add("to", loaded.range().to())
                        .add("candles", loaded.size())
                        .add("bytes", loaded.bytes())
                        .add("already_cached", found.wasInMemory())
                        .add("load_ms", millis)
                        .build());
    }

    private String sourceNames() {
        return SourceKind.wireNames(candles.kinds());
    }

    private static Optional<String> text(JsonObject body, String field) {
        JsonValue value = body.getOrDefault(field, JsonValue.NULL);
        return value.getValueType() == JsonValue.ValueType.NULL
                ? Optional.empty()
                : Optional.of(value instanceof JsonString text ? text.getString() : Wire.quote(value));
    }

    private static <T> Optional<T> required(
            JsonObject body,
            String field,
            Function<String, Optional<T>> reader,
            String allowed,
            List<Problem> problems) {
        Optional<String> text = text(body, field);
        if (text.isEmpty()) {
            problems.add(Problem.at(field, "the field is missing", "nothing", allowed));
        }
        return read(field, text, reader, allowed, problems);
    }

    private static <T> Optional<T> read(
            String field,
            Optional<String> text,
            Function<String, Optional<T>> reader,
            String allowed,
            List<Problem> problems) {
        Optional<T> value = text.flatMap(reader);
        if (text.isPresent() && value.isEmpty()) {
            problems.add(Problem.at(field, "this value cannot be used", text.get(), allowed));
        }
        return value;
    }

    private static TimeRange range(JsonObject body, List<Problem> problems) {
        long from = seconds(body, "from", TimeRange.ALL.from(), problems);
        long to = seconds(body, "to", TimeRange.ALL.to(), problems);
        if (to < from) {
            problems.add(Problem.at("to", "the range ends before it begins", Long.toString(to), "at or after from"));
            return TimeRange.ALL;
        }
        return new TimeRange(from, to);
    }

    private static long seconds(JsonObject body, String field, long otherwise, List<Problem> problems) {
        JsonValue value = body.getOrDefault(field, JsonValue.NULL);
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return otherwise;
        }
        if (value instanceof JsonNumber number
                && number.isIntegral()
                && number.bigIntegerValue().bitLength() < 63) {
            return number.longValue();
        }
        problems.add(Problem.at(field, "this is no time", Wire.quote(value), "whole seconds since the epoch"));
        return otherwise;
    }
}
