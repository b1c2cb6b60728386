package io.sptraderb.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A lock of PostgreSQL that lasts as long as a connection. */
final class PostgresLock {

    /** Any number no other program of the database uses: "SPTRADER" in ASCII. */
    private static final long KEY = 0x5350_5452_4144_4552L;

    private PostgresLock() {}

    /** Takes it for this connection; false when another one has it. */
    static boolean take(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
