package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Whether adjusted closes have dividends taken off the past. Then they grow by each dividend already, and a portfolio that
 * is paid the dividend as well has it twice.
 */
final class DividendAdjustment {

    private DividendAdjustment() {}

    /** Empty when the closes are adjusted for splits at most, or nobody was paid. */
    static Optional<String> warning(PriceHistory prices, List<Dividend> dividends) {
        int paid = 0;
        int adjusted = 0;
        for (Dividend dividend : dividends) {
            int row = rowOn(prices.dates(), dividend.exDate());
            if (row > 0 && row < prices.size()) {
                paid++;
                adjusted += isTakenOff(prices.columns(), row, dividend.amountPerShare()) ? 1 : 0;
            }
        }
        return adjusted * 2 > paid
                ? Optional.of("adjusted closes already contain " + adjusted + " of " + paid
                        + " dividends, which are paid out as well: returns count them twice; where closes are"
                        + " adjusted for splits, price_column close counts them once")
                : Optional.empty();
    }

    /** The first row on or after a date. */
    private static int rowOn(List<LocalDate> dates, LocalDate date) {
        int found = Collections.binarySearch(dates, date);
        return found >= 0 ? found : -found - 1;
    }

    /** Across an ex-date, the factor of the adjustment grows by the dividend's part of the close before. */
    private static boolean isTakenOff(PriceHistory.Columns columns, int row, double amount) {
        double before = columns.adjustedClose()[row - 1] / columns.close()[row - 1];
        double after = columns.adjustedClose()[row] / columns.close()[row];
        double part = amount / columns.close()[row - 1];
        double grown = 1 - before / after;
        return grown > part / 2 && grown < part * 2;
    }
}
