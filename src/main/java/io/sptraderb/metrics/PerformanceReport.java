package io.sptraderb.metrics;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The value of every {@link Metric} for one run, the daily returns behind some of them, and the monthly table. */
public final class PerformanceReport {

    private final EnumMap<Metric, Double> values = new EnumMap<>(Metric.class);
    private final List<DailyReturn> dailyReturns;
    private final List<MonthlyReturn> monthlyReturns;

    /**
     * One entry of the contract's {@code daily_returns}.
     *
     * @param time open time of the candle that closed the day, seconds since the epoch, UTC
     * @param fraction equity then over equity a day before, less one; NaN when that was not above zero
     */
    public record DailyReturn(long time, double fraction) {}

    /**
     * The return of a calendar month, UTC.
     *
     * @param fraction equity at its last candle over equity at the last candle before it, less one; NaN when that was
     *     not above zero
     */
    public record MonthlyReturn(YearMonth month, double fraction) {}

    /** The months of a year, compounded. */
    public record YearlyReturn(Year year, double fraction) {}

    /** Metrics that are absent from the map, NaN or beyond all numbers, as a year's return can be, are undefined. */
    public PerformanceReport(
            Map<Metric, Double> values, List<DailyReturn> dailyReturns, List<MonthlyReturn> monthlyReturns) {
        values.forEach((metric, value) -> {
            if (Double.isFinite(value)) {
                this.values.put(metric, value);
            }
        });
        this.dailyReturns = List.copyOf(dailyReturns);
        this.monthlyReturns = List.copyOf(monthlyReturns);
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

    /** In order of time; a month without a candle has no entry. */
    public List<MonthlyReturn> monthlyReturns() {
        return monthlyReturns;
    }

    /** In order of time. */
    public List<YearlyReturn> yearlyReturns() {
        List<YearlyReturn> years = new ArrayList<>();
        double growth = 1;
        for (int i = 0; i < monthlyReturns.size(); i++) {
            MonthlyReturn month = monthlyReturns.get(i);
            growth *= 1 + month.fraction();
            int year = month.month().getYear();
            if (i + 1 == monthlyReturns.size()
                    || monthlyReturns.get(i + 1).month().getYear() != year) {
                years.add(new YearlyReturn(Year.of(year), growth - 1));
                growth = 1;
            }
        }
        return years;
    }
}
