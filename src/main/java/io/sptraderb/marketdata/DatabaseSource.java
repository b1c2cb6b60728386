package io.sptraderb.marketdata;

import com.github.benmanes.caffeine.cache.Ticker;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnknownSymbolException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * The candle tables of a PostgreSQL database; {@link CandleTables} says which those are.
 *
 * <p>Tables are looked for with every load, so they may come and go, and no more is read than the range asks for. When
 * the database does not answer, the next load asks again; only after a failed listing are calls refused for seconds.
 */
final class DatabaseSource implements CandleSource {

    private static final int MAX_CANDLES = 10_000_000;
    /** Six columns of 8 bytes, held up to three times while they grow, and a little for everything else. */
    private static final int BYTES_PER_CANDLE_READ = 160;

    /** How long the database may be silent. */
    private static final int SILENCE_MILLIS = 60_000;

    private final DataSource database;
    private final Kept<List<Listing>> listings;
    private final int maxCandles;

    DatabaseSource(DataSource database) {
        this(database, Ticker.systemTicker(), (int)
                Math.min(MAX_CANDLES, Runtime.getRuntime().maxMemory() / BYTES_PER_CANDLE_READ));
    }

    DatabaseSource(DataSource database, Ticker ticker, int maxCandles) {
        this.database = database;
        this.listings = new Kept<>(() -> ask(DatabaseListings::of), ticker);
        this.maxCandles = maxCandles;
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
        return ask(connection -> find(connection, symbol, timeframe, range))
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
        List<CandleTable> tables = having(connection, symbol);
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        List<Timeframe> timeframes = tables.stream().map(CandleTable::timeframe).toList();
        Timeframe stored = RemoteRange.nearest(symbol, timeframe, timeframes);
        CandleTable table = tables.get(timeframes.indexOf(stored));
        Optional<TimeRange> needed = RemoteRange.of(timeframe, stored, range);
        if (needed.isPresent()) {
            CandleSeries series = copy(connection, table, symbol, needed.get());
            CandleSeries part = Resampler.resample(series, timeframe).within(range);
            if (!part.isEmpty()) {
                return Optional.of(part);
            }
        }
        TimeRange available =
                DatabaseListings.span(connection, table, symbol.code()).orElse(range);
        throw new NoCandlesException(symbol, timeframe, range, available);
    }

    /** The tables that have candles of a symbol, finest first. */
    private static List<CandleTable> having(Connection connection, Symbol symbol) throws SQLException {
        List<CandleTable> tables = CandleTables.find(connection);
        List<CandleTable> having = new ArrayList<>();
        if (tables.isEmpty()) {
            return having;
        }
        SqlWords words = SqlWords.of(connection);
        StringJoiner each = new StringJoiner(" union all ");
        for (int i = 0; i < tables.size(); i++) {
            each.add("select " + i + " where exists (select 1 from "
                    + tables.get(i).from(words) + " where symbol = " + words.text(symbol.code()) + ")");
        }
        try (PreparedStatement statement = connection.prepareStatement(each + " order by 1");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                having.add(tables.get(rows.getInt(1)));
            }
        }
        return having;
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
