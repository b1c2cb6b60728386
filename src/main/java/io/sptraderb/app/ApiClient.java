package io.sptraderb.app;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** A client of a server on this machine, as a front end would be one. */
final class ApiClient implements AutoCloseable {

    private static final Set<String> ENDS = Set.of("completed", "failed", "cancelled", "interrupted");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final long POLL_NANOS = 100_000;
    /** The static methods of {@code Json} search the class path for a provider at every call. */
    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(Map.of());

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    ApiClient(URI server) {
        this.server = server;
    }

    /** Starts a backtest, waits for its end and fetches its results. */
    JsonObject run(JsonObject request) throws IOException, InterruptedException {
        return object(get("/api/backtest/" + runToEnd(request) + "/results"));
    }

    /** Starts a backtest and waits until its result is stored; its id. */
    String runToEnd(JsonObject request) throws IOException, InterruptedException {
        String id = object(post("/api/backtest/run", request.toString())).getString("backtest_id");
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        String status;
        do {
            LockSupport.parkNanos(POLL_NANOS);
            status = object(get("/api/backtest/" + id + "/status")).getString("status");
            if (System.nanoTime() > deadline) {
                throw new IOException("backtest " + id + " was still " + status + " after " + TIMEOUT);
            }
        } while (!ENDS.contains(status));
        return id;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).build());
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(request.method() + " " + request.uri() + " answered " + response.statusCode() + ": "
                    + response.body());
        }
        return response.body();
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
