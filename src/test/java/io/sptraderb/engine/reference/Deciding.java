package io.sptraderb.engine.reference;

import io.sptraderb.engine.Rejection.Reason;
import io.sptraderb.engine.RuleMasks;
import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.Execution.SizeAt;
import io.sptraderb.strategy.Level;
import io.sptraderb.strategy.Span;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the rules decide at a close. */
final class Deciding {

    private final Floor floor;
    private final EntryGate gate;
    private final EntryFilling entries;

    Deciding(Floor floor, EntryGate gate, EntryFilling entries) {
        this.floor = floor;
        this.gate = gate;
        this.entries = entries;
    }

    void decideExits(Moment now) {
        RuleMasks rules = now.market().rules();
        int plan = rules.exit()[now.candle()];
        if (plan > 0) {
            ExitPlan exit = rules.exits().get(plan - 1);
            planPortion(now, Side.LONG, exit.longPortion(), exit.longRule());
            planPortion(now, Side.SHORT, exit.shortPortion(), exit.shortRule());
            if (exit.cancelsOrders()) {
                floor.cancelAll(now.symbol());
            }
        }
        for (ReferencePosition position : floor.staying(floor.account.positions(now.symbol()))) {
            if (isHeldLongEnough(now, position)) {
                // all of it goes, a part that a rule closes too
                floor.replan(
                        now.symbol(),
                        new PlannedExit(
                                position.number(), position.quantity(), ExitReason.MAX_HOLDING, now.candle(), ""));
            }
        }
    }

    /** Closes that portion of the side's total, oldest first. */
    private void planPortion(Moment now, Side side, double portion, String rule) {
        List<ReferencePosition> held = floor.account.positions(now.symbol(), side);
        if (portion == 0 || held.isEmpty()) {
            return;
        }
        BigDecimal total = held.stream().map(ReferencePosition::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = ExitFilling.lots(total, portion, now.terms().lotStep());
        for (ReferencePosition position : held) {
            BigDecimal part = left.min(position.quantity());
            if (Amounts.isPositive(part)) {
                floor.plan(
                        now.symbol(), new PlannedExit(position.number(), part, ExitReason.SIGNAL, now.candle(), rule));
                left = left.subtract(part);
            }
        }
    }

    private static boolean isHeldLongEnough(Moment now, ReferencePosition position) {
        Optional<Span> most = position.guard().rule().protection().maxHolding();
        if (most.isEmpty()) {
            return false;
        }
        boolean isSinceClose = position.guard().manner() == Guard.Manner.AT_CLOSE;
        Moment entry = now.on(position.entry().candle());
        return switch (most.get()) {
            case Span.Candles candles -> now.candle() - entry.candle() + (isSinceClose ? 0 : 1) >= candles.count();
            case Span.Time time ->
                now.closeTime() - (isSinceClose ? entry.closeTime() : entry.time()) >= time.seconds();
        };
    }

    /** The entry rules that hold on this candle; market orders of theirs are filled at the close where settings say so. */
    void decideEntries(Moment now) {
        RuleMasks rules = now.market().rules();
        int plan = rules.entry()[now.candle()];
        if (plan == 0) {
            return;
        }
        List<ReferenceOrder> waitedBefore = floor.orders(now.symbol());
        for (EntryRule rule : rules.entries().get(plan - 1)) {
            if (isWanted(now, rule) && gate.letsThrough(now, rule)) {
                place(now, rule, waitedBefore);
            }
        }
        if (now.fillsAtClose()) {
            entries.fillAtClose(now);
        }
    }

    /** A rule for one position does nothing while one of its side is held; an ignored entry is not made. */
    private boolean isWanted(Moment now, EntryRule rule) {
        List<ReferencePosition> same = floor.staying(floor.account.positions(now.symbol(), rule.side()));
        List<ReferencePosition> opposite =
                floor.staying(floor.account.positions(now.symbol(), rule.side().opposite()));
        boolean isIgnored = now.execution().opposite() == Opposite.IGNORE && !opposite.isEmpty();
        boolean isTheOne = rule.maxPositions() == 1 && !same.isEmpty();
        return !isTheOne && !isIgnored;
    }

    private void place(Moment now, EntryRule rule, List<ReferenceOrder> waitedBefore) {
        double stop = stopPrice(now, rule);
        double limit = limitPrice(now, rule);
        Kind kind = rule.order().kind();
        boolean needsStop = kind instanceof Kind.Stop || kind instanceof Kind.StopLimit;
        boolean needsLimit = kind instanceof Kind.Limit || kind instanceof Kind.StopLimit;
        boolean isUnknown = (needsStop && Double.isNaN(stop)) || (needsLimit && Double.isNaN(limit));
        if (isUnknown || !Guards.isKnown(now, rule.protection())) {
            floor.account.reject(Reason.UNKNOWN_LEVEL);
            return;
        }
        Optional<BigDecimal> quantity = Optional.empty();
        if (now.execution().sizeAt() == SizeAt.DECISION) {
            double price = kind instanceof Kind.Market ? now.close() : needsLimit ? limit : stop;
            quantity = Optional.of(sizeNow(now, rule, price, !needsLimit));
        }
        if (rule.order().replaces()) {
            waitedBefore.forEach(floor::cancel);
        }
        floor.place(new ReferenceOrder(floor.nextOrder(), rule, now, stop, limit, false, quantity));
    }

    private BigDecimal sizeNow(Moment now, EntryRule rule, double market, boolean slips) {
        double price = Charges.fillPrice(now.execution(), market, rule.side() == Side.LONG, true, slips);
        BigDecimal free = floor.account.equity();
        for (ReferencePosition position : floor.staying(floor.account.positions())) {
            boolean goesFirst = now.execution().opposite() == Opposite.REVERSE
                    && position.symbol().equals(now.symbol())
                    && position.side() != rule.side();
            if (!goesFirst) {
                free = free.subtract(
                        Charges.margin(position.terms(), floor.leftOf(position), Amounts.decimal(position.mark())));
            }
        }
        double stop = Guards.stop(now, rule, market);
        return new Sizes(now.execution(), rule.side(), floor.account.equity(), free, price, stop)
                .quantity(rule.sizing(), entries.positionLimit());
    }

    private static double stopPrice(Moment now, EntryRule rule) {
        return switch (rule.order().kind()) {
            case Kind.Stop stop -> price(now, stop.price(), rule.side().sign());
            case Kind.StopLimit both -> price(now, both.stop(), rule.side().sign());
            case Kind.Market _, Kind.Limit _ -> Double.NaN;
        };
    }

    private static double limitPrice(Moment now, EntryRule rule) {
        return switch (rule.order().kind()) {
            case Kind.Limit limit -> price(now, limit.price(), -rule.side().sign());
            case Kind.StopLimit both -> price(now, both.limit(), rule.side().sign());
            case Kind.Market _, Kind.Stop _ -> Double.NaN;
        };
    }

    private static double price(Moment now, Level level, int direction) {
        double price =
                switch (level) {
                    case Level.Offset offset -> now.close() * (1 + direction * offset.fraction());
                    case Level.Price own -> own.price();
                    case Level.Value value -> now.value(value.formula());
                };
        return Charges.nearestTick(now.terms(), price);
    }
}
