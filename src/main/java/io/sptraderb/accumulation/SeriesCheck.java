package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.List;

/** Whether a series of values can be measured; messages have its names on the wire. */
final class SeriesCheck {

    private static final String AMOUNT = "a number from 0";

    private SeriesCheck() {}

    /** Throws {@link InvalidRequestException} naming the first row that is wrong. */
    static void require(ValueSeries series) {
        List<LocalDate> dates = series.dates();
        requireAmounts("portfolio_value", series.values(), dates);
        for (int row = 1; row < dates.size(); row++) {
            if (!dates.get(row).isAfter(dates.get(row - 1))) {
                throw new InvalidRequestException(
                        "dates[" + row + "]", dates.get(row).toString(), "after " + dates.get(row - 1));
            }
        }
        series.contributed().ifPresent(amounts -> requireContributions(amounts, dates));
    }

    private static void requireContributions(double[] amounts, List<LocalDate> dates) {
        requireAmounts("cumulative_contributed", amounts, dates);
        for (int row = 1; row < amounts.length; row++) {
            if (amounts[row] < amounts[row - 1]) {
                throw new InvalidRequestException(
                        "cumulative_contributed[" + row + "]",
                        Double.toString(amounts[row]),
                        "not below " + amounts[row - 1] + ", that of the row before");
            }
        }
    }

    private static void requireAmounts(String name, double[] amounts, List<LocalDate> dates) {
        if (dates.size() != amounts.length) {
            throw new InvalidRequestException(
                    "time_series", dates.size() + " dates and " + amounts.length + " " + name, "as many of both");
        }
        for (int row = 0; row < amounts.length; row++) {
            if (!(amounts[row] >= 0) || Double.isInfinite(amounts[row])) {
                throw new InvalidRequestException(name + "[" + row + "]", Double.toString(amounts[row]), AMOUNT);
            }
        }
    }
}
