package io.sptraderb.engine.reference;

import io.sptraderb.strategy.EntryRule;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Side;
import java.util.List;

/**
 * What closes a position without a decision. Levels that are not there are NaN.
 *
 * @param signal the candle the entry was decided on
 * @param manner how the entry was filled
 * @param stop where it is given up
 * @param target where its gain is taken
 * @param parts gains still to be taken in parts, nearest first
 * @param bestExtreme best high (long) or low (short) since the entry
 * @param trail where the trailing stop is
 * @param breakEven where the stop was moved to
 */
record Guard(
        EntryRule rule,
        Moment signal,
        Manner manner,
        double stop,
        double target,
        List<Part> parts,
        double bestExtreme,
        double trail,
        double breakEven) {

    /** How an entry was filled. */
    enum Manner {
        AT_OPEN,
        LIMIT_INSIDE,
        STOP_INSIDE,
        AT_CLOSE
    }

    /** A part to be taken at a level. */
    record Part(double level, double portion) {}

    Guard {
        parts = List.copyOf(parts);
    }

    /** The stop in force: the nearest of the stops there are. */
    double stopInForce(Side side) {
        return nearer(side, nearer(side, stop, breakEven), trail);
    }

    /** What closing at the stop in force is called. */
    ExitReason stopReason(Side side) {
        double fixed = nearer(side, stop, breakEven);
        boolean isTrailing = Double.isNaN(fixed) ? !Double.isNaN(trail) : (trail - fixed) * side.sign() > 0;
        return isTrailing ? ExitReason.TRAILING_STOP : ExitReason.STOP_LOSS;
    }

    static double nearer(Side side, double one, double other) {
        if (Double.isNaN(one)) {
            return other;
        }
        if (Double.isNaN(other)) {
            return one;
        }
        return side == Side.LONG ? Math.max(one, other) : Math.min(one, other);
    }

    Guard withoutFirstPart() {
        return new Guard(
                rule, signal, manner, stop, target, parts.subList(1, parts.size()), bestExtreme, trail, breakEven);
    }

    Guard moved(double extreme, double newTrail, double newBreakEven) {
        return new Guard(rule, signal, manner, stop, target, parts, extreme, newTrail, newBreakEven);
    }
}
