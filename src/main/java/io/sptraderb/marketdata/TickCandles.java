package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.util.Arrays;

/** Makes candles of ticks as they come: nothing but the candles is held. */
final class TickCandles {

    private final Timeframe timeframe;
    private final int maxCandles;
    private final CandleColumns columns = new CandleColumns();
    private final double[] candle = new double[5];
    private long openTime;
    private long latest = Long.MIN_VALUE;
    private long ticks;

    TickCandles(Timeframe timeframe, int maxCandles) {
        this.timeframe = timeframe;
        this.maxCandles = maxCandles;
    }

    /**
     * Takes a tick.
     *
     * @param time seconds since the epoch, not before the tick before it
     * @param price above 0
     * @param volume NaN when ticks have none: then they are counted
     * @throws BadRowException when it cannot be one
     */
    void add(long time, double price, double volume) {
        if (time < latest) {
            throw new BadRowException("time " + time + " comes after " + latest + ", ticks must be in order of time");
        }
        if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
            throw new BadRowException("price was " + price + ", must be a number above 0");
        }
        if (volume < 0 || Double.isInfinite(volume)) {
            throw new BadRowException("volume was " + volume + ", must be a number not below 0");
        }
        double traded = Double.isNaN(volume) ? 1 : volume;
        long open = timeframe.floor(time);
        if (ticks == 0 || open != openTime) {
            finish();
            openTime = open;
            Arrays.fill(candle, 0, 4, price);
            candle[4] = traded;
        } else {
            candle[1] = Math.max(candle[1], price);
            candle[2] = Math.min(candle[2], price);
            candle[3] = price;
            candle[4] += traded;
        }
        latest = time;
        ticks++;
    }

    private void finish() {
        if (ticks == 0) {
            return;
        }
        if (columns.size() == maxCandles) {
            throw new BadRowException(
                    "ticks make more than " + maxCandles + " candles, the most that is read with this memory");
        }
        columns.add(openTime, candle);
    }

    long ticks() {
        return ticks;
    }

    /** Ends the last candle. */
    CandleSeries toSeries(Symbol symbol, Provenance provenance) {
        finish();
        return columns.toSeries(symbol, timeframe, provenance);
    }
}
