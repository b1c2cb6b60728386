package io.sptraderb.metrics;

import io.sptraderb.candle.CandleSeries;

/** Walks one market's candles along the merged timeline of several. */
final class Timeline {

    private final long[] openTimes;
    private int candle = -1;

    Timeline(CandleSeries market) {
        this.openTimes = market.openTimes();
    }

    /**
     * Index of the last candle that opens at a time or before it; -1 while there is none.
     *
     * @param time not before that of the last call
     */
    int advanceTo(long time) {
        while (candle + 1 < openTimes.length && openTimes[candle + 1] <= time) {
            candle++;
        }
        return candle;
    }
}
