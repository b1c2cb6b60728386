package io.sptraderb.marketdata;

import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * A table or view of candles in a database.
 *
 * @param name {@code candles_1h}, or {@code forex_candles_1h} of an older layout
 * @param columns the columns it has, by name, with the names of their types
 * @param isIndexedBySymbol whether an index begins with the symbol
 */
record CandleTable(
        String schema, String name, Timeframe timeframe, Map<String, String> columns, boolean isIndexedBySymbol) {

    private static final String UTC = " at time zone 'UTC')";
    /** The calendar of PostgreSQL: from 4713 BC to 294276 AD. */
    private static final TimeRange CALENDAR = new TimeRange(-210_866_803_200L, 9_224_318_015_999L);

    CandleTable {
        columns = Map.copyOf(columns);
    }

    /** Why candles cannot be read of it; empty when they can. */
    Optional<String> problem() {
        for (String column : new String[] {"time", "symbol", "open", "high", "low", "close"}) {
            if (!columns.containsKey(column)) {
                return Optional.of("table " + name + " has no column " + column + ", must have time, symbol, open,"
                        + " high, low and close");
            }
        }
        return switch (type("time")) {
            case "timestamp with time zone", "timestamp without time zone", "date" -> Optional.empty();
            default ->
                Optional.of("column time of table " + name + " is of type " + type("time")
                        + ", must be timestamp with or without time zone, or date");
        };
    }

    /** The table, quoted. */
    String from(SqlWords words) throws SQLException {
        return words.name(schema) + "." + words.name(name);
    }

    /**
     * Selects a symbol's candles by time: the open as {@code timestamptz}, then open, high, low, close and volume as
     * {@code float8}, none of them null: an unknown price is NaN, an unknown volume 0.
     */
    String candles(SqlWords words, String symbol, TimeRange range) throws SQLException {
        return "select coalesce(" + utc("time") + ", '-infinity'), " + price("open") + ", " + price("high") + ", "
                + price("low") + ", " + price("close") + ", " + volume() + " from " + from(words) + " where symbol = "
                + words.text(symbol) + bounds(range) + " order by time";
    }

    /** Seconds since the epoch of an expression over the column time. */
    String seconds(String expression) {
        return "extract(epoch from " + utc(expression) + ")::float8";
    }

    /** An expression of a {@code timestamptz} in the form the column time has. */
    String stored(String expression) {
        return hasZone() ? expression : "(" + expression + UTC;
    }

    private String bounds(TimeRange range) {
        String from = range.from() <= CALENDAR.from() ? "" : " and time >= " + moment(range.from());
        String to = range.to() >= CALENDAR.to() ? "" : " and time <= " + moment(range.to());
        return from + to;
    }

    /** A time in the form the column has, so that an index on it serves. */
    private String moment(long seconds) {
        long inCalendar = Math.clamp(seconds, CALENDAR.from(), CALENDAR.to());
        return stored("to_timestamp(" + inCalendar + ")");
    }

    /** Times without a zone are UTC. */
    private String utc(String expression) {
        return hasZone() ? expression : "(" + expression + "::timestamp" + UTC;
    }

    private boolean hasZone() {
        return type("time").equals("timestamp with time zone");
    }

    private String price(String column) {
        return "coalesce(" + number(column) + ", 'NaN')";
    }

    private String volume() {
        String column = columns.containsKey("volume") ? "volume" : "tick_count";
        return columns.containsKey(column) ? "coalesce(" + number(column) + ", 0)" : "0::float8";
    }

    /** A {@code real} stands for the shortest decimal that means it: 1.1, not 1.10000002384. */
    private String number(String column) {
        return type(column).equals("real") ? column + "::text::float8" : column + "::float8";
    }

    private String type(String column) {
        return columns.getOrDefault(column, "");
    }
}
