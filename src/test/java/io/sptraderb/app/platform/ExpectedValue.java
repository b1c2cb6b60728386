package io.sptraderb.app.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * What a case says of one value: a number, text, boolean or null it must be; a word for its type; bounds such as
 * {@code {"ge": 0}} or {@code {"value": 94.0, "tol": 0.01}}; a list of as many; or an object with at least these members.
 */
final class ExpectedValue {

    private static final Map<String, Set<ValueType>> TYPES = Map.of(
            "array", Set.of(ValueType.ARRAY),
            "object", Set.of(ValueType.OBJECT),
            "number", Set.of(ValueType.NUMBER),
            "string", Set.of(ValueType.STRING),
            "boolean", Set.of(ValueType.TRUE, ValueType.FALSE));

    /** How a number, or a length, is held against a bound. */
    private static final Map<String, BiPredicate<Double, Double>> BOUNDS = Map.of(
            "ge", (found, bound) -> found >= bound,
            "le", (found, bound) -> found <= bound,
            "gt", (found, bound) -> found > bound,
            "lt", (found, bound) -> found < bound);

    private static final String VALUE = "value";
    private static final String TOLERANCE = "tol";
    private static final String LENGTH = "len";
    private static final String LENGTH_PREFIX = "len_";

    private final Findings findings;
    private final double tolerance;

    /** Numbers may differ by the tolerance where they name none of their own; 0 stands for equal doubles. */
    ExpectedValue(Findings findings, double tolerance) {
        this.findings = findings;
        this.tolerance = tolerance;
    }

    /** Whether a text stands for a type. */
    static boolean isType(String word) {
        return TYPES.containsKey(word);
    }

    void check(String where, JsonValue expected, JsonValue found) {
        switch (expected) {
            case JsonString text
            when TYPES.containsKey(text.getString()) ->
                findings.expect(
                        TYPES.getOrDefault(text.getString(), Set.of()).contains(found.getValueType()),
                        () -> where + " was " + found + ", must be of type " + text.getString());
            case JsonNumber number -> checkNumber(where, number.doubleValue(), found, tolerance);
            case JsonArray array -> checkArray(where, array, found);
            case JsonObject object
            when object.keySet().stream().anyMatch(ExpectedValue::isBound) ->
                object.forEach((name, bound) -> checkBound(where, name, bound, object, found));
            case JsonObject object -> checkMembers(where, object, found);
            default -> findings.expect(expected.equals(found), () -> where + " was " + found + ", must be " + expected);
        }
    }

    private void checkNumber(String where, double expected, JsonValue found, double within) {
        findings.expect(
                found instanceof JsonNumber number && Math.abs(number.doubleValue() - expected) <= within,
                () -> where + " was " + found + ", must be " + expected + (within > 0 ? " within " + within : ""));
    }

    private void checkArray(String where, JsonArray expected, JsonValue found) {
        boolean isAsLong = found instanceof JsonArray array && array.size() == expected.size();
        findings.expect(isAsLong, () -> where + " was " + found + ", must have " + expected.size() + " elements");
        for (int i = 0; isAsLong && i < expected.size(); i++) {
            check(where + "[" + i + "]", expected.get(i), found.asJsonArray().get(i));
        }
    }

    private void checkMembers(String where, JsonObject expected, JsonValue found) {
        findings.expect(found instanceof JsonObject, () -> where + " was " + found + ", must be an object");
        if (found instanceof JsonObject object) {
            expected.forEach((name, value) -> {
                JsonValue member = object.get(name);
                if (member == null) {
                    findings.wrong(where + " has no " + name + ", must be " + value);
                } else {
                    check(where + "." + name, value, member);
                }
            });
        }
    }

    private static boolean isBound(String name) {
        return name.equals(VALUE)
                || name.equals(LENGTH)
                || BOUNDS.containsKey(name)
                || (name.startsWith(LENGTH_PREFIX) && BOUNDS.containsKey(name.substring(LENGTH_PREFIX.length())));
    }

    private void checkBound(String where, String name, JsonValue bound, JsonObject all, JsonValue found) {
        if (name.equals(TOLERANCE) && all.containsKey(VALUE)) {
            return;
        }
        if (!isBound(name) || !(bound instanceof JsonNumber number)) {
            findings.wrong(
                    where + " expects " + name + " = " + bound + ", known are value with tol, len and, of the value"
                            + " or as len_ of its length, the numbers " + new TreeSet<>(BOUNDS.keySet()));
            return;
        }
        double limit = number.doubleValue();
        if (name.equals(VALUE)) {
            checkNumber(where, limit, found, all.containsKey(TOLERANCE) ? numberIn(all, TOLERANCE) : tolerance);
        } else if (name.equals(LENGTH)) {
            findings.expect(
                    length(found) == limit, () -> where + " was " + found + ", must have " + bound + " elements");
        } else {
            boolean isLength = name.startsWith(LENGTH_PREFIX);
            double measured = isLength ? length(found) : value(found);
            BiPredicate<Double, Double> holds = BOUNDS.getOrDefault(name.replace(LENGTH_PREFIX, ""), (a, b) -> false);
            findings.expect(
                    holds.test(measured, limit), () -> where + " was " + found + ", must be " + name + " " + bound);
        }
    }

    private static double numberIn(JsonObject object, String name) {
        return object.get(name) instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
    }

    /** NaN, which no bound holds for, when it is no number. */
    private static double value(JsonValue found) {
        return found instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
    }

    private static double length(JsonValue found) {
        return found instanceof JsonArray array ? array.size() : Double.NaN;
    }
}
