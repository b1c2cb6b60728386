package io.sptraderb.accumulation.wire;

import static io.sptraderb.accumulation.wire.Messages.json;
import static io.sptraderb.accumulation.wire.Messages.problems;
import static io.sptraderb.accumulation.wire.Messages.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.accumulation.BuyRules;
import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.Contribution;
import io.sptraderb.accumulation.DividendDate;
import io.sptraderb.accumulation.DividendPolicy;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.PortfolioPlan;
import io.sptraderb.accumulation.PriceColumn;
import io.sptraderb.accumulation.Rates;
import io.sptraderb.accumulation.RuleConfig;
import io.sptraderb.accumulation.StudyRequest;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StudyWireTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-06-30T23:00:00Z"));
    private static final String MARKET = "'market_params': {'ticker': 'AAPL', 'market_type': 'Stock',"
            + "'start_date': '2024-01-01', 'end_date': '2024-06-01', 'frequency': 'daily'}";
    private static final String RULE =
            "'strategy_params': {'strategy_type': 'buy_the_dip', 'config': {'price_change_threshold': -0.05}}";
    private static final String PORTFOLIO =
            "'portfolio_params': {'initial_capital': 10000, 'investment_per_trade': 100}";
    private static final String BASELINE = "'baseline_params': {'initial_capital': 10000}";

    static List<Bad> bad() {
        return List.of(
                new Bad(
                        "nothing",
                        "{}",
                        List.of(
                                "market_params was missing, must be an object",
                                "strategy_params was missing, must be an object",
                                "portfolio_params was missing, must be an object",
                                "baseline_params was missing, must be an object")),
                new Bad(
                        "empty blocks",
                        "{'market_params': {}, 'strategy_params': {}, 'portfolio_params': {}, 'baseline_params': {},"
                                + "'use_test_data': 'yes'}",
                        List.of(
                                "market_params.ticker was missing, must be a text",
                                "market_params.market_type was missing, must be a text",
                                "market_params.start_date was missing, must be a date as YYYY-MM-DD",
                                "market_params.end_date was missing, must be a date as YYYY-MM-DD",
                                "strategy_params.strategy_type was missing, must be a text",
                                "portfolio_params.initial_capital was missing, must be a number",
                                "portfolio_params.investment_per_trade was missing, must be a number",
                                "baseline_params.initial_capital was missing, must be a number",
                                "use_test_data was \"yes\", must be true or false")),
                new Bad(
                        "one mistake in each block",
                        request(
                                MARKET.replace("2024-06-01", "2023-06-01"),
                                RULE.replace("-0.05", "5"),
                                PORTFOLIO.replace("10000", "0"),
                                BASELINE.replace("10000", "10000, 'contribution': {'amount': 'x'}")),
                        List.of(
                                "INVALID_DATE_RANGE end_date was 2023-06-01, must not be before start_date 2024-01-01",
                                "strategy_params.config.price_change_threshold was 5.0,"
                                        + " must be a fraction from -1 to 0, for example -0.05 for a fall of 5 %",
                                "portfolio_params.initial_capital was 0, must be a number above 0",
                                "baseline_params.contribution.amount was \"x\", must be a number")),
                new Bad(
                        "a rule nobody knows, a day to come",
                        request(
                                MARKET.replace("2024-06-01", "2024-07-02"),
                                RULE.replace("buy_the_dip", "zzz"),
                                PORTFOLIO,
                                BASELINE),
                        List.of(
                                "INVALID_DATE_RANGE end_date was 2024-07-02, must not be after today, 2024-06-30",
                                "STRATEGY_NOT_FOUND strategy_type was \"zzz\", must be one of "
                                        + String.join(", ", BuyRules.builtIn().names()))),
                new Bad(
                        "no threshold",
                        request(MARKET, "'strategy_params': {'strategy_type': 'buy_the_dip'}", PORTFOLIO, BASELINE),
                        List.of("strategy_params.config.price_change_threshold was missing, must be a number")));
    }

    private static String request(String... blocks) {
        return "{" + String.join(", ", blocks) + "}";
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldTellAllThatIsWrongWithItsPathWhenARequestIsBad(Bad each) {
        assertThat(problems(() -> read(each.body()))).isEqualTo(each.problems());
    }

    @Test
    void shouldQuoteNamesAndSettingsShortlyWhenAClientSendsMuch() {
        String much = "x".repeat(100_000);

        for (String rule : List.of(RULE.replace("buy_the_dip", much), RULE.replace("-0.05", "'" + much + "'"))) {
            assertThat(problems(() -> read(request(MARKET, rule, PORTFOLIO, BASELINE))))
                    .singleElement()
                    .satisfies(
                            problem -> assertThat(problem).hasSizeLessThan(400).contains("x".repeat(200) + "…"));
        }
    }

    @Test
    void shouldFillInWhatARequestLeavesOut() {
        StudyRequest read = read(request(MARKET.replace("2024-06-01", "2024-07-01"), RULE, PORTFOLIO, BASELINE));

        assertThat(read.active()).isEqualTo(PortfolioPlan.of(10_000, 100));
        assertThat(read.baseline()).isEqualTo(PortfolioPlan.atOnce(10_000));
        assertThat(read.source()).isEqualTo(StudyRequest.Source.STANDARD);
        assertThat(read.rule().config().number("price_change_threshold")).hasValue(-0.05);
    }

    @Test
    void shouldReadWhichPricesCount() {
        String closes = MARKET.replace("}", ", 'price_column': 'Close'}");
        String opens = MARKET.replace("}", ", 'price_column': 'open'}");

        assertThat(read(request(closes, RULE, PORTFOLIO, BASELINE, "'use_test_data': true"))
                        .source())
                .isEqualTo(new StudyRequest.Source(PriceColumn.CLOSE, true));
        assertThat(problems(() -> read(request(opens, RULE, PORTFOLIO, BASELINE))))
                .containsExactly("market_params.price_column was \"open\", must be one of" + " adjusted_close, close");
    }

    @Test
    void shouldGiveTheBaselineTheTaxesAndContributionsOfTheActivePlan() {
        String portfolio = PORTFOLIO.replace(
                "100}",
                "100, 'reinvest_dividends': false, 'transaction_cost_pct': 1,"
                        + "'cash_interest_rate_pct': 2, 'dividend_tax_pct': 15, 'dividend_date': 'Payment',"
                        + "'contribution': {'amount': 50, 'frequency': 'WEEKLY'}}");

        StudyRequest alike = read(request(MARKET, RULE, portfolio, BASELINE));
        StudyRequest own = read(request(
                MARKET,
                RULE,
                portfolio,
                BASELINE.replace("}", ", 'dividend_tax_pct': 0, 'contribution': {'amount': 0}}")));

        Contribution weekly = new Contribution(50, Frequency.WEEKLY);
        assertThat(alike.active())
                .isEqualTo(new PortfolioPlan(
                        10_000, 100, new DividendPolicy(false, 15, DividendDate.PAYMENT), new Rates(1, 2), weekly));
        assertThat(alike.baseline())
                .isEqualTo(PortfolioPlan.atOnce(10_000)
                        .with(new DividendPolicy(true, 15, DividendDate.PAYMENT))
                        .with(weekly));
        assertThat(own.baseline())
                .isEqualTo(PortfolioPlan.atOnce(10_000).with(new DividendPolicy(true, 0, DividendDate.PAYMENT)));
    }

    @Test
    void shouldAnswerAsRecordedButForTheTimeAndTheSignOfTheDrawdown() throws IOException {
        JsonObject golden = Studies.golden();
        JsonObject answer = sent(StudyWire.writeAnswer(Studies.recorded(), 7));

        assertThat(differences("data", golden, answer))
                .containsExactly(
                        "data.metadata.execution_time_ms: 737 7",
                        "data.comparison.reduced_max_drawdown_pct: -6.11 6.11");
    }

    @Test
    void shouldAnswerInTheFormOfTheDocumentsToo() throws IOException {
        JsonObject answer = sent(StudyWire.writeAnswer(Studies.recorded(), 7));
        JsonObject active = answer.getJsonObject("active_strategy");

        assertThat(active.getJsonArray("trades"))
                .isEqualTo(json("{'t': [{'date': '2024-01-08', 'action': 'BUY', 'ticker': 'AAPL', 'shares':"
                                + " 1.041667,'price': 96.0, 'amount': 100.0, 'trigger': 'Price dropped -6.1% from"
                                + " previous day'}]}")
                        .getJsonArray("t"));
        assertThat(active.getJsonObject("summary"))
                .isEqualTo(json("{'total_return_pct': 0.1, 'annualized_return_pct': 0.24, 'max_drawdown_pct': 0.0,"
                        + "'volatility_annualized_pct': 0.06, 'sharpe_ratio': 4.3377,"
                        + "'final_portfolio_value': 10009.9, 'total_capital_invested': 100.0, 'total_trades': 1}"));
        assertThat(active.getJsonObject("time_series"))
                .containsOnlyKeys("dates", "portfolio_value", "holdings_value", "cash_balance", "cumulative_invested");
        JsonObject baseline = answer.getJsonObject("baseline_strategy");
        assertThat(baseline.getJsonObject("time_series")).containsOnlyKeys("dates", "portfolio_value");
        assertThat(baseline.getJsonObject("summary")).doesNotContainKey("total_trades");
        assertThat(answer.getJsonObject("comparison")
                        .getJsonNumber("reduced_drawdown_pct")
                        .doubleValue())
                .isEqualTo(6.11);
        assertThat(answer.getJsonObject("metadata").getJsonArray("warnings")).isEmpty();
    }

    /** What of the recorded answer is another here; what is more here does not count. */
    private static List<String> differences(String path, JsonValue recorded, JsonValue here) {
        List<String> differences = new ArrayList<>();
        switch (recorded) {
            case JsonObject object
            when here instanceof JsonObject other ->
                object.forEach((key, value) -> differences.addAll(
                        differences(path + "." + key, value, other.getOrDefault(key, JsonValue.FALSE))));
            case JsonArray array
            when here instanceof JsonArray other && array.size() == other.size() -> {
                for (int i = 0; i < array.size(); i++) {
                    differences.addAll(differences(path + "[" + i + "]", array.get(i), other.get(i)));
                }
            }
            case JsonNumber number when here instanceof JsonNumber other && isSame(number, other) -> {}
            default -> {
                if (!recorded.equals(here)) {
                    differences.add(path + ": " + recorded + " " + here);
                }
            }
        }
        return differences;
    }

    private static boolean isSame(JsonNumber recorded, JsonNumber here) {
        return recorded.bigDecimalValue().compareTo(here.bigDecimalValue()) == 0;
    }

    private static StudyRequest read(String body) {
        return StudyWire.readRequest(json(body), StudyWireTest::check, CLOCK);
    }

    private static void check(ChosenRule rule) {
        assertThat(BuyRules.builtIn()
                        .of(rule.strategyType(), new RuleConfig(rule.config().settings())))
                .isNotNull();
    }
}
