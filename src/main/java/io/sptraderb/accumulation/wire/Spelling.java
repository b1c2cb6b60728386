package io.sptraderb.accumulation.wire;

import io.sptraderb.candle.Quotation;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How numbers, dates, names and columns are spelt, and what a client sent is quoted. */
final class Spelling {

    /** Found once: the static methods of {@code Json} search the class path at every call, for milliseconds. */
    static final JsonProvider JSON = JsonProvider.provider();

    static final JsonGeneratorFactory GENERATORS = JSON.createGeneratorFactory(Map.of());

    private Spelling() {}

    static void number(JsonGenerator json, String key, double value) {
        if (Double.isFinite(value)) {
            json.write(key, value);
        } else {
            json.writeNull(key);
        }
    }

    static void column(JsonGenerator json, String key, double[] values) {
        json.writeStartArray(key);
        for (double value : values) {
            if (Double.isFinite(value)) {
                json.write(value);
            } else {
                json.writeNull();
            }
        }
        json.writeEnd();
    }

    static void dates(JsonGenerator json, String key, List<LocalDate> dates) {
        json.writeStartArray(key);
        for (LocalDate date : dates) {
            json.write(date.toString());
        }
        json.writeEnd();
    }

    static void object(JsonGenerator json, String key, JsonBody fields) {
        json.writeStartObject(key);
        fields.writeFields(json);
        json.writeEnd();
    }

    /** An array of one object for each element. */
    static <T> void objects(JsonGenerator json, String key, Iterable<T> elements, ObjectFields<T> fields) {
        json.writeStartArray(key);
        for (T element : elements) {
            json.writeStartObject();
            fields.write(json, element);
            json.writeEnd();
        }
        json.writeEnd();
    }

    /** Writes the fields of one element. */
    @FunctionalInterface
    interface ObjectFields<T> {
        void write(JsonGenerator json, T element);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Spelling::name).collect(Collectors.joining(", "));
    }

    /** What a client sent, as messages quote it: not megabytes of it. */
    static String quote(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "\"" + Quotation.cut(((JsonString) value).getString()) + "\"";
            case NUMBER -> Quotation.cut(value.toString());
            case TRUE, FALSE, NULL -> value.toString();
        };
    }
}
