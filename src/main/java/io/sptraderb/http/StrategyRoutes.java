package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.backtest.StrategyCatalog;
import io.sptraderb.component.SignalCall;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.strategy.UnknownStrategyException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** The strategies there are: a list, and each as its text or, for who accepts JSON, with what was read from it. */
final class StrategyRoutes implements HttpService {

    private final StrategyCatalog strategies;

    StrategyRoutes(StrategyCatalog strategies) {
        this.strategies = strategies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list);
        Methods.refuseOthers(rules, "/", "GET");
        rules.get("/{name}", this::one);
        Methods.refuseOthers(rules, "/{name}", "GET");
    }

    private void list(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder listed = Wire.JSON.createArrayBuilder();
        for (StrategyCatalog.Listing listing : strategies.list()) {
            listed.add(Wire.JSON
                    .createObjectBuilder()
                    .add("name", listing.name())
                    .add("title", listing.title())
                    .add("description", listing.description())
                    .add("version", listing.version())
                    .add("valid", listing.problems() == 0)
                    .add("problems", listing.problems()));
        }
        Answers.json(response, listed.build());
    }

    private void one(ServerRequest request, ServerResponse response) {
        String name = QueryValues.pathValue(request, "name");
        String source = strategies.source(name).orElseThrow(() -> unknown(name));
        if (!QueryValues.wants(request, "json", "application/json")) {
            Answers.text(response, "application/yaml", source);
            return;
        }
        JsonObjectBuilder json =
                Wire.JSON.createObjectBuilder().add("name", name).add("source", source);
        try {
            describe(json, strategies.load(name, Map.of()));
        } catch (InvalidStrategyException e) {
            json.add("valid", false).add("problems", Answers.problems(e.problems()));
        }
        Answers.json(response, json.build());
    }

    private UnknownStrategyException unknown(String name) {
        return new UnknownStrategyException(
                name,
                strategies.list().stream().map(StrategyCatalog.Listing::name).toList());
    }

    private static void describe(JsonObjectBuilder json, Strategy strategy) {
        JsonObjectBuilder parameters = Wire.JSON.createObjectBuilder();
        strategy.parameters().forEach((name, value) -> parameters.add(name, Wire.parameter(value)));
        JsonArrayBuilder signals = Wire.JSON.createArrayBuilder();
        for (SignalCall call : strategy.signals()) {
            signals.add(call.path().value());
        }
        List<Problem> warnings = strategy.warnings();
        json.add("valid", true)
                .add("problems", Wire.JSON.createArrayBuilder())
                .add("title", strategy.title())
                .add("version", strategy.version())
                .add("author", strategy.author())
                .add("description", strategy.description())
                .add("signals", signals)
                .add("parameters", parameters)
                .add("warnings", Answers.problems(warnings))
                .add("content_hash", strategy.contentHash());
    }
}
