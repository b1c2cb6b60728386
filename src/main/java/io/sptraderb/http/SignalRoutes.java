package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.sptraderb.accumulation.SignalService;
import io.sptraderb.accumulation.wire.JsonBody;
import io.sptraderb.accumulation.wire.SignalsRequest;
import io.sptraderb.accumulation.wire.SignalsWire;

/** When a rule buys. */
final class SignalRoutes implements HttpService {

    private final SignalService signals;
    private final RequestBody bodies;

    SignalRoutes(SignalService signals, RequestBody bodies) {
        this.signals = signals;
        this.bodies = bodies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/signals", Enveloped.of(this::signals));
        Methods.refuseOthers(rules, "/signals", "POST");
    }

    private JsonBody signals(ServerRequest request) {
        SignalsRequest query = SignalsWire.readRequest(bodies.object(request));
        return SignalsWire.writeAnswer(query.rule(), signals.signals(query.rule(), query.prices()));
    }
}
