package io.sptraderb.http;

import io.sptraderb.backtest.RunNotes;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.Problem;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What is written on a run, on the wire: {@code {"tags": ["a"], "notes": "text"}}. */
final class NotesWire {

    private static final String TAGS = "tags";
    private static final String NOTES = "notes";
    private static final List<String> FIELDS = List.of(TAGS, NOTES);

    private NotesWire() {}

    static JsonObject notes(RunNotes notes) {
        JsonArrayBuilder tags = Wire.JSON.createArrayBuilder();
        notes.tags().forEach(tags::add);
        return Wire.JSON
                .createObjectBuilder()
                .add(TAGS, tags)
                .add(NOTES, notes.text())
                .build();
    }

    /** Reads a body; what is missing is empty. */
    static RunNotes read(JsonObject body) {
        List<Problem> problems = new ArrayList<>();
        for (String field : body.keySet()) {
            if (!FIELDS.contains(field)) {
                problems.add(Problem.at(
                        field,
                        "there is no field of this name" + NearestName.hint(field, FIELDS),
                        field,
                        String.join(", ", FIELDS)));
            }
        }
        NavigableSet<String> tags = tags(body.getOrDefault(TAGS, JsonValue.EMPTY_JSON_ARRAY), problems);
        String text = text(body.getOrDefault(NOTES, Wire.JSON.createValue("")), problems);
        if (!problems.isEmpty()) {
            throw HttpProblem.badValues(problems);
        }
        return new RunNotes(tags, text);
    }

    private static NavigableSet<String> tags(JsonValue value, List<Problem> problems) {
        NavigableSet<String> tags = new TreeSet<>();
        if (!(value instanceof JsonArray array) || array.size() > RunNotes.MAX_TAGS) {
            problems.add(Problem.at(
                    TAGS, "these are no tags", Wire.quote(value), "a list of at most " + RunNotes.MAX_TAGS + " texts"));
            return tags;
        }
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonString tag && RunNotes.isTag(tag.getString())) {
                tags.add(tag.getString());
            } else {
                problems.add(Problem.at(
                        TAGS + "[" + i + "]", "this is no tag", Wire.quote(array.get(i)), RunNotes.ALLOWED_TAG));
            }
        }
        return tags;
    }

    private static String text(JsonValue value, List<Problem> problems) {
        if (value instanceof JsonString text && RunNotes.isText(text.getString())) {
            return text.getString();
        }
        problems.add(Problem.at(
                NOTES,
                "these are no notes",
                Wire.quote(value),
                "a text of at most " + RunNotes.MAX_TEXT + " characters, without NUL"));
        return "";
    }
}
