package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlWordsTest {

    private static final CandleDatabase DATABASE = new CandleDatabase();

    @ParameterizedTest
    @ValueSource(
            strings = {"EURUSD", "it's", "'; drop table x; --", "\\", "\\'", "$$", "a\"b", "", "E'\\x'", "\u20ac \u2028"
            })
    void shouldMeanTheTextItself(String text) throws SQLException {
        try (Connection connection = DATABASE.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select " + SqlWords.of(connection).text(text))) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(text);
        }
    }

    @Test
    void shouldNameWhatIsNamedOddly() throws SQLException {
        try (Connection connection = DATABASE.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select 1 as " + SqlWords.of(connection).name("a\"; 'b"))) {
            assertThat(row.getMetaData().getColumnName(1)).isEqualTo("a\"; 'b");
        }
    }
}
