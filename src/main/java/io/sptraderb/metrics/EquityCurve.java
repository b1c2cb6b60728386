package io.sptraderb.metrics;

import io.sptraderb.metrics.PerformanceReport.DailyReturn;
import io.sptraderb.metrics.PerformanceReport.MonthlyReturn;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
        if (openTime.length != equity.length) {
            throw new IllegalArgumentException(
                    "equity has " + equity.length + " values for " + openTime.length + " candles: must be as many");
        }
    }

    int size() {
        return equity.length;
    }

    /** The initial capital when there is no candle. */
    double last() {
        return equity.length == 0 ? initialCapital : equity[equity.length - 1];
    }

    double totalReturn() {
        return last() / initialCapital - 1;
    }

    /** From first open to last close, in days; NaN without a candle. */
    double days() {
        return equity.length == 0
                ? Double.NaN
                : (openTime[openTime.length - 1] + candleSeconds - openTime[0]) / (double) SECONDS_A_DAY;
    }

    /** Mean over all candles. */
    double mean() {
        double sum = 0;
        for (double value : equity) {
            sum += value;
        }
        return sum / equity.length;
    }

    /** The largest fall below the running peak, over that peak. */
    public double maxDrawdown() {
        return drawdowns().deepest();
    }

    /** From the initial capital at the first open, candle close by candle close; time in seconds. */
    Drawdowns drawdowns() {
        Drawdowns.Walk walk = new Drawdowns.Walk(initialCapital, equity.length == 0 ? 0 : openTime[0]);
        for (int i = 0; i < equity.length; i++) {
            walk.step(openTime[i] + candleSeconds, equity[i]);
        }
        return walk.end();
    }

    /**
     * The contract's daily returns: when a candle opens on another UTC day than the one before, the return since the
     * last such change, stamped with that candle; at the end the last, partial day, when there was any change at all.
     */
    List<DailyReturn> dailyReturns() {
        List<DailyReturn> returns = new ArrayList<>();
        double base = initialCapital;
        long nextDay = equity.length == 0 ? 0 : endOfDay(openTime[0]);
        for (int i = 1; i < equity.length; i++) {
            if (openTime[i] >= nextDay) {
                returns.add(new DailyReturn(openTime[i], change(base, equity[i - 1])));
                base = equity[i - 1];
                nextDay = endOfDay(openTime[i]);
            }
        }
        if (!returns.isEmpty()) {
            returns.add(new DailyReturn(openTime[openTime.length - 1], change(base, last())));
        }
        return returns;
    }

    List<MonthlyReturn> monthlyReturns() {
        return monthlyReturns(openTime, equity, initialCapital);
    }

    /** The return of each UTC month in which a candle opens, the first since the initial capital. */
    public static List<MonthlyReturn> monthlyReturns(long[] openTime, double[] equity, double initialCapital) {
        List<MonthlyReturn> returns = new ArrayList<>();
        double base = initialCapital;
        int i = 0;
        while (i < equity.length) {
            YearMonth month = YearMonth.from(Instant.ofEpochSecond(openTime[i]).atOffset(ZoneOffset.UTC));
            long end = month.plusMonths(1).atDay(1).toEpochDay() * SECONDS_A_DAY;
            while (i < equity.length && openTime[i] < end) {
                i++;
            }
            returns.add(new MonthlyReturn(month, change(base, equity[i - 1])));
            base = equity[i - 1];
        }
        return returns;
    }

    /** NaN from nothing or debt. */
    private static double change(double from, double to) {
        return from > 0 ? to / from - 1 : Double.NaN;
    }

    private static long endOfDay(long time) {
        return (Math.floorDiv(time, SECONDS_A_DAY) + 1) * SECONDS_A_DAY;
    }
}
