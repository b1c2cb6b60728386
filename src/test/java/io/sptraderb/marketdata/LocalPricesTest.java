package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.accumulation.PriceQuery;
import io.sptraderb.accumulation.Ticker;
import io.sptraderb.accumulation.UnknownTickerException;
import io.sptraderb.candle.BadCandlesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LocalPricesTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 12, 31);
    private static final String HEADER = "date,open,high,low,close,volume,adjusted_close\n";

    @TempDir
    private Path folder;

    private PriceHistories prices() {
        return MarketData.prices(MarketData.standard(Optional.of(folder)), Optional.of(folder));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void shouldReadAdjustedClosesBesideTheCloses() throws IOException {
        write("XYZ_1d.csv", HEADER + "2024-01-04,10,11,9,10,100,5\n2024-01-05,10,12,9,11,200,5.5\n");

        PriceHistory found = prices().prices(PriceQuery.of("xyz", FROM, TO, Frequency.DAILY));

        assertThat(found.ticker()).isEqualTo("XYZ");
        assertThat(found.hasAdjustedCloses()).isTrue();
        assertThat(found.dates()).containsExactly(LocalDate.of(2024, 1, 4), LocalDate.of(2024, 1, 5));
        assertThat(found.columns().close()).containsExactly(10, 11);
        assertThat(found.columns().adjustedClose()).containsExactly(5, 5.5);
    }

    @Test
    void shouldTakeClosesForAdjustedOnesWhereThereAreNone() throws IOException {
        write("XYZ_1d.csv", "date,open,high,low,close\n2024-01-04,10,11,9,10\n");

        PriceHistory found = prices().prices(PriceQuery.of("XYZ", FROM, TO, Frequency.DAILY));

        assertThat(found.hasAdjustedCloses()).isFalse();
        assertThat(found.columns().adjustedClose()).containsExactly(10);
    }

    @Test
    void shouldDateWeeksAndMonthsByTheirLastDay() throws IOException {
        write(
                "XYZ_1d.csv",
                HEADER + "2024-01-30,10,11,9,10,1,5\n2024-01-31,10,15,9,11,2,6\n2024-02-02,11,12,8,12,3,7\n"
                        + "2024-02-05,12,13,11,13,4,8\n");

        PriceHistory weeks = prices().prices(PriceQuery.of("XYZ", FROM, TO, Frequency.WEEKLY));
        PriceHistory months = prices().prices(PriceQuery.of("XYZ", FROM, TO, Frequency.MONTHLY));

        assertThat(weeks.dates()).containsExactly(LocalDate.of(2024, 2, 2), LocalDate.of(2024, 2, 5));
        assertThat(weeks.columns().open()).containsExactly(10, 12);
        assertThat(weeks.columns().high()).containsExactly(15, 13);
        assertThat(weeks.columns().low()).containsExactly(8, 11);
        assertThat(weeks.columns().adjustedClose()).containsExactly(7, 8);
        assertThat(weeks.columns().volume()).containsExactly(6, 4);
        assertThat(months.dates()).containsExactly(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 5));
    }

    @Test
    void shouldLetHighAndLowReachOpenAndClose() throws IOException {
        write("XYZ_1d.csv", HEADER + "2024-01-04,12,11,10,9,1,9\n");

        PriceHistory found = prices().prices(PriceQuery.of("XYZ", FROM, TO, Frequency.DAILY));

        assertThat(found.columns().high()).containsExactly(12);
        assertThat(found.columns().low()).containsExactly(9);
    }

    @Test
    void shouldBeEmptyWhereThereIsNothingBetweenTheDates() throws IOException {
        write("XYZ_1d.csv", HEADER + "2024-01-04,10,11,9,10,1,9\n");

        LocalDate later = LocalDate.of(2024, 1, 5);
        assertThat(prices().prices(PriceQuery.of("XYZ", later, TO, Frequency.DAILY))
                        .isEmpty())
                .isTrue();
        assertThat(prices().prices(PriceQuery.of("AAPL", later, TO, Frequency.DAILY))
                        .isEmpty())
                .as("of the bundled candles, which end in 2013")
                .isTrue();
    }

    @Test
    void shouldNameNearTickersWhenOneIsUnknown() throws IOException {
        write("AAPLX_1d.csv", HEADER + "2024-01-04,10,11,9,10,1,9\n");

        assertThatThrownBy(() -> prices().prices(PriceQuery.of("AAPK", FROM, TO, Frequency.DAILY)))
                .isInstanceOfSatisfying(UnknownTickerException.class, unknown -> assertThat(unknown.near())
                        .containsExactly("AAPL"));
        assertThat(prices().dividends("AAPK", new DateRange(FROM, TO))).isEmpty();
    }

    @Test
    void shouldReadAgainWhenTheFileChanges() throws IOException {
        PriceHistories prices = prices();
        write("XYZ_1d.csv", HEADER + "2024-01-04,10,11,9,10,1,9\n");
        prices.prices(PriceQuery.of("XYZ", FROM, TO, Frequency.DAILY));
        write("XYZ_1d.csv", HEADER + "2024-01-04,10,11,9,10,1,9.25\n2024-01-05,10,11,9,10,1,9.5\n");

        assertThat(prices.prices(PriceQuery.of("XYZ", FROM, TO, Frequency.DAILY))
                        .columns()
                        .adjustedClose())
                .containsExactly(9.25, 9.5);
    }

    private record Bad(String type, String rows, long row, String reason) {}

    static List<Bad> badPrices() {
        String friday = "2024-01-05,10,11,9,10,1,9\n";
        String saturday = "2024-01-06,10,11,9,10,1,9\n";
        String twelve = IntStream.rangeClosed(8, 19)
                .filter(day -> day != 13 && day != 14)
                .mapToObj(day -> "2024-01-%02d,10,11,9,10,1,9\n".formatted(day))
                .reduce("", String::concat);
        return List.of(
                new Bad("", friday + "2024-01-08,0,11,0,10,1,9\n", 3, "open of 2024-01-08 was 0.0"),
                new Bad("", "2024-01-05,10,11,9,10,1,0\n", 2, "adjusted_close of 2024-01-05 was 0.0"),
                new Bad("", "2024-01-05,10,11,9,10,1,\n", 2, "adjusted_close is empty, must be a number"),
                new Bad("", "2024-01-05,10,11,9,10,1,nan\n", 2, "adjusted_close was \"nan\""),
                new Bad("", friday + friday, 3, "stands twice"),
                new Bad("", friday + "2024-01-04,10,11,9,10,1,9\n", 3, "must ascend"),
                new Bad(
                        "Stock",
                        friday + saturday,
                        3,
                        "date 2024-01-06 is of a weekend, on which a Stock is not traded"),
                new Bad("", friday + saturday + twelve, 3, "date 2024-01-06 is of a weekend"));
    }

    @ParameterizedTest
    @MethodSource("badPrices")
    void shouldNameFileAndRowOfBadPrices(Bad bad) throws IOException {
        write("XYZ_1d.csv", HEADER + bad.rows());
        write("tickers.csv", "symbol,name,market_type,exchange\nXYZ,Xyz,%s,\n".formatted(bad.type()));

        assertThatThrownBy(() -> prices().prices(PriceQuery.of("XYZ", FROM, TO, Frequency.DAILY)))
                .isInstanceOfSatisfying(BadCandlesException.class, found -> {
                    assertThat(found.source()).isEqualTo("XYZ_1d.csv");
                    assertThat(found.row()).isEqualTo(bad.row());
                    assertThat(found.reason()).contains(bad.reason());
                });
    }

    @Test
    void shouldKeepWeekendsOfWhatIsTradedThen() throws IOException {
        String rows = "2024-01-05,10,11,9,10,1,9\n2024-01-06,10,11,9,10,1,9\n2024-01-07,10,11,9,10,1,9\n";
        write("COIN_1d.csv", HEADER + rows);
        write("BTC_1d.csv", HEADER + rows);
        write("tickers.csv", "symbol,market_type,name,exchange\nBTC,Crypto,Bitcoin,\n");

        assertThat(prices().prices(PriceQuery.of("COIN", FROM, TO, Frequency.DAILY))
                        .size())
                .isEqualTo(3);
        assertThat(prices().prices(PriceQuery.of("BTC", FROM, TO, Frequency.DAILY))
                        .size())
                .isEqualTo(3);
    }

    @Test
    void shouldTakeDividendsOfWhoMadeThePrices() throws IOException {
        write("XYZ_lean_1d.csv", HEADER + "2024-01-04,10,11,9,10,1,9\n");
        write("XYZ_dividends.csv", "ex_date,amount_per_share\n2024-03-01,1\n");
        write(
                "XYZ_lean_dividends.csv",
                "ex_date,amount_per_share,payment_date\n2024-03-01,2,\n2025-03-01,3,2025-03-09\n");

        assertThat(prices().dividends("xyz", new DateRange(FROM, TO)))
                .containsExactly(new Dividend(LocalDate.of(2024, 3, 1), Optional.empty(), 2));
        Files.delete(folder.resolve("XYZ_lean_dividends.csv"));
        assertThat(prices().dividends("XYZ", new DateRange(FROM, TO)))
                .extracting(Dividend::amountPerShare)
                .containsExactly(1.0);
    }

    @Test
    void shouldIgnoreDividendsOutsideTheFolder(@TempDir Path outside) throws IOException {
        Path file = Files.writeString(outside.resolve("a.csv"), "ex_date,amount_per_share\n2024-03-01,1\n");
        Files.createSymbolicLink(folder.resolve("XYZ_dividends.csv"), file);

        assertThat(prices().dividends("XYZ", new DateRange(FROM, TO))).isEmpty();
    }

    @Test
    void shouldFindTickersBySymbolAndName() throws IOException {
        write("XYZ_1d.csv", HEADER + "2024-01-04,10,11,9,10,1,9\n");
        write(
                "tickers.csv",
                "symbol,name,market_type,exchange\nXYZ,\"Xylophones, Inc.\",Stock,NYSE\nGONE,Gone,,\nAAPL,Own,,\n");
        Ticker xyz = new Ticker("XYZ", "Xylophones, Inc.", "Stock", "NYSE");

        assertThat(prices().search("xylo")).containsExactly(xyz);
        assertThat(prices().search("bitcoin"))
                .as("a name that is shipped")
                .containsExactly(new Ticker("BTCUSD", "Bitcoin / US Dollar", "Crypto", ""));
        assertThat(prices().search("aapl")).containsExactly(new Ticker("AAPL", "Own", "", ""));
        assertThat(prices().search("gone")).as("without prices").isEmpty();
        assertThat(prices().search(" ")).isEmpty();
    }

    @Test
    void shouldReadFromTheFolderWhatRunsReadFromIt() throws IOException {
        write("symbol_prices.txt", "no data");
        write(
                "XYZ_1h.csv",
                "time,open,high,low,close,volume,adjusted_close\n"
                        + "2024-01-04T14:00:00Z,10,11,9,10,1,5\n2024-01-04T15:00:00Z,10,12,9,11,1,5.5\n");

        PriceHistory found = prices().prices(PriceQuery.of("XYZ", FROM, TO, Frequency.DAILY));

        assertThat(found.columns().adjustedClose()).containsExactly(5.5);
        assertThat(found.columns().high()[0]).isCloseTo(12, within(0.0));
    }

    @Test
    void shouldReadAdjustedClosesOfParquet() throws SQLException {
        try (Connection duck = DuckDb.connect();
                Statement statement = duck.createStatement()) {
            statement.execute("copy (select date '2024-01-04' as \"Date\", 10.0::double as open, 11.0::double as high,"
                    + " 9.0::double as low, 10.5::double as close, 5.25::double as \"Adj Close\", 7 as volume) to "
                    + DuckDb.quoted(folder.resolve("XYZ_1d.parquet").toString()) + " (format parquet)");
        }

        PriceHistory found = prices().prices(PriceQuery.of("XYZ", FROM, TO, Frequency.DAILY));

        assertThat(found.columns().close()).containsExactly(10.5);
        assertThat(found.columns().adjustedClose()).containsExactly(5.25);
    }

    @Test
    void shouldRejectPartsOfWhichSomeHaveAdjustedCloses() throws IOException {
        write("XYZ_1d_2023.csv", "date,open,high,low,close,volume\n2023-01-04,10,11,9,10,1\n");
        write("XYZ_1d_2024.csv", HEADER + "2024-01-04,10,11,9,10,1,5\n");

        assertThatThrownBy(() -> prices().prices(PriceQuery.of("XYZ", FROM, TO, Frequency.DAILY)))
                .isInstanceOf(BadCandlesException.class)
                .hasMessageContaining("some parts have an adjusted_close and others have none");
        write("XYZ_1d_2023.csv", HEADER + "2023-01-04,10,11,9,10,1,4\n");
        assertThat(prices().prices(PriceQuery.of("XYZ", LocalDate.MIN, TO, Frequency.DAILY))
                        .columns()
                        .adjustedClose())
                .containsExactly(4, 5);
    }
}
