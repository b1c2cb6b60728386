package io.sptraderb.marketdata;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Ticks as JSON objects. */
final class TickJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private TickJson() {}

    /**
     * One object.
     *
     * @throws BadRowException when the line is no tick
     */
    static Tick ofLine(String line) {
        try (JsonReader reader = JSON.createReader(new StringReader(line))) {
            return of(reader.readObject());
        } catch (JsonException e) {
            throw new BadRowException("is no JSON object: " + e.getMessage());
        }
    }

    /**
     * Reads one object after the other.
     *
     * @throws BadRowException when it is no array of ticks
     */
    static void ofArray(InputStream in, Consumer<Tick> ticks) {
        try (JsonParser parser = JSON.createParserFactory(Map.of()).createParser(in, StandardCharsets.UTF_8)) {
            if (parser.next() != JsonParser.Event.START_ARRAY) {
                throw new BadRowException("is no JSON array");
            }
            JsonParser.Event event = parser.next();
            while (event != JsonParser.Event.END_ARRAY) {
                if (event != JsonParser.Event.START_OBJECT) {
                    throw new BadRowException("found " + event + " in the array, must be objects");
                }
                ticks.accept(of(parser.getObject()));
                event = parser.next();
            }
        } catch (JsonException | java.util.NoSuchElementException e) {
            throw new BadRowException("is no JSON, or cut off: " + e.getMessage());
        }
    }

    private static Tick of(JsonObject json) {
        Tick tick = new Tick();
        Set<TickColumn> seen = EnumSet.noneOf(TickColumn.class);
        for (Map.Entry<String, JsonValue> entry : json.entrySet()) {
            TickColumn column = TickColumn.of(entry.getKey()).orElse(null);
            if (column == null) {
                continue;
            }
            if (!seen.add(column)) {
                throw new BadRowException(
                        "the " + column.words() + " stands twice, the second time as " + entry.getKey());
            }
            if (column == TickColumn.TIME) {
                tick.time(
                        entry.getValue() instanceof JsonString text
                                ? text.getString()
                                : entry.getValue().toString());
            } else {
                tick.put(column, number(entry.getKey(), entry.getValue()));
            }
        }
        if (!TickColumn.areEnough(seen)) {
            throw new BadRowException("tick has " + String.join(", ", json.keySet()) + ", needs " + TickColumn.ALLOWED);
        }
        return tick;
    }

    private static double number(String name, JsonValue value) {
        return switch (value) {
            case JsonNumber number -> number.doubleValue();
            case JsonString text -> {
                byte[] digits = text.getString().getBytes(StandardCharsets.UTF_8);
                yield Decimals.parse(digits, 0, digits.length, name);
            }
            default -> throw new BadRowException(name + " was " + value + ", must be a number");
        };
    }
}
