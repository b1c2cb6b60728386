package io.sptraderb.marketdata;

import com.github.benmanes.caffeine.cache.Ticker;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * The candle tables of a PostgreSQL database; {@link CandleTables} says which those are.
 *
 * <p>Tables are looked for with every load, so they may come and go, and no more is read than the range asks for. When
 * the database does not answer, the next load asks again; only after a failed listing are calls refused for seconds.
 *
 * <p>Loads take turns before they ask for a connection, so that a busy database is not taken for a dead one; what is
 * listed, one caller at a time, waits for none of them.
 */
final class DatabaseSource implements CandleSource {

    /** How long the database may be silent. */
    private static final int SILENCE_MILLIS = 60_000;

    private final DataSource database;
    private final Kept<List<Listing>> listings;
    private final int maxCandles;
    private final Turns turns;

    DatabaseSource(MarketData.Connections connections) {
        this(connections.source(), Ticker.systemTicker(), CsvCandles.affordable(), connections.turns());
    }

    DatabaseSource(DataSource database, Ticker ticker, int maxCandles, Turns turns) {
        this.database = database;
        this.listings = new Kept<>(() -> ask(DatabaseListings::of), ticker);
        this.maxCandles = maxCandles;
        this.turns = turns;
    }

    /** Something to be had from an open connection. */
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    @Override
    public List<Listing> listings() {
        return listings.get();
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        listings.rejectAfterFailure();
        return turns.take(() -> ask(connection -> find(connection, symbol, timeframe, range)))
                .orElseThrow(() -> new UnknownSymbolException(
                        symbol, listings().stream().map(Listing::symbol).toList()));
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
            return question.ask(connection);
        } catch (SQLException e) {
            // also when a table is at fault: whether the database has the symbol cannot be told
            throw DatabaseFailures.unavailable(e);
        }
    }

    /** Empty when no table has the symbol. */
    private Optional<CandleSeries> find(Connection connection, Symbol symbol, Timeframe timeframe, TimeRange range)
            throws SQLException {
        List<CandleTable> tables = CandleTables.find(connection);
        Optional<CandleTable> nearest = nearest(connection, tables, symbol, timeframe);
        if (nearest.isPresent()) {
            return Optional.of(load(connection, nearest.get(), symbol, timeframe, range));
        }
        List<Timeframe> stored = new ArrayList<>();
        for (CandleTable table : tables) {
            if (has(connection, table, symbol)) {
                stored.add(table.timeframe());
            }
        }
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        throw new UnavailableTimeframeException(symbol, timeframe, StoredCandles.offered(stored));
    }

    /** The first table that has the symbol, of those {@link RemoteRange#nearest} would take in turn; others are not asked. */
    private static Optional<CandleTable> nearest(
            Connection connection, List<CandleTable> tables, Symbol symbol, Timeframe timeframe) throws SQLException {
        List<CandleTable> nearestFirst = tables.stream()
                .filter(table -> timeframe.isMultipleOf(table.timeframe()))
                .sorted(Comparator.comparing(CandleTable::timeframe, RemoteRange.nearestFirst(timeframe)))
                .toList();
        for (CandleTable table : nearestFirst) {
            if (has(connection, table, symbol)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    private static boolean has(Connection connection, CandleTable table, Symbol symbol) throws SQLException {
        SqlWords words = SqlWords.of(connection);
        // as a literal, which takes the column's own type, so that an index on it serves
        String query = "select exists (select 1 from " + table.from(words) + " where symbol = "
                + words.text(symbol.code()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private CandleSeries load(
            Connection connection, CandleTable table, Symbol symbol, Timeframe timeframe, TimeRange range)
            throws SQLException {
        Optional<TimeRange> needed = RemoteRange.of(timeframe, table.timeframe(), range);
        if (needed.isPresent()) {
            CandleSeries series = copy(connection, table, symbol, needed.get());
            CandleSeries part = Resampler.resample(series, timeframe).within(range);
            if (!part.isEmpty()) {
                return part;
            }
        }
        TimeRange available =
                DatabaseListings.span(connection, table, symbol.code()).orElse(range);
        throw new NoCandlesException(symbol, timeframe, range, available);
    }

    private CandleSeries copy(Connection connection, CandleTable table, Symbol symbol, TimeRange range)
            throws SQLException {
        String place = "database table " + table.name();
        String copy =
                "copy (" + table.candles(SqlWords.of(connection), symbol.code(), range) + ") to stdout (format binary)";
        try (PGCopyInputStream copied = new PGCopyInputStream(connection.unwrap(PGConnection.class), copy)) {
            return new CandleCopy(place, maxCandles).read(copied, symbol, table.timeframe());
        } catch (SQLException | IOException e) {
            throw DatabaseFailures.of(e, place);
        }
    }
}
