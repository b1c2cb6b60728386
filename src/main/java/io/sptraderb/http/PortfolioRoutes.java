package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.sptraderb.accumulation.PortfolioService;
import io.sptraderb.accumulation.wire.JsonBody;
import io.sptraderb.accumulation.wire.SimulationRequest;
import io.sptraderb.accumulation.wire.SimulationWire;

/** What becomes of a plan. */
final class PortfolioRoutes implements HttpService {

    private final PortfolioService portfolios;
    private final RequestBody bodies;

    PortfolioRoutes(PortfolioService portfolios, RequestBody bodies) {
        this.portfolios = portfolios;
        this.bodies = bodies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/simulate", Enveloped.of(this::simulate));
        Methods.refuseOthers(rules, "/simulate", "POST");
    }

    private JsonBody simulate(ServerRequest request) {
        SimulationRequest query = SimulationWire.readRequest(bodies.object(request));
        return SimulationWire.writeAnswer(
                portfolios.simulate(query.plan(), query.prices(), query.dividends(), query.signals()));
    }
}
