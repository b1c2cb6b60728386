package io.sptraderb.app.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case beside its answer, which has been read as JSON.
 *
 * @param findings what checks say of it
 */
record Examined(PlatformCase asked, JsonObject answer, Findings findings) {

    /** Where an endpoint's answer has its rows. */
    private static final Map<String, String> ROWS = Map.of(
            "/prices", "data.prices",
            "/test-data/prices", "data.prices",
            "/dividends", "data.dividends",
            "/test-data/dividends", "data.dividends",
            "/tickers/search", "data.results",
            "/signals", "data.signals",
            "/simulate", "data.trades",
            "/api/backtest", "data.active_strategy.signals");

    private static final Set<String> ROOTS = Set.of("success", "data", "error");

    /**
     * What a case calls by a name, in full or in short: {@code total_shares} is that of the final state.
     *
     * @param isList whether a list is meant where the name stands for a figure and for its course
     * @return empty when nothing of this name is there
     */
    List<JsonValue> find(String name, boolean isList) {
        return places(name, isList)
                .map(place -> AnswerPath.of(place).in(answer))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElseGet(List::of);
    }

    private Stream<String> places(String name, boolean isList) {
        if (ROOTS.contains(name.split("[.\\[]", 2)[0])) {
            return Stream.of(name);
        }
        List<String> figures = List.of("data.final_state.", "data.time_series.");
        List<String> shortened =
                switch (asked.service()) {
                    case PORTFOLIO -> isList ? figures.reversed() : figures;
                    case METRICS -> List.of("data.active.");
                    case ORCHESTRATOR ->
                        List.of("data.active_strategy.", "data.active_strategy.portfolio.", "data.market_data.");
                    case MARKET_DATA, STRATEGY, TEST_DATA -> List.of();
                };
        return Stream.concat(
                Stream.concat(Stream.of("data." + name), portfolioPlaces(name)),
                shortened.stream().map(prefix -> prefix + name));
    }

    /** A backtest's {@code active.final_state} and {@code baseline.metrics}. */
    private Stream<String> portfolioPlaces(String name) {
        if (asked.service() != PlatformService.ORCHESTRATOR || !name.matches("(active|baseline)\\..+")) {
            return Stream.empty();
        }
        String portfolio = name.startsWith("active.") ? "data.active_strategy" : "data.baseline";
        String rest = name.substring(name.indexOf('.'));
        return Stream.of(portfolio + rest, portfolio + ".portfolio" + rest);
    }

    /** A number in full; NaN when there is none. */
    double number(String path) {
        List<JsonValue> values = AnswerPath.of(path).in(answer);
        return values.size() == 1 && values.getFirst() instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
    }

    /**
     * The rows of the answer. None is a problem: what holds of every one of no rows says nothing.
     *
     * @return those that are objects; others are problems
     */
    List<JsonObject> rows() {
        String place = ROWS.get(asked.path());
        if (place == null) {
            findings.wrong(asked.path() + " has no rows, those with rows are " + ROWS.keySet());
            return List.of();
        }
        List<JsonValue> found = AnswerPath.of(place).in(answer);
        JsonArray array =
                found.size() == 1 && found.getFirst() instanceof JsonArray rows ? rows : JsonArray.EMPTY_JSON_ARRAY;
        findings.expect(!array.isEmpty(), () -> place + " was " + found + ", must be an array of at least one row");
        List<JsonObject> rows = new ArrayList<>();
        for (JsonValue row : array) {
            findings.expect(
                    row instanceof JsonObject, () -> "a row of " + place + " was " + row + ", must be an object");
            if (row instanceof JsonObject object) {
                rows.add(object);
            }
        }
        return rows;
    }

    /** The names of the portfolios a request for metrics sends. */
    Set<String> portfoliosSent() {
        return asked.input().get("portfolios") instanceof JsonObject portfolios ? portfolios.keySet() : Set.of();
    }

    /** A text of a row; empty when there is none. */
    static String text(JsonObject row, String name) {
        return row.get(name) instanceof JsonString text ? text.getString() : "";
    }

    /** A number of a row; NaN, which compares with nothing, when there is none. */
    static double number(JsonObject row, String name) {
        return row.get(name) instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
    }

    /** Whether a row has a value of this name, which may not be null. */
    static boolean has(JsonObject row, String name) {
        return row.getOrDefault(name, JsonValue.NULL) != JsonValue.NULL;
    }
}
