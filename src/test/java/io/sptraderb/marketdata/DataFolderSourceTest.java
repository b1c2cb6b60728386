package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderSourceTest {

    private static final Symbol EURUSD = new Symbol("EURUSD");

    @TempDir
    private Path temporary;

    private Path folder() throws IOException {
        return Files.createDirectories(temporary.resolve("data"));
    }

    @Test
    void shouldTakeTheExactTimeframeAndTheFirstName() throws IOException {
        TestFiles.writeFlat(folder().resolve("EURUSD_b_1h.csv"), 0, 3_600, 10, 2);
        TestFiles.writeFlat(folder().resolve("EURUSD_a_1h.csv.gz"), 0, 3_600, 10, 1);
        TestFiles.writeFlat(folder().resolve("EURUSD_a_1m.csv"), 0, 60, 600, 3);

        CandleSeries hours = load("1h");
        assertThat(hours.close(0)).isEqualTo(1);
        assertThat(hours.provenance()).isEqualTo(new Provenance("EURUSD_a_1h.csv.gz", TrustTier.USER_SUPPLIED));
    }

    @Test
    void shouldResampleTheFinestWhenTheTimeframeIsNotStored() throws IOException {
        TestFiles.writeFlat(folder().resolve("EURUSD_1h.csv"), 0, 3_600, 10, 2);
        TestFiles.writeFlat(folder().resolve("EURUSD_1m.csv"), 0, 60, 600, 3);

        CandleSeries twoHours = load("2h");
        assertThat(twoHours.size()).isEqualTo(5);
        assertThat(twoHours.close(0)).isEqualTo(3);
        assertThat(twoHours.volume(0)).isEqualTo(120);
        assertThat(twoHours.provenance().source()).isEqualTo("EURUSD_1m.csv, 1m resampled to 2h");
    }

    @Test
    void shouldListWhatFilesHoldAndMakeUp() throws IOException {
        TestFiles.writeFlat(folder().resolve("EURUSD_1h.csv"), 0, 3_600, 10, 2);
        TestFiles.writeFlat(folder().resolve("EURUSD_20m.csv"), 1_200, 1_200, 5, 2);
        TestFiles.writeFlat(folder().resolve("AAPL_1d.csv.gz"), 86_400, 86_400, 3, 2);
        Files.writeString(folder().resolve("README.md"), "no candles");
        Files.writeString(folder().resolve("AAPL_dividends.csv"), "ex_date,amount_per_share\n");
        Files.createDirectories(folder().resolve("GOOG_1d.csv"));

        assertThat(source().listings())
                .containsExactly(
                        new Listing(new Symbol("AAPL"), 86_400, 259_200, 3, timeframes("1d", "1w")),
                        new Listing(EURUSD, 1_200, 6_000, 5, timeframes("20m", "1h", "2h", "4h", "12h", "1d", "1w")));
    }

    @Test
    void shouldSayWhatThereIsWhenAskedForSomethingElse() throws IOException {
        TestFiles.writeFlat(folder().resolve("EURUSD_1h.csv"), 0, 3_600, 10, 2);
        TestFiles.writeFlat(folder().resolve("AAPL_1d.csv"), 0, 86_400, 10, 2);

        assertThatExceptionOfType(UnknownSymbolException.class)
                .isThrownBy(() -> source().load(new Symbol("XAUUSD"), Timeframe.of("1h"), TimeRange.ALL))
                .satisfies(e -> assertThat(e.available()).containsExactly(new Symbol("AAPL"), EURUSD));
        assertThatExceptionOfType(UnavailableTimeframeException.class)
                .isThrownBy(() -> load("5m"))
                .satisfies(e -> assertThat(e.available()).isEqualTo(timeframes("1h", "2h", "4h", "12h", "1d", "1w")));
        assertThatExceptionOfType(NoCandlesException.class)
                .isThrownBy(() -> source().load(EURUSD, Timeframe.of("1h"), new TimeRange(1, 3_599)));
    }

    @Test
    void shouldListTheOthersWhenOneFileIsBroken() throws IOException {
        Files.writeString(folder().resolve("AAPL_1d.csv"), "time,open\n");
        Files.writeString(folder().resolve("EURUSD_1m.csv"), "broken");
        TestFiles.writeFlat(folder().resolve("EURUSD_1h.csv"), 0, 3_600, 10, 2);

        assertThat(source().listings()).extracting(Listing::symbol).containsExactly(EURUSD);
        assertThat(source().listings().getFirst().timeframes())
                .isEqualTo(timeframes("1h", "2h", "4h", "12h", "1d", "1w"));
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> source().load(new Symbol("AAPL"), Timeframe.of("1d"), TimeRange.ALL))
                .withMessageContaining("AAPL_1d.csv, row 1: columns missing");
    }

    @Test
    void shouldReadAFileForTheListingOnlyWhenItChanged() throws IOException {
        Path file = TestFiles.writeFlat(folder().resolve("EURUSD_1h.csv"), 0, 3_600, 10, 2);
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, before);
        DataFolderSource source = source();
        assertThat(source.listings().getFirst().candleCount()).isEqualTo(10);

        // Same size, same time: a change nobody can see without reading it again.
        Files.writeString(file, Files.readString(file).replace("32400,", "36000,"));
        Files.setLastModifiedTime(file, before);
        assertThat(source.listings().getFirst().latest()).isEqualTo(32_400);

        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_001_000L));
        assertThat(source.listings().getFirst().latest()).isEqualTo(36_000);
    }

    @Test
    void shouldSeeFilesComeAndGo() throws IOException {
        Path file = TestFiles.writeFlat(folder().resolve("EURUSD_1h.csv"), 0, 3_600, 10, 2);
        DataFolderSource source = source();
        assertThat(source.listings()).hasSize(1);

        TestFiles.writeFlat(folder().resolve("AAPL_1d.csv"), 0, 86_400, 10, 2);
        Files.delete(file);
        assertThat(source.listings()).extracting(Listing::symbol).containsExactly(new Symbol("AAPL"));
        assertThatExceptionOfType(UnknownSymbolException.class)
                .isThrownBy(() -> source.load(EURUSD, Timeframe.of("1h"), TimeRange.ALL));
    }

    @Test
    void shouldIgnoreLinksThatLeadOutside() throws IOException {
        Path outside = TestFiles.writeFlat(temporary.resolve("SECRET_1h.csv"), 0, 3_600, 10, 2);
        Path sibling = Files.createDirectories(temporary.resolve("data2"));
        TestFiles.writeFlat(sibling.resolve("NEXT_1h.csv"), 0, 3_600, 10, 2);
        Path inside = TestFiles.writeFlat(folder().resolve("EURUSD_1h.csv"), 0, 3_600, 10, 2);
        Files.createSymbolicLink(folder().resolve("SECRET_1h.csv"), outside);
        Files.createSymbolicLink(folder().resolve("NEXT_1h.csv"), Path.of("..", "data2", "NEXT_1h.csv"));
        Files.createSymbolicLink(folder().resolve("GONE_1h.csv"), folder().resolve("none"));
        Files.createSymbolicLink(folder().resolve("COPY_1h.csv"), inside);

        assertThat(source().listings()).extracting(Listing::symbol).containsExactly(new Symbol("COPY"), EURUSD);
        assertThatExceptionOfType(UnknownSymbolException.class)
                .isThrownBy(() -> source().load(new Symbol("SECRET"), Timeframe.of("1h"), TimeRange.ALL));
    }

    @Test
    void shouldFollowALinkToTheFolderItself() throws IOException {
        TestFiles.writeFlat(folder().resolve("EURUSD_1h.csv"), 0, 3_600, 10, 2);
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder());
        assertThat(new DataFolderSource(link).listings()).hasSize(1);
    }

    @Test
    void shouldRefuseAFolderThatIsNone() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> new DataFolderSource(temporary.resolve("none")))
                .withMessageContaining("is no folder that can be read");
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> new DataFolderSource(file))
                .withMessageContaining("is a file, must be a folder");
    }

    @Test
    void shouldReadPartsInTimeOrderAsOneSeries() throws IOException, SQLException {
        TestFiles.writeFlat(folder().resolve("EURUSD_x_1h_2025.csv"), 36_000, 3_600, 5, 2);
        TestFiles.writeFlat(folder().resolve("EURUSD_x_1h_2024.csv.gz"), 0, 3_600, 10, 1);
        Path hive = Files.createDirectories(folder().resolve("symbol=BTC%2FUSDT/source=x/timeframe=1h"));
        TestFiles.writeFlat(hive.resolve("b.csv"), 0, 3_600, 10, 1);
        ParquetCandlesTest.write(
                hive.resolve("a.parquet"),
                "select 36000 + 3600 * range as time, 2 as open, 2 as high, 2 as low, 2 as close from range(5)");

        CandleSeries hours = load("1h");
        assertThat(hours.size()).isEqualTo(15);
        assertThat(hours.close(14)).isEqualTo(2);
        assertThat(hours.provenance().source()).isEqualTo("EURUSD_x_1h (2 files)");
        CandleSeries coins = source().load(new Symbol("BTC/USDT"), Timeframe.of("1h"), TimeRange.ALL);
        assertThat(coins.size()).isEqualTo(15);
        assertThat(coins.openTime(14)).isEqualTo(50_400);
        assertThat(source().listings()).extracting(Listing::candleCount).containsExactly(15L, 15L);
    }

    @Test
    void shouldReadFoldersOfYearsAndMonthsAsParts() throws IOException {
        for (int month = 0; month < 3; month++) {
            Path part = folder().resolve("symbol=EURUSD/timeframe=1h/year=2024/month=" + month);
            TestFiles.writeFlat(
                    Files.createDirectories(part).resolve("part-0.csv"), month * 36_000L, 3_600, 10, month + 1);
        }
        CandleSeries hours = load("1h");
        assertThat(hours.size()).isEqualTo(30);
        assertThat(hours.close(29)).isEqualTo(3);
        assertThat(hours.provenance().source()).isEqualTo("symbol=EURUSD/timeframe=1h (3 files)");
        assertThat(load("2h").size()).isEqualTo(15);
    }

    @Test
    void shouldTakeEachPartOnceAndParquetFirst() throws IOException, SQLException {
        TestFiles.writeFlat(folder().resolve("EURUSD_x_1h_2024.csv"), 0, 3_600, 10, 1);
        TestFiles.writeFlat(folder().resolve("EURUSD_x_1h_2025.csv"), 36_000, 3_600, 5, 1);
        ParquetCandlesTest.write(
                folder().resolve("EURUSD_x_1h_2024.parquet"),
                "select 3600 * range as time, 2 as open, 2 as high, 2 as low, 2 as close from range(10)");
        CandleSeries hours = load("1h");
        assertThat(hours.size()).isEqualTo(15);
        assertThat(hours.close(9)).isEqualTo(2);
        assertThat(hours.close(10)).isEqualTo(1);
    }

    @Test
    void shouldNotTakeAWholeFileForAPart() throws IOException, SQLException {
        TestFiles.writeFlat(folder().resolve("EURUSD_1h_2024.csv"), 0, 3_600, 10, 1);
        ParquetCandlesTest.write(
                folder().resolve("EURUSD_1h.parquet"),
                "select 3600 * range as time, 2 as open, 2 as high, 2 as low, 2 as close from range(10)");
        assertThat(load("1h").provenance().source()).isEqualTo("EURUSD_1h.parquet");
    }

    @Test
    void shouldGoOnlyIntoFoldersThatSayWhatTheyHold() throws IOException {
        TestFiles.writeFlat(folder().resolve("EURUSD_1h.csv"), 0, 3_600, 10, 1);
        Path outside = Files.createDirectories(temporary.resolve("timeframe=1h"));
        TestFiles.writeFlat(outside.resolve("a.csv"), 0, 3_600, 10, 1);
        Files.createSymbolicLink(
                Files.createDirectories(folder().resolve("symbol=SECRET")).resolve("timeframe=1h"), outside);
        Path closed = Files.createDirectories(folder().resolve("lost+found"));
        TestFiles.writeFlat(closed.resolve("AAPL_1d.csv"), 0, 86_400, 10, 1);
        try {
            Files.setPosixFilePermissions(closed, Set.of());
            assertThat(source().listings()).extracting(Listing::symbol).containsExactly(EURUSD);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void shouldSayWhichFolderCannotBeRead() throws IOException {
        TestFiles.writeFlat(folder().resolve("EURUSD_1h.csv"), 0, 3_600, 10, 1);
        Path closed = Files.createDirectories(folder().resolve("symbol=EURUSD/timeframe=1m"));
        try {
            Files.setPosixFilePermissions(closed, Set.of());
            assumeFalse(Files.isReadable(closed), "this user may read everything");
            assertThatExceptionOfType(BadCandlesException.class)
                    .isThrownBy(() -> load("1h"))
                    .withMessageContaining("folder cannot be listed")
                    .withMessageContaining("timeframe=1m");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void shouldBoundAllPartsTogether() throws IOException {
        for (int part = 0; part < 3; part++) {
            TestFiles.writeFlat(folder().resolve("EURUSD_1h_" + part + ".csv"), part * 36_000L, 3_600, 10, 1);
        }
        StoredSeries series = new CandleFolder(folder().toRealPath()).series().getFirst();
        assertThat(series.read(30).size()).isEqualTo(30);
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> series.read(29))
                .withMessageContaining("EURUSD_1h_2.csv")
                .withMessageContaining(
                        "file is too large: more than 9 candles, the most that is read with this memory");
    }

    @Test
    void shouldRefusePartsThatOverlap() throws IOException {
        TestFiles.writeFlat(folder().resolve("EURUSD_x_1h_1.csv"), 0, 3_600, 10, 1);
        TestFiles.writeFlat(folder().resolve("EURUSD_x_1h_2.csv"), 32_400, 3_600, 10, 1);
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> load("1h"))
                .withMessageContaining("EURUSD_x_1h_2.csv begins at 32400")
                .withMessageContaining("must not overlap");
    }

    @Test
    void shouldTakeParquetBeforeCsv() throws IOException, SQLException {
        TestFiles.writeFlat(folder().resolve("EURUSD_1h.csv"), 0, 3_600, 10, 1);
        ParquetCandlesTest.write(
                folder().resolve("EURUSD_1h.parquet"),
                "select 3600 * range as time, 2 as open, 2 as high, 2 as low, 2 as close from range(5)");
        assertThat(load("1h").provenance().source()).isEqualTo("EURUSD_1h.parquet");
    }

    @Test
    void shouldListNothingInAnEmptyFolder() throws IOException {
        assertThat(source().listings()).isEmpty();
    }

    private DataFolderSource source() throws IOException {
        return new DataFolderSource(folder());
    }

    private CandleSeries load(String timeframe) throws IOException {
        return source().load(EURUSD, Timeframe.of(timeframe), TimeRange.ALL);
    }

    private static List<Timeframe> timeframes(String... texts) {
        return List.of(texts).stream().map(Timeframe::of).toList();
    }
}
