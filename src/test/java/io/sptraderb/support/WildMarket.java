package io.sptraderb.support;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.util.Random;

/**
 * Hourly candles of a random walk with all that markets do now and then: gaps, candles without range, the same price for
 * hours, a close at the extreme, missing candles, prices on ticks.
 */
public final class WildMarket {

    private static final long START = 1_704_067_200L; // 2024-01-01T00:00:00Z
    private static final long HOUR = 3_600;

    private final Random random;
    private final double tick;
    private final long[] time;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;

    private WildMarket(Random random, int candles, double tick) {
        this.random = random;
        this.tick = tick;
        this.time = new long[candles];
        this.open = new double[candles];
        this.high = new double[candles];
        this.low = new double[candles];
        this.close = new double[candles];
    }

    /**
     * Draws a market.
     *
     * @param tick all prices are multiples of it; 0 for any price
     */
    public static CandleSeries draw(String symbol, Random random, int candles, double startPrice, double tick) {
        WildMarket market = new WildMarket(random, candles, tick);
        market.openTimes();
        market.prices(startPrice);
        return Market.of(
                new Symbol(symbol),
                Timeframe.of("1h"),
                market.time,
                market.open,
                market.high,
                market.low,
                market.close);
    }

    /** Each symbol begins at another time and misses other candles; some never trade at night. */
    private void openTimes() {
        boolean onlyByDay = random.nextInt(3) == 0;
        int missing = random.nextInt(3) == 0 ? 0 : 10;
        long now = START + random.nextInt(30) * HOUR;
        for (int i = 0; i < time.length; i++) {
            time[i] = now;
            now += HOUR;
            if (missing > 0 && random.nextInt(missing) == 0) {
                now += (1 + random.nextInt(30)) * HOUR;
            }
            while (onlyByDay && now % 86_400 < 8 * HOUR) {
                now += HOUR;
            }
        }
    }

    private void prices(double startPrice) {
        double price = startPrice;
        int stillFor = 0;
        for (int i = 0; i < time.length; i++) {
            stillFor = stillFor > 0 ? stillFor - 1 : random.nextInt(40) == 0 ? 3 : 0;
            if (stillFor > 0) {
                candle(i, price, price, 0, 0);
            } else {
                double gap = random.nextInt(10) == 0 ? 0.03 : random.nextInt(3) == 0 ? 0 : 0.002;
                double opened = price * Math.exp(random.nextGaussian() * gap);
                double closed = random.nextInt(20) == 0 ? opened : opened * Math.exp(random.nextGaussian() * 0.01);
                candle(i, opened, closed, reach(), reach());
            }
            price = close[i];
        }
    }

    private double reach() {
        return random.nextInt(4) == 0 ? 0 : Math.abs(random.nextGaussian()) * 0.01;
    }

    private void candle(int i, double opened, double closed, double up, double down) {
        open[i] = onTick(opened);
        close[i] = onTick(closed);
        high[i] = Math.max(Math.max(open[i], close[i]), onTick(Math.max(opened, closed) * (1 + up)));
        low[i] = Math.min(Math.min(open[i], close[i]), onTick(Math.min(opened, closed) * (1 - down)));
    }

    /** As a file would have it: the double nearest to the decimal number. */
    private double onTick(double price) {
        if (tick == 0) {
            return price;
        }
        return Decimals.multiple(Math.max(1, Math.rint(price / tick)), tick);
    }
}
