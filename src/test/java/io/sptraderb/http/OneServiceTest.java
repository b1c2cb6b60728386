package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.LocalSignals;
import io.sptraderb.accumulation.MetricsService;
import io.sptraderb.accumulation.Platform;
import io.sptraderb.accumulation.PortfolioService;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.ServiceFailedException;
import io.sptraderb.accumulation.Services;
import io.sptraderb.accumulation.SignalService;
import io.sptraderb.marketdata.TestPrices;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OneServiceTest {

    private static final PriceHistories PRICES = new TestPrices();

    private record Answer(int status, String body) {}

    private static Platform platform(SignalService signals, SequencedMap<String, BooleanSupplier> health) {
        return new Platform(
                new Services(PRICES, signals, PortfolioService.LOCAL, MetricsService.LOCAL), PRICES, health);
    }

    private static Platform platform(SignalService signals) {
        return platform(signals, new LinkedHashMap<>());
    }

    private static Answer ask(ServiceRole role, Platform platform, String path, String body) throws Exception {
        HttpServer server = new HttpServer(HttpSettings.onLoopback(0), role, platform);
        server.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .timeout(Duration.ofSeconds(10));
            if (!body.isEmpty()) {
                request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
            }
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayThatItLivesUnderItsName(ServiceRole role) throws Exception {
        assertThat(ask(role, platform(LocalSignals.builtIn()), "/health", ""))
                .isEqualTo(new Answer(200, "{\"status\":\"healthy\",\"service\":\"" + role.wireName() + "\"}"));
        assertThat(ServiceRole.named(role.wireName())).contains(role);
    }

    /** A path only one service has. */
    record Endpoint(ServiceRole role, String path) {}

    static List<Endpoint> endpoints() {
        return List.of(
                new Endpoint(ServiceRole.ORCHESTRATOR, "/api/backtest"),
                new Endpoint(ServiceRole.MARKET_DATA, "/dividends"),
                new Endpoint(ServiceRole.TEST_DATA_FETCHER, "/dividends"),
                new Endpoint(ServiceRole.STRATEGY, "/signals"),
                new Endpoint(ServiceRole.PORTFOLIO, "/simulate"),
                new Endpoint(ServiceRole.METRICS, "/calculate"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void shouldHaveItsOwnEndpointsOnly(Endpoint endpoint) throws Exception {
        Platform platform = platform(LocalSignals.builtIn());

        assertThat(ask(endpoint.role(), platform, endpoint.path(), "{}").body()).contains("INVALID_REQUEST");
        String foreign = endpoint.path().equals("/signals") ? "/simulate" : "/signals";
        assertThat(ask(endpoint.role(), platform, foreign, "{}").status()).isEqualTo(404);
        assertThat(ask(endpoint.role(), platform, "/api/strategies", "").status())
                .isEqualTo(404);
    }

    /** What a service fails with, and the answer to whoever asked for a study. */
    record Failure(RuntimeException thrown, int status, String code) {
        @Override
        public String toString() {
            return code;
        }
    }

    static List<Failure> failures() {
        return List.of(
                new Failure(ServiceFailedException.unavailable("strategy", null), 503, "SERVICE_UNAVAILABLE"),
                new Failure(ServiceFailedException.busy("strategy", null), 503, "SERVICE_UNAVAILABLE"),
                new Failure(
                        ServiceFailedException.timedOut("strategy", Duration.ofSeconds(30), null),
                        503,
                        "SERVICE_TIMEOUT"),
                new Failure(
                        ServiceFailedException.failed("strategy", "answered 200 with HTML", null),
                        502,
                        "EXTERNAL_API_ERROR"),
                new Failure(new IllegalStateException("of no concern to clients"), 500, "INTERNAL_ERROR"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void shouldTellWhichWayAServiceFailed(Failure failure) throws Exception {
        SignalService failing = (rule, prices) -> {
            throw failure.thrown();
        };

        Answer answer = ask(
                ServiceRole.STRATEGY,
                platform(failing),
                "/signals",
                "{\"strategy_type\": \"buy_and_hold\", \"config\": {}, \"price_data\": []}");

        assertThat(answer.status()).isEqualTo(failure.status());
        assertThat(answer.body()).contains("\"success\":false", "\"code\":\"" + failure.code() + "\"");
        if (failure.thrown() instanceof AccumulationException told) {
            assertThat(answer.body()).contains(told.getMessage(), "\"details\":{\"service\":\"strategy\"}");
        } else {
            assertThat(answer.body()).doesNotContain(failure.thrown().getMessage());
        }
    }

    @Test
    void shouldBeDegradedWhenAServiceIsNotWell() throws Exception {
        SequencedMap<String, BooleanSupplier> health = new LinkedHashMap<>();
        health.put("market_data", () -> true);
        health.put("metrics", () -> false);

        assertThat(ask(ServiceRole.ORCHESTRATOR, platform(LocalSignals.builtIn(), health), "/api/health", ""))
                .isEqualTo(
                        new Answer(
                                200,
                                "{\"status\":\"degraded\",\"services\":{\"market_data\":\"healthy\",\"metrics\":\"unhealthy\"}}"));
    }
}
