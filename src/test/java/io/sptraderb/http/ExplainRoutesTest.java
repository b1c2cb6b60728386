package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.MarketReport;
import io.sptraderb.backtest.RunProvenance;
import io.sptraderb.candle.Candle;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.Costs;
import io.sptraderb.support.SmallRun;
import io.sptraderb.support.StubCandleSource;
import io.sptraderb.support.Waiting;
import io.sptraderb.trade.Trade;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainRoutesTest {

    private static final CandleSeries SERIES = new StubCandleSource()
            .load(
                    new Symbol("EURUSD"),
                    Timeframe.of("1h"),
                    new TimeRange(StubCandleSource.FIRST, StubCandleSource.FIRST + 4 * 86_400));
    private static final SmallRun RUN = SmallRun.on(SERIES)
            .enterAfter(3)
            .exitAfter(9)
            .enterAfter(30)
            .stopAndTarget(0.02, 0.5)
            .set(settings -> settings.costs(new Costs(0.001, 0, 0, 0, 0.002, 0.0005)));
    private static final BacktestResult RESULT = RUN.result();
    private static final String COSTLY_BODY = ServerFixture.GOOD_BODY.replace(
            "\"initial_capital\"",
            "\"execution\": {\"commission\": 0.001, \"spread\": 0.002, \"slippage\": 0.0005}, \"initial_capital\"");

    private final ServerFixture fixture = ServerFixture.free(RESULT);
    private String path = "";

    @BeforeAll
    void run() {
        path = run(fixture);
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    private static String run(ServerFixture fixture) {
        String id = ServerFixture.object(fixture.post("/api/backtest/run", COSTLY_BODY))
                .getString("backtest_id");
        Waiting.until("end of " + id, () -> fixture.status(id).equals("completed"));
        return "/api/backtest/" + id;
    }

    private static JsonObject explain(ServerFixture fixture, String path, int trade) {
        HttpResponse<String> response = fixture.get(path + "/trades/" + trade + "/explain");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return ServerFixture.object(response);
    }

    private static BigDecimal number(JsonObject json, String name) {
        return json.getJsonNumber(name).bigDecimalValue();
    }

    private static void assertCandle(JsonObject json, int index) {
        Candle candle = SERIES.candle(index);
        assertThat(json.getInt("candle")).isEqualTo(index);
        assertThat(json.getString("time"))
                .isEqualTo(Instant.ofEpochSecond(candle.openTime()).toString());
        assertThat(List.of("open", "high", "low", "close", "volume").stream()
                        .map(name -> json.getJsonNumber(name).doubleValue()))
                .containsExactly(candle.open(), candle.high(), candle.low(), candle.close(), candle.volume());
    }

    @Test
    void shouldExplainBothFillsWithTheirCandles() {
        Trade trade = RESULT.simulation().trades().getFirst();
        JsonObject json = explain(fixture, path, 1);

        assertThat(json.getInt("trade")).isEqualTo(1);
        assertThat(json.getString("side")).isEqualTo("long");
        assertThat(json.getString("exit_reason")).isEqualTo("signal");
        JsonObject entry = json.getJsonObject("entry");
        assertThat(entry.getString("decided_by")).isEqualTo("entry[0]");
        assertCandle(entry.getJsonObject("decided_on"), 3);
        assertCandle(entry.getJsonObject("filled_on"), 4);
        assertThat(entry.getString("rule")).isEqualTo("next_open");
        assertThat(entry.getString("explanation")).isEqualTo("filled at the open of the next candle");
        assertThat(entry.isNull("level")).isTrue();
        assertThat(entry.getJsonNumber("price").doubleValue())
                .isEqualTo(trade.entry().price());
        JsonObject exit = json.getJsonObject("exit");
        assertThat(exit.getString("decided_by")).isEqualTo("exit[0]");
        assertCandle(exit.getJsonObject("decided_on"), 9);
        assertCandle(exit.getJsonObject("filled_on"), 10);
        JsonObject close = exit.getJsonObject("alternatives").getJsonObject("close");
        assertThat(close.getJsonNumber("price").doubleValue()).isEqualTo(SERIES.close(10));
        // half a point above the open, ten units
        assertThat(number(close, "pnl_change")).isEqualByComparingTo("5");
        assertThat(json.getJsonArray("notes")).isEmpty();
    }

    @Test
    void shouldExplainAStop() {
        JsonObject exit = explain(fixture, path, 2).getJsonObject("exit");

        assertThat(exit.isNull("decided_by")).isTrue();
        assertThat(exit.getString("explanation")).startsWith("stop loss at ").endsWith(" touched inside the candle");
        assertThat(exit.getJsonNumber("level").doubleValue())
                .isEqualTo(RESULT.simulation().trades().get(1).exit().level());
    }

    @Test
    void shouldLetCostsAddUp() {
        for (int number = 1; number <= RESULT.simulation().trades().size(); number++) {
            JsonObject json = explain(fixture, path, number);
            JsonObject costs = json.getJsonObject("costs");
            BigDecimal sum = BigDecimal.ZERO;
            for (String part : List.of("commission", "spread", "slippage")) {
                BigDecimal both = BigDecimal.ZERO;
                for (String side : List.of("entry", "exit")) {
                    BigDecimal one = number(json.getJsonObject(side).getJsonObject("costs"), part);
                    assertThat(one).isPositive();
                    both = both.add(one);
                }
                assertThat(number(costs, part)).isEqualByComparingTo(both);
                sum = sum.add(both);
            }
            assertThat(number(costs, "financing")).isZero();
            assertThat(number(costs, "total")).isEqualByComparingTo(sum);
            assertThat(number(json, "pnl_before_costs").subtract(sum)).isEqualByComparingTo(number(json, "pnl"));
        }
    }

    @Test
    void shouldExplainWithoutTheCandlesWhenTheyAreOthersNow() {
        MarketReport market = RESULT.markets().getFirst();
        BacktestResult other = new BacktestResult(
                new RunProvenance("9.9", "aa", "bb", "older", "stub"),
                RESULT.simulation(),
                RESULT.performance(),
                List.of(),
                List.of(new MarketReport(
                        market.symbol(),
                        "older",
                        "stub",
                        market.openTimes(),
                        market.quality(),
                        List.of(),
                        market.indicators())),
                List.of(),
                RESULT.tradesHash(),
                RESULT.fillBand());
        try (ServerFixture changed = ServerFixture.free(other)) {
            JsonObject json = explain(changed, run(changed), 1);

            assertThat(json.getJsonArray("notes")).singleElement().satisfies(note -> assertThat(note.toString())
                    .contains("not those the run traded", "older"));
            JsonObject decided = json.getJsonObject("entry").getJsonObject("decided_on");
            assertThat(decided.isNull("open")).isTrue();
            assertThat(decided.isNull("volume")).isTrue();
            // the times of candles are stored
            assertThat(decided.getString("time")).isEqualTo("2024-01-01T03:00:00Z");
            JsonObject close =
                    json.getJsonObject("entry").getJsonObject("alternatives").getJsonObject("close");
            assertThat(close.isNull("price")).isTrue();
            assertThat(close.isNull("pnl_change")).isTrue();
        }
    }

    @Test
    void shouldSayWhichTradesThereAre() {
        int trades = RESULT.simulation().trades().size();
        for (String number : List.of("0", "99", "-1", "first", "1.0", "99999999999999999999")) {
            HttpResponse<String> response = fixture.get(path + "/trades/" + number + "/explain");
            BacktestRoutesTest.assertProblem(response, 404, "unknown-trade");
            assertThat(ServerFixture.object(response).getString("detail"))
                    .contains("\"" + number + "\"", "trade numbers are 1 to " + trades);
        }
    }

    @Test
    void shouldRefuseWhatCannotBeExplained() {
        BacktestRoutesTest.assertProblem(
                fixture.get("/api/backtest/" + UUID.randomUUID() + "/trades/1/explain"), 404, "unknown-backtest");
        BacktestRoutesTest.assertProblem(
                fixture.get("/api/backtest/nonsense/trades/1/explain"), 404, "unknown-backtest");
        HttpResponse<String> posted = fixture.post(path + "/trades/1/explain", "{}");
        BacktestRoutesTest.assertProblem(posted, 405, "method-not-allowed");
        assertThat(posted.headers().firstValue("Allow")).contains("GET");
        try (ServerFixture held = ServerFixture.held(RESULT)) {
            BacktestRoutesTest.assertProblem(
                    held.get("/api/backtest/" + held.submit() + "/trades/1/explain"), 404, "backtest-not-completed");
        }
    }

    @Test
    void shouldSayThatThereAreNoTrades() {
        try (ServerFixture none = ServerFixture.free(SmallRun.on(SERIES).result())) {
            HttpResponse<String> response = none.get(run(none) + "/trades/1/explain");
            BacktestRoutesTest.assertProblem(response, 404, "unknown-trade");
            assertThat(ServerFixture.object(response).getString("detail")).endsWith("it has no trades");
        }
    }
}
