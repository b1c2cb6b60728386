package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Prices of one ticker, one row a day, week or month. A week or month is dated by the last trading day it holds, the day
 * on which its close is known.
 *
 * @param ticker as it is listed, whatever its spelling in the question
 * @param dates ascending, each once
 * @param columns one element for each date
 * @param hasAdjustedCloses whether adjusted closes were in the data; they are the closes where not
 */
public record PriceHistory(
        String ticker, Frequency frequency, List<LocalDate> dates, Columns columns, boolean hasAdjustedCloses) {

    /**
     * The columns of the prices. The accessors hand out the arrays themselves: read only.
     *
     * @param open above 0, as all prices
     * @param adjustedClose the close as it would have been were later splits, and perhaps dividends, taken off before
     * @param volume not below 0
     */
    public record Columns(
            double[] open, double[] high, double[] low, double[] close, double[] adjustedClose, double[] volume) {

        public Columns {
            for (double[] column : new double[][] {high, low, close, adjustedClose, volume}) {
                if (column.length != open.length) {
                    throw new IllegalArgumentException(
                            "columns differ in length: " + open.length + " opens, " + column.length);
                }
            }
        }
    }

    public PriceHistory {
        dates = List.copyOf(dates);
        if (dates.size() != columns.open().length) {
            throw new IllegalArgumentException(
                    "there were " + dates.size() + " dates for " + columns.open().length + " rows of prices");
        }
        for (int i = 1; i < dates.size(); i++) {
            if (!dates.get(i - 1).isBefore(dates.get(i))) {
                throw new IllegalArgumentException(
                        "date " + dates.get(i) + " comes after " + dates.get(i - 1) + ", dates must ascend");
            }
        }
    }

    /** What rules and simulations see. */
    public ClosePrices closes(PriceColumn column) {
        return ClosePrices.of(
                dates,
                switch (column) {
                    case ADJUSTED_CLOSE -> columns.adjustedClose;
                    case CLOSE -> columns.close;
                });
    }

    /** The first rows, at most so many. */
    public PriceHistory first(int rows) {
        int size = Math.min(rows, size());
        Columns first = new Columns(
                Arrays.copyOf(columns.open, size),
                Arrays.copyOf(columns.high, size),
                Arrays.copyOf(columns.low, size),
                Arrays.copyOf(columns.close, size),
                Arrays.copyOf(columns.adjustedClose, size),
                Arrays.copyOf(columns.volume, size));
        return new PriceHistory(ticker, frequency, dates.subList(0, size), first, hasAdjustedCloses);
    }

    public int size() {
        return dates.size();
    }

    public boolean isEmpty() {
        return dates.isEmpty();
    }
}
