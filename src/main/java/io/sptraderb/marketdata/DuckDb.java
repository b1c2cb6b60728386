package io.sptraderb.marketdata;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The engine that reads and writes Parquet: opened when first needed, which takes most of a second, and then kept. */
final class DuckDb {

    private static @Nullable DuckDBConnection root;

    private DuckDb() {}

    /** A connection of its own, to be closed by the caller. */
    static synchronized Connection connect() throws SQLException {
        DuckDBConnection opened = root;
        if (opened == null) {
            opened = open();
            root = opened;
        }
        return opened.duplicate();
    }

    private static DuckDBConnection open() throws SQLException {
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:", new Properties()).unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            // what is not in its jar is not fetched from anywhere
            statement.execute("set autoinstall_known_extensions = false");
            statement.execute("set autoload_known_extensions = false");
            statement.execute(
                    "set threads = " + Math.min(4, Runtime.getRuntime().availableProcessors()));
            statement.execute("set memory_limit = '1GB'");
            statement.execute("set TimeZone = 'UTC'");
        }
        return connection;
    }

    /** A text as SQL writes it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name as SQL writes it. */
    static String name(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
