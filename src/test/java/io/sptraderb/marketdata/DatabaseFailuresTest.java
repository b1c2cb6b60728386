package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.store.Database;
import io.sptraderb.support.TestPostgres;
import io.sptraderb.support.Waiting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
            DatabaseSource source = new DatabaseSource(CandleDatabase.connections(connections));
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
        DatabaseSource source = new DatabaseSource(nowhere, ticker, 1_000, new Turns(1, Duration.ZERO));

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
    void shouldLetAsManyLoadsWaitForTheirTurnAsThereAre() throws Exception {
        CandleDatabase database = new CandleDatabase();
        database.run(
                "create table rows (time timestamptz, symbol text, price float8)",
                "insert into rows values (to_timestamp(0), 'EURUSD', 1)",
                // each load holds its connection for longer than the pool lets one wait, over three rounds
                "create view candles_1h as select time, symbol, price + 0 * length(pg_sleep(1.2)::text) as open,"
                        + " price as high, price as low, price as close from rows");
        try (Database.Pool pool = Database.candles(database.url());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            DatabaseSource source = new DatabaseSource(
                    new MarketData.Connections(pool.dataSource(), pool.size(), Duration.ofSeconds(60)));
            List<Future<CandleSeries>> loads = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                loads.add(threads.submit(() -> source.load(EURUSD, HOUR, TimeRange.ALL)));
            }
            for (Future<CandleSeries> load : loads) {
                assertThat(load.get(60, TimeUnit.SECONDS).size()).isEqualTo(1);
            }
        }
    }

    @Test
    void shouldSayThatItIsBusyWhenNoTurnComesInTime() throws Exception {
        Turns turns = new Turns(1, Duration.ofMillis(50));
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> first = threads.submit(() -> turns.take(() -> {
                taken.countDown();
                return awaited(release);
            }));
            assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();
            assertThatExceptionOfType(SourceUnavailableException.class)
                    .isThrownBy(() -> turns.take(() -> true))
                    .withMessageContaining("it is busy: 1 loads at once are allowed")
                    .withMessageContaining("within 50 ms");
            release.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
        }
        // a turn is given back, also after a failure
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("for the test");
                }));
        assertThat(turns.take(() -> 7)).isEqualTo(7);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldTellThatADatabaseIsDeadInTimeHoweverManyAsk() throws Exception {
        try (Database.Pool pool = Database.candles("postgres://nobody:x@127.0.0.1:1/none");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            DatabaseSource source = new DatabaseSource(
                    new MarketData.Connections(pool.dataSource(), pool.size(), Duration.ofSeconds(3)));
            List<Future<CandleSeries>> loads = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                loads.add(threads.submit(() -> source.load(EURUSD, HOUR, TimeRange.ALL)));
            }
            for (Future<CandleSeries> load : loads) {
                // three seconds for a turn, two for a connection, and some for a machine that is busy itself
                assertThat(load)
                        .failsWithin(Duration.ofSeconds(10))
                        .withThrowableThat()
                        .withCauseExactlyInstanceOf(SourceUnavailableException.class);
            }
        }
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
