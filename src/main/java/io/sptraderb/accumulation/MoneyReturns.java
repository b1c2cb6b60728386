package io.sptraderb.accumulation;

import io.sptraderb.metrics.InternalRate;

/**
 * What was earned where money was paid in on the way, seen from two sides.
 *
 * @param timeWeightedPct what the first money earned over the whole time, whatever came later: the total return
 * @param moneyWeightedPct what all the money earned a year, each amount from its day on (XIRR): the rate at which the
 *     initial capital on the first date and each contribution on its own are worth the last value on the last date. Years
 *     have 365 days; -100 when nothing is left; NaN when there is no rate, as on a single day
 */
public record MoneyReturns(double timeWeightedPct, double moneyWeightedPct) {

    /**
     * Of any values over time. The first value stands for the initial capital when nobody says what was paid in.
     *
     * @throws InvalidRequestException when the series is none, see {@link PathStatistics#of(ValueSeries,
     *     PathStatistics.Basis)}
     */
    public static MoneyReturns of(ValueSeries series) {
        return new MoneyReturns(PathStatistics.totalReturnPct(series), moneyWeighted(series));
    }

    private static double moneyWeighted(ValueSeries series) {
        double[] values = series.values();
        int last = values.length - 1;
        if (last < 1) {
            return Double.NaN;
        }
        double[] flows = flows(series);
        if (values[last] == 0) {
            return paidBefore(last, flows) ? -100 : Double.NaN;
        }
        flows[last] += values[last];
        return Rounding.toPercent(InternalRate.yearly(series.dates(), flows));
    }

    private static double[] flows(ValueSeries series) {
        double[] flows = new double[series.values().length];
        flows[0] = -series.contributed().map(amounts -> amounts[0]).orElse(series.values()[0]);
        series.contributed().ifPresent(amounts -> {
            for (int row = 1; row < flows.length; row++) {
                flows[row] = amounts[row - 1] - amounts[row];
            }
        });
        return flows;
    }

    private static boolean paidBefore(int last, double[] flows) {
        for (int row = 0; row < last; row++) {
            if (flows[row] < 0) {
                return true;
            }
        }
        return false;
    }
}
