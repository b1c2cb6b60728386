package io.sptraderb.http;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Resampler;
import java.util.Optional;

/**
 * The candles of one answer.
 *
 * @param candles what is sent, not empty; of thinned ones each opens when the first it is made of opens
 * @param candlesPerPoint how many candles each is made of, but for the last, which may be made of fewer
 * @param lastOpen open time of the last candle before thinning, seconds since the epoch
 * @param next where the candles go on that did not fit
 */
record CandlePage(CandleSeries candles, int candlesPerPoint, long lastOpen, Optional<CandleCursor> next) {

    /** Candles as they are. */
    static CandlePage of(CandleSeries candles, Optional<CandleCursor> next) {
        return new CandlePage(candles, 1, candles.openTime(candles.size() - 1), next);
    }

    /** The same page as at most {@code points} candles. */
    CandlePage thinned(int points) {
        int perPoint = Math.max(1, Math.ceilDiv(candles.size(), points));
        return new CandlePage(Resampler.inRuns(candles, perPoint), perPoint, lastOpen, next);
    }
}
