package io.sptraderb.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.metrics.Account;
import io.sptraderb.metrics.BacktestingPyStatistics;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;

/** Compares a run with the statistics backtesting.py published for it, every one of them. */
public final class PublishedStatistics {

    /** Facts about the candles, not statistics. */
    private static final Set<String> FACTS = Set.of("Start", "End", "Duration");

    private static final String DAYS = " days 00:00:00";

    private PublishedStatistics() {}

    /**
     * Asserts that all are equal to 1e-6.
     *
     * @param firstTraded index of the first candle the strategy decided on
     */
    public static void assertMatches(Account account, int firstTraded, JsonObject published) {
        Map<String, Double> found = BacktestingPyStatistics.of(account, firstTraded);
        published.forEach((name, value) -> {
            if (!FACTS.contains(name)) {
                double expected = number(value);
                assertThat(found).as("statistics").containsKey(name);
                assertThat(found.getOrDefault(name, Double.NaN))
                        .as(name)
                        .isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected))));
            }
        });
    }

    private static double number(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.doubleValue();
        }
        String text = ((JsonString) value).getString();
        assertThat(text).endsWith(DAYS);
        return 86_400 * Double.parseDouble(text.substring(0, text.length() - DAYS.length()));
    }
}
