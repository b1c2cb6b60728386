package io.sptraderb.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnknownSymbolException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which candles there are, and the candles: the market-data server's routes, answered from the same source as runs. */
final class MarketRoutes implements HttpService {

    private static final long FIVE_MINUTES = 300;
    private static final long HOUR = 3_600;

    private final CandleSource candles;

    MarketRoutes(CandleSource candles) {
        this.candles = candles;
    }

    @Override
    public void routing(HttpRules rules) {
        // a symbol may have slashes, however they are sent
        rules.get("/metadata", this::metadata);
        Methods.refuseOthers(rules, "/metadata", "GET");
        rules.get(
                "/metadata/{+symbol}",
                (request, response) -> metadataOf(QueryValues.pathValue(request, "symbol"), response));
        Methods.refuseOthers(rules, "/metadata/{+symbol}", "GET");
        rules.get("/candles", (request, response) -> candles(CandleQuery.ofQuery(request, candles), request, response));
        Methods.refuseOthers(rules, "/candles", "GET");
        String path = "/candles/{+symbol}/{timeframe}";
        rules.get(path, (request, response) -> candles(CandleQuery.ofPath(request, candles), request, response));
        Methods.refuseOthers(rules, path, "GET");
    }

    private void metadata(ServerRequest request, ServerResponse response) {
        Optional<String> symbol = QueryValues.text(request, "symbol");
        if (symbol.isPresent()) {
            metadataOf(symbol.get(), response);
            return;
        }
        List<CandleSource.Listing> listings = candles.listings();
        JsonArrayBuilder symbols = Wire.JSON.createArrayBuilder();
        listings.forEach(listing -> symbols.add(listing(listing)));
        List<Timeframe> timeframes = listings.stream()
                .map(CandleSource.Listing::timeframes)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
        Answers.json(
                response,
                Wire.JSON
                        .createObjectBuilder()
                        .add("symbols", symbols)
                        .add("timeframes", timeframes(timeframes))
                        .build());
    }

    private void metadataOf(String symbol, ServerResponse response) {
        CandleSource.Listing listing =
                CandleQuery.listing(symbol, candles).orElseThrow(() -> CandleQuery.unknownSymbol(symbol, candles));
        Answers.json(
                response,
                listing(listing)
                        .add("timeframes", timeframes(listing.timeframes()))
                        .build());
    }

    private static JsonObjectBuilder listing(CandleSource.Listing listing) {
        return Wire.JSON
                .createObjectBuilder()
                .add("symbol", listing.symbol().code())
                .add("earliest", listing.earliest())
                .add("latest", listing.latest())
                .add("tick_count", listing.candleCount());
    }

    private static JsonArrayBuilder timeframes(List<Timeframe> timeframes) {
        JsonArrayBuilder array = Wire.JSON.createArrayBuilder();
        timeframes.forEach(timeframe -> array.add(timeframe.toString()));
        return array;
    }

    private void candles(Optional<CandleQuery> query, ServerRequest request, ServerResponse response) {
        if (query.isEmpty()) {
            Answers.json(response, Wire.JSON.createArrayBuilder().build());
            return;
        }
        try {
            CandleSeries series = query.get().load(candles);
            send(series, request, response);
        } catch (NoCandlesException e) {
            TimeRange available = e.available();
            response.header(HeaderNames.create("X-Data-Available"), "false");
            response.header(HeaderNames.create("X-Available-From"), Wire.time(available.from()));
            response.header(HeaderNames.create("X-Available-To"), Wire.time(available.to()));
            response.header(HeaderNames.create("Warning"), "199 - \"no candles in the range\"");
            Answers.json(response, Wire.JSON.createArrayBuilder().build());
        } catch (UnknownSymbolException e) {
            throw CandleQuery.unknownSymbol(e.symbol().code(), candles);
        }
    }

    private static void send(CandleSeries series, ServerRequest request, ServerResponse response) {
        String tag = "\"" + series.contentHash().substring(0, 32) + "\"";
        response.header(HeaderNames.ETAG, tag);
        response.header(HeaderNames.CACHE_CONTROL, "public, max-age=" + maxAge(series.timeframe()));
        response.header(HeaderNames.VARY, "Accept-Encoding, Origin");
        String known = request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("");
        if (known.contains(tag) || known.equals("*")) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        Answers.stream(response, json -> write(json, series));
    }

    private static void write(JsonGenerator json, CandleSeries series) {
        json.writeStartArray();
        for (int i = 0; i < series.size(); i++) {
            json.writeStartObject()
                    .write("time", series.openTime(i))
                    .write("open", series.open(i))
                    .write("high", series.high(i))
                    .write("low", series.low(i))
                    .write("close", series.close(i))
                    .write("volume", series.volume(i))
                    .writeEnd();
        }
        json.writeEnd();
    }

    /** Half a candle up to the hour, an hour beyond: the market-data server's 300, 600, 1800 and 3600 seconds. */
    private static long maxAge(Timeframe timeframe) {
        long seconds = timeframe.seconds();
        return seconds <= FIVE_MINUTES ? Math.min(FIVE_MINUTES, seconds) : Math.clamp(seconds / 2, 600, HOUR);
    }
}
