package io.sptraderb.engine;

import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Ledger;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;

/** Closes positions of one symbol, whole and in parts, at the market. */
final class Exits {

    private final Book book;
    private final Ledger ledger;
    private final Fills fills;
    private boolean anyWaits;

    Exits(Book book, Ledger ledger, Fills fills) {
        this.book = book;
        this.ledger = ledger;
        this.fills = fills;
    }

    /** Closes a part of a holding, or all of it, at a fill. */
    void close(Holding held, long units, Fill exit, ExitReason reason) {
        long before = ledger.cash().units();
        ledger.close(held.position, new Quantity(units), exit, reason);
        if (held.position.quantityUnits() == 0) {
            book.holdings.remove(held);
        }
        book.changed(ledger.cash().units() - before);
        if (reason == ExitReason.STOP_LOSS) {
            book.stoppedOut();
        }
    }

    /** Decides that a holding is closed, in part or whole, at the next fill. The larger of two parts counts. */
    void decide(Holding held, long units, ExitReason reason, String rule) {
        if (units > held.closingUnits) {
            held.closingUnits = units;
            held.closingReason = reason;
            held.closingRule = rule;
            held.closingDecidedOn = book.candle();
            anyWaits = true;
        }
    }

    /** Decides that a portion of one side is closed, oldest positions first. */
    void decidePortion(Side side, double portion, Lots lots, String rule) {
        long total = 0;
        for (Holding held : book.holdings) {
            total += held.side == side ? held.position.quantityUnits() : 0;
        }
        long left = total == 0 ? 0 : portion == 1 ? total : lots.portion(total, portion);
        for (Holding held : book.holdings) {
            if (left > 0 && held.side == side) {
                long units = Math.min(left, held.position.quantityUnits());
                decide(held, units, ExitReason.SIGNAL, rule);
                left -= units;
            }
        }
    }

    void decideAll(ExitReason reason) {
        for (Holding held : book.holdings) {
            decide(held, held.position.quantityUnits(), reason, "");
        }
    }

    /** Carries out what was decided. */
    void settle(double marketPrice, FillRule rule) {
        if (!anyWaits) {
            return;
        }
        anyWaits = false;
        for (int k = 0; k < book.holdings.size(); ) {
            Holding held = book.holdings.get(k);
            long units = Math.min(held.closingUnits, held.position.quantityUnits());
            held.closingUnits = 0;
            if (units > 0) {
                Fills.Cause cause = Fills.Cause.atMarket(held.closingDecidedOn, held.closingRule);
                close(
                        held,
                        units,
                        fills.exit(book.candle(), held.side, units, marketPrice, rule, cause),
                        held.closingReason);
            }
            k += k < book.holdings.size() && book.holdings.get(k) == held ? 1 : 0;
        }
    }

    /** Closes everything there and then, whatever was decided before. */
    void closeAll(double marketPrice, FillRule rule, ExitReason reason) {
        for (Holding held : book.holdings) {
            held.closingUnits = 0;
        }
        decideAll(reason);
        settle(marketPrice, rule);
    }

    /** Closes what is held of a side, at most so many units, oldest first; returns how many are left to trade. */
    long reduce(Side side, long units, double marketPrice, FillRule rule, Fills.Cause cause) {
        long left = units;
        for (int k = 0; k < book.holdings.size() && left > 0; ) {
            Holding held = book.holdings.get(k);
            if (held.side != side) {
                k++;
                continue;
            }
            long closing = Math.min(left, held.position.quantityUnits());
            close(held, closing, fills.exit(book.candle(), side, closing, marketPrice, rule, cause), ExitReason.SIGNAL);
            left -= closing;
        }
        return left;
    }

    /** After the symbol's last candle. */
    void atEndOfData() {
        EndOfData convention = book.execution().endOfData();
        if (convention == EndOfData.LEAVE_OPEN) {
            return;
        }
        boolean atClose = book.execution().fill() == FillTiming.CLOSE;
        boolean atOpen = convention == EndOfData.LAST_OPEN;
        while (!book.holdings.isEmpty()) {
            Holding held = book.holdings.getFirst();
            int candle = atOpen && atClose ? Math.max(held.openedOn, book.last - 1) : book.last;
            boolean useOpen = atOpen && !atClose;
            Fill exit = fills.exit(
                    candle,
                    held.side,
                    held.position.quantityUnits(),
                    useOpen ? book.open[candle] : book.close[candle],
                    useOpen ? FillRule.LAST_OPEN : FillRule.LAST_CLOSE,
                    Fills.Cause.atMarket(candle, ""));
            close(held, held.position.quantityUnits(), exit, ExitReason.END_OF_DATA);
        }
    }
}
