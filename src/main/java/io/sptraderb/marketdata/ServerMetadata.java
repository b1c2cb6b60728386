package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a market-data server says it has: {@code {symbols: [{symbol, earliest, latest, tick_count}], timeframes: […]}}.
 *
 * @param stored the timeframes it serves, finest first
 */
record ServerMetadata(List<Listing> listings, List<Timeframe> stored) {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** @throws BadCandlesException when it is not of this form */
    static ServerMetadata of(ServerAnswer answer) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(answer.body()))) {
            JsonObject object = reader.readObject();
            List<Timeframe> stored = object.getJsonArray("timeframes").getValuesAs(JsonString.class).stream()
                    .flatMap(text -> Timeframe.parse(text.getString()).stream())
                    .distinct()
                    .sorted()
                    .toList();
            List<Timeframe> offered = StoredCandles.offered(stored);
            List<Listing> listings = object.getJsonArray("symbols").getValuesAs(JsonObject.class).stream()
                    .flatMap(symbol -> listing(symbol, offered).stream())
                    .sorted(Comparator.comparing(Listing::symbol))
                    .toList();
            return new ServerMetadata(listings, stored);
        } catch (JsonException
                | IllegalStateException
                | ClassCastException
                | NullPointerException
                | NumberFormatException e) {
            throw new BadCandlesException(
                    answer.url(),
                    0,
                    "must be {symbols: [{symbol, earliest, latest, tick_count}], timeframes: [...]}, times in seconds",
                    e);
        }
    }

    /** Empty for a symbol that has no candles yet, or whose code cannot be ours. */
    private static Optional<Listing> listing(JsonObject symbol, List<Timeframe> offered) {
        String code = symbol.getString("symbol");
        JsonValue earliest = symbol.getOrDefault("earliest", JsonValue.NULL);
        JsonValue latest = symbol.getOrDefault("latest", JsonValue.NULL);
        if (!Symbol.isValid(code) || earliest == JsonValue.NULL || latest == JsonValue.NULL) {
            return Optional.empty();
        }
        long count = whole(symbol.getOrDefault("tick_count", JsonValue.NULL));
        return Optional.of(new Listing(new Symbol(code), whole(earliest), whole(latest), count, offered));
    }

    /** A database's large numbers arrive as texts. */
    private static long whole(JsonValue value) {
        return switch (value) {
            case JsonNumber number -> number.longValue();
            case JsonString text -> Long.parseLong(text.getString());
            default -> 0;
        };
    }

    /** The symbol there that is meant. */
    Optional<Listing> find(Symbol symbol) {
        return Listing.find(symbol.code(), listings);
    }
}
