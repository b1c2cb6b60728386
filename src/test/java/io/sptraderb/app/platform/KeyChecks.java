package io.sptraderb.app.platform;

import static io.sptraderb.app.platform.RowChecks.ascending;
import static io.sptraderb.app.platform.RowChecks.each;
import static java.util.Map.entry;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What cases expect under names that are no place in the answer. */
final class KeyChecks {

    /** A check of an answer against what stands beside its name. */
    interface KeyCheck {
        void of(Examined examined, JsonValue expected, JsonObject all);
    }

    private static final List<String> METRICS = List.of(
            "total_return_pct",
            "annualized_return_pct",
            "max_drawdown_pct",
            "max_drawdown_duration_days",
            "volatility_annualized_pct",
            "sharpe_ratio",
            "sortino_ratio",
            "calmar_ratio");

    private static final String ADJUSTED = "adjusted_close";

    private static final Map<String, KeyCheck> CHECKS = Map.ofEntries(
            entry("each_has", (examined, names, all) -> eachHas(examined, names)),
            entry("each_signal_has", (examined, names, all) -> eachHas(examined, names)),
            entry("keys", (examined, names, all) -> eachPortfolioHas(examined, names)),
            entry("types", (examined, type, all) -> eachMetricIs(examined, type)),
            entry("all_zero", (examined, yes, all) -> {
                isTrue(examined, "all_zero", yes);
                eachMetricIs(examined, PlatformCases.parse("[0]").asJsonArray().getFirst());
            }),
            entry("dates_sorted", (examined, yes, all) -> {
                isTrue(examined, "dates_sorted", yes);
                ascending("date").of(examined);
            }),
            entry("signal_dates_exact", (examined, dates, all) -> signalDates(examined, dates, true)),
            entry("signal_dates_include", (examined, dates, all) -> signalDates(examined, dates, false)),
            entry("identity", KeyChecks::identity),
            entry("regex", (examined, regex, all) -> datesMatch(examined, regex)),
            entry("len", (examined, length, all) -> rowCount(examined, number(length), number(length))),
            entry("len_between", (examined, both, all) -> rowCount(examined, element(both, 0), element(both, 1))),
            entry("max", (examined, limit, all) -> each(row ->
                            Examined.number(row, "amount_per_share") <= number(limit))
                    .of(examined)),
            entry("max_violation_ratio", KeyChecks::violations),
            entry("change_le", KeyChecks::fallAmongRows));

    /** Names that only say more of another: which, and the others one of which must stand beside it. */
    private static final Map<String, List<String>> MODIFIERS = Map.of(
            "factor", List.of("max_violation_ratio"),
            "min_rows_for_check", List.of("change_le"),
            "http_original", List.of("http_documented", "http"));

    private KeyChecks() {}

    /** The check of this name; empty when the name is a place in the answer, or nothing known. */
    static Optional<KeyCheck> of(String name) {
        return Optional.ofNullable(CHECKS.get(name));
    }

    /** Whether this name only says more of another that is there. */
    static boolean isModifier(String name, JsonObject all) {
        return MODIFIERS.getOrDefault(name, List.of()).stream().anyMatch(all::containsKey);
    }

    private static void isTrue(Examined examined, String name, JsonValue expected) {
        examined.findings().expect(expected == JsonValue.TRUE, () -> name + " expects " + expected + ", known is true");
    }

    private static void eachHas(Examined examined, JsonValue names) {
        List<String> wanted = texts(examined, names);
        each(row -> wanted.stream()
                        .allMatch(name -> Examined.has(row, name)
                                && !(row.get(name) instanceof JsonString text
                                        && text.getString().isBlank())))
                .of(examined);
    }

    private static void eachPortfolioHas(Examined examined, JsonValue names) {
        for (String portfolio : portfolios(examined)) {
            for (String name : texts(examined, names)) {
                double found = examined.number("data." + portfolio + "." + name);
                examined.findings().expect(!Double.isNaN(found), () -> "data." + portfolio + " has no number " + name);
            }
        }
    }

    private static Set<String> portfolios(Examined examined) {
        Set<String> portfolios = examined.portfoliosSent();
        examined.findings()
                .expect(!portfolios.isEmpty(), () -> "metrics are expected, but the case sends no portfolio");
        return portfolios;
    }

    /** All metrics of all portfolios that were sent. */
    private static void eachMetricIs(Examined examined, JsonValue expected) {
        String published = METRICS.stream()
                .map(name -> "\"" + name + "\": " + expected)
                .collect(Collectors.joining(", ", "{", "}"));
        for (String portfolio : portfolios(examined)) {
            String metrics = "{\"data\": {\"" + portfolio + "\": " + published + "}}";
            new ExpectedValue(examined.findings(), 0)
                    .check("the answer", PlatformCases.parse(metrics), examined.answer());
        }
    }

    private static void signalDates(Examined examined, JsonValue expected, boolean isExact) {
        boolean isNone = isExact && expected.equals(JsonValue.EMPTY_JSON_ARRAY);
        List<String> wanted = isNone ? List.of() : texts(examined, expected);
        List<JsonValue> signals = examined.find("signals", true);
        examined.findings()
                .expect(
                        signals.size() == 1 && signals.getFirst() instanceof JsonArray,
                        () -> "signals were " + signals + ", must be an array");
        List<String> found = examined.find("signals[].date", true).stream()
                .map(date -> date instanceof JsonString text ? text.getString() : date.toString())
                .toList();
        examined.findings()
                .expect(
                        isExact ? found.equals(wanted) : found.containsAll(wanted),
                        () -> "signals were on " + found + ", must be on " + wanted + (isExact ? " alone" : ""));
    }

    /** {@code a=b+c}: at every row a list is the sum of others, within {@code tol}. */
    private static void identity(Examined examined, JsonValue expected, JsonObject all) {
        double tolerance = number(all.getOrDefault("tol", JsonValue.NULL));
        String[] sides = expected instanceof JsonString text ? text.getString().split("=", -1) : new String[0];
        if (sides.length != 2 || Double.isNaN(tolerance)) {
            examined.findings().wrong("identity expects " + all + ", known is a=b+c with tol");
            return;
        }
        List<JsonValue> total = examined.find(sides[0] + "[]", true);
        List<List<JsonValue>> parts = Stream.of(sides[1].split("\\+", -1))
                .map(name -> examined.find(name + "[]", true))
                .toList();
        examined.findings()
                .expect(
                        !total.isEmpty() && parts.stream().allMatch(part -> part.size() == total.size()),
                        () -> expected + " needs lists of equal length, had " + total + " and " + parts);
        for (int i = 0; i < total.size(); i++) {
            int row = i;
            double sum = parts.stream()
                    .mapToDouble(part -> row < part.size() ? number(part.get(row)) : Double.NaN)
                    .sum();
            examined.findings()
                    .expect(
                            Math.abs(number(total.get(row)) - sum) <= tolerance,
                            () -> expected + " fails at row " + row + ": " + total.get(row) + " and " + sum);
        }
    }

    private static void datesMatch(Examined examined, JsonValue regex) {
        Pattern pattern = Pattern.compile(regex instanceof JsonString text ? text.getString() : "(?!)");
        each(row -> {
                    String date = Examined.text(row, row.containsKey("ex_date") ? "ex_date" : "date");
                    return pattern.matcher(date).find();
                })
                .of(examined);
    }

    private static void rowCount(Examined examined, double least, double most) {
        int count = examined.rows().size();
        examined.findings()
                .expect(
                        count >= least && count <= most,
                        () -> "there were " + count + " rows, must be from " + least + " to " + most);
    }

    /** Adjusted closes above {@code factor} closes are at most this part of the rows. */
    private static void violations(Examined examined, JsonValue ratio, JsonObject all) {
        double factor = number(all.getOrDefault("factor", JsonValue.NULL));
        List<JsonObject> rows = examined.rows();
        long violating = rows.stream()
                .filter(row -> !(Examined.number(row, ADJUSTED) <= factor * Examined.number(row, "close")))
                .count();
        examined.findings()
                .expect(
                        violating <= number(ratio) * rows.size(),
                        () -> violating + " of " + rows.size() + " rows have an adjusted close above " + factor
                                + " closes, may be a part of " + ratio);
    }

    /** Where there are as many rows as {@code min_rows_for_check}, one falls this far below the one before. */
    private static void fallAmongRows(Examined examined, JsonValue limit, JsonObject all) {
        List<JsonObject> rows = examined.rows();
        boolean isFound = rows.size() < number(all.getOrDefault("min_rows_for_check", JsonValue.NULL));
        for (int i = 1; i < rows.size(); i++) {
            double before = Examined.number(rows.get(i - 1), ADJUSTED);
            isFound |= Examined.number(rows.get(i), ADJUSTED) / before - 1 <= number(limit);
        }
        boolean holds = isFound;
        examined.findings()
                .expect(holds, () -> "no adjusted close of " + rows.size() + " rows changed by " + limit + " or less");
    }

    private static List<String> texts(Examined examined, JsonValue names) {
        boolean isList = names instanceof JsonArray array
                && !array.isEmpty()
                && array.stream().allMatch(JsonString.class::isInstance);
        examined.findings().expect(isList, () -> "a list of texts must stand where " + names + " stands");
        return isList ? names.asJsonArray().getValuesAs(JsonString::getString) : List.of();
    }

    private static double number(JsonValue value) {
        return value instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
    }

    private static double element(JsonValue list, int index) {
        return list instanceof JsonArray array && index < array.size() ? number(array.get(index)) : Double.NaN;
    }
}
