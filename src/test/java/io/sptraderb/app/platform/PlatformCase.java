package io.sptraderb.app.platform;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One published case: what is asked of which service, and what of the answer is known.
 *
 * @param method {@code GET} or {@code POST}
 * @param path begins with a slash
 * @param input the body of a POST, the query of a GET
 * @param expectation the same in words, and all there is where nothing is expected in figures
 * @param expected what of the answer is known, by names the checker understands
 * @param originalValues what the replaced system answered, where that is right
 */
record PlatformCase(
        String id,
        PlatformService service,
        String method,
        String path,
        JsonObject input,
        String expectation,
        Optional<JsonObject> expected,
        Optional<JsonObject> originalValues) {

    private static final Set<String> NAMES = Set.of(
            "id",
            "origin",
            "service",
            "port",
            "endpoint",
            "category",
            "input",
            "expectation",
            "expected",
            "note",
            "original_values");

    /**
     * Reads a case; what only describes it (origin, port, category, note) is left out.
     *
     * @throws IllegalArgumentException naming what is missing, of another type or unknown
     */
    static PlatformCase of(JsonObject json) {
        String id = text(json, "id", "a case");
        Set<String> unknown = new TreeSet<>(json.keySet());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(id + " has " + unknown + ", known are " + new TreeSet<>(NAMES));
        }
        String endpoint = text(json, "endpoint", id);
        String[] words = endpoint.split(" ", -1);
        if (words.length != 2 || !Set.of("GET", "POST").contains(words[0]) || !words[1].startsWith("/")) {
            throw new IllegalArgumentException(id + ": endpoint was " + endpoint + ", must be GET or POST and a path");
        }
        return new PlatformCase(
                id,
                PlatformService.of(text(json, "service", id)),
                words[0],
                words[1],
                object(json, "input", id).orElse(JsonValue.EMPTY_JSON_OBJECT),
                text(json, "expectation", id),
                object(json, "expected", id),
                object(json, "original_values", id));
    }

    private static String text(JsonObject json, String name, String where) {
        if (json.get(name) instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        }
        throw new IllegalArgumentException(where + ": " + name + " was " + json.get(name) + ", must be a text");
    }

    /** Absent and null are alike. */
    private static Optional<JsonObject> object(JsonObject json, String name, String where) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value instanceof JsonObject object) {
            return Optional.of(object);
        }
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        throw new IllegalArgumentException(where + ": " + name + " was " + value + ", must be an object or absent");
    }

    /** The name reports show. */
    @Override
    public String toString() {
        return id;
    }
}
