package io.sptraderb.candle;

import java.util.Random;

/** Series for tests: from single candles, and seeded random ones. */
final class TestCandles {

    private TestCandles() {}

    static CandleSeries series(Symbol symbol, Timeframe timeframe, Provenance provenance, Candle... candles) {
        int size = candles.length;
        long[] openTime = new long[size];
        double[][] columns = new double[5][size];
        for (int i = 0; i < size; i++) {
            openTime[i] = candles[i].openTime();
            columns[0][i] = candles[i].open();
            columns[1][i] = candles[i].high();
            columns[2][i] = candles[i].low();
            columns[3][i] = candles[i].close();
            columns[4][i] = candles[i].volume();
        }
        return CandleSeries.of(
                symbol, timeframe, provenance, openTime, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    /** A random walk at the timeframe's times, each candle missing with the given probability. */
    static CandleSeries random(Timeframe timeframe, int size, double missing, long seed) {
        Random random = new Random(seed);
        Candle[] candles = new Candle[size];
        long time = timeframe.floor(1_600_000_000L + random.nextInt(1_000_000));
        double price = 100;
        for (int i = 0; i < size; i++) {
            double close = price * (1 + 0.01 * random.nextGaussian());
            double high = Math.max(price, close) * (1 + 0.005 * random.nextDouble());
            double low = Math.min(price, close) * (1 - 0.005 * random.nextDouble());
            candles[i] = new Candle(time, price, high, low, close, random.nextInt(1_000));
            price = close;
            time += timeframe.seconds();
            while (random.nextDouble() < missing) {
                time += timeframe.seconds();
            }
        }
        Provenance provenance = new Provenance("random " + seed, TrustTier.EXTERNAL);
        return series(new Symbol("RANDOM"), timeframe, provenance, candles);
    }
}
