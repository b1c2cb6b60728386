package io.sptraderb.engine;

import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.SizeAt;
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

    Decider(Book book, EntryGate gate, Exits exits, Entries entries) {
        this.book = book;
        this.exits = exits;
        this.entries = entries;
        this.gate = gate;
        this.prices = new OrderPrices(book);
        this.rules = book.market.rules();
        this.fillsAtClose = book.execution().fill() == FillTiming.CLOSE;
        this.limitsHolding = rules.entries().stream()
                .flatMap(List::stream)
                .anyMatch(rule -> rule.protection().maxHolding().isPresent());
    }

    /** Exits for what is held; carried out there and then where fills are at the close. */
    void decideExits() {
        int i = book.candle();
        int exit = rules.exit()[i];
        if (exit == 0 && !limitsHolding) {
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
    }

    void decideEntries() {
        int i = book.candle();
        int entry = rules.entry()[i];
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
        for (EntryRule rule : plan) {
            if (gate.isWanted(rule) && gate.admits(rule)) {
                if (rule.order().replaces()) {
                    book.orders.cancelOlderThan(i);
                }
                place(rule, i);
            }
        }
        if (fillsAtClose) {
            entries.settleAtClose();
        }
    }

    private void place(EntryRule rule, int i) {
        Order order = prices.order(rule, i);
        boolean isMarket = order instanceof Order.Market;
        long units = 0;
        if (book.execution().sizeAt() == SizeAt.DECISION) {
            double reference = isMarket ? book.close[i] : OrderPrices.reference(order);
            boolean rests = order instanceof Order.Limit || order instanceof Order.StopLimit;
            units = entries.sizeNow(rule, reference, rests);
        }
        book.orders.add(new WorkingOrder(rule, order, i, units));
    }
}
