package io.sptraderb.engine;

import io.sptraderb.engine.Holding.Opening;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.LevelBasis;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Position;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Opens positions of one symbol: sized, paid for and protected, or recorded as rejected. */
final class Entries {

    private final Book book;
    private final Account account;
    private final EntryGate gate;
    private final Exits exits;
    private final Fills fills;
    private final Execution execution;
    private final EntrySizing sizing;
    private final OptionalInt maxPositions;
    private final Ticks ticks;

    Entries(Book book, Account account, EntryGate gate, Exits exits, Fills fills) {
        this.book = book;
        this.account = account;
        this.gate = gate;
        this.exits = exits;
        this.fills = fills;
        this.execution = book.execution();
        this.sizing = new EntrySizing(account, execution, account.limits.positionLimit(), fills.commission());
        this.maxPositions = account.limits.maxPositions();
        this.ticks = new Ticks(execution.terms().tickSize());
    }

    Lots lots() {
        return sizing.lots();
    }

    /** Holds what waits against the present candle, in the order it was placed, and fills what is reached. */
    void settle() {
        WorkingOrders orders = book.orders;
        if (orders.isEmpty()) {
            return;
        }
        int i = book.candle();
        orders.expire(i);
        for (int k = 0; k < orders.size(); ) {
            WorkingOrder order = orders.get(k);
            double price = order.fillPrice(book.open[i], book.high[i], book.low[i]);
            if (Double.isNaN(price)) {
                k++;
                continue;
            }
            orders.remove(order);
            if (fill(order, price, rule(order, price, book.open[i]), order.opening(price, book.open[i]))) {
                k -= orders.cancelOthers(order, k);
            }
        }
    }

    private static FillRule rule(WorkingOrder order, double price, double open) {
        if (order.isMarket()) {
            return FillRule.NEXT_OPEN;
        }
        return price == open && price != order.level() ? FillRule.GAP_OPEN : FillRule.LEVEL;
    }

    /** Fills the market orders that were decided at this close. */
    void settleAtClose() {
        WorkingOrders orders = book.orders;
        for (int k = 0; k < orders.size(); ) {
            WorkingOrder order = orders.get(k);
            if (!order.isMarket()) {
                k++;
                continue;
            }
            orders.remove(order);
            if (fill(order, book.close[book.candle()], FillRule.CLOSE, Opening.AT_ONCE)) {
                k -= orders.cancelOthers(order, k);
            }
        }
    }

    /**
     * How many units an order decided now trades, going by prices known now and by the money that is free once decided
     * exits are filled.
     *
     * @param resting whether the order will lie in the market at its price, and not slip
     */
    long sizeNow(EntryRule rule, double referencePrice, boolean resting) {
        Side side = rule.side();
        double price = fills.entryPrice(side, referencePrice, resting);
        long free = account.stayingFreeMarginUnits();
        if (execution.opposite() == Opposite.REVERSE) {
            free = Math.addExact(free, book.stayingMarginUnits(side.opposite()));
        }
        return sizing.quantityUnits(rule.sizing(), price, risk(rule, price, referencePrice, book.candle()), free);
    }

    private boolean fill(WorkingOrder order, double marketPrice, FillRule how, Opening opening) {
        EntryRule rule = order.rule;
        Side side = rule.side();
        if (!gate.admitsFill(rule)) {
            return false;
        }
        Fills.Cause cause = Fills.Cause.of(order);
        if (execution.opposite() == Opposite.REVERSE) {
            exits.reduce(side.opposite(), Long.MAX_VALUE, marketPrice, how, cause);
        }
        double price = fills.entryPrice(side, marketPrice, cause.resting());
        if (!(price > 0)) {
            reject(rule, Rejection.Reason.BAD_PRICE, () -> "price was " + price + ", must be above 0");
            return false;
        }
        long units = order.quantityUnits;
        if (execution.sizeAt() == Execution.SizeAt.FILL) {
            units = sizing.quantityUnits(
                    rule.sizing(), price, risk(rule, price, marketPrice, order.decidedOn), account.freeMarginUnits());
        }
        if (execution.opposite() == Opposite.REDUCE && units > 0) {
            units = exits.reduce(side.opposite(), units, marketPrice, how, cause);
            if (units == 0 || sizing.isDust(units, price)) {
                return true;
            }
        }
        if (isRefused(rule, units, price)) {
            return false;
        }
        Fill entry = fills.entry(side, units, marketPrice, how, cause);
        open(order, units, entry, opening);
        return true;
    }

    private boolean isRefused(EntryRule rule, long units, double price) {
        if (maxPositions.isPresent() && account.openPositions() >= maxPositions.getAsInt()) {
            reject(
                    rule,
                    Rejection.Reason.MAX_POSITIONS,
                    () -> account.openPositions() + " positions are held, as many as may be");
        } else if (units == 0) {
            reject(
                    rule,
                    Rejection.Reason.TOO_SMALL,
                    () -> describe(rule.sizing()) + " buys no unit at " + price + ", equity is "
                            + FixedPoint.toString(account.equityUnits()));
        } else if (!sizing.canBear(units, price, account.freeMarginUnits())) {
            reject(
                    rule,
                    Rejection.Reason.TOO_DEAR,
                    () -> FixedPoint.toString(units) + " units at " + price + " bind "
                            + sizing.bound(units, price) + ", free is "
                            + FixedPoint.toString(account.freeMarginUnits()));
        } else {
            return false;
        }
        return true;
    }

    private void open(WorkingOrder order, long units, Fill entry, Opening opening) {
        EntryRule rule = order.rule;
        long before = account.ledger.cash().units();
        Position position = account.ledger.open(
                book.symbol(),
                rule.side(),
                new Quantity(units),
                execution.terms().multiplier(),
                entry);
        boolean atClose = entry.rule() == FillRule.CLOSE;
        Levels.Origin origin = new Levels.Origin(
                basis(entry.marketPrice(), order.decidedOn),
                entry.marketPrice(),
                order.decidedOn,
                book.candle(),
                atClose,
                atClose ? book.closeTime() : entry.time());
        Levels levels = Levels.of(rule.protection(), rule.side(), origin, units, lots(), book.market, ticks);
        book.holdings.add(new Holding(position, rule, book.candle(), opening, levels));
        book.changed(account.ledger.cash().units() - before);
    }

    /** Price difference from an entry to its stop; NaN without a stop, or when no size follows from it. */
    private double risk(EntryRule rule, double price, double marketPrice, int decidedOn) {
        if (!(rule.sizing() instanceof Sizing.RiskPerTrade)) {
            return Double.NaN;
        }
        double stop = Levels.stop(
                rule.protection(), basis(marketPrice, decidedOn), rule.side(), book.market, decidedOn, ticks);
        return rule.side().sign() * (price - stop);
    }

    private double basis(double marketPrice, int decidedOn) {
        return execution.levelBasis() == LevelBasis.ENTRY_PRICE ? marketPrice : book.close[decidedOn];
    }

    private static String describe(Sizing sizing) {
        return switch (sizing) {
            case Sizing.FractionOfCash(double fraction) -> fraction + " of cash";
            case Sizing.FractionOfEquity(double fraction) -> fraction + " of equity";
            case Sizing.RiskPerTrade(double fraction) -> fraction + " of equity at risk";
            case Sizing.FixedQuantity(double quantity) -> quantity + " units";
            case Sizing.FixedValue(double value) -> "a value of " + value;
        };
    }

    private void reject(EntryRule rule, Rejection.Reason reason, Supplier<String> detail) {
        account.reject(book, rule.side(), rule.name(), reason, detail);
    }
}
