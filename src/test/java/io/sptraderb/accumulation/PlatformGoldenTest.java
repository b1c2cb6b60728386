package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.trade.Money;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A whole study against the recorded answer of the replaced system. One figure of it is meant to differ: a fall that is
 * less deep counts as an improvement, so the reduced drawdown has the other sign.
 */
class PlatformGoldenTest {

    private static final DateRange ASKED = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 1));

    private JsonObject golden = JsonObject.EMPTY_JSON_OBJECT;
    private ClosePrices prices = Rows.closes();
    private List<Dividend> dividends = List.of();

    @BeforeEach
    void read() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/golden/platform_e2e.json"));
                JsonReader reader = Json.createReader(file)) {
            golden = reader.readObject().getJsonObject("data");
        }
        JsonObject market = golden.getJsonObject("market_data");
        List<JsonObject> rows = market.getJsonArray("prices").getValuesAs(JsonObject.class);
        prices = ClosePrices.of(
                rows.stream().map(row -> LocalDate.parse(row.getString("date"))).toList(),
                rows.stream().mapToDouble(row -> number(row, "adjusted_close")).toArray());
        dividends = market.getJsonArray("dividends").getValuesAs(JsonObject.class).stream()
                .map(each -> Dividend.of(LocalDate.parse(each.getString("ex_date")), number(each, "amount_per_share")))
                .toList();
    }

    @Test
    void shouldFindTheRecordedSignal() {
        JsonObject signal =
                golden.getJsonObject("active_strategy").getJsonArray("signals").getJsonObject(0);
        JsonObject details = signal.getJsonObject("trigger_details");

        assertThat(dip().signals(prices))
                .containsExactly(new BuySignal(
                        LocalDate.parse(signal.getString("date")),
                        number(signal, "price"),
                        new Trigger.PriceChange(
                                number(details, "price_change_pct"),
                                number(details, "threshold_pct"),
                                number(details, "previous_close"),
                                1)));
    }

    @Test
    void shouldFollowTheActivePortfolioToTheCent() {
        PortfolioPath path = active();
        JsonObject recorded = golden.getJsonObject("active_strategy");
        JsonObject trade =
                recorded.getJsonObject("portfolio").getJsonArray("trades").getJsonObject(0);

        assertSame(path, recorded);
        assertThat(path.purchases()).singleElement().satisfies(purchase -> {
            assertThat(purchase.date()).isEqualTo(trade.getString("date"));
            assertThat(Rounding.shares(purchase.shares())).isEqualTo(number(trade, "shares"));
            assertThat(purchase.price()).isEqualTo(number(trade, "price"));
            assertThat(Rounding.money(purchase.amount())).isEqualTo(number(trade, "amount"));
            assertThat(Rounding.money(purchase.transactionCost())).isEqualTo(number(trade, "transaction_cost"));
        });
    }

    @Test
    void shouldFollowTheBaselineToTheCent() {
        assertSame(baseline(), golden.getJsonObject("baseline"));
    }

    @Test
    void shouldCompareAsRecordedButForTheSignOfTheDrawdown() {
        JsonObject recorded = golden.getJsonObject("comparison");

        assertThat(Comparison.of(measure(active()), measure(baseline())))
                .isEqualTo(new Comparison(
                        number(recorded, "excess_return_pct"),
                        number(recorded, "excess_annualized_return_pct"),
                        number(recorded, "excess_sharpe"),
                        -number(recorded, "reduced_max_drawdown_pct"),
                        number(recorded, "reduced_volatility_pct")));
    }

    private static BuyRule dip() {
        return new BuyTheDip(-0.05, Frequency.DAILY);
    }

    private PortfolioPath active() {
        return PortfolioSimulation.run(PortfolioPlan.of(10_000, 100), prices, dividends, dip().signals(prices));
    }

    private PortfolioPath baseline() {
        return PortfolioSimulation.run(
                PortfolioPlan.atOnce(10_000), prices, dividends, new BuyAndHold().signals(prices));
    }

    private static PathStatistics measure(PortfolioPath path) {
        return PathStatistics.of(path, PathStatistics.Basis.over(ASKED));
    }

    private static void assertSame(PortfolioPath path, JsonObject recorded) {
        JsonObject series = recorded.getJsonObject("portfolio").getJsonObject("time_series");
        assertThat(path.portfolioValue()).containsExactly(column(series, "portfolio_value"));
        assertThat(path.holdingsValue()).containsExactly(column(series, "holdings_value"));
        assertThat(path.cashBalance()).containsExactly(column(series, "cash_balance"));
        assertThat(path.cumulativeInvested()).containsExactly(column(series, "cumulative_invested"));
        assertThat(path.cumulativeDividends()).containsExactly(column(series, "cumulative_dividends"));
        assertThat(path.sharesHeld()).containsExactly(column(series, "shares_held"));
        assertSame(path.finalState(), recorded.getJsonObject("portfolio").getJsonObject("final_state"));
        assertSame(measure(path), recorded.getJsonObject("metrics"));
    }

    private static void assertSame(FinalState state, JsonObject recorded) {
        assertThat(Rounding.shares(state.shares())).isEqualTo(number(recorded, "total_shares"));
        assertMoney(state.cash(), recorded, "cash_balance");
        assertMoney(state.holdings(), recorded, "holdings_value");
        assertMoney(state.value(), recorded, "portfolio_value");
        assertMoney(state.invested(), recorded, "total_invested");
        assertMoney(state.dividends().received(), recorded, "total_dividends_received");
        assertMoney(state.transactionCosts(), recorded, "total_transaction_costs");
    }

    private static void assertSame(PathStatistics statistics, JsonObject recorded) {
        assertThat(statistics)
                .isEqualTo(new PathStatistics(
                        number(recorded, "total_return_pct"),
                        number(recorded, "annualized_return_pct"),
                        number(recorded, "max_drawdown_pct") + 0.0,
                        recorded.getInt("max_drawdown_duration_days"),
                        number(recorded, "volatility_annualized_pct"),
                        number(recorded, "sharpe_ratio"),
                        number(recorded, "sortino_ratio"),
                        number(recorded, "calmar_ratio")));
    }

    private static void assertMoney(Money money, JsonObject recorded, String key) {
        assertThat(Rounding.money(money)).as(key).isEqualTo(number(recorded, key));
    }

    private static double number(JsonObject object, String key) {
        return object.getJsonNumber(key).doubleValue();
    }

    private static double[] column(JsonObject series, String key) {
        JsonArray column = series.getJsonArray(key);
        return column.getValuesAs(JsonNumber.class).stream()
                .mapToDouble(JsonNumber::doubleValue)
                .toArray();
    }
}
