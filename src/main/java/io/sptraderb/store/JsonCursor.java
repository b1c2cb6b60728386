package io.sptraderb.store;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;

/** Reads JSON in the order it was written, columns straight into arrays; anything unexpected is an error. */
final class JsonCursor {

    private final JsonParser parser;

    JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    void expect(Event event) {
        Event found = parser.next();
        if (found != event) {
            throw unexpected(found, event.toString());
        }
    }

    void key(String name) {
        expect(Event.KEY_NAME);
        if (!parser.getString().equals(name)) {
            throw new JsonException("found field \"" + parser.getString() + "\" where \"" + name + "\" belongs, "
                    + parser.getLocation());
        }
    }

    String text(String name) {
        key(name);
        expect(Event.VALUE_STRING);
        return parser.getString();
    }

    int whole(String name) {
        key(name);
        expect(Event.VALUE_NUMBER);
        return parser.getInt();
    }

    JsonObject object(String name) {
        key(name);
        expect(Event.START_OBJECT);
        return parser.getObject();
    }

    void startArray(String name) {
        key(name);
        expect(Event.START_ARRAY);
    }

    /** Whether another object stands in the array; its fields come next. Goes past the array's end otherwise. */
    boolean nextObject() {
        return next(Event.START_OBJECT);
    }

    /** Whether another text stands in the array: {@link #text()}. Goes past the array's end otherwise. */
    boolean nextText() {
        return next(Event.VALUE_STRING);
    }

    String text() {
        return parser.getString();
    }

    /** The object {@link #nextObject} came to, as a whole. */
    JsonObject object() {
        return parser.getObject();
    }

    void endObject() {
        expect(Event.END_OBJECT);
    }

    /** A column with its size before it. */
    double[] doubles(String name) {
        int size = whole("size");
        startArray(name);
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            Event event = parser.next();
            values[i] = switch (event) {
                case VALUE_NUMBER, VALUE_STRING -> Double.parseDouble(parser.getString());
                case VALUE_NULL -> Double.NaN;
                default -> throw unexpected(event, "number " + (i + 1) + " of " + size);
            };
        }
        expect(Event.END_ARRAY);
        return values;
    }

    long[] longs(String name, int size) {
        startArray(name);
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            expect(Event.VALUE_NUMBER);
            values[i] = parser.getLong();
        }
        expect(Event.END_ARRAY);
        return values;
    }

    int[] ints(String name, int size) {
        startArray(name);
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            expect(Event.VALUE_NUMBER);
            values[i] = parser.getInt();
        }
        expect(Event.END_ARRAY);
        return values;
    }

    boolean[] flags(String name, int size) {
        startArray(name);
        boolean[] values = new boolean[size];
        for (int i = 0; i < size; i++) {
            Event event = parser.next();
            if (event != Event.VALUE_TRUE && event != Event.VALUE_FALSE) {
                throw unexpected(event, "flag " + (i + 1) + " of " + size);
            }
            values[i] = event == Event.VALUE_TRUE;
        }
        expect(Event.END_ARRAY);
        return values;
    }

    private boolean next(Event event) {
        Event found = parser.next();
        if (found != event && found != Event.END_ARRAY) {
            throw unexpected(found, event.toString());
        }
        return found == event;
    }

    private JsonException unexpected(Event found, String wanted) {
        return new JsonException("found " + found + " where " + wanted + " belongs, " + parser.getLocation());
    }
}
