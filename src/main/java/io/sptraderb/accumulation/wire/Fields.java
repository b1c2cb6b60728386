package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.InvalidRequestException;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object. What is wrong is noted with its path, and something harmless is returned in its place, so that
 * reading goes on and all problems are found; nobody sees what was read before they are told.
 */
final class Fields {

    static final LocalDate ANY_DATE = LocalDate.EPOCH;

    private final @Nullable Fields parent;
    private final String name;
    private final JsonObject object;
    private final Problems problems;
    private boolean isFlawed;

    private Fields(@Nullable Fields parent, String name, JsonObject object, Problems problems) {
        this.parent = parent;
        this.name = name;
        this.object = object;
        this.problems = problems;
    }

    /**
     * Reads a request.
     *
     * @throws AccumulationException all that is wrong with it
     */
    static <T> T read(JsonObject object, Function<Fields, T> reader) {
        Problems problems = new Problems();
        T value;
        try {
            value = reader.apply(new Fields(null, "", object, problems));
        } catch (AccumulationException problem) {
            // of values of which some are no values, what is wrong with them together says nothing
            throw problems.isEmpty() ? problem : problems.exception();
        }
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        return value;
    }

    /**
     * Reads an answer.
     *
     * @throws BadAnswerException the first thing that is wrong with it
     */
    static <T> T answer(JsonObject object, Function<Fields, T> reader) {
        try {
            return read(object, reader);
        } catch (AccumulationException problem) {
            throw BadAnswers.of(problem);
        }
    }

    /** Whether anything below here was wrong so far. */
    boolean isFlawed() {
        return isFlawed;
    }

    /** The names of all fields, in the order sent; those that are null as well. */
    Set<String> names() {
        return object.keySet();
    }

    /** All fields as values of the JDK. */
    SequencedMap<String, Object> plain() {
        return PlainValues.of(object);
    }

    boolean has(String key) {
        return value(key) != null;
    }

    @Nullable
    JsonValue value(String key) {
        JsonValue value = object.get(key);
        return value == JsonValue.NULL ? null : value;
    }

    /** Not blank; without blanks around it. */
    String text(String key) {
        JsonValue value = value(key);
        if (value instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString().strip();
        }
        return wrong(key, value, "a text", "");
    }

    /** Any text, or the given one when there is none. */
    String text(String key, String absent) {
        JsonValue value = value(key);
        return switch (value) {
            case null -> absent;
            case JsonString text -> text.getString();
            default -> wrong(key, value, "a text", absent);
        };
    }

    boolean flag(String key, boolean absent) {
        JsonValue value = value(key);
        if (value == null || value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == null ? absent : value == JsonValue.TRUE;
        }
        return wrong(key, value, "true or false", absent);
    }

    /** @param check throws {@link InvalidRequestException} when it may not be this one; of that, only what is allowed counts */
    double number(String key, DoubleConsumer check) {
        JsonValue value = value(key);
        return value == null ? wrong(key, null, "a number", 0.0) : number(key, value, check);
    }

    double number(String key, double absent, DoubleConsumer check) {
        JsonValue value = value(key);
        return value == null ? absent : number(key, value, check);
    }

    private double number(String key, JsonValue value, DoubleConsumer check) {
        double number = finite(key, value);
        try {
            check.accept(number);
            return number;
        } catch (InvalidRequestException e) {
            return isNumber(value) ? wrong(key, value, e.allowed(), 0.0) : 0;
        }
    }

    private double finite(String key, JsonValue value) {
        return isNumber(value)
                ? ((JsonNumber) value).doubleValue()
                : wrong(key, value, value instanceof JsonNumber ? "a finite number" : "a number", 0.0);
    }

    private static boolean isNumber(JsonValue value) {
        return value instanceof JsonNumber number && Double.isFinite(number.doubleValue());
    }

    /** Whether there is a date. */
    boolean isDate(String key) {
        JsonValue value = value(key);
        return value != null && Dates.of(value) != null;
    }

    LocalDate date(String key) {
        JsonValue value = value(key);
        return value == null ? wrong(key, null, Dates.ALLOWED, ANY_DATE) : date(key, value);
    }

    Optional<LocalDate> optionalDate(String key) {
        JsonValue value = value(key);
        return value == null ? Optional.empty() : Optional.of(date(key, value));
    }

    private LocalDate date(String key, JsonValue value) {
        LocalDate date = Dates.of(value);
        return date == null ? wrong(key, value, Dates.ALLOWED, ANY_DATE) : date;
    }

    /** One of the constants of the enum, spelt in small letters. */
    <E extends Enum<E>> E choice(String key, E absent) {
        JsonValue value = value(key);
        if (value == null) {
            return absent;
        }
        E[] constants = absent.getDeclaringClass().getEnumConstants();
        String name = value instanceof JsonString text ? text.getString().strip() : "";
        return Arrays.stream(constants)
                .filter(each -> Spelling.name(each).equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> wrong(key, value, "one of " + Spelling.names(constants), absent));
    }

    /** An object that has to be there. */
    Fields block(String key) {
        JsonValue value = value(key);
        if (value instanceof JsonObject block) {
            return new Fields(this, key, block, problems);
        }
        // told once: not every field of it as well
        Fields nothing = new Fields(null, key, JsonValue.EMPTY_JSON_OBJECT, new Problems());
        nothing.isFlawed = true;
        return wrong(key, value, "an object", nothing);
    }

    /** An object that may be absent; without fields when it is. */
    Fields optionalBlock(String key) {
        return has(key) ? block(key) : new Fields(this, key, JsonValue.EMPTY_JSON_OBJECT, problems);
    }

    /** The objects of an array that has to be there. */
    List<Fields> rows(String key) {
        JsonArray array = array(key);
        List<Fields> rows = new ArrayList<>(array.size());
        for (int row = 0; row < array.size(); row++) {
            String place = key + "[" + row + "]";
            if (array.get(row) instanceof JsonObject element) {
                rows.add(new Fields(this, place, element, problems));
            } else {
                wrong(place, array.get(row), "an object", "");
            }
        }
        return rows;
    }

    /** An array that has to be there. */
    JsonArray array(String key) {
        JsonValue value = value(key);
        return value instanceof JsonArray array ? array : wrong(key, value, "an array", JsonValue.EMPTY_JSON_ARRAY);
    }

    /** An array of dates that has to be there. */
    List<LocalDate> dates(String key) {
        JsonArray array = array(key);
        List<LocalDate> dates = new ArrayList<>(array.size());
        for (int row = 0; row < array.size(); row++) {
            dates.add(date(key + "[" + row + "]", array.get(row)));
        }
        return dates;
    }

    /** An array of numbers that has to be there. */
    double[] numbers(String key) {
        JsonArray array = array(key);
        double[] numbers = new double[array.size()];
        for (int row = 0; row < numbers.length; row++) {
            JsonValue value = array.get(row);
            numbers[row] = isNumber(value) ? ((JsonNumber) value).doubleValue() : finite(key + "[" + row + "]", value);
        }
        return numbers;
    }

    /** An array of so many numbers that has to be there. */
    double[] numbers(String key, int size) {
        double[] numbers = numbers(key);
        return numbers.length == size
                ? numbers
                : refused(key, numbers.length + " values", size + " values, one a date", new double[size]);
    }

    /** What a constructor makes; what is wrong with that is told with the path of this object. */
    <T> T attempt(T otherwise, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (AccumulationException problem) {
            String path = path();
            note(path.isEmpty() ? problem : problem.within(path));
            return otherwise;
        }
    }

    /** Notes a problem; returns what stands in for the value. */
    <T> T wrong(String key, @Nullable JsonValue found, String allowed, T otherwise) {
        return refused(key, found == null ? "missing" : Spelling.quote(found), allowed, otherwise);
    }

    /** Notes a problem of a value found to be so; returns what stands in for it. */
    <T> T refused(String key, String found, String allowed, T otherwise) {
        note(new InvalidRequestException(path(key), found, allowed));
        return otherwise;
    }

    private void note(AccumulationException problem) {
        problems.note(problem);
        for (Fields each = this; each != null; each = each.parent) {
            each.isFlawed = true;
        }
    }

    String path(String key) {
        String path = path();
        return path.isEmpty() ? key : path + "." + key;
    }

    private String path() {
        return parent == null ? name : parent.path(name);
    }
}
