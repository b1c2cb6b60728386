package io.sptraderb.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables and their versions: {@code db/migration}. */
final class Schema {

    /** The last script's version. */
    static final String VERSION = "1";

    private Schema() {}

    /**
     * Brings the tables up to date. Looks first whether they are: the library that knows how to do it takes a third of a
     * second to find out.
     */
    static void migrate(DataSource database) {
        if (!isCurrent(database)) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    // candles of others may lie in the same database
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    private static boolean isCurrent(DataSource database) {
        String sql = "select 1 from flyway_schema_history where version = ? and success";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, VERSION);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            // there is no history yet; or no connection, which migrating will say better
            return false;
        }
    }
}
