package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.FillBand;
import io.sptraderb.metrics.Metric;
import io.sptraderb.support.RandomResults;
import io.sptraderb.trade.Trade;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultRoutesTest {

    private static final BacktestResult RESULT = rich();

    private final ServerFixture fixture = ServerFixture.free(RESULT);
    private String path = "";

    /** The first random result with something of everything. */
    private static BacktestResult rich() {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(seed -> RandomResults.of(seed, 5_000, 6))
                .filter(result -> result.signalCount() > 0
                        && !result.markets().getFirst().signals().isEmpty()
                        && result.markets().getFirst().signals().getFirst().rows() > 0
                        && !result.markets().getFirst().indicators().isEmpty()
                        && !result.prints().isEmpty()
                        && !result.performance().dailyReturns().isEmpty()
                        && !result.simulation().rejections().isEmpty()
                        && !result.simulation().openPositions().isEmpty()
                        && result.fillBand().isPresent()
                        && !result.fillBand().get().variants().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    void run() {
        path = "/api/backtest/" + fixture.run();
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    @Test
    void shouldAnswerTheContractsFieldsFirst() {
        HttpResponse<String> response = fixture.get(path + "/results");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        JsonObject results = ServerFixture.object(response);
        assertThat(results.keySet())
                .startsWith(
                        "backtest_id",
                        "start_capital",
                        "end_capital",
                        "total_pnl",
                        "max_drawdown",
                        "sharpe_ratio",
                        "total_trades",
                        "winning_trades",
                        "losing_trades",
                        "signals_generated",
                        "completed_trades",
                        "daily_returns");
        assertThat(results.getJsonNumber("start_capital").bigDecimalValue()).isEqualByComparingTo("10000");
        assertThat(results.getJsonNumber("end_capital").bigDecimalValue())
                .isEqualByComparingTo(RESULT.simulation().endEquity().toString());
        assertThat(results.getInt("total_trades")).isEqualTo(6);
        assertThat(results.getInt("winning_trades") + results.getInt("losing_trades"))
                .isEqualTo(6);
        assertThat(results.getInt("signals_generated")).isEqualTo(RESULT.signalCount());
        JsonArray day = results.getJsonArray("daily_returns").getJsonArray(0);
        assertThat(day.getString(0)).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(day.getJsonNumber(1).doubleValue())
                .isEqualTo(RESULT.performance().dailyReturns().getFirst().fraction());
    }

    @Test
    void shouldAnswerWhatTheContractLacks() {
        JsonObject results = ServerFixture.object(fixture.get(path + "/results"));
        assertThat(results.getString("status")).isEqualTo("completed");
        assertThat(results.getString("ended_by"))
                .isEqualTo(RESULT.simulation().endedBy().wireName());
        JsonObject metrics = results.getJsonObject("metrics");
        for (Metric metric : Metric.values()) {
            double value = RESULT.performance().value(metric);
            if (Double.isNaN(value)) {
                assertThat(metrics.isNull(metric.wireName())).isTrue();
            } else {
                assertThat(metrics.getJsonNumber(metric.wireName()).doubleValue())
                        .isEqualTo(value);
            }
        }
        JsonArray month = results.getJsonArray("monthly_returns").getJsonArray(0);
        assertThat(month.getString(0)).isEqualTo("2024-01");
        assertThat(month.getJsonNumber(1).doubleValue())
                .isEqualTo(RESULT.performance().monthlyReturns().getFirst().fraction());
        JsonArray year = results.getJsonArray("yearly_returns").getJsonArray(0);
        assertThat(year.getString(0)).isEqualTo("2024");
        assertThat(year.getJsonNumber(1).doubleValue())
                .isEqualTo(RESULT.performance().yearlyReturns().getFirst().fraction());
        assertThat(results.getJsonObject("request").getJsonObject("execution").getString("fill"))
                .isEqualTo("next_open");
        assertThat(results.getJsonObject("provenance").getString("candle_hash")).isEqualTo("cc");
        assertThat(results.getJsonObject("data_quality").getString("gaps"))
                .isEqualToIgnoringCase(
                        RESULT.markets().getFirst().quality().gaps().name());
        assertThat(results.getString("trades_hash")).isEqualTo(RESULT.tradesHash());
        assertThat(results.getJsonArray("warnings")).hasSameSizeAs(RESULT.warnings());
        assertThat(results.getJsonArray("rejections"))
                .hasSameSizeAs(RESULT.simulation().rejections());
        assertThat(results.isNull("open_position"))
                .isEqualTo(RESULT.simulation().openPositions().isEmpty());
        assertThat(results.getJsonArray("open_positions"))
                .hasSameSizeAs(RESULT.simulation().openPositions());
        assertThat(results.getJsonArray("equity_curve")).hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void shouldAnswerTheFillBand() {
        FillBand band = RESULT.fillBand().orElseThrow();
        JsonObject json = ServerFixture.object(fixture.get(path + "/results")).getJsonObject("fill_band");
        assertThat(json.getJsonNumber("own_pnl").bigDecimalValue())
                .isEqualByComparingTo(band.ownPnl().toString());
        assertThat(json.getJsonNumber("lowest_pnl").bigDecimalValue())
                .isEqualByComparingTo(band.lowestPnl().toString());
        assertThat(json.getJsonNumber("highest_pnl").bigDecimalValue())
                .isEqualByComparingTo(band.highestPnl().toString());
        assertThat(json.getBoolean("sign_flips")).isEqualTo(band.signFlips());
        JsonArray variants = json.getJsonArray("variants");
        assertThat(variants).hasSameSizeAs(band.variants());
        for (int i = 0; i < variants.size(); i++) {
            JsonObject variant = variants.getJsonObject(i);
            FillBand.Variant expected = band.variants().get(i);
            assertThat(variant.getString("name"))
                    .isEqualTo(expected.assumption().wireName());
            assertThat(variant.getJsonObject("execution")).hasSize(1);
            assertThat(variant.getJsonNumber("end_capital").bigDecimalValue())
                    .isEqualByComparingTo(expected.endEquity().toString());
            assertThat(variant.getJsonNumber("total_pnl").bigDecimalValue())
                    .isEqualByComparingTo(expected.totalPnl().toString());
            assertThat(variant.getJsonNumber("total_return").doubleValue()).isEqualTo(expected.totalReturn());
            assertThat(variant.getJsonNumber("max_drawdown").doubleValue()).isEqualTo(expected.maxDrawdown());
            assertThat(variant.getInt("total_trades")).isEqualTo(expected.trades());
        }
    }

    @Test
    void shouldExplainEveryTrade() {
        JsonArray trades = ServerFixture.object(fixture.get(path + "/trades")).getJsonArray("trades");
        for (int i = 0; i < trades.size(); i++) {
            Trade trade = RESULT.simulation().trades().get(i);
            JsonObject json = trades.getJsonObject(i);
            assertThat(json.getString("id"))
                    .startsWith(trade.symbol() + "-" + trade.entry().time());
            assertThat(json.getString("side")).isEqualTo(trade.side().wireName());
            assertThat(json.getString("entry_time"))
                    .isEqualTo(Instant.ofEpochSecond(trade.entry().time()).toString())
                    .endsWith("Z");
            assertThat(json.getJsonNumber("pnl").bigDecimalValue())
                    .isEqualByComparingTo(new BigDecimal(trade.pnl().toString()));
            assertThat(json.getJsonNumber("exit_price").doubleValue())
                    .isEqualTo(trade.exit().price());
            assertThat(json.getString("exit_reason"))
                    .isEqualTo(trade.exitReason().wireName());
            JsonObject exit = json.getJsonObject("exit");
            assertThat(exit.getString("rule")).isEqualTo(trade.exit().rule().wireName());
            assertThat(exit.isNull("level")).isEqualTo(Double.isNaN(trade.exit().level()));
            assertThat(exit.getJsonNumber("pessimistic").doubleValue())
                    .isEqualTo(trade.exit().pessimistic());
        }
        assertThat(trades).hasSize(6);
    }

    @Test
    void shouldAnswerTradesAsCsvWhenAsked() {
        HttpResponse<String> byQuery = fixture.get(path + "/trades?format=csv");
        HttpResponse<String> byAccept = fixture.get(path + "/trades", "Accept", "text/csv");
        assertThat(byQuery.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(byQuery.headers().firstValue("Content-Disposition").orElse(""))
                .contains("backtest_trades_");
        assertThat(byAccept.body()).isEqualTo(byQuery.body());
        List<String> lines = byQuery.body().lines().toList();
        assertThat(lines).hasSize(7);
        int columns = lines.getFirst().split(",", -1).length;
        assertThat(lines).allMatch(line -> line.split(",", -1).length == columns);
        Trade first = RESULT.simulation().trades().getFirst();
        assertThat(lines.get(1))
                .contains("," + first.pnl() + ",", "," + first.exitReason().wireName() + ",");
    }

    @Test
    void shouldThinEquityAsAsked() {
        double[] equity = RESULT.simulation().equity();
        for (Map.Entry<String, Integer> asked : Map.of(
                        "", 2_000, "?points=10", 10, "?points=all", 5_000, "?points=5000", 5_000)
                .entrySet()) {
            JsonObject answer = ServerFixture.object(fixture.get(path + "/equity" + asked.getKey()));
            JsonArray curve = answer.getJsonArray("equity_curve");
            assertThat(answer.getInt("total")).isEqualTo(5_000);
            assertThat(curve.size()).isBetween(asked.getValue() / 2, asked.getValue());
            assertThat(curve.getJsonArray(0).getJsonNumber(1).doubleValue()).isEqualTo(equity[0]);
            assertThat(curve.getJsonArray(curve.size() - 1).getJsonNumber(1).doubleValue())
                    .isEqualTo(equity[equity.length - 1]);
        }
        BacktestRoutesTest.assertProblem(fixture.get(path + "/equity?points=1"), 400, "invalid-request");
    }

    @Test
    void shouldAnswerSignalsIndicatorsAndPrints() {
        JsonObject signals = ServerFixture.object(fixture.get(path + "/signals"));
        assertThat(signals.getInt("total"))
                .isEqualTo(RESULT.markets().getFirst().signalCount());
        JsonObject table = signals.getJsonArray("signals").getJsonObject(0);
        assertThat(table.getString("name"))
                .isEqualTo(RESULT.markets().getFirst().signals().getFirst().signalName());
        JsonObject event = table.getJsonArray("events").getJsonObject(0);
        assertThat(event.getString("time")).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(event.getJsonObject("outputs").keySet())
                .containsExactlyElementsOf(RESULT.markets()
                        .getFirst()
                        .signals()
                        .getFirst()
                        .columns()
                        .keySet());
        JsonObject indicators = ServerFixture.object(fixture.get(path + "/indicators?points=all"));
        assertThat(indicators.getJsonArray("times")).hasSize(5_000);
        assertThat(indicators.getJsonObject("indicators").keySet())
                .containsExactlyElementsOf(
                        RESULT.markets().getFirst().indicators().keySet())
                .isNotEmpty();
        assertThat(ServerFixture.object(fixture.get(path + "/log")).getJsonArray("lines"))
                .hasSameSizeAs(RESULT.prints());
        assertThat(fixture.get(path + "/log?format=text").body().lines().count())
                .isGreaterThanOrEqualTo(RESULT.prints().size());
    }
}
