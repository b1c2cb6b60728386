package io.sptraderb.accumulation.wire;

import static io.sptraderb.accumulation.wire.Messages.json;
import static io.sptraderb.accumulation.wire.Messages.problems;
import static io.sptraderb.accumulation.wire.Messages.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.accumulation.PriceHistory.Columns;
import io.sptraderb.accumulation.PriceQuery;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PricesWireTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);
    private static final String ASKED =
            "'ticker': ' AAPL ', 'market_type': 'Stock', 'start_date': '2024-01-02', 'end_date': '2024-02-01'";

    static List<Bad> bad() {
        return List.of(
                new Bad(
                        "nothing",
                        "{}",
                        List.of(
                                "ticker was missing, must be a text",
                                "market_type was missing, must be a text",
                                "start_date was missing, must be a date as YYYY-MM-DD",
                                "end_date was missing, must be a date as YYYY-MM-DD")),
                new Bad(
                        "other types",
                        "{'ticker': '  ', 'market_type': 1, 'start_date': '2024/01/02', 'end_date': true,"
                                + "'frequency': 7}",
                        List.of(
                                "ticker was \"  \", must be a text",
                                "market_type was 1, must be a text",
                                "start_date was \"2024/01/02\", must be a date as YYYY-MM-DD",
                                "end_date was true, must be a date as YYYY-MM-DD",
                                "frequency was 7, must be a text")),
                new Bad(
                        "reversed dates and another mistake",
                        "{'ticker': 5, 'market_type': 'Stock', 'start_date': '2024-02-01', 'end_date': '2024-01-01'}",
                        List.of(
                                "ticker was 5, must be a text",
                                "INVALID_DATE_RANGE end_date was 2024-01-01, must not be before start_date"
                                        + " 2024-02-01")),
                new Bad(
                        "reversed dates",
                        "{'ticker': 'AAPL', 'market_type': 'Stock', 'start_date': '2024-02-01', 'end_date':"
                                + " '2024-01-01'}",
                        List.of("INVALID_DATE_RANGE end_date was 2024-01-01, must not be before start_date"
                                + " 2024-02-01")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldTellAllThatIsWrongWithItsPathWhenARequestIsBad(Bad each) {
        assertThat(problems(() -> PricesWire.readRequest(json(each.body())))).isEqualTo(each.problems());
    }

    record Asked(String frequency, Frequency meant) {}

    static List<Asked> frequencies() {
        return List.of(
                new Asked("'Weekly'", Frequency.WEEKLY),
                new Asked("'monthly'", Frequency.MONTHLY),
                new Asked("'hourly'", Frequency.DAILY),
                new Asked("null", Frequency.DAILY));
    }

    @ParameterizedTest
    @MethodSource("frequencies")
    void shouldTakeAFrequencyNobodyKnowsForDaily(Asked each) {
        assertThat(PricesWire.readRequest(json("{" + ASKED + ", 'frequency': " + each.frequency() + "}")))
                .isEqualTo(query(each.meant()));
    }

    @Test
    void shouldReadWhatWasWrittenWhenARequestGoesToAnotherService() {
        PriceQuery query = query(Frequency.MONTHLY);
        assertThat(PricesWire.readRequest(sent(PricesWire.writeRequest(query)))).isEqualTo(query);
    }

    @Test
    void shouldReadWhatWasWrittenWhenPricesComeBack() {
        PriceHistory prices = new PriceHistory(
                "AAPL",
                Frequency.WEEKLY,
                List.of(DAY, DAY.plusDays(7)),
                new Columns(
                        new double[] {1, 2},
                        new double[] {1.5, 2.5},
                        new double[] {0.5, 1.5},
                        new double[] {1.25, 2.25},
                        new double[] {1.125, 2.125},
                        new double[] {0, 5e10}),
                false);

        JsonObject answer = sent(PricesWire.writeAnswer(prices));

        assertThat(PricesWire.readAnswer(answer)).usingRecursiveComparison().isEqualTo(prices);
        assertThat(answer.getJsonArray("prices").getJsonObject(1))
                .isEqualTo(json("{'date': '2024-01-09', 'open': 2.0, 'high': 2.5, 'low': 1.5, 'close': 2.25,"
                        + "'adjusted_close': 2.125, 'volume': 50000000000}"));
    }

    @Test
    void shouldStandInClosesWhenNoRowHasAnAdjustedOne() {
        PriceHistory prices = PricesWire.readAnswer(answer("'adjusted_close': null, 'volume': 5"));

        assertThat(prices.hasAdjustedCloses()).isFalse();
        assertThat(prices.columns().adjustedClose()).containsExactly(2);
        assertThat(PricesWire.readAnswer(answer("'adjusted_close': 1.9, 'volume': 5"))
                        .hasAdjustedCloses())
                .isTrue();
    }

    record Wrong(String answer, String message) {}

    static List<Wrong> wrong() {
        String row =
                "{'date': '2024-01-02', 'open': 1, 'high': 3, 'low': 1, 'close': 2, 'adjusted_close': 2, 'volume': 5}";
        return List.of(
                new Wrong("{'prices': []}", "ticker was missing, must be a text"),
                new Wrong("{'ticker': 'A', 'prices': {}}", "prices was an object, must be an array"),
                new Wrong("{'ticker': 'A', 'prices': [" + row + ", 5]}", "prices[1] was 5, must be an object"),
                new Wrong(
                        "{'ticker': 'A', 'prices': [" + row + ", " + row + "]}",
                        "prices[1].date was 2024-01-02, must be after 2024-01-02, the date of the row before"),
                new Wrong(
                        "{'ticker': 'A', 'prices': [" + row.replace("'close': 2", "'close': 0") + "]}",
                        "prices[0].close was 0, must be a number above 0"),
                new Wrong(
                        "{'ticker': 'A', 'prices': [" + row + ", " + row.replace("'adjusted_close': 2,", "") + "]}",
                        "prices[1].adjusted_close was missing, must be a number"),
                new Wrong(
                        "{'ticker': 'A', 'prices': [" + row.replace("5}", "-5}") + "]}",
                        "prices[0].volume was -5, must be a number from 0"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void shouldRefuseAnswersThatAreNone(Wrong each) {
        assertThatThrownBy(() -> PricesWire.readAnswer(json(each.answer())))
                .isInstanceOf(BadAnswerException.class)
                .hasMessage(each.message());
    }

    private static JsonObject answer(String rest) {
        return json("{'ticker': 'A', 'prices': [{'date': '2024-01-02', 'open': 1, 'high': 3, 'low': 1, 'close': 2, "
                + rest + "}]}");
    }

    private static PriceQuery query(Frequency frequency) {
        return new PriceQuery("AAPL", "Stock", new DateRange(DAY, LocalDate.of(2024, 2, 1)), frequency);
    }
}
