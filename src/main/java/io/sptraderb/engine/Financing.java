package io.sptraderb.engine;

import io.sptraderb.strategy.Swap;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Ledger;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Charges positions of one symbol for the nights they are held over. */
final class Financing {

    private static final long SECONDS_A_DAY = 86_400;

    private final Book book;
    private final Ledger ledger;
    private final Swap swap;
    private final boolean isFree;

    Financing(Book book, Ledger ledger) {
        this.book = book;
        this.ledger = ledger;
        this.swap = book.execution().swap();
        this.isFree = swap.isFree();
    }

    /** Charges the midnights (UTC) since the candle before for what has been held since, at its last mark. */
    void charge() {
        int i = book.candle();
        if (isFree || i == 0 || book.holdings.isEmpty()) {
            return;
        }
        long from = Math.floorDiv(book.time[i - 1], SECONDS_A_DAY);
        long to = Math.floorDiv(book.time[i], SECONDS_A_DAY);
        int nights = 0;
        for (long day = from; day < to; day++) {
            nights += weight(day);
        }
        if (nights > 0) {
            charge(nights);
        }
    }

    /** How often the night counts that begins on a day. */
    private int weight(long epochDay) {
        if (swap.tripleDay().isEmpty()) {
            return 1;
        }
        DayOfWeek day = LocalDate.ofEpochDay(epochDay).getDayOfWeek();
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
            return 0;
        }
        return day == swap.tripleDay().get() ? 3 : 1;
    }

    private void charge(int nights) {
        long before = ledger.cash().units();
        double value = book.mark() * book.execution().terms().multiplier();
        for (Holding held : book.holdings) {
            double rate = held.side == Side.LONG ? swap.longRate() : swap.shortRate();
            ledger.charge(
                    held.position, new Money(FixedPoint.product(held.position.quantityUnits(), value * rate * nights)));
        }
        book.changed(ledger.cash().units() - before);
    }
}
