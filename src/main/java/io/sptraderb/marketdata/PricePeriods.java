package io.sptraderb.marketdata;

import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.TimeRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts days together to days, weeks or months: first open, highest high, lowest low, last close and adjusted close,
 * summed volume, and the date of the last day. What was paid at the open or close was paid within the day, so that high
 * and low reach at least as far.
 */
final class PricePeriods {

    private final List<LocalDate> dates = new ArrayList<>();
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] adjustedClose;
    private final double[] volume;
    private int size;

    private PricePeriods(int expected) {
        open = new double[expected];
        high = new double[expected];
        low = new double[expected];
        close = new double[expected];
        adjustedClose = new double[expected];
        volume = new double[expected];
    }

    /** The prices of the days in a range; the first and last period hold only what it has of them. */
    static PriceHistory of(String ticker, DailyPrices prices, TimeRange range, Frequency frequency) {
        CandleSeries days = prices.candles();
        int from = days.indexAtOrAfter(range.from());
        PricePeriods periods = new PricePeriods(days.size() - from);
        for (int i = from; i < days.size() && range.contains(days.openTime(i)); i++) {
            LocalDate date = prices.date(i);
            if (i == from || frequency.separates(prices.date(i - 1), date)) {
                periods.begin(days.open(i));
            }
            periods.take(date, prices, i);
        }
        return new PriceHistory(ticker, frequency, periods.dates, periods.columns(), prices.hasAdjustedCloses());
    }

    /** Prices of nothing. */
    static PriceHistory none(String ticker, Frequency frequency) {
        return new PriceHistory(ticker, frequency, List.of(), new PricePeriods(0).columns(), false);
    }

    private void begin(double firstOpen) {
        open[size] = firstOpen;
        high[size] = firstOpen;
        low[size] = firstOpen;
        dates.add(LocalDate.MIN);
        size++;
    }

    private void take(LocalDate date, DailyPrices prices, int i) {
        CandleSeries days = prices.candles();
        int row = size - 1;
        dates.set(row, date);
        high[row] = Math.max(Math.max(high[row], days.high(i)), Math.max(days.open(i), days.close(i)));
        low[row] = Math.min(Math.min(low[row], days.low(i)), Math.min(days.open(i), days.close(i)));
        close[row] = days.close(i);
        adjustedClose[row] = prices.adjustedCloses()[i];
        volume[row] += days.volume(i);
    }

    private PriceHistory.Columns columns() {
        return new PriceHistory.Columns(
                Arrays.copyOf(open, size),
                Arrays.copyOf(high, size),
                Arrays.copyOf(low, size),
                Arrays.copyOf(close, size),
                Arrays.copyOf(adjustedClose, size),
                Arrays.copyOf(volume, size));
    }
}
