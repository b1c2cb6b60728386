package io.sptraderb.http;

import static io.sptraderb.http.BacktestRoutesTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.support.RandomResults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpServerTest {

    private static final String EVIL = "https://evil.example.com";
    private static final String ENDLESS = """
        POST /api/backtest/run HTTP/1.1
        Host: a
        Content-Type: application/json
        Transfer-Encoding: chunked

        """;

    private final ServerFixture fixture = ServerFixture.free(RandomResults.of(1, 5, 1));
    private boolean stopped;

    @AfterEach
    void stop() {
        if (!stopped) {
            fixture.close();
        }
    }

    @Test
    void shouldTellThatItLivesAndWhetherItIsReady() {
        HttpResponse<String> alive = fixture.get("/health");
        assertThat(alive.statusCode()).isEqualTo(200);
        assertThat(alive.body())
                .matches("\\{\"status\":\"healthy\",\"database\":\"connected\",\"clients\":0,\"uptime\":\\d+,"
                        + "\"version\":\"0.1.0\"}");
        assertThat(fixture.get("/metrics").body()).isEqualTo("{\"connections\":0,\"subscriptions\":0}");
        assertThat(alive.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(alive.headers().firstValue("Cache-Control")).contains("no-store");
        HttpResponse<String> ready = fixture.get("/observe/health");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("{\"name\":\"python\",\"status\":\"UP\"}");
        fixture.components.setWarm(false);
        HttpResponse<String> cold = fixture.get("/observe/health");
        assertThat(cold.statusCode()).isEqualTo(503);
        assertThat(cold.body()).contains("{\"name\":\"python\",\"status\":\"DOWN\"}", "\"store\",\"status\":\"UP\"");
    }

    @Test
    void shouldBeUnhealthyWhileTheDatabaseIsDown() {
        fixture.store.setFull(true);
        HttpResponse<String> down = fixture.get("/health");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body())
                .startsWith("{\"status\":\"unhealthy\",\"database\":\"disconnected\",\"clients\":0,\"uptime\":");
    }

    @Test
    void shouldAnswerUnknownPathsAndMethodsWithProblems() {
        for (String path : List.of("/", "/api", "/api/nothing", "/api/backtest/a/b/c", "/ws", "/health/more")) {
            assertProblem(fixture.get(path), 404, "not-found");
        }
        HttpResponse<String> post = fixture.post("/health", "{}");
        assertProblem(post, 405, "method-not-allowed");
        assertThat(post.headers().firstValue("Allow")).contains("GET");
        assertProblem(fixture.get("/api/backtest/run"), 405, "method-not-allowed");
        assertProblem(fixture.method("DELETE", "/api/strategies"), 405, "method-not-allowed");
        assertProblem(fixture.method("PUT", "/api/candles"), 405, "method-not-allowed");
        assertProblem(
                fixture.method("PUT", "/api/backtest/0b8a6a3e-5a35-4a9a-9d2c-0f6f3c1f7b11/results"),
                405,
                "method-not-allowed");
    }

    @Test
    void shouldRefuseBodiesThatAreNoJson() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(fixture.uri("/api/backtest/run"))
                    .POST(HttpRequest.BodyPublishers.ofString(ServerFixture.GOOD_BODY));
            assertProblem(
                    fixture.send(type.isEmpty() ? request : request.header("Content-Type", type)),
                    415,
                    "unsupported-media-type");
        }
        HttpRequest.Builder latin = HttpRequest.newBuilder(fixture.uri("/api/backtest/run"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        "{\"symbol\":\"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1)));
        assertProblem(fixture.send(latin), 400, "malformed-json");
    }

    @Test
    void shouldRefuseLargeBodiesWithAndWithoutALength() {
        String large = ServerFixture.GOOD_BODY + " ".repeat(ServerFixture.MAX_BODY);
        assertProblem(fixture.post("/api/backtest/run", large), 413, "too-large");
        HttpRequest.Builder chunked = HttpRequest.newBuilder(fixture.uri("/api/backtest/run"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))));
        assertProblem(fixture.send(chunked), 413, "too-large");
        assertThat(fixture.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldStopReadingABodyWithoutEnd() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), fixture.server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(ENDLESS.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("1000\r\n" + " ".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 4; i++) {
                out.write(chunk);
            }
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void shouldAllowOnlyTheOriginsOfTheSettings() {
        HttpResponse<String> good = fixture.get("/api/strategies", "Origin", ServerFixture.ALLOWED_ORIGIN);
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.headers().firstValue("Access-Control-Allow-Origin")).contains(ServerFixture.ALLOWED_ORIGIN);
        HttpResponse<String> evil = fixture.get("/api/strategies", "Origin", EVIL);
        assertProblem(evil, 403, "origin-not-allowed");
        assertThat(evil.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(fixture.get("/api/strategies", "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(fixture.get("/api/strategies").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        String own = "http://127.0.0.1:" + fixture.server.port();
        assertThat(fixture.get("/api/strategies", "Origin", own).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswerPreflightsOfAllowedOriginsOnly() {
        String[] ask = {
            "Origin", ServerFixture.ALLOWED_ORIGIN,
            "Access-Control-Request-Method", "POST",
            "Access-Control-Request-Headers", "content-type,idempotency-key"
        };
        HttpResponse<String> good = fixture.method("OPTIONS", "/api/backtest/run", ask);
        assertThat(good.statusCode()).isEqualTo(204);
        assertThat(good.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST", "DELETE");
        assertThat(good.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("idempotency-key");
        ask[1] = EVIL;
        assertThat(fixture.method("OPTIONS", "/api/backtest/run", ask).statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldAnswerHeadersNobodyCanReadWithoutBreaking() throws IOException {
        for (String request : List.of("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "nonsense\r\n\r\n")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), fixture.server.port())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                assertThat(answer).startsWith("HTTP/1.1 4");
            }
        }
        assertThat(fixture.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldStopInTimeAndOnlyOnce() {
        int port = fixture.server.port();
        assertThatThrownBy(fixture.server::start).isInstanceOf(IllegalStateException.class);
        long before = System.nanoTime();
        fixture.close();
        stopped = true;
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(IOException.class);
    }
}
