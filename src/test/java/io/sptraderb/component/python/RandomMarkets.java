package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import java.util.Random;

/** Markets in which a component must keep its word: still, silent, wild. */
final class RandomMarkets {

    private RandomMarkets() {}

    /** Candles whose ranges and gaps are now tiny, now many times the usual; a fifth of them without volume. */
    static CandleSeries wild(int size, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[5][size];
        long[] times = new long[size];
        double price = 100;
        for (int i = 0; i < size; i++) {
            times[i] = TestCandles.START + i * TestCandles.HOUR;
            double scale = random.nextInt(8) == 0 ? 0.2 : 0.005;
            double open = Math.max(1, price * (1 + random.nextGaussian() * scale));
            double close = Math.max(1, open * (1 + random.nextGaussian() * scale));
            columns[0][i] = open;
            columns[1][i] = Math.max(open, close) * (1 + Math.abs(random.nextGaussian()) * scale);
            columns[2][i] = Math.min(open, close) / (1 + Math.abs(random.nextGaussian()) * scale);
            columns[3][i] = close;
            columns[4][i] = random.nextInt(5) == 0 ? 0 : random.nextInt(1_000);
            price = close;
        }
        return TestCandles.of(times, columns);
    }

    /** The same price all the time, traded in the given volume. */
    static CandleSeries still(int size, double price, double volume) {
        double[][] columns = new double[5][size];
        long[] times = new long[size];
        for (int i = 0; i < size; i++) {
            times[i] = TestCandles.START + i * TestCandles.HOUR;
            for (int c = 0; c < 4; c++) {
                columns[c][i] = price;
            }
            columns[4][i] = volume;
        }
        return TestCandles.of(times, columns);
    }
}
