package io.sptraderb.http;

import io.sptraderb.accumulation.LocalSignals;
import io.sptraderb.accumulation.MetricsService;
import io.sptraderb.accumulation.Platform;
import io.sptraderb.accumulation.PortfolioService;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.Services;
import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.ProgressSink;
import io.sptraderb.backtest.RequestValidator;
import io.sptraderb.candle.CandleCache;
import io.sptraderb.candle.CandleImporter;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.marketdata.TestPrices;
import io.sptraderb.support.ControlledRunner;
import io.sptraderb.support.MemoryRunStore;
import io.sptraderb.support.MemoryWorkspaceStore;
import io.sptraderb.support.StubCandleSource;
import io.sptraderb.support.StubComponentRuntime;
import io.sptraderb.support.StubStrategyCatalog;
import io.sptraderb.support.Waiting;
import io.sptraderb.workspace.Workspaces;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A server on the loopback address before stubs, and a client. */
final class ServerFixture implements AutoCloseable {

    static final String GOOD_BODY = """
        {"strategy_name": "ma_crossover_strategy", "symbol": "EURUSD", "timeframe": "1h",
         "start_date": "2024-01-01T00:00:00Z", "end_date": "2024-01-05T00:00:00+00:00", "initial_capital": 10000}
        """;
    static final String ALLOWED_ORIGIN = "https://desk.example.org";
    static final int MAX_BODY = 10_000;
    static final long MAX_IMPORT = 200_000;

    private static final PriceHistories PRICES = new TestPrices();
    private static final Platform PLATFORM = new Platform(
            new Services(PRICES, LocalSignals.builtIn(), PortfolioService.LOCAL, MetricsService.LOCAL),
            PRICES,
            new LinkedHashMap<>(Map.of("market_data", () -> true)));

    final ControlledRunner runner;
    final MemoryRunStore store = new MemoryRunStore();
    final StubComponentRuntime components = new StubComponentRuntime();
    final BacktestJobs jobs;
    final HttpServer server;
    final HttpClient client = HttpClient.newHttpClient();

    /** One worker, one place in the queue. */
    ServerFixture(ControlledRunner runner) {
        this(runner, new LinkedHashMap<>());
    }

    ServerFixture(ControlledRunner runner, SequencedMap<SourceKind, CandleImporter> importers) {
        this.runner = runner;
        this.jobs = new BacktestJobs(
                new BacktestJobs.Settings(1, 1, Duration.ofMillis(100), Duration.ofSeconds(5), 1_000_000),
                runner,
                store,
                ProgressSink.NONE,
                () -> Instant.parse("2024-06-01T12:00:00Z"));
        StubStrategyCatalog strategies = new StubStrategyCatalog();
        StubCandleSource candles = new StubCandleSource();
        var readiness = new LinkedHashMap<String, BooleanSupplier>();
        readiness.put("python", components::isWarm);
        readiness.put("store", store::isWritable);
        this.server = new HttpServer(
                new HttpSettings("127.0.0.1", 0, Set.of(ALLOWED_ORIGIN), MAX_BODY, MAX_IMPORT, Duration.ofSeconds(5)),
                new HttpCollaborators(
                        jobs,
                        new RequestValidator(strategies, candles, components),
                        strategies,
                        new Workspaces(new MemoryWorkspaceStore(), () -> Instant.parse("2024-06-01T12:00:00Z")),
                        candles,
                        importers,
                        CandleCache.NONE,
                        PLATFORM,
                        readiness,
                        "0.1.0"));
        server.start();
    }

    static ServerFixture free(BacktestResult result) {
        return new ServerFixture(ControlledRunner.free(result));
    }

    static ServerFixture held(BacktestResult result) {
        return new ServerFixture(ControlledRunner.held(result));
    }

    @Override
    public void close() {
        server.stop();
        jobs.close();
        client.close();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> method(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a backtest and gives its id. */
    String submit() {
        HttpResponse<String> response = post("/api/backtest/run", GOOD_BODY);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        return object(response).getString("backtest_id");
    }

    /** Starts a backtest and waits for its end. */
    String run() {
        String id = submit();
        Waiting.until("end of " + id, () -> {
            String status = status(id);
            return !status.equals("running") && !status.equals("cancelling");
        });
        return id;
    }

    String status(String id) {
        return object(get("/api/backtest/" + id + "/status")).getString("status");
    }

    static JsonObject object(HttpResponse<String> response) {
        return json(response).asJsonObject();
    }

    static JsonValue json(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readValue();
        }
    }
}
