package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.accumulation.Platform;
import io.sptraderb.accumulation.StudyRequest;
import io.sptraderb.accumulation.StudyResult;
import io.sptraderb.accumulation.wire.JsonBody;
import io.sptraderb.accumulation.wire.StudyWire;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Studies, and whether all that takes part in them is there. */
final class StudyRoutes implements HttpService {

    /** A service is given two seconds to say that it is well. */
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private final Platform platform;
    private final RequestBody bodies;
    private final InstantSource clock;
    private final SequencedMap<String, Watched> health = new LinkedHashMap<>();

    StudyRoutes(Platform platform, RequestBody bodies, InstantSource clock) {
        this.platform = platform;
        this.bodies = bodies;
        this.clock = clock;
        for (Map.Entry<String, BooleanSupplier> service : platform.health().entrySet()) {
            health.put(service.getKey(), new Watched(service.getValue(), PATIENCE, System::nanoTime));
        }
    }

    @Override
    public void routing(HttpRules rules) {
        // GET belongs to the list of backtests
        rules.post("/api/backtest", Enveloped.of(this::study));
        rules.get("/api/health", this::health);
        Methods.refuseOthers(rules, "/api/health", "GET");
    }

    private JsonBody study(ServerRequest request) {
        long start = System.nanoTime();
        StudyRequest study = StudyWire.readRequest(
                bodies.object(request), platform.services().strategy()::check, clock);
        StudyResult result = platform.run(study);
        return StudyWire.writeAnswer(result, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private void health(ServerRequest request, ServerResponse response) {
        JsonObjectBuilder services = Wire.JSON.createObjectBuilder();
        boolean allHealthy = true;
        SequencedMap<String, Future<Boolean>> answers = new LinkedHashMap<>();
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            health.forEach((name, service) -> answers.put(name, asking.submit(service::answers)));
        }
        for (Map.Entry<String, Future<Boolean>> service : answers.entrySet()) {
            boolean isHealthy = service.getValue().resultNow();
            allHealthy &= isHealthy;
            services.add(service.getKey(), isHealthy ? "healthy" : "unhealthy");
        }
        Answers.json(
                response,
                Wire.JSON
                        .createObjectBuilder()
                        .add("status", allHealthy ? "healthy" : "degraded")
                        .add("services", services)
                        .build());
    }
}
