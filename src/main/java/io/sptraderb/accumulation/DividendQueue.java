package io.sptraderb.accumulation;

import io.sptraderb.trade.FixedPoint;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Dividends on their way: earned at the ex-date, handed out on the day the policy says. Money is in units. */
final class DividendQueue {

    private record Payment(long day, long units) {}

    private final List<Dividend> dividends;
    private final DividendDate date;
    private final PriorityQueue<Payment> waiting = new PriorityQueue<>(Comparator.comparingLong(Payment::day));
    private int next;

    DividendQueue(List<Dividend> dividends, DividendDate date) {
        this.dividends = dividends.stream()
                .sorted(Comparator.comparing(Dividend::exDate))
                .toList();
        this.date = date;
    }

    /**
     * Money that comes on a row. A day without prices is caught up with on the next row: nobody traded in between.
     *
     * @param day of the row, after that of the call before
     * @param shares held since the row before
     */
    long received(long day, double shares) {
        if (next == dividends.size() && waiting.isEmpty()) {
            return 0;
        }
        while (next < dividends.size() && dividends.get(next).exDate().toEpochDay() <= day) {
            earn(dividends.get(next++), shares);
        }
        long units = 0;
        while (!waiting.isEmpty() && waiting.element().day() <= day) {
            units = Math.addExact(units, waiting.remove().units());
        }
        return units;
    }

    private void earn(Dividend dividend, double shares) {
        long units = FixedPoint.fromDouble(shares * dividend.amountPerShare());
        LocalDate paid = date == DividendDate.EX
                ? dividend.exDate()
                : dividend.paymentDate().orElse(dividend.exDate());
        if (units > 0) {
            waiting.add(new Payment(paid.toEpochDay(), units));
        }
    }

    /** What is earned and not handed out. */
    long outstanding() {
        return waiting.stream().mapToLong(Payment::units).reduce(0, Math::addExact);
    }
}
