package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.List;

/**
 * Adjusted closes of one ticker, one a row, oldest first. Rows are positions: what lies between two of them in the
 * calendar does not matter to buy rules. May be empty. Immutable.
 */
public final class ClosePrices {

    private final List<LocalDate> dates;
    private final long[] days;
    private final double[] closes;

    private ClosePrices(List<LocalDate> dates, long[] days, double[] closes) {
        this.dates = dates;
        this.days = days;
        this.closes = closes;
    }

    /**
     * Checks and copies.
     *
     * @param dates ascending, none twice
     * @param closes as many, finite, 0 or above
     * @throws InvalidRequestException naming the first row that is not so
     */
    public static ClosePrices of(List<LocalDate> dates, double[] closes) {
        if (dates.size() != closes.length) {
            throw new InvalidRequestException(
                    "price_data", dates.size() + " dates and " + closes.length + " closes", "as many of both");
        }
        List<LocalDate> copy = List.copyOf(dates);
        long[] days = copy.stream().mapToLong(LocalDate::toEpochDay).toArray();
        for (int row = 0; row < days.length; row++) {
            if (row > 0 && days[row] <= days[row - 1]) {
                throw new InvalidRequestException(
                        "price_data[" + row + "].date",
                        copy.get(row).toString(),
                        "after " + copy.get(row - 1) + ", the date of the row before");
            }
            if (!(closes[row] >= 0) || Double.isInfinite(closes[row])) {
                throw new InvalidRequestException(
                        "price_data[" + row + "].adjusted_close", Double.toString(closes[row]), "a number from 0");
            }
        }
        return new ClosePrices(copy, days, closes.clone());
    }

    public int size() {
        return closes.length;
    }

    public boolean isEmpty() {
        return closes.length == 0;
    }

    public List<LocalDate> dates() {
        return dates;
    }

    public LocalDate date(int row) {
        return dates.get(row);
    }

    public double close(int row) {
        return closes[row];
    }

    /** A copy. */
    double[] closes() {
        return closes.clone();
    }

    /** The date of a row in days since 1970-01-01. */
    long day(int row) {
        return days[row];
    }
}
