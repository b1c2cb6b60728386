package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.support.Cpython;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Components under CPython and pandas, through {@code run_under_pandas.py}. */
final class UnderPandas {

    private static final Path RUNNER = Path.of("src/test/resources/components/run_under_pandas.py");

    private UnderPandas() {}

    /** What each component of a folder gives on the candles; the folder may be written into. */
    static List<JsonObject> run(Cpython python, Path components, CandleSeries series, Path folder)
            throws IOException, InterruptedException {
        Path candles = folder.resolve("candles.csv");
        Path answer = folder.resolve("answer.json");
        Files.writeString(candles, csv(series));
        Cpython.Ended ended = python.run(
                "-W", "ignore", RUNNER.toString(), components.toString(), candles.toString(), answer.toString());
        assertThat(ended.status()).as(ended.output()).isZero();
        try (InputStream in = Files.newInputStream(answer);
                JsonReader reader = Json.createReader(in)) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static String csv(CandleSeries series) {
        StringBuilder csv = new StringBuilder("time,open,high,low,close,volume\n");
        for (int i = 0; i < series.size(); i++) {
            csv.append(series.openTime(i)).append(',').append(series.open(i)).append(',');
            csv.append(series.high(i)).append(',').append(series.low(i)).append(',');
            csv.append(series.close(i)).append(',').append(series.volume(i)).append('\n');
        }
        return csv.toString();
    }

    /** The first rows of a file with the columns time (unix seconds), open, high, low, close, volume. */
    static CandleSeries candles(Path file, int most) throws IOException {
        List<String> lines;
        boolean packed = file.toString().endsWith(".gz");
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = packed ? new GZIPInputStream(raw) : raw) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        int size = Math.min(most, lines.size() - 1);
        long[] times = new long[size];
        double[][] columns = new double[5][size];
        for (int i = 0; i < size; i++) {
            String[] fields = lines.get(i + 1).split(",", -1);
            times[i] = Long.parseLong(fields[0]);
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = Double.parseDouble(fields[c + 1]);
            }
        }
        Timeframe timeframe = Timeframe.of(file.toString().contains("_1m") ? "1m" : "1h");
        return TestCandles.of(timeframe, times, columns);
    }

    /** A number as Python prints it. */
    static double number(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(file -> file.toString().endsWith(".py")).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(file, target);
        }
    }
}
