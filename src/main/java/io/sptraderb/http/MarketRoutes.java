package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import io.sptraderb.strategy.Problem;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which candles there are, and the candles: the market-data server's routes, answered from the same sources as runs.
 *
 * <p>{@link CandleQueryReader} reads a question, {@link CandlePager} loads and cuts, {@link CandleAnswer} sends.
 */
final class MarketRoutes implements HttpService {

    private static final String SOURCE = "data_source";

    private final CandleSources candles;
    private final CandlePager pager;
    private final InstantSource clock;

    MarketRoutes(CandleSources candles, InstantSource clock) {
        this.candles = candles;
        this.pager = new CandlePager(candles);
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        // a symbol may have slashes, however they are sent
        rules.get("/metadata", this::metadata);
        Methods.refuseOthers(rules, "/metadata", "GET");
        rules.get("/metadata/{+symbol}", this::metadataOfPath);
        Methods.refuseOthers(rules, "/metadata/{+symbol}", "GET");
        rules.get("/candles", this::candlesOfQuery);
        Methods.refuseOthers(rules, "/candles", "GET");
        String path = "/candles/{+symbol}/{timeframe}";
        rules.get(path, this::candlesOfPath);
        Methods.refuseOthers(rules, path, "GET");
    }

    private void metadata(ServerRequest request, ServerResponse response) {
        Mistakes mistakes = Mistakes.ofQuery();
        CandleParameters parameters = new CandleParameters(request, mistakes);
        Optional<String> text = QueryValues.text(request, "symbol");
        Optional<Symbol> symbol = text.isPresent() ? parameters.symbol(text) : Optional.empty();
        Optional<SourceKind> source = parameters.source(candles.kinds());
        parameters.only(List.of("symbol", SOURCE));
        mistakes.rejectIfAny();
        CandleSource asked = candles.choose(source);
        if (symbol.isPresent()) {
            metadataOf(symbol.get(), asked, response);
        } else {
            listing(asked.listings(), response);
        }
    }

    private void metadataOfPath(ServerRequest request, ServerResponse response) {
        Mistakes mistakes = Mistakes.ofPath();
        CandleParameters parameters = new CandleParameters(request, mistakes);
        Optional<Symbol> symbol = parameters.symbol(Optional.of(QueryValues.pathValue(request, "symbol")));
        Optional<SourceKind> source = parameters.source(candles.kinds());
        parameters.only(List.of(SOURCE));
        mistakes.rejectIfAny();
        metadataOf(symbol.orElseThrow(), candles.choose(source), response);
    }

    private static void listing(List<Listing> listings, ServerResponse response) {
        JsonArrayBuilder symbols = Wire.JSON.createArrayBuilder();
        listings.forEach(listing -> symbols.add(json(listing)));
        List<Timeframe> timeframes = listings.stream()
                .map(Listing::timeframes)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
        Answers.json(
                response,
                Wire.JSON
                        .createObjectBuilder()
                        .add("symbols", symbols)
                        .add("timeframes", json(timeframes))
                        .build());
    }

    private static void metadataOf(Symbol symbol, CandleSource source, ServerResponse response) {
        List<Listing> listings = source.listings();
        Listing listing = Listing.find(symbol.code(), listings)
                .orElseThrow(() -> new UnknownSymbolException(
                        symbol, listings.stream().map(Listing::symbol).toList()));
        Answers.json(
                response,
                json(listing).add("timeframes", json(listing.timeframes())).build());
    }

    private static JsonObjectBuilder json(Listing listing) {
        return Wire.JSON
                .createObjectBuilder()
                .add("symbol", listing.symbol().code())
                .add("earliest", listing.earliest())
                .add("latest", listing.latest())
                .add("tick_count", listing.candleCount());
    }

    private static JsonArrayBuilder json(List<Timeframe> timeframes) {
        JsonArrayBuilder array = Wire.JSON.createArrayBuilder();
        timeframes.forEach(timeframe -> array.add(timeframe.toString()));
        return array;
    }

    /** That nobody knows the symbol is no error in this form, and a timeframe nobody has is a wrong value. */
    private void candlesOfQuery(ServerRequest request, ServerResponse response) {
        Mistakes mistakes = Mistakes.ofQuery();
        CandleQuery query = CandleQueryReader.ofQuery(request, mistakes, candles.kinds());
        CandleAnswer answer = new CandleAnswer(request, response, query);
        try {
            answer(query, mistakes, answer);
        } catch (UnknownSymbolException e) {
            answer.sendUnknown();
        } catch (UnavailableTimeframeException e) {
            List<String> available =
                    e.available().stream().map(Timeframe::toString).toList();
            String allowed = "one of " + String.join(", ", available);
            String asked = query.timeframe().toString();
            mistakes.add(
                    "INVALID_TIMEFRAME", Problem.at("timeframe", "the symbol has no such candles", asked, allowed));
            mistakes.rejectIfAny();
        }
    }

    private void candlesOfPath(ServerRequest request, ServerResponse response) {
        Mistakes mistakes = Mistakes.ofPath();
        CandleQuery query = CandleQueryReader.ofPath(request, mistakes, candles.kinds());
        answer(query, mistakes, new CandleAnswer(request, response, query));
    }

    private void answer(CandleQuery query, Mistakes mistakes, CandleAnswer answer) {
        CandlePage page;
        try {
            page = pager.page(query, mistakes);
        } catch (NoCandlesException e) {
            answer.sendNone(e);
            return;
        }
        answer.send(page, clock);
    }
}
