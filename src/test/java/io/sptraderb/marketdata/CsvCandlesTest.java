package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.Candle;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCandlesTest {

    private static final Symbol SYMBOL = new Symbol("TEST");
    private static final Timeframe MINUTE = Timeframe.of("1m");
    private static final String HEADER = "time,open,high,low,close,volume\n";
    private static final String ROWS = "60,2,4,1,3,10\n120,3,5,2,4,0\n";
    private static final Candle FIRST = new Candle(60, 2, 4, 1, 3, 10);
    private static final Candle SECOND = new Candle(120, 3, 5, 2, 4, 0);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + ROWS,
                "time,open,high,low,close,volume\n60,2,4,1,3,10\n120,3,5,2,4,0",
                "\uFEFFtime,open,high,low,close,volume\r\n60,2,4,1,3,10\r\n120,3,5,2,4,0\r\n",
                "Timestamp,Open,High,Low,Close,Volume\n60,2.0,4.00,1,3,1e1\n120,3,5,2,4,0\n\n \n",
                "volume,close,low,high,open,DATETIME\n10,3,1,4,2,60\n0,4,2,5,3,120\n",
                "Date,Open,High,Low,Close,Adj Close,Volume\n60,2,4,1,3,2.9,10\n120,3,5,2,4,,0\n",
                "time,open,high,low,close,volume,adjusted_close\n60,2,4,1,3,10,2.9\n120,3,5,2,4,0,3.9\n",
                ",Open time,Open,High,Low,Close,Volume,Number of trades,RSI 14,close-time\n0,60,2,4,1,3,10,7,x,\n"
                        + "1,120,3,5,2,4,0,,,\n",
                "\"time\", \"open\",high,low,close,volume\n \"60\" ,\"2\",\t4\t,1,3,10\n120,3,5,2,4,0\n",
                "time,open,high,low,close,volume\n1970-01-01T00:01:00Z,2,4,1,3,10\n1970-01-01 00:02,3,5,2,4,0\n",
            })
    void shouldReadTheSameCandlesHoweverTheyAreWritten(String text) throws IOException {
        for (Path file : new Path[] {write("a.csv", text), TestFiles.writeGzip(folder.resolve("a.csv.gz"), text)}) {
            CandleSeries series = read(file);

            assertThat(series.size()).isEqualTo(2);
            assertThat(series.candle(0)).isEqualTo(FIRST);
            assertThat(series.candle(1)).isEqualTo(SECOND);
            assertThat(series.symbol()).isEqualTo(SYMBOL);
            assertThat(series.timeframe()).isEqualTo(MINUTE);
            assertThat(series.provenance()).isEqualTo(new Provenance("test file", TrustTier.USER_SUPPLIED));
        }
    }

    @Test
    void shouldCallAMissingVolumeColumnZero() throws IOException {
        CandleSeries series = read(write("a.csv", "time,open,high,low,close\n60,2,4,1,3\n"));
        assertThat(series.candle(0)).isEqualTo(new Candle(60, 2, 4, 1, 3, 0));
    }

    @Test
    void shouldSayThatTimesAreMilliseconds() throws IOException {
        CandleSeries series = read(write("a.csv", HEADER + "1704146640000,2,4,1,3,10\n"));
        assertThat(series.openTime(0)).isEqualTo(1_704_146_640);
        assertThat(series.provenance().source()).isEqualTo("test file (times in milliseconds)");
    }

    private record Bad(String name, String text, int row, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Bad> badFiles() {
        return Stream.of(
                new Bad("empty", "", 0, "is empty"),
                new Bad("header only", HEADER, 0, "holds no candles"),
                new Bad("blank rows only", HEADER + "\n\n", 0, "holds no candles"),
                new Bad("no header", ROWS, 1, "column \"60\" is unknown"),
                new Bad(
                        "unknown column",
                        "time,open,high,low,close,weight\n" + ROWS,
                        1,
                        "column \"weight\" is unknown"),
                new Bad("other separator", "time;open;high\n", 1, "column \"time;open;high\" is unknown"),
                new Bad("no bytes of text", "\u0000\u0001\u001b[31m\n", 1, "is unknown"),
                new Bad(
                        "missing columns",
                        "time,open,close\n",
                        1,
                        "columns missing: high, low; found time, open, close"),
                new Bad("empty column name", "time,open,high,low,close,\n", 1, "column \"\" is unknown"),
                new Bad("column twice", "time,open,high,low,close,open\n", 1, "column open stands twice"),
                new Bad("numbered twin", "time,open,high,low,close,volume,close.1\n", 1, "column close stands twice"),
                new Bad("misspelt volume", "time,open,high,low,close,volum\n", 1, "column \"volum\" is unknown"),
                new Bad("time twice", "time,date,open,high,low,close\n", 1, "column time stands twice"),
                new Bad("too few columns", HEADER + ROWS + "180,1,1,1,1\n", 4, "has 5 columns, the first row has 6"),
                new Bad("too many columns", HEADER + "60,1,1,1,1,0,7\n", 2, "has 7 columns, the first row has 6"),
                new Bad("cut off row", HEADER + ROWS + "18", 4, "has 1 columns, the first row has 6"),
                new Bad("blank row", HEADER + "60,2,4,1,3,10\n\n120,3,5,2,4,0\n", 3, "is blank, but rows follow it"),
                new Bad("word", HEADER + "60,2,4,low,3,10\n", 2, "low was \"low\", must be a number"),
                new Bad("empty cell", HEADER + "60,2,4,1,,10\n", 2, "close is empty"),
                new Bad("empty volume", HEADER + "60,2,4,1,3,\n", 2, "volume is empty"),
                new Bad("NaN", HEADER + "60,NaN,4,1,3,10\n", 2, "open was \"NaN\", must be a finite number"),
                new Bad("infinite", HEADER + "60,2,inf,1,3,10\n", 2, "high was \"inf\", must be a finite number"),
                new Bad("overflow", HEADER + "60,2,1e999,1,3,10\n", 2, "high was \"1e999\", must be a finite number"),
                new Bad("high below low", HEADER + ROWS + "180,2,1,3,2,0\n", 4, "high 1.0 is below low 3.0"),
                new Bad("negative volume", HEADER + "60,2,4,1,3,-1\n", 2, "volume was -1.0"),
                new Bad("unordered", HEADER + ROWS + "60,2,4,1,3,10\n", 4, "time 60 comes after 120"),
                new Bad("same time twice", HEADER + ROWS + "120,2,4,1,3,10\n", 4, "time 120 stands twice"),
                new Bad("no time", HEADER + "now,2,4,1,3,10\n", 2, "time was \"now\", must be unix seconds"),
                new Bad(
                        "mixed units",
                        HEADER + ROWS + "1704146640000,1,1,1,1,0\n",
                        4,
                        "rows before it are in unix sec"),
                new Bad("mixed forms", HEADER + ROWS + "2024-01-01,1,1,1,1,0\n", 4, "time is in ISO-8601"),
                new Bad("endless line", HEADER + "6".repeat(1_000_000), 2, "longer than 4096 bytes"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void shouldNameFileRowAndReasonWhenTheContentIsBad(Bad bad) throws IOException {
        Path plain = write("bad.csv", bad.text());
        Path gzip = TestFiles.writeGzip(folder.resolve("bad.csv.gz"), bad.text());
        for (Path file : new Path[] {plain, gzip}) {
            assertThatExceptionOfType(BadCandlesException.class)
                    .isThrownBy(() -> read(file))
                    .satisfies(e -> assertThat(e.source()).isEqualTo("test file"))
                    .satisfies(e -> assertThat(e.row()).isEqualTo(bad.row()))
                    .satisfies(e -> assertThat(e.reason()).contains(bad.reason()))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\u0000", "\u001b"));
        }
    }

    @Test
    void shouldRefuseATruncatedGzipWhereverItEnds() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= 2_000; i++) {
            text.append(i * 60).append(",1,1,1,1,").append(i % 7).append('\n');
        }
        byte[] whole = Files.readAllBytes(TestFiles.writeGzip(folder.resolve("whole.csv.gz"), text.toString()));
        Path cut = folder.resolve("cut.csv.gz");
        for (int length : new int[] {0, 1, 5, 10, 11, 100, whole.length / 2, whole.length - 8, whole.length - 1}) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatExceptionOfType(BadCandlesException.class)
                    .as("first %d of %d bytes", length, whole.length)
                    .isThrownBy(() -> read(cut))
                    .withMessageContaining("cut off");
        }
    }

    @Test
    void shouldRefuseADamagedGzip() throws IOException {
        byte[] bytes = Files.readAllBytes(TestFiles.writeGzip(folder.resolve("a.csv.gz"), HEADER + ROWS));
        bytes[bytes.length - 6] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.csv.gz"), bytes);
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> read(damaged))
                .withMessageContaining("cut off or damaged after row 3");
    }

    @Test
    void shouldRefusePlainTextNamedGzip() throws IOException {
        Path file = write("plain.csv.gz", HEADER + ROWS);
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> read(file))
                .withMessage("test file: is not gzip, though its name ends in .gz");
    }

    @Test
    void shouldRefuseGzipNamedPlain() throws IOException {
        Path file = TestFiles.writeGzip(folder.resolve("zipped.csv"), HEADER + ROWS);
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining("is unknown");
    }

    @Test
    void shouldRefuseMoreCandlesThanFit() throws IOException {
        Path file = write("large.csv", HEADER + ROWS + "180,1,1,1,1,1\n");
        Provenance origin = new Provenance("test file", TrustTier.USER_SUPPLIED);

        assertThat(CsvCandles.read(file, SYMBOL, MINUTE, origin, 3).size()).isEqualTo(3);
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> CsvCandles.read(file, SYMBOL, MINUTE, origin, 2))
                .satisfies(e -> assertThat(e.row()).isEqualTo(4))
                .withMessageContaining("too large: more than 2 candles");
    }

    @Test
    void shouldSayWhenThereIsNoSuchFile() {
        Path file = folder.resolve("none.csv");
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> read(file))
                .withMessage("test file: no such file: " + file);
    }

    @Test
    void shouldSayWhenTheFileIsAFolder() {
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> read(folder))
                .withMessage("test file: is a folder, must be a file");
    }

    /** Splitting the text and the platform's parsers are the slow twin. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldAgreeWithSplittingTheText(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(HEADER);
        long time = 1_600_000_000;
        for (int i = 0; i < 10_000; i++) {
            time += random.nextInt(1, 500);
            double low = Math.exp(random.nextGaussian() * 5);
            double high = low * (1 + random.nextDouble());
            text.append(time)
                    .append(',')
                    .append(low)
                    .append(',')
                    .append(high)
                    .append(',')
                    .append(low);
            text.append(',')
                    .append(high)
                    .append(',')
                    .append(random.nextInt(1_000_000) / 1_000.0)
                    .append('\n');
        }
        CandleSeries series = read(write("random.csv", text.toString()));
        String[] lines = text.toString().split("\n", -1);

        assertThat(series.size()).isEqualTo(10_000);
        for (int i = 0; i < series.size(); i++) {
            String[] f = lines[i + 1].split(",", -1);
            assertThat(series.candle(i))
                    .isEqualTo(new Candle(
                            Long.parseLong(f[0]),
                            Double.parseDouble(f[1]),
                            Double.parseDouble(f[2]),
                            Double.parseDouble(f[3]),
                            Double.parseDouble(f[4]),
                            Double.parseDouble(f[5])));
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static CandleSeries read(Path file) {
        return CsvCandles.read(file, SYMBOL, MINUTE, new Provenance("test file", TrustTier.USER_SUPPLIED));
    }
}
