package io.sptraderb.app.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/**
 * Where this platform means to differ from the one the cases were taken from, and how that changes what they expect.
 *
 * <ul>
 *   <li>{@code reduced_max_drawdown_pct} is |baseline| - |active|: a smaller fall is a gain, as in the documents' examples.
 *       The replaced system subtracted negative numbers, so that a gain came out below 0. The cases print its sign; here
 *       the figure is demanded with the sign the two drawdowns of the same answer give it.
 *   <li>{@code price_change_pct} is per hundred, as in the whole answer to a backtest. Cases that print a fraction, which is
 *       any figure between -1 and 1, mean the same move: -0.06 is demanded as -6.
 *   <li>Errors have their documented HTTP status ({@code http_documented}); {@code http_original} is never demanded.
 *   <li>Costs and interest are per hundred: 1 is 1 %. The cases say so themselves, and the replaced system failed three.
 * </ul>
 */
final class Decisions {

    private static final String REDUCED_DRAWDOWN = "reduced_max_drawdown_pct";
    private static final String PRICE_CHANGE = "price_change_pct";
    private static final String VALUE = "value";
    private static final String TOLERANCE = "tol";

    private final double sign;

    private Decisions(double sign) {
        this.sign = sign;
    }

    /** What is expected of this answer by what a case prints. */
    static JsonObject applied(JsonObject printed, Examined examined) {
        boolean isBacktest = examined.asked().service() == PlatformService.ORCHESTRATOR;
        double active = examined.number("data.active" + (isBacktest ? "_strategy.metrics" : "") + ".max_drawdown_pct");
        double baseline = examined.number("data.baseline" + (isBacktest ? ".metrics" : "") + ".max_drawdown_pct");
        return new Decisions(Math.abs(baseline) - Math.abs(active)).members(printed, "");
    }

    /** The members of an object; those that say what a figure is belong to it. */
    private JsonObject members(JsonObject printed, String figure) {
        JsonObjectBuilder decided = PlatformCases.JSON.createObjectBuilder();
        boolean isFraction =
                figure.endsWith(PRICE_CHANGE) && printed.get(VALUE) instanceof JsonNumber number && isFraction(number);
        printed.forEach((name, value) -> {
            if (isFraction && name.equals(TOLERANCE) && value instanceof JsonNumber tolerance) {
                decided.add(name, 100 * tolerance.doubleValue());
            } else {
                decided.add(name, decided(value, name.equals(VALUE) ? figure : name));
            }
        });
        return decided.build();
    }

    private JsonValue decided(JsonValue printed, String figure) {
        return switch (printed) {
            case JsonNumber number when figure.endsWith(REDUCED_DRAWDOWN) -> reducedDrawdown(number);
            case JsonNumber number
            when figure.endsWith(PRICE_CHANGE) && isFraction(number) ->
                PlatformCases.JSON.createValue(Math.round(number.doubleValue() * 10_000) / 100.0);
            case JsonObject object -> members(object, figure);
            case JsonArray array -> {
                JsonArrayBuilder elements = PlatformCases.JSON.createArrayBuilder();
                array.forEach(element -> elements.add(decided(element, figure)));
                yield elements.build();
            }
            default -> printed;
        };
    }

    private static boolean isFraction(JsonNumber number) {
        return Math.abs(number.doubleValue()) < 1;
    }

    /** No answer can have the figure without the drawdowns it is made of. */
    private JsonValue reducedDrawdown(JsonNumber printed) {
        return Double.isNaN(sign)
                ? PlatformCases.JSON.createValue("made of two drawdowns that are there")
                : PlatformCases.JSON.createValue(Math.copySign(printed.doubleValue(), sign));
    }
}
