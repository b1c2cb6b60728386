package io.sptraderb.support;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import java.util.Random;

/** Candle series for tests. */
public final class Market {

    private static final long START = 1_704_067_200L; // 2024-01-01T00:00:00Z

    private Market() {}

    /** Candles with all four prices equal to the given ones. */
    public static CandleSeries flatCandles(Timeframe timeframe, double... prices) {
        return of(timeframe, prices, prices.clone(), prices.clone(), prices.clone());
    }

    public static CandleSeries of(Timeframe timeframe, double[] open, double[] high, double[] low, double[] close) {
        long[] time = new long[open.length];
        for (int i = 0; i < time.length; i++) {
            time[i] = START + i * timeframe.seconds();
        }
        return of(new Symbol("TEST"), timeframe, time, open, high, low, close);
    }

    public static CandleSeries of(
            Symbol symbol,
            Timeframe timeframe,
            long[] time,
            double[] open,
            double[] high,
            double[] low,
            double[] close) {
        return CandleSeries.of(
                symbol,
                timeframe,
                new Provenance("test", TrustTier.USER_SUPPLIED),
                time,
                open,
                high,
                low,
                close,
                new double[open.length]);
    }

    /** Hourly candles of a seeded random walk, with gaps between candles, flat candles and zero ranges among them. */
    public static CandleSeries random(long seed, int candles, double startPrice) {
        Random random = new Random(seed);
        double[] open = new double[candles];
        double[] high = new double[candles];
        double[] low = new double[candles];
        double[] close = new double[candles];
        double price = startPrice;
        for (int i = 0; i < candles; i++) {
            double gap = random.nextInt(10) == 0 ? 0.03 : 0.002;
            open[i] = price * Math.exp(random.nextGaussian() * gap);
            boolean flat = random.nextInt(20) == 0;
            close[i] = flat ? open[i] : open[i] * Math.exp(random.nextGaussian() * 0.01);
            double reach = flat ? 0 : Math.abs(random.nextGaussian()) * 0.01;
            high[i] = Math.max(open[i], close[i]) * (1 + reach);
            low[i] = Math.min(open[i], close[i]) * (1 - (flat ? 0 : Math.abs(random.nextGaussian()) * 0.01));
            price = close[i];
        }
        return of(Timeframe.of("1h"), open, high, low, close);
    }
}
