package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.QualityBlockedException;
import io.sptraderb.support.SmallRun;
import io.sptraderb.support.Waiting;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerifyRoutesTest {

    private static final BacktestResult RESULT = result(101);

    private final ServerFixture fixture = ServerFixture.held(RESULT);

    private static BacktestResult result(double lastOpen) {
        double[] row = SmallRun.row(100, 101, 99, 100);
        return SmallRun.on(row, row, SmallRun.row(lastOpen, 102, 99, 100), row)
                .enterAfter(0)
                .exitAfter(1)
                .result();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** A completed run's path; the runner has no permit left. */
    private String run() {
        fixture.runner.release(1);
        return "/api/backtest/" + fixture.run();
    }

    private HttpResponse<String> verify(String path) {
        return fixture.post(path + "/verify", "");
    }

    private CompletableFuture<HttpResponse<String>> verifyLater(String path) {
        return fixture.client.sendAsync(
                HttpRequest.newBuilder(fixture.uri(path + "/verify"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void shouldVerifyAResultThatComesOutTheSame() {
        String path = run();
        fixture.runner.release(1);
        HttpResponse<String> response = verify(path);

        assertThat(response.statusCode()).isEqualTo(200);
        JsonObject json = ServerFixture.object(response);
        assertThat(path).endsWith(json.getString("backtest_id"));
        assertThat(json.getBoolean("verified")).isTrue();
        assertThat(json.getJsonObject("trades_hash").getString("stored")).isEqualTo(RESULT.tradesHash());
        assertThat(json.getJsonObject("trades_hash").getString("rerun")).isEqualTo(RESULT.tradesHash());
        assertThat(json.getJsonArray("differences")).isEmpty();
        assertThat(json.isNull("first_difference")).isTrue();
        assertThat(json.getJsonNumber("execution_time_ms").doubleValue()).isPositive();
    }

    @Test
    void shouldSayWhatIsAnotherNow() {
        String path = run();
        BacktestResult other = result(101.5);
        fixture.runner.endWith(() -> other);
        fixture.runner.release(1);
        HttpResponse<String> response = verify(path);

        assertThat(response.statusCode()).isEqualTo(200);
        JsonObject json = ServerFixture.object(response);
        assertThat(json.getBoolean("verified")).isFalse();
        assertThat(json.getJsonArray("differences").getValuesAs(JsonObject.class))
                .extracting(difference -> difference.getString("what"))
                .containsExactly("candle_hash", "trades_hash", "end_capital");
        JsonObject first = json.getJsonObject("first_difference");
        assertThat(first.getInt("trade")).isEqualTo(1);
        assertThat(first.getString("field")).isEqualTo("exit.price");
        assertThat(first.getString("stored")).isEqualTo("101.0");
        assertThat(first.getString("now")).isEqualTo("101.5");
    }

    @Test
    void shouldSayThatItCannotBeRunAgain() {
        String path = run();
        fixture.runner.endWith(() -> {
            throw new QualityBlockedException(List.of("GapsUnknown"));
        });
        fixture.runner.release(1);
        JsonObject json = ServerFixture.object(verify(path));

        assertThat(json.getBoolean("verified")).isFalse();
        assertThat(json.getJsonObject("trades_hash").isNull("rerun")).isTrue();
        assertThat(json.getJsonArray("differences").getJsonObject(0).getString("what"))
                .isEqualTo("run");
    }

    @Test
    void shouldRefuseWhatCannotBeVerified() {
        BacktestRoutesTest.assertProblem(verify("/api/backtest/" + UUID.randomUUID()), 404, "unknown-backtest");
        BacktestRoutesTest.assertProblem(verify("/api/backtest/nonsense"), 404, "unknown-backtest");
        String active = "/api/backtest/" + fixture.submit();
        BacktestRoutesTest.assertProblem(verify(active), 409, "backtest-not-completed");
        HttpResponse<String> got = fixture.get(active + "/verify");
        BacktestRoutesTest.assertProblem(got, 405, "method-not-allowed");
        assertThat(got.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void shouldRefuseWhenTheQueueIsFull() {
        String path = run();
        fixture.submit();
        Waiting.until("the worker is taken", () -> fixture.jobs.running() == 1);
        fixture.submit();
        HttpResponse<String> response = verify(path);

        BacktestRoutesTest.assertProblem(response, 503, "queue-full");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void shouldAnswerARunThatTakesItsTime() throws Exception {
        String path = run();
        CompletableFuture<HttpResponse<LateBody>> answer = fixture.client.sendAsync(
                HttpRequest.newBuilder(fixture.uri(path + "/verify"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                info -> HttpResponse.BodySubscribers.mapping(
                        HttpResponse.BodySubscribers.ofInputStream(), LateBody::new));
        // the head of the answer is there before the run has ended
        HttpResponse<LateBody> head = answer.get(10, TimeUnit.SECONDS);
        assertThat(fixture.runner.started()).isEqualTo(2);
        fixture.runner.release(1);

        String body = head.body().text();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(body).startsWith(" ").contains("\"verified\":true");
    }

    /** A body that is read once the test says so. */
    private record LateBody(InputStream stream) {

        String text() throws IOException {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void shouldEndTheRunOfAClientThatHasGone() throws Exception {
        String path = run();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), fixture.server.port())) {
            String request = "POST " + path + "/verify HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Waiting.until("verifies", () -> fixture.runner.started() == 2);
        }

        // the only worker is free again
        fixture.submit();
        Waiting.until("the next job runs", () -> fixture.runner.started() == 3);
    }

    @Test
    void shouldNotPretendAnAnswerWhenTheServerStops() throws Exception {
        String path = run();
        CompletableFuture<HttpResponse<String>> answer = verifyLater(path);
        Waiting.until("verifies", () -> fixture.runner.started() == 2);
        fixture.jobs.close();

        // refused in time, or broken off when the answer had begun
        answer.handle((response, broken) -> Optional.ofNullable(response))
                .get(10, TimeUnit.SECONDS)
                .ifPresent(response -> BacktestRoutesTest.assertProblem(response, 503, "stopping"));
    }

    @Test
    void shouldBreakOffAnAnswerThatHasBegunWhenTheServerStops() throws Exception {
        String path = run();
        HttpResponse<LateBody> head = fixture.client.send(
                HttpRequest.newBuilder(fixture.uri(path + "/verify"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                info -> HttpResponse.BodySubscribers.mapping(
                        HttpResponse.BodySubscribers.ofInputStream(), LateBody::new));
        fixture.jobs.close();

        assertThatThrownBy(() -> head.body().text()).isInstanceOf(IOException.class);
    }
}
