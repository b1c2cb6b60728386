package io.sptraderb.app.platform;

import static io.sptraderb.app.platform.RowChecks.above;
import static io.sptraderb.app.platform.RowChecks.ascending;
import static io.sptraderb.app.platform.RowChecks.each;
import static io.sptraderb.app.platform.RowChecks.inOrder;
import static io.sptraderb.app.platform.RowChecks.isArray;
import static io.sptraderb.app.platform.RowChecks.isIsoDate;
import static io.sptraderb.app.platform.RowChecks.unique;
import static java.util.Map.entry;

import io.sptraderb.app.platform.RowChecks.Check;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What cases say in words only. A case is known by its words, not by its id: the same words mean the same check, and other
 * words have none until one is written here. A case that also expects figures is held to both.
 */
final class TextChecks {

    private static final String AMOUNT = "amount_per_share";

    /** By the words; comments name the shipped cases that say them. */
    private static final Map<String, Check> CHECKS = Map.ofEntries(
            // md-prices-format-4
            entry("date is a string; the other six fields are numbers.", each(TextChecks::isTyped)),
            // md-prices-correct-1 to 5
            entry("low <= close <= high on every row.", each(inOrder("low", "close", "high"))),
            entry("low <= open <= high on every row.", each(inOrder("low", "open", "high"))),
            entry("Rows are in ascending date order.", ascending("date")),
            entry("volume >= 0.", each(row -> Examined.number(row, "volume") >= 0)),
            entry("open, high, low, close, adjusted_close all > 0.", each(row -> Stream.of(
                            "open", "high", "low", "close", "adjusted_close")
                    .allMatch(name -> above(name, 0).test(row)))),
            // md-prices-edge-2, md-prices-edge-4
            entry("No date appears twice.", unique("date")),
            entry("No Saturday or Sunday dates (UTC).", each(TextChecks::isOnWeekday)),
            // md-div-format-3
            entry(
                    "Each record has ex_date and amount_per_share defined (payment_date may be null).",
                    each(row -> Examined.has(row, "ex_date") && Examined.has(row, AMOUNT))),
            // md-div-correct-1 to 3
            entry(
                    "Where payment_date is set, ex_date <= payment_date.",
                    each(row -> !Examined.has(row, "payment_date") || daysToPayment(row) >= 0)),
            entry("amount_per_share > 0.", each(above(AMOUNT, 0))),
            entry("Ascending ex_date order.", ascending("ex_date")),
            // md-div-edge-2, md-div-edge-3
            entry(
                    "ex_date always, payment_date when set, match YYYY-MM-DD.",
                    each(row -> isIsoDate(row, "ex_date")
                            && (!Examined.has(row, "payment_date") || isIsoDate(row, "payment_date")))),
            entry("No duplicate ex_date.", unique("ex_date")),
            // tdf-prices-correct-1
            entry("low <= high on every row.", each(inOrder("low", "high"))),
            // tdf-div-format-2, tdf-div-correct-1 and 2, tdf-div-edge-2
            entry("data.dividends is an array.", isArray("data.dividends")),
            entry("amount_per_share > 0 for all.", each(above(AMOUNT, 0))),
            entry("payment_date set for all.", each(row -> isIsoDate(row, "payment_date"))),
            entry("ex_date strictly before payment_date for all.", each(row -> daysToPayment(row) > 0)),
            // tdf-sample-format-2
            entry("data.market_params present.", TextChecks::hasMarketParameters),
            // metrics-calc-format-2, which also expects data.active
            entry(
                    "data.active exists even though only one portfolio is sent (no baseline, no comparison).",
                    examined -> hasOnly(examined, "active")),
            // x-sig-unknown, which also expects the code
            entry(
                    "Unknown strategy_type gives code STRATEGY_NOT_FOUND with details.supported_strategies listing"
                            + " buy_the_dip and buy_and_hold. Documented HTTP status 400; the original answers HTTP 200"
                            + " with success false and data null.",
                    examined -> lists(examined, "error.details.supported_strategies[]", "buy_the_dip", "buy_and_hold")),
            // x-orch-empty-range, which also expects the code
            entry(
                    "Valid range without data: INSUFFICIENT_DATA 400 with details.ticker.",
                    examined -> lists(examined, "error.details.ticker", tickerAskedFor(examined))));

    private TextChecks() {}

    /** The check for a case's words; empty when none was written. */
    static Optional<Check> of(PlatformCase asked) {
        return Optional.ofNullable(CHECKS.get(asked.expectation()));
    }

    /** All words a check was written for. */
    static Set<String> known() {
        return CHECKS.keySet();
    }

    private static boolean isTyped(JsonObject row) {
        return row.get("date") instanceof JsonString
                && Stream.of("open", "high", "low", "close", "adjusted_close", "volume")
                        .allMatch(name -> row.get(name) instanceof JsonNumber);
    }

    private static boolean isOnWeekday(JsonObject row) {
        return isIsoDate(row, "date")
                && LocalDate.parse(Examined.text(row, "date")).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** Below 0 when the payment comes first or a date is missing: ISO dates compare as texts. */
    private static int daysToPayment(JsonObject row) {
        return isIsoDate(row, "ex_date") && isIsoDate(row, "payment_date")
                ? Examined.text(row, "payment_date").compareTo(Examined.text(row, "ex_date"))
                : -1;
    }

    private static void hasMarketParameters(Examined examined) {
        new ExpectedValue(examined.findings(), 0)
                .check(
                        "the answer",
                        PlatformCases.parse("{\"data\": {\"market_params\": \"object\"}}"),
                        examined.answer());
    }

    private static void hasOnly(Examined examined, String portfolio) {
        List<String> names = AnswerPath.of("data").in(examined.answer()).stream()
                .filter(JsonObject.class::isInstance)
                .flatMap(data -> data.asJsonObject().keySet().stream())
                .toList();
        examined.findings()
                .expect(
                        names.equals(List.of(portfolio)),
                        () -> "data had " + names + ", must have " + portfolio + " alone");
    }

    private static String tickerAskedFor(Examined examined) {
        return AnswerPath.of("market_params.ticker").in(examined.asked().input()).stream()
                .filter(JsonString.class::isInstance)
                .map(ticker -> ((JsonString) ticker).getString())
                .findFirst()
                .orElse("no ticker");
    }

    private static void lists(Examined examined, String path, String... wanted) {
        List<String> found = AnswerPath.of(path).in(examined.answer()).stream()
                .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
                .toList();
        examined.findings()
                .expect(
                        found.containsAll(List.of(wanted)),
                        () -> path + " was " + found + ", must have " + List.of(wanted));
    }
}
