package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.JobId;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.support.RandomResults;
import io.sptraderb.support.Waiting;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BacktestRoutesTest {

    private static final BacktestResult RESULT = RandomResults.of(5, 60, 4);

    private final ServerFixture fixture = ServerFixture.held(RESULT);

    private record Row(String body, int status, String type, List<String> paths) {}

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void shouldRunABacktestFromPostToCompleted() {
        HttpResponse<String> response = fixture.post("/api/backtest/run", ServerFixture.GOOD_BODY);
        assertThat(response.statusCode()).isEqualTo(200);
        JsonObject answer = ServerFixture.object(response);
        assertThat(answer.keySet()).containsExactly("backtest_id", "status");
        assertThat(answer.getString("status")).isEqualTo("running");
        String id = answer.getString("backtest_id");
        assertThat(JobId.parse(id)).isPresent();
        Waiting.until("runs", () -> progress(id) == 25);
        JsonObject status = ServerFixture.object(fixture.get("/api/backtest/" + id + "/status"));
        assertThat(status.getString("state")).isEqualTo("running");
        assertThat(status.getInt("candle")).isEqualTo(60);
        assertThat(status.getJsonNumber("equity").doubleValue()).isEqualTo(10_100.5);
        assertThat(status.isNull("error")).isTrue();
        fixture.runner.release(1);
        Waiting.until("completed", () -> fixture.status(id).equals("completed"));
        assertThat(progress(id)).isEqualTo(100);
        assertThat(ServerFixture.object(fixture.get("/api/backtest/" + id)).getString("created_at"))
                .isEqualTo("2024-06-01T12:00:00Z");
    }

    @Test
    void shouldNameEveryMistakeAndRegisterNothing() {
        String good = ServerFixture.GOOD_BODY;
        List<Row> rows = List.of(
                new Row("", 400, "malformed-json", List.of()),
                new Row("{", 400, "malformed-json", List.of()),
                new Row("[]", 400, "malformed-json", List.of()),
                new Row("nonsense", 400, "malformed-json", List.of()),
                new Row("{\"symbol\":\"a\",\"symbol\":\"b\"}", 400, "malformed-json", List.of()),
                new Row("[".repeat(5_000), 400, "malformed-json", List.of()),
                new Row(good.replace("ma_crossover_strategy", "nope"), 404, "unknown-strategy", List.of()),
                new Row(good.replace("ma_crossover_strategy", "../../etc/passwd"), 404, "unknown-strategy", List.of()),
                new Row(
                        good.replace("ma_crossover_strategy", "broken"),
                        400,
                        "invalid-strategy",
                        List.of("entry.size", "exits")),
                new Row(good.replace("10000", "0"), 400, "invalid-request", List.of("initial_capital")),
                new Row(good.replace("10000", "1e999"), 400, "invalid-request", List.of("initial_capital")),
                new Row(good.replace("10000", "1e999999999"), 400, "invalid-request", List.of("initial_capital")),
                new Row(good.replace("10000", "{\"a\":1}"), 400, "invalid-request", List.of("initial_capital")),
                new Row(good.replace("10000", "[1]"), 400, "invalid-request", List.of("initial_capital")),
                new Row(good.replace("\"1h\"", "5"), 400, "invalid-request", List.of("timeframe")),
                new Row(good.replace("2024-01-05", "2023-01-05"), 400, "invalid-request", List.of("end_date")),
                new Row(good.replace("\"symbol\"", "\"simbol\""), 400, "invalid-request", List.of("simbol", "symbol")),
                new Row(
                        good.replace(
                                "\"symbol\": \"EURUSD\"",
                                "\"symbols\": [\"EURUSD\", 5, {\"symbol\": \"BTC/USDT\", \"a\": 1}]"),
                        400,
                        "invalid-request",
                        List.of("symbols[1]", "symbols[2].a")),
                new Row(
                        "{\"execution\": 5, \"parameters\": [], \"strategy_name\": 7}",
                        400,
                        "invalid-request",
                        List.of("execution", "parameters", "strategy_name", "symbol", "timeframe")));
        for (Row row : rows) {
            HttpResponse<String> response = fixture.post("/api/backtest/run", row.body());
            assertProblem(response, row.status(), row.type());
            assertThat(ServerFixture.object(response).getJsonArray("problems").getValuesAs(JsonObject.class))
                    .as(row.body())
                    .extracting(problem -> problem.getString("path"))
                    .containsExactlyElementsOf(row.paths());
        }
        assertThat(ServerFixture.object(fixture.get("/api/backtest")).getInt("total"))
                .isZero();
    }

    @Test
    void shouldTellLinesOfAStrategysProblems() {
        HttpResponse<String> response =
                fixture.post("/api/backtest/run", ServerFixture.GOOD_BODY.replace("ma_crossover_strategy", "broken"));
        JsonObject first =
                ServerFixture.object(response).getJsonArray("problems").getJsonObject(0);
        assertThat(first.getInt("line")).isEqualTo(7);
        assertThat(first.getString("found")).isEqualTo("2");
        assertThat(first.getString("allowed")).isEqualTo("a fraction in (0, 1]");
    }

    @Test
    void shouldAnswer503WithRetryAfterWhenTheQueueIsFull() {
        fixture.submit();
        fixture.submit();
        HttpResponse<String> response = fixture.post("/api/backtest/run", ServerFixture.GOOD_BODY);
        assertProblem(response, 503, "queue-full");
        assertThat(response.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(ServerFixture.object(fixture.get("/api/backtest")).getInt("total"))
                .isEqualTo(2);
    }

    @Test
    void shouldStartOneRunForOneKey() {
        HttpResponse<String> first =
                fixture.post("/api/backtest/run", ServerFixture.GOOD_BODY, "Idempotency-Key", "k1");
        String reordered = ServerFixture.GOOD_BODY.replace("{", "{\"execution_mode\": null, ");
        HttpResponse<String> again = fixture.post("/api/backtest/run", reordered, "Idempotency-Key", "k1");
        assertThat(again.body()).isEqualTo(first.body());
        HttpResponse<String> other =
                fixture.post("/api/backtest/run", ServerFixture.GOOD_BODY.replace("1h", "4h"), "Idempotency-Key", "k1");
        assertProblem(other, 409, "idempotency-conflict");
        assertProblem(
                fixture.post("/api/backtest/run", ServerFixture.GOOD_BODY, "Idempotency-Key", "a b"),
                400,
                "invalid-request");
    }

    @Test
    void shouldCancelARunningAndAQueuedBacktest() {
        String running = fixture.submit();
        String queued = fixture.submit();
        for (String id : List.of(queued, running)) {
            HttpResponse<String> response = fixture.method("POST", "/api/backtest/" + id + "/cancel");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEmpty();
            Waiting.until("cancelled", () -> fixture.status(id).equals("cancelled"));
            HttpResponse<String> results = fixture.get("/api/backtest/" + id + "/results");
            assertProblem(results, 404, "backtest-not-completed");
            assertThat(ServerFixture.object(results).getString("backtest_status"))
                    .isEqualTo("cancelled");
        }
        assertThat(fixture.method("POST", "/api/backtest/" + running + "/cancel")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldAnswer404ForUnknownIdsOnEveryRoute() {
        List<String> ids = List.of(JobId.random().value(), "1", "..%2f..%2fetc%2fpasswd", "%00", "a%0d%0ab");
        for (String id : ids) {
            for (String route :
                    List.of("/status", "/results", "/trades", "/signals", "/indicators", "/log", "/equity", "")) {
                assertThat(fixture.get("/api/backtest/" + id + route).statusCode())
                        .as(id + route)
                        .isIn(404, 400);
            }
            assertThat(fixture.method("POST", "/api/backtest/" + id + "/cancel").statusCode())
                    .isIn(404, 400);
            assertThat(fixture.method("DELETE", "/api/backtest/" + id).statusCode())
                    .isIn(404, 400);
        }
        assertProblem(fixture.get("/api/backtest/" + ids.getFirst() + "/status"), 404, "unknown-backtest");
        assertProblem(fixture.get("/api/backtest/17/results"), 404, "unknown-backtest");
    }

    @Test
    void shouldListFilterAndPage() {
        String first = fixture.submit();
        fixture.runner.release(1);
        Waiting.until("completed", () -> fixture.status(first).equals("completed"));
        String second = fixture.submit();
        assertThat(ids("/api/backtest")).containsExactly(second, first);
        assertThat(ids("/api/backtest?limit=1&offset=1")).containsExactly(first);
        assertThat(ids("/api/backtest?status=completed")).containsExactly(first);
        assertThat(ids("/api/backtest?status=running&symbol=EURUSD&strategy=ma_crossover_strategy"))
                .containsExactly(second);
        assertThat(ids("/api/backtest?symbol=AUDUSD")).isEmpty();
        JsonObject listed = ServerFixture.object(fixture.get("/api/backtest?status=completed"))
                .getJsonArray("backtests")
                .getJsonObject(0);
        assertThat(listed.getString("strategy_name")).isEqualTo("ma_crossover_strategy");
        assertThat(listed.getInt("total_trades")).isEqualTo(4);
        assertThat(listed.getString("start_date")).isEqualTo("2024-01-01T00:00:00Z");
        for (String query : List.of("limit=0", "limit=x", "limit=1001", "offset=-1", "status=odd")) {
            assertProblem(fixture.get("/api/backtest?" + query), 400, "invalid-request");
        }
    }

    @Test
    void shouldDeleteOnlyWhatHasEnded() {
        String id = fixture.submit();
        assertProblem(fixture.method("DELETE", "/api/backtest/" + id), 409, "backtest-active");
        fixture.runner.release(1);
        Waiting.until("completed", () -> fixture.status(id).equals("completed"));
        assertThat(fixture.method("DELETE", "/api/backtest/" + id).statusCode()).isEqualTo(204);
        assertProblem(fixture.get("/api/backtest/" + id + "/results"), 404, "unknown-backtest");
        assertProblem(fixture.method("DELETE", "/api/backtest/" + id), 404, "unknown-backtest");
    }

    @Test
    void shouldTellWhereAComponentFailedAndRunTheNext() {
        fixture.runner.endWith(() -> {
            throw new ComponentFailedException(
                    "signals/ma_crossover",
                    "KeyError",
                    "'close'",
                    "signals/ma_crossover.py",
                    12,
                    List.of(new ComponentFailedException.Frame("evaluate", "signals/ma_crossover.py", 12)),
                    null);
        });
        fixture.runner.release(2);
        String id = fixture.run();
        JsonObject status = ServerFixture.object(fixture.get("/api/backtest/" + id + "/status"));
        assertThat(status.getString("status")).isEqualTo("failed");
        assertThat(status.getString("error")).contains("KeyError", "line 12");
        JsonObject failure = status.getJsonObject("failure");
        assertThat(failure.getString("type")).isEqualTo("urn:sptraderb:problem:component-failed");
        assertThat(failure.getString("file")).isEqualTo("signals/ma_crossover.py");
        assertThat(failure.getInt("line")).isEqualTo(12);
        assertThat(failure.getJsonArray("frames")).hasSize(1);
        HttpResponse<String> results = fixture.get("/api/backtest/" + id + "/results");
        assertProblem(results, 404, "backtest-not-completed");
        assertThat(ServerFixture.object(results).getString("detail")).contains("KeyError");
        fixture.runner.endWith(() -> RESULT);
        assertThat(fixture.status(fixture.run())).isEqualTo("completed");
    }

    @Test
    void shouldAnswer503WhenTheStoreIsFull() {
        fixture.store.setFull(true);
        HttpResponse<String> response = fixture.post("/api/backtest/run", ServerFixture.GOOD_BODY);
        assertProblem(response, 503, "store-unavailable");
        assertThat(ServerFixture.object(fixture.get("/api/backtest")).getInt("total"))
                .isZero();
    }

    static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = ServerFixture.object(response);
        assertThat(problem.getString("type")).isEqualTo("urn:sptraderb:problem:" + type);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
    }

    private List<String> ids(String path) {
        return ServerFixture.object(fixture.get(path)).getJsonArray("backtests").getValuesAs(JsonObject.class).stream()
                .map(job -> job.getString("backtest_id"))
                .toList();
    }

    private double progress(String id) {
        return ServerFixture.object(fixture.get("/api/backtest/" + id + "/status"))
                .getJsonNumber("progress")
                .doubleValue();
    }
}
