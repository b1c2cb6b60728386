package io.sptraderb.accumulation.wire;

import static io.sptraderb.accumulation.wire.Messages.json;
import static io.sptraderb.accumulation.wire.Messages.problems;
import static io.sptraderb.accumulation.wire.Messages.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.ClosePrices;
import io.sptraderb.accumulation.RuleConfig;
import io.sptraderb.accumulation.Trigger;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignalsWireTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 3);
    private static final ChosenRule WEEKLY =
            new ChosenRule("buy_the_dip", new RuleConfig(Map.of("lookback_period", "weekly")));

    static List<Bad> bad() {
        return List.of(
                new Bad(
                        "nothing",
                        "{}",
                        List.of(
                                "strategy_type was missing, must be a text",
                                "config was missing, must be an object",
                                "price_data was missing, must be an array")),
                new Bad(
                        "other types",
                        "{'strategy_type': 7, 'config': [], 'price_data': {}}",
                        List.of(
                                "strategy_type was 7, must be a text",
                                "config was an array, must be an object",
                                "price_data was an object, must be an array")),
                new Bad(
                        "nulls are missing",
                        "{'strategy_type': null, 'config': {}, 'price_data': [{'date': null, 'adjusted_close': null}]}",
                        List.of(
                                "strategy_type was missing, must be a text",
                                "price_data[0].date was missing, must be a date as YYYY-MM-DD",
                                "price_data[0].adjusted_close was missing, must be a number")),
                new Bad(
                        "rows that are none",
                        request("3, null, {'date': '2024-01-02', 'adjusted_close': '100'}"),
                        List.of(
                                "price_data[0] was 3, must be an object",
                                "price_data[1] was null, must be an object",
                                "price_data[2].adjusted_close was \"100\", must be a number")),
                new Bad(
                        "dates",
                        request(row("'2024-1-02'") + row("'2024-02-30'") + row("'20240102'") + row("'2024-01-02T00'")
                                + row("20240102") + row("'2024-O1-02'") + row("'0000-01-01'") + "{}"),
                        List.of(
                                "price_data[0].date was \"2024-1-02\", must be a date as YYYY-MM-DD",
                                "price_data[1].date was \"2024-02-30\", must be a date as YYYY-MM-DD",
                                "price_data[2].date was \"20240102\", must be a date as YYYY-MM-DD",
                                "price_data[3].date was \"2024-01-02T00\", must be a date as YYYY-MM-DD",
                                "price_data[4].date was 20240102, must be a date as YYYY-MM-DD",
                                "price_data[5].date was \"2024-O1-02\", must be a date as YYYY-MM-DD",
                                "price_data[6].date was \"0000-01-01\", must be a date as YYYY-MM-DD",
                                "price_data[7].date was missing, must be a date as YYYY-MM-DD",
                                "price_data[7].adjusted_close was missing, must be a number")),
                new Bad(
                        "numbers beyond a double and below zero",
                        request("{'date': '2024-01-02', 'adjusted_close': 1e999},"
                                + "{'date': '2024-01-03', 'adjusted_close': -1}"),
                        List.of(
                                "price_data[0].adjusted_close was 1E+999, must be a finite number",
                                "price_data[1].adjusted_close was -1, must be a number from 0")),
                new Bad(
                        "dates that go back",
                        request(row("'2024-01-03'") + "{'date': '2024-01-03', 'adjusted_close': 1}"),
                        List.of("price_data[1].date was 2024-01-03, must be after 2024-01-03,"
                                + " the date of the row before")),
                new Bad(
                        "an infinite setting",
                        "{'strategy_type': 'x', 'config': {'deep': [{'a': -1e999}]}, 'price_data': []}",
                        List.of("config.deep was infinite, must be a finite number")));
    }

    private static String request(String rows) {
        return "{'strategy_type': 'buy_and_hold', 'config': {}, 'price_data': [" + rows + "]}";
    }

    private static String row(String date) {
        return "{'date': " + date + ", 'adjusted_close': 100},";
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldTellAllThatIsWrongWithItsPathWhenARequestIsBad(Bad each) {
        assertThat(problems(() -> SignalsWire.readRequest(json(each.body())))).isEqualTo(each.problems());
    }

    @Test
    void shouldQuoteShortAndHarmlesslyWhenAClientSendsMuch() {
        String much = "x\u0007".repeat(1_000);
        JsonObject body = Spelling.JSON
                .createObjectBuilder(json(request("")))
                .add("price_data", much)
                .build();

        assertThat(problems(() -> SignalsWire.readRequest(body)))
                .containsExactly("price_data was \"" + "x\uFFFD".repeat(100) + "…\", must be an array");
    }

    @Test
    void shouldTellTheFirstTwentyWhenThereAreVeryMany() {
        assertThat(problems(() -> SignalsWire.readRequest(json(request("1,".repeat(999) + "1")))))
                .hasSize(20);
    }

    @Test
    void shouldReadWhatWasWrittenWhenARequestGoesToAnotherService() {
        SequencedMap<String, Object> settings = new LinkedHashMap<>();
        settings.put("price_change_threshold", -0.05);
        settings.put("lookback_days", 20L);
        settings.put("nested", Map.of("list", List.of("a", 1.5, true)));
        ChosenRule rule = new ChosenRule("momentum", new RuleConfig(settings));
        ClosePrices prices = ClosePrices.of(List.of(DAY, DAY.plusDays(1)), new double[] {0.1, 1e9});

        SignalsRequest read = SignalsWire.readRequest(sent(SignalsWire.writeRequest(rule, prices)));

        assertThat(read.rule().strategyType()).isEqualTo("momentum");
        assertThat(read.rule().config().settings()).isEqualTo(settings);
        assertThat(read.prices().dates()).isEqualTo(prices.dates());
        assertThat(read.prices().close(0)).isEqualTo(0.1);
        assertThat(read.prices().close(1)).isEqualTo(1e9);
    }

    @Test
    void shouldKnowARuleWhateverItsCapitals() {
        JsonObject body = json("{'strategy_type': 'Buy_The_DIP', 'config': {}, 'price_data': [], 'other': 1}");
        assertThat(SignalsWire.readRequest(body).rule().strategyType()).isEqualTo("buy_the_dip");
    }

    @Test
    void shouldReadWhatWasWrittenWhenSignalsComeBack() {
        List<BuySignal> signals = List.of(
                new BuySignal(DAY, 94, new Trigger.PriceChange(-6, -5, 100, 5)),
                new BuySignal(DAY.plusDays(1), 95, new Trigger.Reason("Initial buy"), OptionalDouble.of(250)),
                new BuySignal(DAY.plusDays(2), 96, new Trigger.ComponentEvent("signals/cross", "golden")));

        assertThat(SignalsWire.readAnswer(sent(SignalsWire.writeAnswer(WEEKLY, signals)), WEEKLY))
                .isEqualTo(signals);
    }

    @Test
    void shouldTellTheChangeAsAFractionAndPerHundred() {
        List<BuySignal> signals = List.of(new BuySignal(DAY, 94, new Trigger.PriceChange(-6, -5, 100, 1)));

        JsonObject answer = sent(SignalsWire.writeAnswer(WEEKLY, signals));

        assertThat(answer)
                .isEqualTo(json("{'strategy_type': 'buy_the_dip', 'signals': [{'date': '2024-01-03', 'action': 'BUY',"
                        + "'price': 94.0, 'trigger_details': {'price_change_pct': -0.06, 'threshold_pct': -5.0,"
                        + "'previous_close': 100.0, 'price_change_percent': -6.0, 'lookback_rows': 1}}],"
                        + "'total_signals': 1}"));
    }

    record Told(String details, Trigger trigger) {}

    static List<Told> told() {
        return List.of(
                new Told(
                        "{'price_change_pct': -6.0, 'threshold_pct': -5, 'previous_close': 100}",
                        new Trigger.PriceChange(-6, -5, 100, 5)),
                new Told(
                        "{'price_change_pct': -0.06, 'threshold_pct': -5, 'previous_close': 100}",
                        new Trigger.PriceChange(-6, -5, 100, 5)),
                new Told("{'reason': 'why not'}", new Trigger.Reason("why not")),
                new Told(
                        "{'a': 1, 'b': [1.5, 'it is', true], 'c': {'d': 10000000.0}}",
                        new Trigger.Reason("{'a': 1, 'b': [1.5, 'it is', True], 'c': {'d': 10000000.0}}")),
                new Told("{}", new Trigger.Reason("signal")),
                new Told("null", new Trigger.Reason("signal")),
                new Told("'text'", new Trigger.Reason("signal")));
    }

    @ParameterizedTest
    @MethodSource("told")
    void shouldKeepWhateverTheTriggerSays(Told each) {
        JsonObject answer = json("{'signals': [{'date': '2024-01-03', 'action': 'buy', 'price': 94,"
                + "'trigger_details': " + each.details() + "}, {'action': 'SELL'}]}");

        assertThat(SignalsWire.readAnswer(answer, WEEKLY)).containsExactly(new BuySignal(DAY, 94, each.trigger()));
    }

    @Test
    void shouldRefuseAnswersThatAreNone() {
        assertThatThrownBy(() -> SignalsWire.readAnswer(json("{'signals': null}"), WEEKLY))
                .isInstanceOf(BadAnswerException.class)
                .hasMessage("signals was missing, must be an array");
        assertThatThrownBy(() ->
                        SignalsWire.readAnswer(json("{'signals': [{'date': '2024-01-03', 'action': 'HOLD'}]}"), WEEKLY))
                .hasMessage("signals[0].action was \"HOLD\", must be BUY or SELL");
    }
}
