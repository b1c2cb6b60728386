package io.sptraderb.accumulation.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * JSON as values of the JDK: texts, {@link Long}s, {@link Double}s, flags, lists, and maps by name. A null in an object is
 * left out, in an array it is an empty text.
 */
final class PlainValues {

    /** Longs of so many digits always fit. */
    private static final int DIGITS = 18;

    private PlainValues() {}

    static SequencedMap<String, Object> of(JsonObject object) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            if (value != JsonValue.NULL) {
                values.put(key, of(value));
            }
        });
        return values;
    }

    private static Object of(JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number(number);
            case JsonObject object -> of(object);
            case JsonArray array -> array.stream().map(PlainValues::of).toList();
            default -> value == JsonValue.NULL ? "" : (Object) (value == JsonValue.TRUE);
        };
    }

    private static Number number(JsonNumber number) {
        return number.isIntegral() && number.bigDecimalValue().precision() <= DIGITS
                ? (Number) number.longValue()
                : (Number) number.doubleValue();
    }

    /** Whether every number of it, however deep, is one that a double can be. */
    static boolean isFinite(Object value) {
        return switch (value) {
            case Double number -> Double.isFinite(number);
            case List<?> list -> list.stream().allMatch(PlainValues::isFinite);
            case Map<?, ?> map -> map.values().stream().allMatch(PlainValues::isFinite);
            default -> true;
        };
    }

    /** Writes the entries of a map as fields. */
    static void writeFields(JsonGenerator json, Map<?, ?> values) {
        values.forEach((key, value) -> {
            json.writeKey(key.toString());
            write(json, value);
        });
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Long number -> json.write(number);
            case Integer number -> json.write(number);
            case Number number when Double.isFinite(number.doubleValue()) -> json.write(number.doubleValue());
            case Number undefined -> json.writeNull();
            case Boolean flag -> json.write(flag);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(element -> write(json, element));
                json.writeEnd();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                writeFields(json, map);
                json.writeEnd();
            }
            default -> json.write(value.toString());
        }
    }
}
