package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonArrayBuilder;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Whether the process lives and its database answers ({@code /health}), and whether all it needs is there
 * ({@code /observe/health}).
 *
 * <p>{@code /health} reads as the market-data server's did: 503 when the database is down. It asks the database every two
 * seconds at most. {@code /metrics} is that server's too: open sockets, and the runs they follow, of which each follows
 * one. Whatever else is to be counted belongs below {@code /observe}.
 */
final class HealthRoutes implements HttpService {

    private final SequencedMap<String, BooleanSupplier> readiness;
    private final Watched database;
    private final IntSupplier openSockets;
    private final String version;
    private final long startNanos = System.nanoTime();

    HealthRoutes(SequencedMap<String, BooleanSupplier> readiness, IntSupplier openSockets, String version) {
        this.readiness = readiness;
        this.database = new Watched(readiness.getOrDefault(HttpCollaborators.STORE, () -> true));
        this.openSockets = openSockets;
        this.version = version;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/health", this::alive);
        Methods.refuseOthers(rules, "/health", "GET");
        rules.get("/metrics", this::metrics);
        Methods.refuseOthers(rules, "/metrics", "GET");
        rules.get("/observe/health", this::ready);
        Methods.refuseOthers(rules, "/observe/health", "GET");
    }

    private void alive(ServerRequest request, ServerResponse response) {
        boolean isConnected = database.answers();
        response.status(isConnected ? 200 : 503);
        Answers.json(
                response,
                Wire.JSON
                        .createObjectBuilder()
                        .add("status", isConnected ? "healthy" : "unhealthy")
                        .add("database", isConnected ? "connected" : "disconnected")
                        .add("clients", openSockets.getAsInt())
                        .add("uptime", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos))
                        .add("version", version)
                        .build());
    }

    private void metrics(ServerRequest request, ServerResponse response) {
        int sockets = openSockets.getAsInt();
        Answers.json(
                response,
                Wire.JSON
                        .createObjectBuilder()
                        .add("connections", sockets)
                        .add("subscriptions", sockets)
                        .build());
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
