package io.sptraderb.component.python;

import io.sptraderb.component.ComponentResultException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a script wrote between its markers. */
final class ScriptAnswer {

    /** How problems name the script. */
    static final String WHAT = "the script";

    private static final Set<String> EVENT_KEYS =
            Set.of("timestamp", "signal_type", "type", "strength", "metadata", "signal_name");

    private final String component;
    private final ScriptOutput output;

    ScriptAnswer(String component, ScriptOutput output) {
        this.component = component;
        this.output = output;
    }

    /** An indicator's values, one for each candle; NaN at the first candles where the script gave fewer. */
    double[] values(int candles) {
        String allowed = "a JSON object with a list values of at most " + candles + " numbers";
        if (!(json(allowed) instanceof Map<?, ?> fields)) {
            throw problem("no JSON object", allowed);
        }
        if (!(fields.get("values") instanceof List<?> list)) {
            throw problem("a JSON object without a list values, it has " + fields.keySet(), allowed);
        }
        if (list.size() > candles) {
            throw problem(list.size() + " values", allowed);
        }
        double[] values = new double[candles];
        int missing = candles - list.size();
        Arrays.fill(values, 0, missing, Double.NaN);
        for (int i = 0; i < list.size(); i++) {
            values[missing + i] = switch (list.get(i)) {
                case null -> Double.NaN;
                case Double number -> number;
                case Object other -> throw problem("a value " + shown(other) + " at place " + i, "numbers or null");
            };
        }
        return values;
    }

    /** A signal's events; none when it wrote no marker, as scripts do that have nothing to say. */
    List<Event> events(EventTimes times) {
        if (output.blocks() == 0) {
            return List.of();
        }
        String allowed = "a JSON list of objects with timestamp, signal_type, strength and metadata";
        if (!(json(allowed) instanceof List<?> list)) {
            throw problem("no JSON list", allowed);
        }
        List<Event> events = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> fields)) {
                throw problem("an event " + shown(item), allowed);
            }
            events.add(event(fields, times));
        }
        return events;
    }

    private Event event(Map<?, ?> fields, EventTimes times) {
        int candle =
                switch (fields.get("timestamp")) {
                    case String text -> times.candleAt(text);
                    case Double seconds -> times.candleAt(seconds);
                    case null, default ->
                        throw problem(
                                "an event with timestamp " + shown(fields.get("timestamp")),
                                "ISO 8601 or unix seconds");
                };
        Object type = fields.get("signal_type") == null ? fields.get("type") : fields.get("signal_type");
        double strength =
                switch (fields.get("strength")) {
                    case null -> 0;
                    case Double number -> number;
                    case Object other -> throw problem("an event with strength " + shown(other), "numbers");
                };
        return new Event(candle, type == null ? Event.UNKNOWN : shown(type), strength, outputs(fields));
    }

    private static Map<String, @Nullable Object> outputs(Map<?, ?> fields) {
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!EVENT_KEYS.contains(String.valueOf(name))) {
                addScalar(name, value, outputs);
            }
        });
        if (fields.get("metadata") instanceof Map<?, ?> metadata) {
            metadata.forEach((name, value) -> addScalar(name, value, outputs));
        }
        return outputs;
    }

    private static void addScalar(Object name, @Nullable Object value, Map<String, @Nullable Object> outputs) {
        if (value instanceof String || value instanceof Double || value instanceof Boolean) {
            outputs.put(String.valueOf(name), value);
        }
    }

    private @Nullable Object json(String allowed) {
        String text = output.answer();
        if (text == null) {
            throw problem("no line " + output.start(), "that line, " + allowed + ", and a line " + output.end());
        }
        if (output.isOpen()) {
            throw problem("a line " + output.start() + " without " + output.end(), "both");
        }
        if (output.blocks() > 1) {
            throw problem(output.blocks() + " lines " + output.start(), "one");
        }
        try {
            return PythonJson.parse(text);
        } catch (PythonJson.SyntaxException e) {
            throw problem("after " + output.start() + " no JSON (" + e.getMessage() + ")", allowed);
        }
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private ComponentResultException problem(String found, String allowed) {
        return new ComponentResultException(component, WHAT, found, allowed);
    }
}
