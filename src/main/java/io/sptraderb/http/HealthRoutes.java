package io.sptraderb.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/** Whether the process lives ({@code /health}), and whether it can do its work ({@code /observe/health}). */
final class HealthRoutes implements HttpService {

    private final SequencedMap<String, BooleanSupplier> readiness;
    private final byte[] alive;

    HealthRoutes(SequencedMap<String, BooleanSupplier> readiness, String version) {
        this.readiness = readiness;
        this.alive = Wire.JSON
                .createObjectBuilder()
                .add("status", "healthy")
                .add("version", version)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/health", this::alive);
        Methods.refuseOthers(rules, "/health", "GET");
        rules.get("/observe/health", this::ready);
        Methods.refuseOthers(rules, "/observe/health", "GET");
    }

    private void alive(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(alive);
    }

    private void ready(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder checks = Wire.JSON.createArrayBuilder();
        boolean allUp = true;
        for (Map.Entry<String, BooleanSupplier> check : readiness.entrySet()) {
            boolean up = check.getValue().getAsBoolean();
            allUp &= up;
            checks.add(
                    Wire.JSON.createObjectBuilder().add("name", check.getKey()).add("status", up ? "UP" : "DOWN"));
        }
        response.status(allUp ? 200 : 503);
        Answers.json(
                response,
                Wire.JSON
                        .createObjectBuilder()
                        .add("status", allUp ? "UP" : "DOWN")
                        .add("checks", checks)
                        .build());
    }
}
