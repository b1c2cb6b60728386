package io.sptraderb.app.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds an answer against its case. Of every answer the envelope and the HTTP status are checked; the rest is what the case
 * expects, under names that are one of {@link KeyChecks}, {@code http...}, {@code len(place)}, {@code things_count} or a
 * place in the answer, with or without {@code derived_} before it, and what it says in words ({@link TextChecks}).
 *
 * <p>A name nobody knows is a place where nothing is, and so a problem; so is a case with nothing to check.
 */
final class PlatformChecker {

    private static final Pattern LENGTH = Pattern.compile("len\\((?<place>[^)]+)\\)");
    private static final Pattern COUNT = Pattern.compile("(?<things>\\w+)_count");
    private static final String DERIVED = "derived_";

    private final PlatformCase asked;
    private final Findings findings = new Findings();

    private PlatformChecker(PlatformCase asked) {
        this.asked = asked;
    }

    /** What is wrong with the answer; empty when it is as the case expects. */
    static List<String> problems(PlatformCase asked, Answer answer) {
        PlatformChecker checker = new PlatformChecker(asked);
        checker.check(answer);
        return checker.findings.problems();
    }

    private void check(Answer answer) {
        JsonStructure json;
        try {
            json = PlatformCases.parse(answer.body());
        } catch (JsonException e) {
            findings.wrong(
                    "HTTP " + answer.status() + " with what is no JSON (" + e.getMessage() + "): " + answer.body());
            return;
        }
        if (json instanceof JsonObject object) {
            Examined examined = new Examined(asked, object, findings);
            Envelope.check(examined, answer);
            checkExpectations(examined);
        } else {
            findings.wrong("the answer was " + json + ", must be an object");
        }
    }

    private void checkExpectations(Examined examined) {
        int before = findings.checks();
        asked.expected()
                .map(expected -> Decisions.applied(expected, examined))
                .ifPresent(expected -> expected.forEach((name, value) -> checkName(examined, name, value, expected)));
        TextChecks.of(asked).ifPresent(check -> check.of(examined));
        asked.originalValues().ifPresent(values -> checkOriginalValues(examined, values));
        boolean isExpectedInWords =
                asked.expected().isEmpty() && TextChecks.of(asked).isEmpty();
        if (isExpectedInWords
                || (findings.checks() == before && findings.problems().isEmpty())) {
            findings.wrong("nothing to check: nothing is expected, and no check is written for the words "
                    + asked.expectation());
        }
    }

    private void checkName(Examined examined, String name, JsonValue value, JsonObject expected) {
        boolean isTolerance = name.equals("tol") && value instanceof JsonNumber && expected.size() > 1;
        if (isTolerance || KeyChecks.isModifier(name, expected)) {
            return;
        }
        if (Envelope.isStatus(name)) {
            findings.expect(value instanceof JsonNumber, () -> name + " expects " + value + ", known is a number");
            return;
        }
        String plain = name.startsWith(DERIVED) ? name.substring(DERIVED.length()) : name;
        KeyChecks.of(plain)
                .ifPresentOrElse(
                        check -> check.of(examined, value, expected),
                        () -> checkPlace(examined, plain, value, tolerance(name, expected)));
    }

    /** What we worked out ourselves is exact: the tolerance of the case is that of its own figures. */
    private static double tolerance(String name, JsonObject expected) {
        return expected.get("tol") instanceof JsonNumber number && !name.startsWith(DERIVED) ? number.doubleValue() : 0;
    }

    private void checkPlace(Examined examined, String name, JsonValue value, double tolerance) {
        Matcher length = LENGTH.matcher(name);
        Matcher count = COUNT.matcher(name);
        if (length.matches() || count.matches()) {
            String place = length.matches() ? length.group("place") : count.group("things");
            List<JsonValue> found = found(examined, place, value, true);
            found.forEach(list -> new ExpectedValue(findings, 0).check(name, value, length(list)));
            return;
        }
        boolean isList = value.getValueType() == JsonValue.ValueType.ARRAY;
        List<JsonValue> found = found(examined, name, value, isList);
        if (name.contains("[]")) {
            checkAny(name, value, found);
        } else {
            found.forEach(each -> new ExpectedValue(findings, tolerance).check(name, value, each));
        }
    }

    /** What is no list has no length. */
    private static JsonValue length(JsonValue list) {
        return list instanceof JsonArray array ? PlatformCases.JSON.createValue(array.size()) : JsonValue.NULL;
    }

    private List<JsonValue> found(Examined examined, String place, JsonValue value, boolean isList) {
        try {
            List<JsonValue> found = examined.find(place, isList);
            findings.expect(!found.isEmpty(), () -> "the answer has no " + place + ", must be " + value);
            return found;
        } catch (IllegalArgumentException e) {
            findings.wrong(place + " is nothing that can be expected: " + e.getMessage());
            return List.of();
        }
    }

    /** Of the elements of a list one must be this text, in whatever case. */
    private void checkAny(String name, JsonValue expected, List<JsonValue> found) {
        Stream<String> texts =
                found.stream().filter(JsonString.class::isInstance).map(value -> ((JsonString) value).getString());
        findings.expect(
                expected instanceof JsonString wanted && texts.anyMatch(wanted.getString()::equalsIgnoreCase),
                () -> name + " was " + found + ", one must be " + expected);
    }

    /** The replaced system's metrics of the only portfolio sent; null is what it could not say. */
    private void checkOriginalValues(Examined examined, JsonObject values) {
        String portfolio = examined.portfoliosSent().stream().findFirst().orElse("none");
        values.forEach((name, value) -> {
            if (value != JsonValue.NULL) {
                checkPlace(examined, "data." + portfolio + "." + name, value, 0);
            }
        });
    }
}
