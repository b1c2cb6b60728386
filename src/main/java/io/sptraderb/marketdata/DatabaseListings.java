package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists what the candle tables of a database hold, without reading them through: from symbol to symbol along an index
 * that begins with it, then both ends of each. Only a table or view without such an index is read, once. Large counts
 * are the planner's estimates.
 */
final class DatabaseListings {

    private static final System.Logger LOG = System.getLogger(DatabaseListings.class.getName());
    /** More candles of a symbol are estimated and not counted; counting so many takes about 50 ms. */
    private static final long COUNTED = 500_000;

    /** Of a symbol whose rows went while they were listed. */
    private static final TimeRange NOTHING = new TimeRange(0, 0);

    private static final Pattern ESTIMATE = Pattern.compile("rows=(\\d+)");

    /** A table that has a symbol, and how much of it if that is known already. */
    private record Found(CandleTable table, Optional<Extent> extent) {}

    private record Extent(TimeRange span, long candles) {}

    private final Connection connection;
    private final SqlWords words;
    private final Map<Symbol, List<Found>> found = new TreeMap<>();

    private DatabaseListings(Connection connection) throws SQLException {
        this.connection = connection;
        this.words = SqlWords.of(connection);
    }

    /** By symbol. Symbols that cannot be ours are left out, with a warning in the log. */
    static List<Listing> of(Connection connection) throws SQLException {
        DatabaseListings listings = new DatabaseListings(connection);
        for (CandleTable table : CandleTables.find(connection)) {
            if (table.isIndexedBySymbol()) {
                listings.walk(table);
            } else {
                listings.readThrough(table);
            }
        }
        List<Listing> all = new ArrayList<>();
        for (Map.Entry<Symbol, List<Found>> entry : listings.found.entrySet()) {
            all.add(listings.listing(entry.getKey(), entry.getValue()));
        }
        return all;
    }

    /** First and last open time of a symbol; empty when the table does not have it. */
    static Optional<TimeRange> span(Connection connection, CandleTable table, String symbol) throws SQLException {
        String query = "select " + table.seconds("min(time)") + ", " + table.seconds("max(time)") + " from "
                + table.from(SqlWords.of(connection)) + " where symbol = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, symbol);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                double earliest = row.getDouble(1);
                return row.wasNull()
                        ? Optional.empty()
                        : Optional.of(new TimeRange((long) earliest, (long) row.getDouble(2)));
            }
        }
    }

    private void walk(CandleTable table) throws SQLException {
        String from = " from " + table.from(words);
        String query = "with recursive walk as ((select symbol" + from + " order by symbol limit 1) union all"
                + " select (select symbol" + from + " where symbol > walk.symbol order by symbol limit 1)"
                + " from walk where walk.symbol is not null)"
                + " select symbol from walk where symbol is not null";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                add(rows.getString(1), new Found(table, Optional.empty()));
            }
        }
    }

    private void readThrough(CandleTable table) throws SQLException {
        String query = "select symbol, " + table.seconds("min(time)") + ", " + table.seconds("max(time)")
                + ", count(*) from " + table.from(words) + " where symbol is not null group by symbol";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                TimeRange span = new TimeRange((long) rows.getDouble(2), (long) rows.getDouble(3));
                add(rows.getString(1), new Found(table, Optional.of(new Extent(span, rows.getLong(4)))));
            }
        }
    }

    private void add(String code, Found one) {
        // a column of fixed width pads its texts
        String stripped = code.strip();
        if (Symbol.isValid(stripped)) {
            found.computeIfAbsent(new Symbol(stripped), symbol -> new ArrayList<>())
                    .add(one);
        } else {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "left out of table " + one.table().name() + ": symbol " + FieldText.quoted(code));
        }
    }

    private Listing listing(Symbol symbol, List<Found> tables) throws SQLException {
        List<Timeframe> offered = StoredCandles.offered(
                tables.stream().map(one -> one.table().timeframe()).distinct().toList());
        CandleTable finest = tables.getFirst().table();
        Optional<Extent> known = tables.getFirst().extent();
        TimeRange span = known.isPresent()
                ? known.get().span()
                : span(connection, finest, symbol.code()).orElse(NOTHING);
        long candles = known.isPresent() ? known.get().candles() : count(finest, symbol);
        return new Listing(symbol, span.from(), span.to(), candles, offered);
    }

    private long count(CandleTable table, Symbol symbol) throws SQLException {
        String candles = " from " + table.from(words) + " where symbol = " + words.text(symbol.code());
        Matcher estimate = ESTIMATE.matcher(firstOf("explain select 1" + candles));
        long estimated = estimate.find() ? Long.parseLong(estimate.group(1)) : 0;
        return estimated > COUNTED ? estimated : Long.parseLong(firstOf("select count(*)" + candles));
    }

    private String firstOf(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
