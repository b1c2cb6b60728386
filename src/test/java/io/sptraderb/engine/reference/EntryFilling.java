package io.sptraderb.engine.reference;

import io.sptraderb.engine.Rejection.Reason;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds entry orders against candles and opens positions. */
final class EntryFilling {

    private final Floor floor;

    EntryFilling(Floor floor) {
        this.floor = floor;
    }

    /** Orders that wait are held against the candle in the order they were placed. */
    void fillWaiting(Moment now) {
        for (ReferenceOrder order : floor.orders(now.symbol())) {
            if (!order.isValidOn(now.candle())) {
                floor.cancel(order);
            } else if (floor.isWaiting(order)) {
                holdAgainst(now, order);
            }
        }
    }

    /** Market orders decided at this close. */
    void fillAtClose(Moment now) {
        for (ReferenceOrder order : floor.orders(now.symbol())) {
            if (order.isMarket() && floor.isWaiting(order)) {
                floor.cancel(order);
                fill(now, order, EntryMatch.atClose(now));
            }
        }
    }

    private void holdAgainst(Moment now, ReferenceOrder order) {
        Optional<EntryMatch> match = EntryMatch.of(order, now);
        if (match.isPresent()) {
            floor.cancel(order);
            fill(now, order, match.get());
        } else if (!order.isTriggered() && EntryMatch.isTriggered(order, now)) {
            floor.exchange(order, order.triggered());
        }
    }

    /** Fills an order that the market has reached, or refuses it. */
    void fill(Moment now, ReferenceOrder order, EntryMatch match) {
        if (!isStillWanted(now, order)) {
            return;
        }
        if (now.execution().opposite() == Opposite.REVERSE) {
            takeOff(now, order, match, opposite(now, order.side()));
        }
        double price = Charges.fillPrice(now.execution(), match.price(), order.buys(), true, match.slips());
        if (!(price > 0)) {
            floor.account.reject(Reason.BAD_PRICE);
            return;
        }
        BigDecimal quantity = order.quantity().orElseGet(() -> size(now, order, match.price(), price));
        if (now.execution().opposite() == Opposite.REDUCE && Amounts.isPositive(quantity)) {
            quantity = reduce(now, order, match, quantity);
            if (!Amounts.isPositive(quantity) || Charges.isDust(now.execution(), quantity, price)) {
                cancelGroup(order);
                return;
            }
        }
        if (isAdmitted(quantity)) {
            openIfPayable(now, order, match, price, quantity);
        }
    }

    private boolean isAdmitted(BigDecimal quantity) {
        int held = floor.account.positions().size();
        if (floor.risk.maxPositions().isPresent()
                && held >= floor.risk.maxPositions().getAsInt()) {
            floor.account.reject(Reason.MAX_POSITIONS);
            return false;
        }
        if (!Amounts.isPositive(quantity)) {
            floor.account.reject(Reason.TOO_SMALL);
            return false;
        }
        return true;
    }

    /** What the rule allows is asked again: positions may have been opened since the order was placed. */
    private boolean isStillWanted(Moment now, ReferenceOrder order) {
        if (now.execution().opposite() == Opposite.IGNORE
                && !opposite(now, order.side()).isEmpty()) {
            floor.account.reject(Reason.OPPOSITE_HELD);
            return false;
        }
        if (floor.account.positions(now.symbol(), order.side()).size()
                >= order.rule().maxPositions()) {
            floor.account.reject(Reason.MAX_POSITIONS);
            return false;
        }
        return true;
    }

    private List<ReferencePosition> opposite(Moment now, Side side) {
        return floor.account.positions(now.symbol(), side.opposite());
    }

    private BigDecimal size(Moment now, ReferenceOrder order, double market, double price) {
        double stop = Guards.stop(order.signal(), order.rule(), market);
        Sizes sizes = new Sizes(
                now.execution(), order.side(), floor.account.equity(), floor.account.freeMargin(), price, stop);
        return sizes.quantity(order.rule().sizing(), positionLimit());
    }

    OptionalDouble positionLimit() {
        return floor.risk.positionLimit();
    }

    /** Closes as much as it can of what is held, oldest first; what is left of the quantity. */
    private BigDecimal reduce(Moment now, ReferenceOrder order, EntryMatch match, BigDecimal quantity) {
        BigDecimal left = quantity;
        for (ReferencePosition position : opposite(now, order.side())) {
            BigDecimal part = left.min(position.quantity());
            if (Amounts.isPositive(part)) {
                closeByEntry(now, order, match, position, part);
                left = left.subtract(part);
            }
        }
        return left;
    }

    private void takeOff(Moment now, ReferenceOrder order, EntryMatch match, List<ReferencePosition> positions) {
        for (ReferencePosition position : positions) {
            closeByEntry(now, order, match, position, position.quantity());
        }
    }

    private void closeByEntry(
            Moment now, ReferenceOrder order, EntryMatch match, ReferencePosition position, BigDecimal quantity) {
        ReferenceFill fill = ExitFilling.fill(
                now,
                position,
                quantity,
                match.price(),
                match.slips(),
                match.rule(),
                match.level(),
                order.signal().candle(),
                order.rule().name());
        floor.account.close(position, quantity, fill, ExitReason.SIGNAL);
    }

    private void openIfPayable(Moment now, ReferenceOrder order, EntryMatch match, double price, BigDecimal quantity) {
        if (!Charges.isBorne(now.execution(), quantity, price, floor.account.freeMargin())) {
            floor.account.reject(Reason.TOO_DEAR);
            return;
        }
        ReferenceFill fill = new ReferenceFill(
                now.candle(),
                now.time(),
                price,
                match.price(),
                Charges.commission(now.execution(), quantity, price),
                match.rule(),
                match.level(),
                order.signal().candle(),
                order.rule().name());
        Guard guard = Guards.of(order.signal(), order.rule(), match.price(), match.manner());
        floor.account.open(now, order.side(), quantity, fill, floor.mark(now.symbol()), guard);
        cancelGroup(order);
    }

    /** The first of a group that is filled cancels the rest of it. */
    private void cancelGroup(ReferenceOrder filled) {
        for (ReferenceOrder other : floor.orders(filled.symbol())) {
            if (filled.isOfGroupOf(other)) {
                floor.cancel(other);
            }
        }
    }
}
