package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.support.TestPostgres;
import io.sptraderb.support.Waiting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseFailuresTest {

    private static final Symbol EURUSD = new Symbol("EURUSD");
    private static final Timeframe HOUR = Timeframe.of("1h");

    @Test
    void shouldWorkAgainOnceTheDatabaseIsBack(@TempDir Path folder) throws IOException {
        try (TestPostgres.Restartable postgres = TestPostgres.restartable(folder)) {
            DataSource connections = TestPostgres.dataSource(postgres.url());
            DatabaseSource source = new DatabaseSource(connections);
            CandleSeries candles = CandleDatabase.candles("EURUSD", "1h", 10);
            new DatabaseSink(connections).write(candles);
            assertThat(source.load(EURUSD, HOUR, TimeRange.ALL).size()).isEqualTo(10);

            postgres.kill();
            assertThatExceptionOfType(SourceUnavailableException.class)
                    .isThrownBy(() -> source.load(EURUSD, HOUR, TimeRange.ALL))
                    .withMessageContaining("candles of source database cannot be had: Connection to localhost:")
                    .withMessageContaining("refused");
            assertThatExceptionOfType(SourceUnavailableException.class)
                    .isThrownBy(() -> new DatabaseSink(connections).write(candles));

            postgres.start();
            Waiting.until("the candles are back", () -> isThere(source));
        }
    }

    private static boolean isThere(DatabaseSource source) {
        try {
            return source.load(EURUSD, HOUR, TimeRange.ALL).size() == 10;
        } catch (SourceUnavailableException e) {
            return false;
        }
    }

    @Test
    void shouldNotAskADeadDatabaseAgainForSecondsAfterAFailedListing() {
        long[] now = {0};
        int[] attempts = {0};
        PGSimpleDataSource nowhere = new PGSimpleDataSource() {
            private static final long serialVersionUID = 1L;

            @Override
            public java.sql.Connection getConnection() throws java.sql.SQLException {
                attempts[0]++;
                return super.getConnection();
            }
        };
        nowhere.setServerNames(new String[] {"127.0.0.1"});
        nowhere.setPortNumbers(new int[] {1});
        Ticker ticker = () -> now[0];
        DatabaseSource source = new DatabaseSource(nowhere, ticker, 1_000);

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(SourceUnavailableException.class).isThrownBy(source::listings);
            assertThatExceptionOfType(SourceUnavailableException.class)
                    .isThrownBy(() -> source.load(EURUSD, HOUR, TimeRange.ALL));
        }
        assertThat(attempts[0]).isEqualTo(1);
        now[0] = 5_000_000_000L;
        assertThatExceptionOfType(SourceUnavailableException.class).isThrownBy(source::listings);
        assertThat(attempts[0]).isEqualTo(2);
    }

    @Test
    void shouldLoadAgainAfterAConnectionThatDiedWhileReading() {
        CandleDatabase database = new CandleDatabase();
        database.run(
                "create table rows (time timestamptz, symbol text, price float8, primary key (symbol, time))",
                "insert into rows select to_timestamp(3600 * n), 'EURUSD', 1 from generate_series(0, 20000 - 1) as n",
                "create function deadly(at timestamptz, price float8) returns float8 language plpgsql as $$ begin"
                        + " if at = to_timestamp(3600 * 19000) then"
                        + " perform pg_terminate_backend(pg_backend_pid()); end if; return price; end $$",
                "create view candles_1h as select time, symbol, deadly(time, price) as open, price as high,"
                        + " price as low, price as close from rows");
        DatabaseSource source = database.source();

        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> source.load(EURUSD, HOUR, TimeRange.ALL))
                .withMessageStartingWith("candles of source database cannot be had: ");
        assertThat(source.load(EURUSD, HOUR, new TimeRange(0, 9 * 3_600)).size())
                .isEqualTo(10);
    }

    @Test
    void shouldNotTakeACopyThatIsCutOff() throws IOException {
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        CandleCopy.write(CandleDatabase.candles("EURUSD", "1h", 3), copied);
        byte[] whole = copied.toByteArray();

        assertThat(read(whole).size()).isEqualTo(3);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(part));
        }
    }

    private static CandleSeries read(byte[] copied) throws IOException {
        return new CandleCopy("copy", 10).read(new ByteArrayInputStream(copied), EURUSD, HOUR);
    }
}
