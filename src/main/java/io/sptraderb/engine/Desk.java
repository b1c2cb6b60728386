package io.sptraderb.engine;

import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.FillRule;

/** Trades one symbol, phase by phase; see the package description. */
final class Desk {

    private final Book book;
    private final Exits exits;
    private final Entries entries;
    private final ProtectiveExits protection;
    private final Financing financing;
    private final Decider decider;

    Desk(Book book, Account account) {
        Fills fills = new Fills(book, new Commission(book.execution().costs()));
        this.book = book;
        this.exits = new Exits(book, account.ledger, fills);
        EntryGate gate = new EntryGate(book, account);
        this.entries = new Entries(book, account, gate, exits, fills);
        this.protection = new ProtectiveExits(book, exits, fills);
        this.financing = new Financing(book, account.ledger);
        this.decider = new Decider(book, gate, exits, entries);
    }

    Book book() {
        return book;
    }

    /** What was decided before is closed at this open, after it has been charged for the nights until then. */
    void settleExits() {
        financing.charge();
        double open = book.open[book.candle()];
        book.mark(open);
        exits.settle(open, FillRule.NEXT_OPEN);
    }

    void settleEntries() {
        entries.settle();
    }

    /** Stops and targets inside the candle, then the mark to its close. */
    void checkProtection() {
        if (!book.holdings.isEmpty()) {
            protection.check();
        }
        int i = book.candle();
        book.mark(book.close[i]);
        for (int k = 0; k < book.holdings.size(); k++) {
            book.holdings.get(k).follow(i, book.high[i], book.low[i], book.close[i]);
        }
    }

    /** Exits for what is held. The symbol's last candle decides nothing: none follows to act on it. */
    void decideExits() {
        if (book.candle() < book.last) {
            decider.decideExits();
        }
    }

    void decideEntries() {
        if (book.candle() < book.last) {
            decider.decideEntries();
        }
    }

    /**
     * After the symbol's last candle.
     *
     * @param trades whether trading goes on: backtesting.py fills what the last candle decides at its own open, and leaves
     *     that open
     */
    void endOfData(boolean trades) {
        if (book.candle() < book.last) {
            return;
        }
        boolean fillsOnceMore = trades
                && book.execution().endOfData() == EndOfData.LAST_OPEN
                && book.execution().fill() == FillTiming.NEXT_OPEN;
        if (fillsOnceMore) {
            decider.decideExits();
            decider.decideEntries();
        }
        exits.atEndOfData();
        if (fillsOnceMore) {
            entries.settle();
        }
    }

    /** Trading has ended: everything is closed at the next fill, which is this close for some. */
    void endTrading(long now) {
        book.orders.cancelAll();
        exits.decideAll(ExitReason.RISK_STOP);
        boolean closesNow = !book.isFlat() && book.time[book.candle()] == now;
        if (closesNow && book.execution().fill() == FillTiming.CLOSE) {
            exits.settle(book.mark(), FillRule.CLOSE);
        }
    }

    /** Nothing is left of the account: everything is closed there and then. */
    void liquidate() {
        book.orders.cancelAll();
        exits.closeAll(book.mark(), FillRule.CLOSE, ExitReason.LIQUIDATION);
    }
}
