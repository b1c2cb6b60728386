package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Keeps candles in the tables {@code candles_<timeframe>} of a PostgreSQL database, which it makes when they are
 * missing; hypertables where TimescaleDB is installed in the database. Each write is one transaction.
 *
 * <p>An existing table needs the columns of {@link #create} and a unique index on symbol and time.
 */
public final class DatabaseSink implements CandleSink {

    private final DataSource database;

    public DatabaseSink(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<TimeRange> kept(Symbol symbol, Timeframe timeframe) {
        try (Connection connection = database.getConnection()) {
            Optional<CandleTable> table = table(connection, timeframe);
            return table.isPresent() ? DatabaseListings.span(connection, table.get(), symbol.code()) : Optional.empty();
        } catch (SQLException e) {
            throw DatabaseFailures.of(e, place(symbol, timeframe));
        }
    }

    /**
     * @throws io.sptraderb.candle.SourceUnavailableException when the database does not answer
     * @throws io.sptraderb.candle.BadCandlesException when there is a table which does not take them
     */
    @Override
    public void write(CandleSeries candles) {
        // closed without a commit, a connection keeps nothing
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                if (table(connection, candles.timeframe()).isEmpty()) {
                    create(statement, name(candles.timeframe()));
                }
                copyIn(connection, statement, candles);
                merge(connection, statement, candles);
            }
            connection.commit();
        } catch (SQLException | IOException e) {
            throw DatabaseFailures.of(e, place(candles.symbol(), candles.timeframe()));
        }
    }

    @Override
    public String place(Symbol symbol, Timeframe timeframe) {
        return "database table " + name(timeframe);
    }

    private static String name(Timeframe timeframe) {
        return "candles_" + timeframe;
    }

    private static Optional<CandleTable> table(Connection connection, Timeframe timeframe) throws SQLException {
        return CandleTables.find(connection).stream()
                .filter(table -> table.name().equals(name(timeframe)))
                .findFirst();
    }

    private static void create(Statement statement, String name) throws SQLException {
        statement.execute("""
            create table %s (
                time timestamp with time zone not null,
                symbol text not null,
                open double precision not null,
                high double precision not null,
                low double precision not null,
                close double precision not null,
                volume double precision not null default 0,
                trades bigint,
                primary key (symbol, time))
            """.formatted(name));
        // an extension that is there but not installed is the administrator's to install
        statement.execute("""
            do $$ begin
                if exists (select 1 from pg_extension where extname = 'timescaledb') then
                    perform create_hypertable('%s', 'time');
                end if;
            end $$
            """.formatted(name));
    }

    private static void copyIn(Connection connection, Statement statement, CandleSeries candles)
            throws SQLException, IOException {
        statement.execute("create temporary table arriving (time timestamp with time zone, open double precision,"
                + " high double precision, low double precision, close double precision, volume double precision)"
                + " on commit drop");
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (OutputStream out = new PGCopyOutputStream(postgres, "copy arriving from stdin (format binary)")) {
            CandleCopy.write(candles, out);
        }
    }

    private static void merge(Connection connection, Statement statement, CandleSeries candles) throws SQLException {
        CandleTable table = table(connection, candles.timeframe()).orElseThrow();
        SqlWords words = SqlWords.of(connection);
        statement.execute("insert into " + table.from(words) + " (time, symbol, open, high, low, close, volume) select "
                + table.stored("time") + ", " + words.text(candles.symbol().code())
                + ", open, high, low, close, volume from arriving order by time"
                + " on conflict (symbol, time) do update set open = excluded.open, high = excluded.high,"
                + " low = excluded.low, close = excluded.close, volume = excluded.volume");
    }
}
