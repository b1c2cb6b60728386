package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.support.RandomResults;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlatformRoutesTest {

    private static final String PRICES = "[{\"date\": \"2024-01-02\", \"adjusted_close\": 100.0},"
            + " {\"date\": \"2024-01-03\", \"adjusted_close\": 94.0}]";

    private final ServerFixture fixture = ServerFixture.free(RandomResults.of(1, 5, 1));

    @AfterEach
    void stop() {
        fixture.close();
    }

    private JsonObject data(HttpResponse<String> response) {
        JsonObject answer = ServerFixture.object(response);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(answer.getBoolean("success")).isTrue();
        return answer.getJsonObject("data");
    }

    /** A request and the error that answers it. */
    record Wrong(String path, String body, int status, String code, String message) {
        @Override
        public String toString() {
            return path + " " + body;
        }
    }

    static List<Wrong> wrong() {
        return List.of(
                new Wrong("/prices", "{", 400, "INVALID_REQUEST", "the body is no JSON: line 1, column 3"),
                new Wrong("/prices", "[]", 400, "INVALID_REQUEST", "the body must be a JSON object, was array"),
                new Wrong(
                        "/prices",
                        "{\"ticker\": \"MSFT\", \"market_type\": \"Stock\", \"start_date\": \"2024-01-01\","
                                + " \"end_date\": \"2024-02-01\"}",
                        400,
                        "INVALID_TICKER",
                        "ticker \"MSFT\" is unknown, and none of the 1 there are is like it"),
                new Wrong(
                        "/dividends",
                        "{\"ticker\": \"AAPL\", \"start_date\": \"2024-03-01\", \"end_date\": \"2024-02-01\"}",
                        400,
                        "INVALID_DATE_RANGE",
                        "end_date was 2024-02-01, must not be before start_date 2024-03-01"),
                new Wrong(
                        "/signals",
                        "{\"strategy_type\": \"zzz\", \"config\": {}, \"price_data\": []}",
                        400,
                        "STRATEGY_NOT_FOUND",
                        "strategy_type was \"zzz\", must be one of buy_the_dip, buy_and_hold, dollar_cost_average,"
                                + " momentum"),
                new Wrong(
                        "/signals",
                        "{\"strategy_type\": \"buy_the_dip\", \"config\": {}, \"price_data\": " + PRICES + "}",
                        400,
                        "INVALID_CONFIG",
                        "config.price_change_threshold was missing, must be a number"),
                new Wrong(
                        "/simulate",
                        "{\"initial_capital\": 1, \"investment_per_trade\": 1, \"signals\": [], \"price_data\": []}",
                        400,
                        "INSUFFICIENT_DATA",
                        "price_data had 0 rows, must have at least 1"),
                new Wrong("/calculate", "{}", 400, "INVALID_REQUEST", "portfolios was missing, must be an object"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void shouldAnswerBadInputInTheErrorEnvelope(Wrong wrong) {
        HttpResponse<String> response = fixture.post(wrong.path(), wrong.body());

        JsonObject answer = ServerFixture.object(response);
        assertThat(answer.getBoolean("success")).isFalse();
        assertThat(answer.getJsonObject("error").getString("message")).isEqualTo(wrong.message());
        assertThat(answer.getJsonObject("error").getString("code")).isEqualTo(wrong.code());
        assertThat(answer.getJsonObject("error")).containsKey("details");
        assertThat(response.statusCode()).isEqualTo(wrong.status());
    }

    @Test
    void shouldRefuseOtherMediaTypesAndMethods() {
        HttpResponse<String> typed = fixture.method("POST", "/signals", "Content-Type", "text/plain");
        assertThat(typed.statusCode()).isEqualTo(415);
        assertThat(ServerFixture.object(typed).getJsonObject("error").getString("code"))
                .isEqualTo("INVALID_REQUEST");

        HttpResponse<String> get = fixture.get("/signals");
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        assertThat(fixture.method("DELETE", "/api/backtest").headers().firstValue("Allow"))
                .contains("GET, POST");
    }

    @Test
    void shouldGiveTestDataAndARequestThatUsesIt() {
        assertThat(data(fixture.get("/test-data/prices?ticker=aapl&days=5")).getJsonArray("prices"))
                .hasSize(5);
        assertThat(data(fixture.get("/test-data/prices")).getJsonArray("prices"))
                .hasSize(20);
        assertThat(data(fixture.get("/test-data/dividends?years=1")).getJsonArray("dividends"))
                .hasSize(4);

        JsonObject sample = data(fixture.get("/test-data/sample-backtest-request"));
        JsonObject study = data(fixture.post("/api/backtest", sample.toString()));
        assertThat(study.getJsonObject("metadata").getString("ticker")).isEqualTo("AAPL");
        assertThat(study.getJsonObject("active_strategy").getJsonArray("signals"))
                .hasSize(1);
    }

    @Test
    void shouldRefuseTestDataThereIsNot() {
        assertThat(fixture.get("/test-data/prices?ticker=MSFT").body()).contains("INVALID_TICKER");
        assertThat(fixture.get("/test-data/prices?days=0").statusCode()).isEqualTo(400);
        assertThat(fixture.get("/test-data/prices?days=366").body()).contains("INVALID_REQUEST", "1 to 365");
        assertThat(fixture.get("/test-data/dividends?years=11").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldSearchTickersByPartOfTheirName() {
        assertThat(data(fixture.get("/tickers/search?q=apple"))
                        .getJsonArray("results")
                        .getJsonObject(0)
                        .getString("ticker"))
                .isEqualTo("AAPL");
        assertThat(fixture.get("/tickers/search?q=").statusCode()).isEqualTo(400);
        assertThat(fixture.get("/tickers/search").body()).contains("q was missing");
    }

    @Test
    void shouldTellWhetherItsServicesAreThere() {
        JsonObject health = ServerFixture.object(fixture.get("/api/health"));

        assertThat(health.getString("status")).isEqualTo("healthy");
        assertThat(health.getJsonObject("services").getString("market_data")).isEqualTo("healthy");
    }

    @Test
    void shouldListEveryProblemOfAStudy() {
        HttpResponse<String> response = fixture.post(
                "/api/backtest",
                "{\"market_params\": {\"ticker\": \"AAPL\", \"market_type\": \"Stock\", \"start_date\": \"2024-02-01\","
                        + " \"end_date\": \"2024-01-01\"}, \"strategy_params\": {\"strategy_type\": \"zzz\"},"
                        + " \"portfolio_params\": {\"initial_capital\": -1, \"investment_per_trade\": 100}}");

        assertThat(response.statusCode()).isEqualTo(400);
        JsonObject error = ServerFixture.object(response).getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo("INVALID_REQUEST");
        assertThat(error.getJsonObject("details").getJsonArray("problems").getValuesAs(JsonObject.class))
                .extracting(problem -> problem.getString("code"))
                .containsExactly("INVALID_DATE_RANGE", "STRATEGY_NOT_FOUND", "INVALID_REQUEST", "INVALID_REQUEST");
    }
}
