package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.util.Arrays;

/** Columns that grow candle by candle and become a series once. */
final class CandleColumns {

    private long[] openTime;
    private double[] open;
    private double[] high;
    private double[] low;
    private double[] close;
    private double[] volume;
    private final double[] row = new double[5];
    private int size;

    CandleColumns() {
        this(4_096);
    }

    /** @param expected how many candles fit before the columns grow */
    CandleColumns(int expected) {
        openTime = new long[expected];
        open = new double[expected];
        high = new double[expected];
        low = new double[expected];
        close = new double[expected];
        volume = new double[expected];
    }

    int size() {
        return size;
    }

    /**
     * Appends a candle.
     *
     * @param values open, high, low, close, volume
     */
    void add(long time, double[] values) {
        if (size == openTime.length) {
            resize(size + (size >> 1));
        }
        openTime[size] = time;
        open[size] = values[0];
        high[size] = values[1];
        low[size] = values[2];
        close[size] = values[3];
        volume[size] = values[4];
        size++;
    }

    /** Appends one candle of a series. */
    void add(CandleSeries series, int i) {
        row[0] = series.open(i);
        row[1] = series.high(i);
        row[2] = series.low(i);
        row[3] = series.close(i);
        row[4] = series.volume(i);
        add(series.openTime(i), row);
    }

    /** Appends the candles of a series. */
    void addAll(CandleSeries series) {
        for (int i = 0; i < series.size(); i++) {
            add(series, i);
        }
    }

    /** Hands the columns over; nothing may be added afterwards. */
    CandleSeries toSeries(Symbol symbol, Timeframe timeframe, Provenance provenance) {
        if (size < openTime.length) {
            resize(size);
        }
        return CandleSeries.of(symbol, timeframe, provenance, openTime, open, high, low, close, volume);
    }

    private void resize(int length) {
        openTime = Arrays.copyOf(openTime, length);
        open = Arrays.copyOf(open, length);
        high = Arrays.copyOf(high, length);
        low = Arrays.copyOf(low, length);
        close = Arrays.copyOf(close, length);
        volume = Arrays.copyOf(volume, length);
    }
}
