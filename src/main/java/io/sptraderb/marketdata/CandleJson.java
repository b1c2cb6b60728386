package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.TimeRange;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads the candles of a market-data server, {@code [{time, open, high, low, close}, …]}, into columns without making
 * objects of them. A volume may be there; other fields are passed over.
 */
final class CandleJson {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final String[] NAMES = {"open", "high", "low", "close", "volume"};
    private static final int VOLUME = 4;

    private final String url;
    private final TimeRange asked;
    private final CandleColumns columns;
    private final double[] values = new double[NAMES.length];
    private long time;
    private int found;
    private long rows;

    private CandleJson(String url, TimeRange asked, CandleColumns columns) {
        this.url = url;
        this.asked = asked;
        this.columns = columns;
    }

    /**
     * Adds all candles of an answer.
     *
     * @param asked what the server was asked for: other times are not what they claim to be
     * @throws BadCandlesException when it is anything else; the columns then hold a part and must not be used
     */
    static void read(ServerAnswer answer, TimeRange asked, CandleColumns columns) {
        CandleJson json = new CandleJson(answer.url(), asked, columns);
        try (JsonParser parser = PARSERS.createParser(new ByteArrayInputStream(answer.body()))) {
            json.readArray(parser);
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw new BadCandlesException(answer.url(), json.rows, "is no JSON, or only a part: " + firstLine(e), e);
        }
    }

    private void readArray(JsonParser parser) {
        if (parser.next() != Event.START_ARRAY) {
            throw new BadCandlesException(url, 0, "must be an array of candles");
        }
        Event event = parser.next();
        while (event == Event.START_OBJECT) {
            rows++;
            readCandle(parser);
            event = parser.next();
        }
        if (event != Event.END_ARRAY || parser.hasNext()) {
            throw new BadCandlesException(url, rows + 1, "must be a candle: an object, in one array");
        }
    }

    private void readCandle(JsonParser parser) {
        found = 0;
        values[VOLUME] = 0;
        Event event = parser.next();
        while (event == Event.KEY_NAME) {
            readField(parser, parser.getString());
            event = parser.next();
        }
        // time and the four prices
        if (found != 0b11111) {
            throw new BadCandlesException(url, rows, "must have time, open, high, low and close, each once");
        }
        if (!asked.contains(time)) {
            throw new BadCandlesException(
                    url, rows, "time was " + time + ", must be within what was asked, in seconds since the epoch");
        }
        columns.add(time, values);
    }

    private void readField(JsonParser parser, String name) {
        Event event = parser.next();
        if (name.equals("time")) {
            time = wholeSeconds(parser, event);
            found += 1 << VOLUME;
            return;
        }
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].equals(name)) {
                values[i] = number(parser, event, i);
                found += i == VOLUME ? 0 : 1 << i;
                return;
            }
        }
        if (event == Event.START_OBJECT) {
            parser.skipObject();
        } else if (event == Event.START_ARRAY) {
            parser.skipArray();
        }
    }

    private long wholeSeconds(JsonParser parser, Event event) {
        if (event != Event.VALUE_NUMBER || !parser.isIntegralNumber()) {
            throw new BadCandlesException(url, rows, "time must be a whole number of seconds");
        }
        return parser.getLong();
    }

    private double number(JsonParser parser, Event event, int column) {
        if (event == Event.VALUE_NUMBER) {
            return Double.parseDouble(parser.getString());
        }
        if (event == Event.VALUE_NULL && column == VOLUME) {
            return 0;
        }
        throw new BadCandlesException(url, rows, NAMES[column] + " must be a number");
    }

    private static String firstLine(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
