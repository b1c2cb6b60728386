package io.sptraderb.app.platform;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks of every row of an answer, and of each row and the one before it. */
final class RowChecks {

    /** A check of an answer. */
    interface Check {
        void of(Examined examined);
    }

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private RowChecks() {}

    /** Holds of every row. */
    static Check each(Predicate<JsonObject> holds) {
        return examined -> examined.rows()
                .forEach(row -> examined.findings().expect(holds.test(row), () -> "not so in the row " + row));
    }

    /** Holds of each row's text and that of the row before. */
    static Check each(String name, BiPredicate<String, String> holds) {
        return examined -> {
            List<String> texts = examined.rows().stream()
                    .map(row -> Examined.text(row, name))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                String before = i == 0 ? "" : texts.get(i - 1);
                String text = texts.get(i);
                examined.findings()
                        .expect(
                                !text.isEmpty() && holds.test(before, text),
                                () -> "not so of the " + name + " " + text + " after " + before);
            }
        };
    }

    /** Dates as texts, each not before the one above it. */
    static Check ascending(String name) {
        return each(name, (before, date) -> before.compareTo(date) <= 0);
    }

    /** No text twice, wherever it stands. */
    static Check unique(String name) {
        return examined -> {
            List<String> texts = examined.rows().stream()
                    .map(row -> Examined.text(row, name))
                    .toList();
            examined.findings()
                    .expect(
                            texts.stream().distinct().count() == texts.size() && !texts.contains(""),
                            () -> "a " + name + " stands twice, or is missing: " + texts);
        };
    }

    static Check isArray(String path) {
        return examined -> {
            List<JsonValue> found = AnswerPath.of(path).in(examined.answer());
            examined.findings()
                    .expect(
                            found.size() == 1 && found.getFirst().getValueType() == JsonValue.ValueType.ARRAY,
                            () -> path + " was " + found + ", must be an array");
        };
    }

    /** Whether a number of the row is above a limit. */
    static Predicate<JsonObject> above(String name, double limit) {
        return row -> Examined.number(row, name) > limit;
    }

    /** Whether numbers of the row do not fall in this order. */
    static Predicate<JsonObject> inOrder(String... names) {
        return row -> {
            double before = Double.NEGATIVE_INFINITY;
            boolean isInOrder = true;
            for (String name : names) {
                double number = Examined.number(row, name);
                isInOrder &= number >= before;
                before = number;
            }
            return isInOrder;
        };
    }

    static boolean isIsoDate(JsonObject row, String name) {
        return ISO_DATE.matcher(Examined.text(row, name)).matches();
    }
}
