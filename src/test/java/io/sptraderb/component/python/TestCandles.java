package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Candles for tests. */
final class TestCandles {

    /** 2024-01-01T00:00:00Z. */
    static final long START = 1_704_067_200L;

    static final long HOUR = 3_600L;

    private TestCandles() {}

    /** A random walk of hourly candles; equal for equal seeds. */
    static CandleSeries random(int size, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[5][size];
        long[] times = new long[size];
        double price = 100;
        for (int i = 0; i < size; i++) {
            times[i] = START + i * HOUR;
            double open = price;
            price *= 1 + random.nextGaussian() * 0.01;
            columns[0][i] = open;
            columns[1][i] = Math.max(open, price) * (1 + random.nextDouble() * 0.003);
            columns[2][i] = Math.min(open, price) * (1 - random.nextDouble() * 0.003);
            columns[3][i] = price;
            columns[4][i] = random.nextInt(1_000);
        }
        return of(times, columns);
    }

    /** Hourly candles that open, trade and close at the given prices. */
    static CandleSeries closes(double... closes) {
        long[] times = new long[closes.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = START + i * HOUR;
        }
        double[] volume = new double[closes.length];
        return of(times, new double[][] {closes.clone(), closes.clone(), closes.clone(), closes.clone(), volume});
    }

    /** The prices and volumes of a CSV file with the columns time, open, high, low, close, volume, as hourly candles. */
    static CandleSeries ofCsv(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int size = lines.size() - 1;
        long[] times = new long[size];
        double[][] columns = new double[5][size];
        for (int i = 0; i < size; i++) {
            times[i] = START + i * HOUR;
            String[] fields = lines.get(i + 1).split(",", -1);
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = Double.parseDouble(fields[c + 1]);
            }
        }
        return of(times, columns);
    }

    /** Hourly candles from columns open, high, low, close and volume. */
    static CandleSeries of(long[] times, double[][] columns) {
        return of(Timeframe.of("1h"), times, columns);
    }

    /** Candles from columns open, high, low, close and volume. */
    static CandleSeries of(Timeframe timeframe, long[] times, double[][] columns) {
        return CandleSeries.of(
                new Symbol("TEST"),
                timeframe,
                new Provenance("test", TrustTier.VERIFIED),
                times,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4]);
    }
}
