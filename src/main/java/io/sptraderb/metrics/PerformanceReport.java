package io.sptraderb.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The value of every {@link Metric} for one run, and the daily returns behind some of them. */
public final class PerformanceReport {

    private final EnumMap<Metric, Double> values = new EnumMap<>(Metric.class);
    private final List<DailyReturn> dailyReturns;

    /**
     * One entry of the contract's {@code daily_returns}.
     *
     * @param time open time of the candle that closed the day, seconds since the epoch, UTC
     * @param fraction equity then over equity a day before, less one
     */
    public record DailyReturn(long time, double fraction) {}

    /** Metrics that are NaN or absent from the map are undefined. */
    public PerformanceReport(Map<Metric, Double> values, List<DailyReturn> dailyReturns) {
        values.forEach((metric, value) -> {
            if (!Double.isNaN(value)) {
                this.values.put(metric, value);
            }
        });
        this.dailyReturns = List.copyOf(dailyReturns);
    }

    /** NaN where the metric is undefined for the run. */
    public double value(Metric metric) {
        return values.getOrDefault(metric, Double.NaN);
    }

    /** Every metric that is defined for the run. */
    public Map<Metric, Double> defined() {
        return Collections.unmodifiableMap(values);
    }

    public List<DailyReturn> dailyReturns() {
        return dailyReturns;
    }
}
