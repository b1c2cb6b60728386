package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetCandlesTest {

    private static final Symbol EURUSD = new Symbol("EURUSD");
    private static final Timeframe HOUR = Timeframe.of("1h");
    private static final Provenance ORIGIN = new Provenance("a.parquet", TrustTier.USER_SUPPLIED);
    private static final String PRICES = "1.0 as open, 2.0 as high, 0.5 as low, 1.5 as close, 7 as volume";

    @TempDir
    private Path folder;

    @Test
    void shouldReadEveryFormOfTime() throws SQLException {
        for (String time : List.of(
                "timestamp '2024-01-05 01:00:00'",
                "timestamptz '2024-01-05 03:00:00+02'",
                "'2024-01-05 01:00:00'::timestamp_s",
                "'2024-01-05 01:00:00'::timestamp_ns",
                "1704416400::bigint",
                "1704416400::integer",
                "1704416400000",
                "1704416400000000",
                "1704416400000000000")) {
            CandleSeries series = read(file("select " + time + " as time, " + PRICES));
            assertThat(series.openTime(0)).as(time).isEqualTo(1_704_416_400L);
            assertThat(series.close(0)).isEqualTo(1.5);
            assertThat(series.volume(0)).isEqualTo(7);
        }
        assertThat(read(file("select date '2024-01-05' as Date, " + PRICES)).openTime(0))
                .isEqualTo(1_704_412_800L);
        // an early time in microseconds is no late one in seconds
        assertThat(read(file("select timestamp '1970-01-01 00:01:00' as time, " + PRICES))
                        .openTime(0))
                .isEqualTo(60);
    }

    @Test
    void shouldKnowTheUsualSpellingsAndLeaveOutTheRest() throws SQLException {
        CandleSeries series =
                read(file("select 1::float as \"C\", 2 as \"H\", 0.25::decimal(8,2) as l, 1 as \"Open\", 3600 as"
                        + " \"Open Time\", 9 as \"Adj Close\", 'x' as symbol"));
        assertThat(series.openTime(0)).isEqualTo(3_600);
        assertThat(series.low(0)).isEqualTo(0.25);
        assertThat(series.volume(0)).isZero();
        // what nobody knows is extra once nothing is missing
        assertThat(read(file("select 3600 as time, 'up' as trend, 9 as rsi_14, " + PRICES))
                        .close(0))
                .isEqualTo(1.5);
    }

    @Test
    void shouldSayWhatIsWrongWithAFile() throws SQLException, IOException {
        record Row(String sql, String inMessage) {}
        List<Row> rows = List.of(
                new Row("select 1 as time, 2 as open", "columns missing: high, low, close; found time, open"),
                new Row("select 5 as tyme, " + PRICES, "column \"tyme\" is unknown"),
                new Row("select 3600 as time, 3 as \"Open\", " + PRICES, "column open stands twice"),
                new Row("select 3600 as time, 3 as \"Open_1\", " + PRICES, "column open stands twice"),
                new Row("select 3600 as time, 5 as ts, " + PRICES, "column time stands twice"),
                new Row("select 'x' as time, " + PRICES, "column \"time\" is of type VARCHAR, must be a timestamp"),
                new Row("select 3600 as time, '1' as open, 2 as high, 1 as low, 1 as close", "must be a number"),
                new Row("select null::bigint as time, " + PRICES, "row 1: time is NULL"),
                new Row("select 3600 as time, null::double as open, 2 as high, 1 as low, 1 as close", "price is NULL"),
                new Row("select 3600 as time, 'nan'::double as open, 2 as high, 1 as low, 1 as close", "finite"),
                new Row("select 3600 as time, 1 as open, 1 as high, 2 as low, 1 as close", "high 1.0 is below low 2.0"),
                new Row("select timestamp '2024-01-05 01:00:00.5' as time, " + PRICES, "must be a whole second"),
                new Row(
                        "select * from (values (7200), (3600)) t(time), (select " + PRICES + ") order by time desc",
                        "row 2"),
                new Row("select * from (values (3600), (3600)) t(time), (select " + PRICES + ")", "stands twice"),
                new Row(
                        "select * from (values (1704416400), (1704416400001)) t(time), (select " + PRICES
                                + ") order by time",
                        "row 2: time is in unix milliseconds, the rows before it are in unix seconds"),
                new Row("select 3600 as time, " + PRICES + " where false", "holds no candles"));
        for (Row row : rows) {
            Path file = file(row.sql());
            assertThatExceptionOfType(BadCandlesException.class)
                    .as(row.sql())
                    .isThrownBy(() -> read(file))
                    .withMessageContaining("a.parquet")
                    .withMessageContaining(row.inMessage());
        }
        Path whole = file("select 3600 as time, " + PRICES);
        byte[] bytes = Files.readAllBytes(whole);
        for (byte[] broken : List.of(
                new byte[0], "no parquet".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(bytes, bytes.length / 2))) {
            Path file = Files.write(folder.resolve("broken.parquet"), broken);
            assertThatExceptionOfType(BadCandlesException.class)
                    .isThrownBy(() -> read(file))
                    .withMessageContaining("cannot be read as Parquet");
        }
        assertThatExceptionOfType(BadCandlesException.class).isThrownBy(() -> read(folder.resolve("none.parquet")));
        assertThatExceptionOfType(BadCandlesException.class).isThrownBy(() -> read(folder));
    }

    @Test
    void shouldRefuseByItsFooterWhatIsTooLarge() throws SQLException {
        Path file = file("select range * 60 as time, " + PRICES + " from range(5000)");
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> ParquetCandles.read(file, EURUSD, HOUR, ORIGIN, 4_999))
                .withMessageContaining("5000 candles, 4999 is the most");
        assertThat(ParquetCandles.read(file, EURUSD, HOUR, ORIGIN, 5_000).size())
                .isEqualTo(5_000);
    }

    private CandleSeries read(Path file) {
        return ParquetCandles.read(file, EURUSD, HOUR, ORIGIN);
    }

    private Path file(String sql) throws SQLException {
        return write(folder.resolve("it's a.parquet"), sql);
    }

    static Path write(Path file, String sql) throws SQLException {
        try (Connection duck = DuckDb.connect();
                Statement statement = duck.createStatement()) {
            statement.execute("copy (" + sql + ") to " + DuckDb.quoted(file.toString()) + " (format parquet)");
        }
        return file;
    }
}
