package io.sptraderb.app.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place in an answer as cases write it: {@code data.prices[0].date}, {@code signal[date=2024-01-03].price} (the element
 * whose date that is), {@code data.results[].ticker} (of every element).
 */
final class AnswerPath {

    private static final Pattern PART = Pattern.compile("(?<name>\\w+)(?<brackets>(\\[[^]]*])*)(\\.|$)");
    private static final Pattern BRACKET = Pattern.compile("\\[(?:(?<index>\\d+)|(?<field>\\w+)=(?<value>[^]]*))?]");

    /** One step down: what a value leads to, nothing when it leads nowhere. */
    private interface Step {
        Stream<JsonValue> from(JsonValue value);
    }

    private final List<Step> steps;

    private AnswerPath(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException when it is not one
     */
    static AnswerPath of(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int end = 0;
        while (end < text.length() && part.find(end) && part.start() == end) {
            steps.add(member(part.group("name")));
            addBrackets(text, part.group("brackets"), steps);
            end = part.end();
        }
        if (steps.isEmpty() || end < text.length() || text.endsWith(".")) {
            throw new IllegalArgumentException("no place in an answer: " + text);
        }
        return new AnswerPath(steps);
    }

    private static void addBrackets(String text, String brackets, List<Step> steps) {
        Matcher bracket = BRACKET.matcher(brackets);
        int end = 0;
        while (end < brackets.length()) {
            if (!bracket.find(end) || bracket.start() != end) {
                throw new IllegalArgumentException("no place in an answer: " + text);
            }
            steps.add(element(bracket));
            end = bracket.end();
        }
    }

    private static Step element(Matcher bracket) {
        if (bracket.group("index") != null) {
            int index = Integer.parseInt(bracket.group("index"));
            return value -> elements(value).skip(index).limit(1);
        }
        if (bracket.group("field") != null) {
            String field = bracket.group("field");
            String wanted = bracket.group("value");
            return value -> elements(value)
                    .filter(each -> each instanceof JsonObject object
                            && object.get(field) instanceof JsonString text
                            && text.getString().equals(wanted));
        }
        return AnswerPath::elements;
    }

    private static Stream<JsonValue> elements(JsonValue value) {
        return value instanceof JsonArray array ? array.stream() : Stream.empty();
    }

    /** One of a list may be named in the singular. */
    private static Step member(String name) {
        return value -> value instanceof JsonObject object
                ? Stream.of(name, name + "s")
                        .filter(object::containsKey)
                        .limit(1)
                        .map(object::get)
                : Stream.empty();
    }

    /** What is there; empty when nothing is. A null that is there counts. */
    List<JsonValue> in(JsonValue root) {
        Stream<JsonValue> values = Stream.of(root);
        for (Step step : steps) {
            values = values.flatMap(step::from);
        }
        return values.toList();
    }
}
