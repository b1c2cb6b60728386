package io.sptraderb.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sptraderb.backtest.RunStoreException;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The database everything is kept in that must not be lost: an H2 file, or PostgreSQL. Opened once, owned by one process
 * at a time, its schema brought up to date when it is opened.
 */
public final class Database implements AutoCloseable {

    /** Connections for runs and workspaces. */
    static final int CONNECTIONS = 10;

    private static final int CANDLE_CONNECTIONS = 4;
    /** A request waits no longer for a connection before it is told that there is none. */
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(2);

    /** On the disk of the embedded database: for the ends of runs, when their results find no room. */
    private static final long ROOM_MEGABYTES = 64;

    private final DatabaseUrl url;
    private final LongSupplier freeBytes;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Retries retries;
    private final Optional<Connection> ownership;

    /** @param freeBytes of the disk it is on */
    Database(DatabaseUrl url, Duration patience, LongSupplier freeBytes) {
        this.url = url;
        this.freeBytes = freeBytes;
        this.retries = new Retries(patience, url.place(), this::letGo);
        this.pool = new HikariDataSource(config(url));
        this.jdbi = Jdbi.create(pool);
        boolean opened = false;
        try {
            this.ownership = retries.call("opening", this::own);
            retries.run("bringing the schema up to date", () -> Schema.migrate(pool));
            opened = true;
        } finally {
            if (!opened) {
                pool.close();
            }
        }
    }

    /**
     * The embedded database.
     *
     * @param folder its files' folder, which is made when there is none
     * @throws RunStoreException when it cannot be opened, or another process has it
     */
    public static Database embedded(Path folder, Duration patience) {
        try {
            Files.createDirectories(folder);
            FileStore disk = Files.getFileStore(folder);
            return new Database(DatabaseUrl.embedded(folder.resolve("sptraderb")), patience, () -> freeBytes(disk));
        } catch (IOException e) {
            throw new RunStoreException(folder.toString(), "cannot be made or written: " + e, e);
        }
    }

    /**
     * A PostgreSQL.
     *
     * @param url {@code postgres://user:password@host:port/name}
     * @param patience how long a database that does not answer is waited for, at every call
     * @throws IllegalArgumentException when the URL is none of a PostgreSQL
     * @throws RunStoreException when it cannot be reached for that long, or another process uses it
     */
    public static Database postgres(String url, Duration patience) {
        return new Database(parsed(url), patience, () -> Long.MAX_VALUE);
    }

    /**
     * Connections to a PostgreSQL that holds candles: opened when first used, whether or not the database answers now.
     *
     * @throws IllegalArgumentException when the URL is none of a PostgreSQL
     */
    public static Pool candles(String url) {
        HikariConfig config = config(parsed(url));
        config.setPoolName("candles");
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(CANDLE_CONNECTIONS);
        // a million candles take seconds, and a server that is busy takes longer
        config.addDataSourceProperty("socketTimeout", "300");
        return new Pool(new HikariDataSource(config));
    }

    /** Connections that are somebody else's to close. */
    public static final class Pool implements AutoCloseable {

        private final HikariDataSource connections;

        private Pool(HikariDataSource connections) {
            this.connections = connections;
        }

        public DataSource dataSource() {
            return connections;
        }

        /** How many connections there are at most. */
        public int size() {
            return connections.getMaximumPoolSize();
        }

        @Override
        public void close() {
            connections.close();
        }
    }

    /**
     * What answers at a URL, for people.
     *
     * @throws RunStoreException when nothing does
     */
    public static String probe(String url) {
        DatabaseUrl parsed = parsed(url);
        HikariConfig config = config(parsed);
        config.setMinimumIdle(0);
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion() + " at " + parsed.place();
        } catch (SQLException e) {
            throw new RunStoreException(parsed.place(), "cannot be reached: " + e.getMessage(), e);
        }
    }

    private static DatabaseUrl parsed(String url) {
        return DatabaseUrl.parse(url)
                .orElseThrow(() -> new IllegalArgumentException("this is no URL of a PostgreSQL database"));
    }

    /** Whether {@link #postgres} understands a URL. */
    public static boolean isPostgresUrl(String url) {
        return DatabaseUrl.parse(url).isPresent();
    }

    private static HikariConfig config(DatabaseUrl url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sptraderb");
        config.setJdbcUrl(url.jdbc());
        config.setUsername(url.user());
        config.setPassword(url.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        // the pool may be made before the database answers: opening waits with patience
        config.setInitializationFailTimeout(-1);
        if (url.isPostgres()) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.addDataSourceProperty("ApplicationName", "sptraderb");
            config.addDataSourceProperty("connectTimeout", "5");
            config.addDataSourceProperty("socketTimeout", "60");
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return config;
    }

    /**
     * Takes the database for this process: two servers would end each other's running jobs at every start. H2 locks its
     * file by itself.
     */
    private Optional<Connection> own() {
        try {
            Connection connection = pool.getConnection();
            if (!url.isPostgres()) {
                connection.close();
                return Optional.empty();
            }
            if (PostgresLock.take(connection)) {
                return Optional.of(connection);
            }
            connection.close();
            throw new RunStoreException(url.place(), "is used by another server", null);
        } catch (SQLException e) {
            throw new org.jdbi.v3.core.ConnectionException(e);
        }
    }

    /** For people, without password. */
    public String place() {
        return url.place();
    }

    public boolean isPostgres() {
        return url.isPostgres();
    }

    /** Connections for others who keep things in the same database. */
    public DataSource dataSource() {
        return pool;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    Retries retries() {
        return retries;
    }

    /** Whether it answers just now. */
    public boolean answers() {
        // H2 calls connections to a database valid that it has closed
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            return statement.execute("select count(*) from workspaces where 1 = 0");
        } catch (SQLException e) {
            letGo();
            return false;
        }
    }

    /** H2 closes a database whose file it could not write, and opens it again when nobody holds it any more. */
    private void letGo() {
        if (!url.isPostgres()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /**
     * Refuses to begin something large on a disk that is nearly full, so that what is small can still be stored.
     *
     * @throws RunStoreException when there is no room
     */
    void requireRoom(String what) {
        long free = freeBytes.getAsLong() >> 20;
        if (free < ROOM_MEGABYTES) {
            throw new RunStoreException(
                    place(),
                    what + " failed: its disk has " + free + " MB left, of which " + ROOM_MEGABYTES + " are kept free",
                    null);
        }
    }

    private static long freeBytes(FileStore disk) {
        try {
            return disk.getUsableSpace();
        } catch (IOException e) {
            // a disk that does not say is written to until it fails
            return Long.MAX_VALUE;
        }
    }

    @Override
    public void close() {
        ownership.ifPresent(connection -> {
            try {
                connection.close();
            } catch (SQLException e) {
                // it was cut before: nothing is held any more
                System.getLogger(Database.class.getName())
                        .log(System.Logger.Level.DEBUG, "the lock's connection was gone", e);
            }
        });
        pool.close();
    }
}
