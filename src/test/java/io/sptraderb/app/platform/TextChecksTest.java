package io.sptraderb.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextChecksTest {

    private static final String PRICES = "POST /prices";
    private static final String DIVIDENDS = "POST /dividends";
    private static final String ALL_PRICES =
            "{'date':'2024-01-05','open':2,'high':3,'low':1,'close':2,'adjusted_close':1.5,'volume':0}";

    /** Words, rows they hold for, and rows they do not hold for; no rows are never enough. */
    record Row(String endpoint, String words, String right, String... wrong) {}

    static List<Row> rows() {
        return List.of(
                new Row(
                        PRICES,
                        "date is a string; the other six fields are numbers.",
                        ALL_PRICES,
                        ALL_PRICES.replace("'2024-01-05'", "20240105"),
                        ALL_PRICES.replace("'open':2", "'open':'2'"),
                        ALL_PRICES.replace("'volume':0", "'volume':null"),
                        ALL_PRICES.replace("'adjusted_close':1.5,", "")),
                new Row(
                        PRICES,
                        "low <= close <= high on every row.",
                        ALL_PRICES,
                        ALL_PRICES + ",{'low':1,'close':3,'high':2}",
                        "{'low':2,'close':1,'high':3}",
                        "{'low':1,'high':3}",
                        "{}"),
                new Row(PRICES, "low <= open <= high on every row.", ALL_PRICES, "{'low':1,'open':3,'high':2}", "{}"),
                new Row(
                        PRICES,
                        "Rows are in ascending date order.",
                        dates("date", "a", "b"),
                        dates("date", "b", "a"),
                        "{}"),
                new Row(PRICES, "volume >= 0.", ALL_PRICES, "{'volume':-1}", "{'volume':null}", "{}"),
                new Row(
                        PRICES,
                        "open, high, low, close, adjusted_close all > 0.",
                        ALL_PRICES,
                        ALL_PRICES.replace("'low':1", "'low':0"),
                        ALL_PRICES.replace("1.5", "-1"),
                        "{}"),
                new Row(PRICES, "No date appears twice.", dates("date", "a", "b"), dates("date", "a", "b", "a"), "{}"),
                new Row(
                        PRICES,
                        "No Saturday or Sunday dates (UTC).",
                        dates("date", "2024-01-05", "2024-01-08"),
                        dates("date", "2024-01-06"),
                        dates("date", "2024-01-07"),
                        dates("date", "2024"),
                        "{}"),
                new Row(
                        DIVIDENDS,
                        "Each record has ex_date and amount_per_share defined (payment_date may be null).",
                        "{'ex_date':'a','amount_per_share':1,'payment_date':null}",
                        "{'ex_date':'a','amount_per_share':null}",
                        "{'amount_per_share':1}"),
                new Row(
                        DIVIDENDS,
                        "Where payment_date is set, ex_date <= payment_date.",
                        paid("'2024-01-05'") + "," + paid("null"),
                        paid("'2024-01-04'"),
                        paid("'soon'")),
                new Row(DIVIDENDS, "amount_per_share > 0.", "{'amount_per_share':0.1}", "{'amount_per_share':0}", "{}"),
                new Row(
                        DIVIDENDS,
                        "Ascending ex_date order.",
                        dates("ex_date", "a", "b"),
                        dates("ex_date", "b", "a"),
                        "{}"),
                new Row(
                        DIVIDENDS,
                        "ex_date always, payment_date when set, match YYYY-MM-DD.",
                        paid("'2024-01-08'") + "," + paid("null"),
                        paid("'8.1.2024'"),
                        "{'ex_date':'24-01-05'}",
                        "{}"),
                new Row(
                        DIVIDENDS,
                        "No duplicate ex_date.",
                        dates("ex_date", "a", "b"),
                        dates("ex_date", "a", "a"),
                        "{}"),
                new Row(
                        "GET /test-data/prices",
                        "low <= high on every row.",
                        "{'low':1,'high':1}",
                        "{'low':2,'high':1}",
                        "{}"),
                new Row(
                        "GET /test-data/dividends",
                        "amount_per_share > 0 for all.",
                        "{'amount_per_share':0.1}",
                        "{'amount_per_share':-0.1}",
                        "{}"),
                new Row(
                        "GET /test-data/dividends",
                        "payment_date set for all.",
                        paid("'2024-01-08'"),
                        paid("null"),
                        "{}"),
                new Row(
                        "GET /test-data/dividends",
                        "ex_date strictly before payment_date for all.",
                        paid("'2024-01-06'"),
                        paid("'2024-01-05'"),
                        paid("null"),
                        "{}"));
    }

    private static String dates(String name, String... dates) {
        return List.of(dates).stream()
                .map(date -> "{'" + name + "':'" + date + "'}")
                .collect(Collectors.joining(","));
    }

    private static String paid(String date) {
        return "{'ex_date':'2024-01-05','payment_date':" + date + "}";
    }

    private static Answer rows(String endpoint, String rows) {
        return Sketches.data("'" + endpoint.substring(endpoint.lastIndexOf('/') + 1) + "':[" + rows + "]");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldTakeRowsThatAreAsTheWordsSayAndNoOthers(Row row) {
        PlatformCase asked = Sketches.saying(row.endpoint(), row.words());

        assertThat(PlatformChecker.problems(asked, rows(row.endpoint(), row.right())))
                .isEmpty();
        assertThat(PlatformChecker.problems(asked, rows(row.endpoint(), ""))).isNotEmpty();
        assertThat(row.wrong())
                .allSatisfy(wrong -> assertThat(PlatformChecker.problems(asked, rows(row.endpoint(), wrong)))
                        .as(wrong)
                        .isNotEmpty());
    }

    @Test
    void shouldCheckWhatIsNotOfRows() {
        PlatformCase array = Sketches.saying("GET /test-data/dividends", "data.dividends is an array.");
        assertThat(PlatformChecker.problems(array, Sketches.data("'dividends':[]")))
                .isEmpty();
        assertThat(PlatformChecker.problems(array, Sketches.data("'dividends':{}")))
                .isNotEmpty();
        PlatformCase sample = Sketches.saying("GET /test-data/sample-backtest-request", "data.market_params present.");
        assertThat(PlatformChecker.problems(sample, Sketches.data("'market_params':{}")))
                .isEmpty();
        assertThat(PlatformChecker.problems(sample, Sketches.data("'market_params':null")))
                .isNotEmpty();
    }

    private static PlatformCase shipped(String id) {
        return PlatformCases.shipped().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldCheckWordsThatSayMoreThanIsExpectedInFigures() {
        PlatformCase empty = shipped("x-orch-empty-range");
        PlatformCase unknown = shipped("x-sig-unknown");
        PlatformCase single = shipped("metrics-calc-format-2");

        assertThat(PlatformChecker.problems(empty, Sketches.error(400, "INSUFFICIENT_DATA", "'ticker':'AAPL'")))
                .isEmpty();
        assertThat(PlatformChecker.problems(empty, Sketches.error(400, "INSUFFICIENT_DATA", "")))
                .containsExactly("error.details.ticker was [], must have [AAPL]");
        String all = "'supported_strategies':['buy_the_dip','momentum','buy_and_hold']";
        assertThat(PlatformChecker.problems(unknown, Sketches.error(400, "STRATEGY_NOT_FOUND", all)))
                .isEmpty();
        assertThat(PlatformChecker.problems(
                        unknown, Sketches.error(400, "STRATEGY_NOT_FOUND", "'supported_strategies':['momentum']")))
                .hasSize(1);
        assertThat(PlatformChecker.problems(single, Sketches.data("'active':{},'comparison':{}")))
                .contains("data had [active, comparison], must have active alone");
    }

    @Test
    void shouldKnowNoWordsButThoseOfTheCases() {
        assertThat(PlatformCases.shipped().stream().map(PlatformCase::expectation))
                .containsAll(TextChecks.known());
    }
}
