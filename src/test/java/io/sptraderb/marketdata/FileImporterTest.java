package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleImporter.Report;
import io.sptraderb.candle.CandleImporter.Source;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.FileFormat;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileImporterTest {

    private static final Symbol EURUSD = new Symbol("EURUSD");
    private static final Timeframe MINUTE = Timeframe.of("1m");

    @TempDir
    private Path temporary;

    @Test
    void shouldImportEveryFormatItLooksLike() throws IOException {
        record Row(String text, FileFormat format, long rows, double close, double volume) {}
        List<Row> rows = List.of(
                new Row("time,open,high,low,close\n60,1,2,0.5,1.5\n", FileFormat.CSV, 1, 1.5, 0),
                new Row(
                        "\ufeffDate,Open,High,Low,Close,Adj Close,Volume\n1970-01-01,1,2,0.5,1.5,9,8\n",
                        FileFormat.CSV,
                        1,
                        1.5,
                        8),
                new Row(
                        "1704416400000,1,2,0.5,1.5,8,1704416459999,5,3,1,1,0\n"
                                + "1704416460000,1,2,0.5,1.25,8,0,5,3,1,1,0\n",
                        FileFormat.BINANCE,
                        2,
                        1.25,
                        8),
                new Row("1735689600000000,1,2,0.5,1.5,8,1735689659999999,5,3,1,1,0\n", FileFormat.BINANCE, 1, 1.5, 8),
                new Row(
                        "Open time,Open,High,Low,Close,Volume,Close time,Quote asset volume,Number of trades,Taker buy"
                                + " base asset volume,Taker buy quote asset volume,Ignore\n"
                                + "1704416400000,1,2,0.5,1.5,8,1704416459999,5,3,1,1,0\n",
                        FileFormat.CSV,
                        1,
                        1.5,
                        8),
                new Row("time,bid,ask\n60.5,1,2\n61,2,3\n", FileFormat.TICKS_CSV, 2, 2.5, 2),
                new Row(
                        "ts,price,size\n1704416460000,1,2\n1704416460500,4,0.5\n1704416519999,2,1\n",
                        FileFormat.TICKS_CSV,
                        3,
                        2,
                        3.5),
                new Row(
                        "[{\"time\": 60, \"price\": 1.5}, {\"time\": 61, \"price\": \"2\"}]",
                        FileFormat.TICKS_JSON,
                        2,
                        2,
                        2),
                new Row(
                        "{\"timestamp\": \"1970-01-01T00:01:00.123Z\", \"bid\": 1, \"ask\": 2, \"side\": \"x\"}\n\n"
                                + "{\"ts\": \"1970-01-01T00:01:30Z\", \"last\": 3, \"volume\": 5}\n",
                        FileFormat.TICKS_JSON,
                        2,
                        3,
                        6));
        for (Row row : rows) {
            Path folder = Files.createTempDirectory(temporary, "data");
            for (Path file : List.of(
                    Files.writeString(temporary.resolve("plain"), row.text()),
                    TestFiles.writeGzip(temporary.resolve("zipped"), row.text()))) {
                Report report = importer(folder).importFile(source(file, Optional.empty()), bytes -> {});
                assertThat(report.format()).as(row.text()).isEqualTo(row.format());
                assertThat(report.rows()).isEqualTo(row.rows());
                CandleSeries kept = kept(folder);
                assertThat(kept.close(kept.size() - 1)).isEqualTo(row.close());
                assertThat(kept.volume(kept.size() - 1)).isEqualTo(row.volume());
                assertThat(report.kept()).isEqualTo(kept.range());
            }
        }
    }

    @Test
    void shouldMakeCandlesOfTicks() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("ticks"),
                "time,price\n60,2\n61,5\n62,1\n119,3\n180,7\n",
                java.nio.charset.StandardCharsets.UTF_8);
        Path folder = Files.createDirectory(temporary.resolve("data"));
        CandleSeries candles = importer(folder)
                .importFile(source(file, Optional.empty()), bytes -> {})
                .read();
        assertThat(candles.size()).isEqualTo(2);
        assertThat(candles.candle(0)).isEqualTo(new io.sptraderb.candle.Candle(60, 2, 5, 1, 3, 4));
        assertThat(candles.candle(1)).isEqualTo(new io.sptraderb.candle.Candle(180, 7, 7, 7, 7, 1));
    }

    @Test
    void shouldMergeAndBeTheSameWhenDoneTwice() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("data"));
        Path old = TestFiles.writeFlat(temporary.resolve("old.csv"), 0, 60, 10, 1);
        Path more = TestFiles.writeFlat(temporary.resolve("new.csv"), 300, 60, 10, 2);
        for (int round = 0; round < 2; round++) {
            importer(folder).importFile(source(old, Optional.empty()), bytes -> {});
            importer(folder).importFile(source(more, Optional.empty()), bytes -> {});
            CandleSeries kept = kept(folder);
            assertThat(kept.size()).isEqualTo(15);
            assertThat(kept.close(4)).isEqualTo(1);
            assertThat(kept.close(5)).isEqualTo(2);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("EURUSD_1m.parquet");
        }
    }

    @Test
    void shouldKeepSymbolsThatAreNoFileNames() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("data"));
        Path file = TestFiles.writeFlat(temporary.resolve("a.csv"), 0, 60, 10, 1);
        for (String code : List.of("BTC/USDT", "EUR_USD", "NYSE:A", "BRK.B")) {
            Symbol symbol = new Symbol(code);
            importer(folder).importFile(new Source(file, "a", symbol, MINUTE, Optional.empty()), bytes -> {});
            assertThat(new DataFolderSource(folder)
                            .load(symbol, MINUTE, TimeRange.ALL)
                            .size())
                    .as(code)
                    .isEqualTo(10);
        }
    }

    @Test
    void shouldNotWriteBesidePartsOfTheSameSeries() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("data"));
        Path file = TestFiles.writeFlat(temporary.resolve("a.csv"), 0, 60, 10, 1);
        Path parts = Files.createDirectories(folder.resolve("symbol=BTC%2FUSDT/timeframe=1m/year=2024"));
        TestFiles.writeFlat(parts.resolve("part-0.csv"), 0, 60, 10, 2);
        Source source = new Source(file, "a", new Symbol("BTC/USDT"), MINUTE, Optional.empty());
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> importer(folder).importFile(source, bytes -> {}))
                .withMessageContaining("cannot stand beside symbol=BTC%2FUSDT/timeframe=1m/year=2024/part-0.csv");
        assertThat(new DataFolderSource(folder)
                        .load(source.symbol(), MINUTE, TimeRange.ALL)
                        .close(0))
                .isEqualTo(2);
    }

    @Test
    void shouldSayWhatIsWrongAndKeepWhatThereWas() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("data"));
        importer(folder)
                .importFile(
                        source(TestFiles.writeFlat(temporary.resolve("a"), 0, 60, 10, 1), Optional.of(FileFormat.CSV)),
                        b -> {});
        record Row(String text, Optional<FileFormat> format, String inMessage) {}
        Optional<FileFormat> any = Optional.empty();
        List<Row> rows = List.of(
                new Row("", any, "looks like none of csv, parquet"),
                new Row("x,y,z\n1,2,3\n", any, "looks like none of csv, parquet"),
                new Row("time,open,high,low,close\n60,1,2,0.5\n", any, "row 2: has 4 columns"),
                new Row("time,open,high,low,close\n", any, "holds no candles"),
                new Row("1704416400000,1,2,0.5,x,8,0,5,3,1,1,0\n", any, "row 1: close was \"x\""),
                new Row("1704416400000,1,2,3,1,8,0,5,3,1,1,0\n", any, "row 1: high 2.0 is below low 3.0"),
                new Row("time,bid\n60,1\n", Optional.of(FileFormat.TICKS_CSV), "ticks need time"),
                new Row("time,bid,ask\n60,2,1\n", any, "row 2: bid was 2.0, must not be above ask 1.0"),
                new Row("time,price\n60,0\n", any, "price was 0.0, must be a number above 0"),
                new Row("time,price\n61,1\n60,1\n", any, "row 3: time 60 comes after 61"),
                new Row("time,price\n", any, "holds no ticks"),
                new Row("{\"time\": 60}", any, "row 1: tick has time, needs"),
                new Row("{\"time\": 60, \"price\": true}", any, "price was true, must be a number"),
                new Row("[{\"time\": 60, \"price\": 1}, 5]", any, "must be objects"),
                new Row("[{\"time\": 60, \"price\": 1}", any, "no JSON, or cut off"),
                new Row(
                        "time,open,high,low,close\n60,1,2,0.5,1\n",
                        Optional.of(FileFormat.PARQUET),
                        "cannot be read as Parquet"));
        for (Row row : rows) {
            Path file = Files.writeString(temporary.resolve("bad"), row.text());
            assertThatExceptionOfType(BadCandlesException.class)
                    .as(row.text())
                    .isThrownBy(() -> importer(folder).importFile(source(file, row.format()), bytes -> {}))
                    .withMessageContaining(row.inMessage());
        }
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> importer(folder).importFile(source(temporary.resolve("none"), any), bytes -> {}))
                .withMessageContaining("no such file");
        Path zipped = TestFiles.writeGzip(temporary.resolve("zip"), "time,price\n" + "60,1.2345\n".repeat(50_000));
        byte[] bytes = Files.readAllBytes(zipped);
        Files.write(zipped, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> importer(folder).importFile(source(zipped, any), read -> {}))
                .withMessageContaining("cut off or damaged");
        assertThat(kept(folder).size()).isEqualTo(10);
    }

    @Test
    void shouldSayThatTheFolderCannotBeWritten() throws IOException {
        Path file = TestFiles.writeFlat(temporary.resolve("a"), 0, 60, 10, 1);
        Path none = Files.writeString(temporary.resolve("file"), "no folder");
        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> importer(none).importFile(source(file, Optional.empty()), bytes -> {}))
                .withMessageContaining("EURUSD_1m.parquet cannot be written");
    }

    @Test
    void shouldTellHowMuchWasRead() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("data"));
        Path file = TestFiles.writeFlat(temporary.resolve("a"), 0, 60, 100_000, 1);
        List<Long> told = new ArrayList<>();
        importer(folder).importFile(source(file, Optional.empty()), told::add);
        assertThat(told).isSorted().hasSizeGreaterThan(2).last().isEqualTo(Files.size(file));
    }

    private static FileImporter importer(Path folder) {
        return FileImporter.intoFolder(folder);
    }

    private static Source source(Path file, Optional<FileFormat> format) {
        return new Source(file, "theirs", EURUSD, MINUTE, format);
    }

    private static CandleSeries kept(Path folder) {
        return new DataFolderSource(folder).load(EURUSD, MINUTE, TimeRange.ALL);
    }
}
