package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.PriceQuery;
import io.sptraderb.accumulation.wire.DividendsWire;
import io.sptraderb.accumulation.wire.JsonBody;
import io.sptraderb.accumulation.wire.PricesWire;
import java.time.LocalDate;

/** Made-up prices and dividends that never change, and a request that uses them. */
final class TestDataRoutes implements HttpService {

    private static final String DEFAULT_TICKER = "AAPL";
    private static final int DEFAULT_DAYS = 30;
    private static final int DEFAULT_YEARS = 2;
    private static final DateRange ALWAYS = new DateRange(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1));

    private final PriceHistories histories;
    private final JsonBody sample = SampleRequest.body();

    TestDataRoutes(PriceHistories histories) {
        this.histories = histories;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/test-data/prices", Enveloped.of(this::prices));
        Methods.refuseOthers(rules, "/test-data/prices", "GET");
        rules.get("/test-data/dividends", Enveloped.of(this::dividends));
        Methods.refuseOthers(rules, "/test-data/dividends", "GET");
        rules.get("/test-data/sample-backtest-request", Enveloped.of(request -> sample));
        Methods.refuseOthers(rules, "/test-data/sample-backtest-request", "GET");
    }

    private JsonBody prices(ServerRequest request) {
        int days = QueryValues.whole(request, "days", DEFAULT_DAYS, 1, 365);
        PriceQuery query = new PriceQuery(ticker(request), "", ALWAYS, Frequency.DAILY);
        return PricesWire.writeAnswer(histories.prices(query).first(days));
    }

    /** All of them: the number of years is checked, and changes nothing. */
    private JsonBody dividends(ServerRequest request) {
        QueryValues.whole(request, "years", DEFAULT_YEARS, 1, 10);
        String ticker = ticker(request);
        return DividendsWire.writeAnswer(ticker, histories.dividends(ticker, ALWAYS));
    }

    private static String ticker(ServerRequest request) {
        return QueryValues.text(request, "ticker").orElse(DEFAULT_TICKER);
    }
}
