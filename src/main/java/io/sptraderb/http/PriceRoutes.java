package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.sptraderb.accumulation.InvalidRequestException;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.wire.DividendsRequest;
import io.sptraderb.accumulation.wire.DividendsWire;
import io.sptraderb.accumulation.wire.JsonBody;
import io.sptraderb.accumulation.wire.PricesWire;
import io.sptraderb.accumulation.wire.TickersWire;

/** Prices, dividends and tickers. */
final class PriceRoutes implements HttpService {

    private final PriceHistories histories;
    private final RequestBody bodies;

    PriceRoutes(PriceHistories histories, RequestBody bodies) {
        this.histories = histories;
        this.bodies = bodies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/prices", Enveloped.of(this::prices));
        Methods.refuseOthers(rules, "/prices", "POST");
        rules.post("/dividends", Enveloped.of(this::dividends));
        Methods.refuseOthers(rules, "/dividends", "POST");
        rules.get("/tickers/search", Enveloped.of(this::search));
        Methods.refuseOthers(rules, "/tickers/search", "GET");
    }

    private JsonBody prices(ServerRequest request) {
        return PricesWire.writeAnswer(histories.prices(PricesWire.readRequest(bodies.object(request))));
    }

    private JsonBody dividends(ServerRequest request) {
        DividendsRequest query = DividendsWire.readRequest(bodies.object(request));
        return DividendsWire.writeAnswer(query.ticker(), histories.dividends(query.ticker(), query.range()));
    }

    private JsonBody search(ServerRequest request) {
        String text = QueryValues.text(request, "q")
                .map(String::strip)
                .filter(q -> !q.isEmpty())
                .orElseThrow(() -> new InvalidRequestException("q", "missing", "part of a ticker or a name"));
        return TickersWire.writeAnswer(histories.search(text));
    }
}
