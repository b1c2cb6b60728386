package io.sptraderb.engine.reference;

import io.sptraderb.engine.reference.Guard.Manner;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.trade.FillRule;
import java.util.Optional;

/**
 * An order that a candle fills.
 *
 * @param slips whether slippage is paid
 */
record EntryMatch(double price, FillRule rule, double level, Manner manner, boolean slips) {

    /** Holds an order against a candle. */
    static Optional<EntryMatch> of(ReferenceOrder order, Moment now) {
        return switch (order.rule().order().kind()) {
            case Kind.Market _ ->
                Optional.of(new EntryMatch(now.open(), FillRule.NEXT_OPEN, Double.NaN, Manner.AT_OPEN, true));
            case Kind.Limit _ -> limit(order, now);
            case Kind.Stop _ -> stop(order, now);
            case Kind.StopLimit _ -> order.isTriggered() ? limit(order, now) : stopLimit(order, now);
        };
    }

    /** A market order that is filled at the close it was decided on. */
    static EntryMatch atClose(Moment now) {
        return new EntryMatch(now.close(), FillRule.CLOSE, Double.NaN, Manner.AT_CLOSE, true);
    }

    /** Whether the candle reaches the stop of a stop-limit. */
    static boolean isTriggered(ReferenceOrder order, Moment now) {
        return order.rule().order().kind() instanceof Kind.StopLimit
                && (isPassed(order.buys(), now.open(), order.stop())
                        || isPassed(order.buys(), far(order, now), order.stop()));
    }

    private static Optional<EntryMatch> limit(ReferenceOrder order, Moment now) {
        double limit = order.limit();
        if (isAtOrBetter(order.buys(), now.open(), limit)) {
            return Optional.of(new EntryMatch(now.open(), atOpen(now, limit), limit, Manner.AT_OPEN, false));
        }
        double nearest = order.buys() ? now.low() : now.high();
        if (isAtOrBetter(order.buys(), nearest, limit)) {
            return Optional.of(new EntryMatch(limit, FillRule.LEVEL, limit, Manner.LIMIT_INSIDE, false));
        }
        return Optional.empty();
    }

    private static Optional<EntryMatch> stop(ReferenceOrder order, Moment now) {
        double stop = order.stop();
        if (isPassed(order.buys(), now.open(), stop)) {
            return Optional.of(new EntryMatch(now.open(), atOpen(now, stop), stop, Manner.AT_OPEN, true));
        }
        if (isPassed(order.buys(), far(order, now), stop)) {
            return Optional.of(new EntryMatch(stop, FillRule.LEVEL, stop, Manner.STOP_INSIDE, true));
        }
        return Optional.empty();
    }

    private static Optional<EntryMatch> stopLimit(ReferenceOrder order, Moment now) {
        if (isPassed(order.buys(), now.open(), order.stop())) {
            return limit(order, now);
        }
        boolean isReached = isPassed(order.buys(), far(order, now), order.stop());
        boolean stopIsBetter = order.buys() ? order.stop() < order.limit() : order.stop() > order.limit();
        if (isReached && stopIsBetter) {
            return Optional.of(new EntryMatch(order.stop(), FillRule.LEVEL, order.limit(), Manner.STOP_INSIDE, false));
        }
        return Optional.empty();
    }

    private static FillRule atOpen(Moment now, double level) {
        return now.open() == level ? FillRule.LEVEL : FillRule.GAP_OPEN;
    }

    private static double far(ReferenceOrder order, Moment now) {
        return order.buys() ? now.high() : now.low();
    }

    private static boolean isPassed(boolean buys, double price, double stop) {
        return buys ? price >= stop : price <= stop;
    }

    private static boolean isAtOrBetter(boolean buys, double price, double limit) {
        return buys ? price <= limit : price >= limit;
    }
}
