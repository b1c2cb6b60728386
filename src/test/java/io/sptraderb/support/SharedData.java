package io.sptraderb.support;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Market data that lies beside the project and is not ours to ship; tests that need it are skipped where it is absent. */
public final class SharedData {

    private static final Path FOLDER = Path.of("../shared/data");
    private static final int ADJUSTED_CLOSE = 6;

    private SharedData() {}

    /** The candles of a file as they are. */
    public static CandleSeries candles(String file, String timeframe) {
        return series(file, timeframe, rows(file));
    }

    /** The candles with all prices multiplied by adjusted close over close. */
    public static CandleSeries adjustedCandles(String file, String timeframe) {
        double[][] rows = rows(file);
        for (double[] row : rows) {
            double factor = row[ADJUSTED_CLOSE] / row[4];
            for (int column = 1; column <= 4; column++) {
                row[column] *= factor;
            }
        }
        return series(file, timeframe, rows);
    }

    private static CandleSeries series(String file, String timeframe, double[][] rows) {
        long[] time = Arrays.stream(rows).mapToLong(row -> (long) row[0]).toArray();
        return CandleSeries.of(
                new Symbol("TEST"),
                Timeframe.of(timeframe),
                new Provenance(file, TrustTier.EXTERNAL),
                time,
                column(rows, 1),
                column(rows, 2),
                column(rows, 3),
                column(rows, 4),
                column(rows, 5));
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static double[][] rows(String file) {
        return lines(file).stream()
                .map(fields ->
                        Arrays.stream(fields).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }

    /** The fields of each line but the first, which names them. */
    public static List<String[]> lines(String file) {
        Path path = FOLDER.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not on this machine");
        try (InputStream in = Files.newInputStream(path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new AssertionError(path + " cannot be read", e);
        }
    }
}
