package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.sptraderb.accumulation.MetricsService;
import io.sptraderb.accumulation.wire.JsonBody;
import io.sptraderb.accumulation.wire.MetricsRequest;
import io.sptraderb.accumulation.wire.MetricsWire;

/** The figures of portfolios. */
final class MetricsRoutes implements HttpService {

    private final MetricsService metrics;
    private final RequestBody bodies;

    MetricsRoutes(MetricsService metrics, RequestBody bodies) {
        this.metrics = metrics;
        this.bodies = bodies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/calculate", Enveloped.of(this::calculate));
        Methods.refuseOthers(rules, "/calculate", "POST");
    }

    private JsonBody calculate(ServerRequest request) {
        MetricsRequest query = MetricsWire.readRequest(bodies.object(request));
        return MetricsWire.writeAnswer(metrics.calculate(query.portfolios(), query.basis()), query.returns());
    }
}
