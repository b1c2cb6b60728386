package io.sptraderb.engine;

import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.Execution.SizeAt;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Order;
import io.sptraderb.trade.Side;
import java.util.List;

/** What one symbol's rules, known at a close, do about what is held and what is wanted. */
final class Decider {

    private final Book book;
    private final Exits exits;
    private final Entries entries;
    private final EntryGate gate;
    private final OrderPrices prices;
    private final RuleMasks rules;
    private final boolean fillsAtClose;
    private final boolean limitsHolding;

    Decider(Book book, Account account, RiskLimits limits, Exits exits, Entries entries) {
        this.book = book;
        this.exits = exits;
        this.entries = entries;
        this.gate = new EntryGate(book, account, limits);
        this.prices = new OrderPrices(book);
        this.rules = book.market.rules();
        this.fillsAtClose = book.execution().fill() == FillTiming.CLOSE;
        this.limitsHolding = rules.entries().stream()
                .flatMap(List::stream)
                .anyMatch(rule -> rule.protection().maxHolding().isPresent());
    }

    /** Exits for what is held, then an entry. The symbol's last candle decides nothing: none follows to act on it. */
    void decide() {
        if (book.candle() < book.last) {
            decideOnAnyCandle();
        }
    }

    /** As {@link #decide}, on the last candle too. */
    void decideOnAnyCandle() {
        int i = book.candle();
        int entry = rules.entry()[i];
        int exit = rules.exit()[i];
        if ((entry | exit) == 0 && !limitsHolding) {
            return;
        }
        if (exit != 0) {
            exit(rules.exits().get(exit - 1));
        }
        if (limitsHolding) {
            closeWhatIsDue(i);
        }
        if (fillsAtClose) {
            exits.settle(book.close[i], FillRule.CLOSE);
        }
        if (entry != 0) {
            enter(rules.entries().get(entry - 1), i);
        }
    }

    private void exit(ExitPlan plan) {
        if (plan.longPortion() > 0) {
            exits.decidePortion(Side.LONG, plan.longPortion(), entries.lots(), plan.longRule());
        }
        if (plan.shortPortion() > 0) {
            exits.decidePortion(Side.SHORT, plan.shortPortion(), entries.lots(), plan.shortRule());
        }
        if (plan.cancelsOrders()) {
            book.orders.cancelAll();
        }
    }

    private void closeWhatIsDue(int i) {
        for (Holding held : book.holdings) {
            if (held.isDue(i, book.closeTime())) {
                exits.decide(held, held.position.quantityUnits(), ExitReason.MAX_HOLDING, "");
            }
        }
    }

    private void enter(List<EntryRule> plan, int i) {
        boolean first = true;
        for (EntryRule rule : plan) {
            if (isWanted(rule) && gate.admits(rule)) {
                if (first && rule.order().replaces()) {
                    book.orders.cancelAll();
                }
                first = false;
                place(rule, i);
            }
        }
    }

    private void place(EntryRule rule, int i) {
        Order order = prices.order(rule, i);
        boolean isMarket = order instanceof Order.Market;
        long units = 0;
        if (book.execution().sizeAt() == SizeAt.DECISION) {
            units = entries.sizeNow(rule, isMarket ? book.close[i] : OrderPrices.reference(order));
        }
        WorkingOrder placed = new WorkingOrder(rule, order, i, units);
        if (fillsAtClose && isMarket) {
            entries.atClose(placed);
        } else {
            book.orders.add(placed);
        }
    }

    /** Whether what is held leaves a rule anything to do; that it does not is no rejection. */
    private boolean isWanted(EntryRule rule) {
        if (rule.maxPositions() == 1 && book.staying(rule.side()) > 0) {
            return false;
        }
        boolean against = book.staying(rule.side().opposite()) > 0;
        return !against || book.execution().opposite() != Opposite.IGNORE;
    }
}
