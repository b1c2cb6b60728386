package io.sptraderb.marketdata;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Quotes names and texts for statements that take no parameters, as COPY and EXPLAIN: by the driver's own rules. */
record SqlWords(PGConnection connection) {

    static SqlWords of(Connection connection) throws SQLException {
        return new SqlWords(connection.unwrap(PGConnection.class));
    }

    /** A table, schema or column. */
    String name(String name) throws SQLException {
        return connection.escapeIdentifier(name);
    }

    /** A literal. */
    String text(String text) throws SQLException {
        return "'" + connection.escapeLiteral(text) + "'";
    }
}
