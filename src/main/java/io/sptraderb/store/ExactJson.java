package io.sptraderb.store;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.trade.FixedPoint;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How values are spelt in files so that they come back exactly: doubles as their shortest decimals, NaN as null, what
 * JSON numbers cannot say (infinities, minus zero) as texts, money and quantities as decimal texts.
 */
final class ExactJson {

    /** Found once: the static methods of {@code Json} search the class path at every call, for milliseconds. */
    static final JsonProvider JSON = JsonProvider.provider();

    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);
    private static final int DECIMALS = 8;

    private ExactJson() {}

    /** Whether a JSON number says exactly this. */
    static boolean isPlain(double value) {
        return Double.isFinite(value) && Double.doubleToRawLongBits(value) != NEGATIVE_ZERO;
    }

    static JsonValue number(double value) {
        if (isPlain(value)) {
            return JSON.createValue(value);
        }
        return Double.isNaN(value) ? JsonValue.NULL : JSON.createValue(Double.toString(value));
    }

    static double number(JsonValue value) {
        return switch (value) {
            case JsonNumber number -> number.doubleValue();
            case JsonString text -> Double.parseDouble(text.getString());
            default -> {
                if (value.getValueType() != JsonValue.ValueType.NULL) {
                    throw new JsonException("found " + value.getValueType() + " where a number belongs");
                }
                yield Double.NaN;
            }
        };
    }

    /** The number a field holds; a missing field is an error. */
    static double number(JsonObject json, String name) {
        JsonValue value = json.get(name);
        if (value == null) {
            throw new JsonException("the field \"" + name + "\" is missing");
        }
        return number(value);
    }

    /** The units of a money or quantity. */
    static long units(String decimals) {
        return new BigDecimal(decimals).movePointRight(DECIMALS).longValueExact();
    }

    static String decimals(long units) {
        return FixedPoint.toString(units);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E constant(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> name(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new JsonException("\"" + name + "\" is none of " + Arrays.toString(all)));
    }

    static JsonValue parameter(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Whole whole -> JSON.createValue(whole.value());
            case ParameterValue.Decimal decimal -> JSON.createValue(decimal.value());
            case ParameterValue.Text text -> JSON.createValue(text.value());
            case ParameterValue.Flag flag -> flag.value() ? JsonValue.TRUE : JsonValue.FALSE;
            case ParameterValue.Sequence sequence -> {
                var array = JSON.createArrayBuilder();
                sequence.values().forEach(element -> array.add(parameter(element)));
                yield array.build();
            }
        };
    }

    static ParameterValue parameter(JsonValue value) {
        return switch (value) {
            // a double is always written with a point or an exponent, a whole number never
            case JsonNumber number when number.isIntegral() -> new ParameterValue.Whole(number.longValueExact());
            case JsonNumber number -> new ParameterValue.Decimal(number.doubleValue());
            case JsonString text -> new ParameterValue.Text(text.getString());
            case JsonArray array ->
                new ParameterValue.Sequence(
                        array.stream().map(ExactJson::parameter).toList());
            default -> new ParameterValue.Flag(flag(value));
        };
    }

    static SortedMap<String, ParameterValue> parameters(JsonObject json) {
        SortedMap<String, ParameterValue> parameters = new TreeMap<>();
        json.forEach((name, value) -> parameters.put(name, parameter(value)));
        return parameters;
    }

    private static boolean flag(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new JsonException("found " + value.getValueType() + " where a parameter belongs");
        };
    }
}
