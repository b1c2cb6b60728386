package io.sptraderb.metrics;

import io.sptraderb.metrics.PerformanceReport.DailyReturn;
import java.util.ArrayList;
import java.util.List;

/**
 * Equity at the close of each candle, and what is read off it.
 *
 * @param openTime open time of each candle, seconds since the epoch, UTC; shared: read only
 * @param equity shared: read only
 * @param initialCapital above zero; the peak that the first candle is measured against
 * @param candleSeconds length of a candle
 */
public record EquityCurve(long[] openTime, double[] equity, double initialCapital, long candleSeconds) {

    private static final long SECONDS_A_DAY = 86_400;

    public EquityCurve {
        if (openTime.length != equity.length || equity.length == 0) {
            throw new IllegalArgumentException(
                    "equity has " + equity.length + " values for " + openTime.length + " candles: must be equal, not 0");
        }
    }

    double last() {
        return equity[equity.length - 1];
    }

    /** From first open to last close, in days. */
    double days() {
        return (openTime[openTime.length - 1] + candleSeconds - openTime[0]) / (double) SECONDS_A_DAY;
    }

    /** The largest fall below the running peak, over that peak. */
    double maxDrawdown() {
        double peak = initialCapital;
        double worst = 0;
        for (double value : equity) {
            peak = Math.max(peak, value);
            worst = Math.max(worst, (peak - value) / peak);
        }
        return worst;
    }

    /** The longest time from a peak until its level is seen again, or until the last close. */
    double maxDrawdownSeconds() {
        double peak = initialCapital;
        long peakTime = openTime[0];
        long longest = 0;
        boolean below = false;
        for (int i = 0; i < equity.length; i++) {
            long closeTime = openTime[i] + candleSeconds;
            boolean wasBelow = below;
            below = equity[i] < peak;
            if (below || wasBelow) {
                longest = Math.max(longest, closeTime - peakTime);
            }
            if (!below) {
                peak = equity[i];
                peakTime = closeTime;
            }
        }
        return longest;
    }

    /**
     * The contract's daily returns: when a candle opens on another UTC day than the one before, the return since the
     * last such change, stamped with that candle; at the end the last, partial day, when there was any change at all.
     */
    List<DailyReturn> dailyReturns() {
        List<DailyReturn> returns = new ArrayList<>();
        double base = initialCapital;
        for (int i = 1; i < equity.length; i++) {
            if (dayOf(openTime[i]) != dayOf(openTime[i - 1])) {
                returns.add(new DailyReturn(openTime[i], equity[i - 1] / base - 1));
                base = equity[i - 1];
            }
        }
        if (!returns.isEmpty()) {
            returns.add(new DailyReturn(openTime[openTime.length - 1], last() / base - 1));
        }
        return returns;
    }

    private static long dayOf(long time) {
        return Math.floorDiv(time, SECONDS_A_DAY);
    }
}
