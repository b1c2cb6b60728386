package io.sptraderb.accumulation.wire;

import static io.sptraderb.accumulation.wire.Messages.json;
import static io.sptraderb.accumulation.wire.Messages.problems;
import static io.sptraderb.accumulation.wire.Messages.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ClosePrices;
import io.sptraderb.accumulation.Contribution;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.DividendDate;
import io.sptraderb.accumulation.DividendPolicy;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.PortfolioPlan;
import io.sptraderb.accumulation.PortfolioService;
import io.sptraderb.accumulation.PublishedPortfolio;
import io.sptraderb.accumulation.Rates;
import io.sptraderb.accumulation.Trigger;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationWireTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);
    private static final String REST = "'signals': [], 'price_data': []}";
    private static final String GOOD = "{'initial_capital': 1000, 'investment_per_trade': 100, ";

    static List<Bad> bad() {
        return List.of(
                new Bad(
                        "nothing",
                        "{}",
                        List.of(
                                "initial_capital was missing, must be a number",
                                "investment_per_trade was missing, must be a number",
                                "price_data was missing, must be an array",
                                "signals was missing, must be an array")),
                new Bad(
                        "out of range",
                        "{'initial_capital': -1, 'investment_per_trade': 1e12, 'transaction_cost_pct': 101,"
                                + "'cash_interest_rate_pct': -5, 'dividend_tax_pct': 100.5, " + REST,
                        List.of(
                                "initial_capital was -1, must be a number from 0 to 92 billion",
                                "investment_per_trade was 1E+12, must be a number from 0 to 92 billion",
                                "dividend_tax_pct was 100.5, must be a number from 0 to 100",
                                "transaction_cost_pct was 101, must be a number from 0 to 100",
                                "cash_interest_rate_pct was -5, must be a number from 0")),
                new Bad(
                        "other types",
                        "{'initial_capital': '1000', 'investment_per_trade': [1], 'reinvest_dividends': 'yes',"
                                + "'dividend_date': 'Friday', 'contribution': 5, " + REST,
                        List.of(
                                "initial_capital was \"1000\", must be a number",
                                "investment_per_trade was an array, must be a number",
                                "reinvest_dividends was \"yes\", must be true or false",
                                "dividend_date was \"Friday\", must be one of ex, payment",
                                "contribution was 5, must be an object")),
                new Bad(
                        "a contribution",
                        GOOD + "'contribution': {'amount': -1, 'frequency': 'yearly'}, " + REST,
                        List.of(
                                "contribution.amount was -1, must be a number from 0 to 92 billion",
                                "contribution.frequency was \"yearly\", must be one of daily, weekly, monthly")),
                new Bad(
                        "signals",
                        GOOD + "'price_data': [], 'signals': [{'date': '2024-01-02', 'action': 'HOLD'}, {'action':"
                             + " 1},{'action': 'buy'}, {'date': '2024-01-02', 'action': 'BUY', 'price': 'x', 'amount':"
                             + " -5}]}",
                        List.of(
                                "signals[0].action was \"HOLD\", must be BUY or SELL",
                                "signals[1].action was 1, must be BUY or SELL",
                                "signals[2].date was missing, must be a date as YYYY-MM-DD",
                                "signals[3].price was \"x\", must be a number",
                                "signals[3].amount was -5, must be a number from 0 to 92 billion")),
                new Bad(
                        "dividends",
                        GOOD + "'dividend_data': [{'ex_date': '2024-01-02', 'amount_per_share': -1},"
                                + "{'ex_date': '2024-01-02', 'payment_date': '2024-01-01', 'amount_per_share': 1},"
                                + "{'ex_date': 'soon'}], " + REST,
                        List.of(
                                "dividend_data[0].amount_per_share was -1, must be a number from 0",
                                "dividend_data[1].payment_date was 2024-01-01,"
                                        + " must be on the ex_date, 2024-01-02, or after it",
                                "dividend_data[2].ex_date was \"soon\", must be a date as YYYY-MM-DD",
                                "dividend_data[2].amount_per_share was missing, must be a number")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldTellAllThatIsWrongWithItsPathWhenARequestIsBad(Bad each) {
        assertThat(problems(() -> SimulationWire.readRequest(json(each.body()))))
                .isEqualTo(each.problems());
    }

    @Test
    void shouldTakeWhatClientsOfTheReplacedSystemSend() {
        SimulationRequest read = SimulationWire.readRequest(json("{'initial_capital': 0, 'investment_per_trade': 0,"
                + "'transaction_cost_pct': null, 'dividend_data': null, 'strategy': {},"
                + "'signals': [{'date': '2024-01-02', 'action': 'Buy', 'price': null, 'trigger_details': 5},"
                + "{'date': 'never', 'action': 'sell'}], 'price_data': []}"));

        assertThat(read.plan()).isEqualTo(PortfolioPlan.of(0, 0));
        assertThat(read.dividends()).isEmpty();
        assertThat(read.signals()).containsExactly(BuySignal.on(DAY));
    }

    @Test
    void shouldReadWhatWasWrittenWhenARequestGoesToAnotherService() {
        SimulationRequest request = request();

        SimulationRequest read = SimulationWire.readRequest(sent(SimulationWire.writeRequest(request)));

        assertThat(read.plan()).isEqualTo(request.plan());
        assertThat(read.dividends()).isEqualTo(request.dividends());
        assertThat(read.signals()).isEqualTo(request.signals());
        assertThat(read.prices().dates()).isEqualTo(request.prices().dates());
    }

    @Test
    void shouldReadWhatWasWrittenWhenAPortfolioComesBack() {
        PublishedPortfolio portfolio = simulated();

        assertThat(SimulationWire.readAnswer(sent(SimulationWire.writeAnswer(portfolio))))
                .usingRecursiveComparison()
                .isEqualTo(portfolio);
    }

    @Test
    void shouldLeaveUndefinedWhatOnlyWeTellWhenAnotherServiceDoesNot() {
        PublishedPortfolio told = SimulationWire.readAnswer(answer().build());

        assertThat(told.series().contributed()).containsExactly(Double.NaN);
        assertThat(told.state().totals().contributed()).isNaN();
        assertThat(told.state().totals().outstanding()).isNaN();
        assertThat(told.values().contributed()).isEmpty();
        JsonObject again = sent(SimulationWire.writeAnswer(told));
        assertThat(again.getJsonObject("time_series")).doesNotContainKey("cumulative_contributed");
        assertThat(again.getJsonObject("final_state").isNull("total_interest")).isTrue();
        assertThat(SimulationWire.readAnswer(again))
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(told);
    }

    record Wrong(String block, String key, String value, String message) {}

    static List<Wrong> wrong() {
        return List.of(
                new Wrong(
                        "time_series",
                        "cash_balance",
                        "{'v': [1, 2]}",
                        "time_series.cash_balance was 2 values, must be 1 values, one a date"),
                new Wrong("time_series", "shares_held", "{}", "time_series.shares_held was missing, must be an array"),
                new Wrong(
                        "time_series",
                        "portfolio_value",
                        "{'v': [null]}",
                        "time_series.portfolio_value[0] was null, must be a number"),
                new Wrong(
                        "time_series",
                        "dates",
                        "{'v': ['1 Jan']}",
                        "time_series.dates[0] was \"1 Jan\", must be a date as YYYY-MM-DD"),
                new Wrong(
                        "final_state",
                        "total_shares",
                        "{'v': 'NaN'}",
                        "final_state.total_shares was \"NaN\", must be a number"),
                new Wrong(
                        "final_state",
                        "portfolio_value",
                        "{}",
                        "final_state.portfolio_value was missing, must be a number"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void shouldRefuseAnswersThatAreNone(Wrong each) {
        JsonObject whole = answer().build();
        JsonObjectBuilder block = Spelling.JSON
                .createObjectBuilder(whole.getJsonObject(each.block()))
                .remove(each.key());
        json(each.value()).forEach((name, value) -> block.add(each.key(), value));
        JsonObject bad = Spelling.JSON
                .createObjectBuilder(whole)
                .add(each.block(), block)
                .build();

        assertThatThrownBy(() -> SimulationWire.readAnswer(bad))
                .isInstanceOf(BadAnswerException.class)
                .hasMessage(each.message());
    }

    private static JsonObjectBuilder answer() {
        return Spelling.JSON.createObjectBuilder(json("{'time_series': {'dates': ['2024-01-02'],"
                + "'portfolio_value': [10], 'holdings_value': [10], 'cash_balance': [0], 'cumulative_invested': [10],"
                + "'cumulative_dividends': [0], 'shares_held': [1]}, 'trades': [{'date': '2024-01-02', 'action': 'BUY',"
                + "'ticker': null, 'shares': 1, 'price': 10, 'amount': 10, 'transaction_cost': 0}],"
                + "'final_state': {'total_shares': 1, 'cash_balance': 0, 'holdings_value': 10, 'portfolio_value': 10,"
                + "'total_invested': 10, 'total_dividends_received': 0, 'total_transaction_costs': 0}}"));
    }

    private static PublishedPortfolio simulated() {
        SimulationRequest request = request();
        return PortfolioService.LOCAL.simulate(
                request.plan(), request.prices(), request.dividends(), request.signals());
    }

    private static SimulationRequest request() {
        return new SimulationRequest(
                new PortfolioPlan(
                        1000,
                        100,
                        new DividendPolicy(false, 15, DividendDate.PAYMENT),
                        new Rates(1, 5),
                        new Contribution(50, Frequency.WEEKLY)),
                ClosePrices.of(List.of(DAY, DAY.plusDays(1), DAY.plusDays(10)), new double[] {10, 9.5, 11}),
                List.of(
                        new Dividend(DAY.plusDays(1), Optional.of(DAY.plusDays(9)), 0.25),
                        Dividend.of(DAY.plusDays(5), 0.5)),
                List.of(
                        BuySignal.on(DAY),
                        new BuySignal(DAY.plusDays(1), 9.5, new Trigger.Reason("signal"), OptionalDouble.of(75.5))));
    }
}
