package io.sptraderb.engine;

import io.sptraderb.strategy.RiskLimits;
import org.jspecify.annotations.Nullable;

/** Watches equity against the limits that end trading. */
final class RiskMonitor {

    private static final long SECONDS_A_DAY = 86_400;

    private final double maxDrawdown;
    private final double dailyLoss;
    private double peak;
    private double dayStart;
    private long day = Long.MIN_VALUE;
    private double latest;

    RiskMonitor(RiskLimits limits, double initialCapital) {
        this.maxDrawdown = limits.maxDrawdown().orElse(Double.POSITIVE_INFINITY);
        this.dailyLoss = limits.dailyLossLimit().orElse(Double.POSITIVE_INFINITY) * initialCapital;
        this.peak = initialCapital;
        this.dayStart = initialCapital;
        this.latest = initialCapital;
    }

    /** Equity marked to a close; says which limit it breaks, null when none. */
    @Nullable
    EndedBy mark(long openTime, double equity) {
        long today = Math.floorDiv(openTime, SECONDS_A_DAY);
        if (today != day) {
            day = today;
            dayStart = latest;
        }
        latest = equity;
        if (equity > peak) {
            peak = equity;
        }
        if (equity <= 0) {
            return EndedBy.LIQUIDATION;
        }
        if (peak - equity > maxDrawdown * peak) {
            return EndedBy.MAX_DRAWDOWN;
        }
        return dayStart - equity > dailyLoss ? EndedBy.DAILY_LOSS_LIMIT : null;
    }
}
