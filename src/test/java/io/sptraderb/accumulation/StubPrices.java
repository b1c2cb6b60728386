package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Prices and dividends given beforehand, whatever is asked for. */
record StubPrices(Supplier<PriceHistory> history, Supplier<List<Dividend>> paid) implements PriceHistories {

    static StubPrices of(PriceHistory history, Dividend... paid) {
        return new StubPrices(() -> history, () -> List.of(paid));
    }

    /** A row a day from a first on. */
    static PriceHistory history(LocalDate first, double[] closes, double[] adjusted) {
        List<LocalDate> dates = first.datesUntil(first.plusDays(closes.length)).toList();
        PriceHistory.Columns columns =
                new PriceHistory.Columns(closes, closes, closes, closes, adjusted, new double[closes.length]);
        return new PriceHistory("XYZ", Frequency.DAILY, dates, columns, true);
    }

    @Override
    public PriceHistory prices(PriceQuery query) {
        return history.get();
    }

    @Override
    public List<Dividend> dividends(String ticker, DateRange range) {
        return paid.get();
    }

    @Override
    public List<Ticker> search(String text) {
        return List.of();
    }
}
