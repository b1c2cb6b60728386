package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Short histories for tests. */
final class Rows {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

    private Rows() {}

    /** One close a calendar day, from {@link #FIRST} on. */
    static ClosePrices closes(double... closes) {
        return ClosePrices.of(days(closes.length), closes);
    }

    static List<LocalDate> days(int count) {
        return IntStream.range(0, count).mapToObj(Rows::day).toList();
    }

    static LocalDate day(int row) {
        return FIRST.plusDays(row);
    }

    static List<BuySignal> signalsOn(int... rows) {
        return IntStream.of(rows).mapToObj(row -> BuySignal.on(day(row))).toList();
    }

    static Dividend dividend(int row, double amount) {
        return Dividend.of(day(row), amount);
    }
}
