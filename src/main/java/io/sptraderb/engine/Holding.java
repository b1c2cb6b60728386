package io.sptraderb.engine;

import io.sptraderb.strategy.EntryRule;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Position;
import io.sptraderb.trade.Side;
import org.jspecify.annotations.Nullable;

/** A position with what watches over it: levels that move, and what has been decided about it. */
final class Holding {

    /** Part of a position to be taken at a level. */
    record Rung(double level, long quantityUnits) {}

    final Position position;
    final Side side;
    final EntryRule rule;
    /** Candle it was opened on. */
    final int openedOn;
    /** How it was opened, which decides what its first candle may do to it. */
    final Opening opening;

    private final Levels levels;
    private final @Nullable Trail trail;
    private double stop;
    private ExitReason stopReason = ExitReason.STOP_LOSS;
    private int rung;
    private double best;

    /** Units to close at the next fill, 0 for none; why, by which rule, and when that was decided. */
    long closingUnits;

    ExitReason closingReason = ExitReason.SIGNAL;
    String closingRule = "";
    int closingDecidedOn;

    /** How a position came about on its first candle. */
    enum Opening {
        /** A market order, filled before anything else on the candle could happen. */
        AT_ONCE,
        /** A waiting limit, which the open had reached already. */
        LIMIT_AT_OPEN,
        /** A waiting stop, which the open had reached already. */
        STOP_AT_OPEN,
        /** A limit somewhere inside the candle. */
        LIMIT_INSIDE,
        /** A stop somewhere inside the candle. */
        STOP_INSIDE,
        /** A stop-limit at its stop, somewhere inside the candle. */
        STOP_LIMIT_INSIDE
    }

    Holding(Position position, EntryRule rule, int openedOn, Opening opening, Levels levels) {
        this.position = position;
        this.side = position.side();
        this.rule = rule;
        this.openedOn = openedOn;
        this.opening = opening;
        this.levels = levels;
        this.trail = levels.trail().orElse(null);
        this.stop = levels.stop();
        this.best = position.entry().marketPrice();
    }

    /** Market price at which it is given up; NaN without one. */
    double stop() {
        return stop;
    }

    /** What closing at the stop is called: the stop loss, or the trailing stop once that has moved it. */
    ExitReason stopReason() {
        return stopReason;
    }

    /** Market price at which all of its gain is taken; NaN without one. */
    double target() {
        return levels.target();
    }

    /** Level of the next part to be taken; NaN when there is none before the target. */
    double nextRung() {
        if (rung == levels.rungs().size()) {
            return Double.NaN;
        }
        double level = levels.rungs().get(rung).level();
        boolean isBeyondTarget = side.sign() * (level - levels.target()) > 0;
        return isBeyondTarget ? Double.NaN : level;
    }

    /** Units of the part that was reached, at most what is held; the part after it is next. */
    long takeRung() {
        return Math.min(levels.rungs().get(rung++).quantityUnits(), position.quantityUnits());
    }

    /** Whether it has been held as long as it may, at the close of a candle. */
    boolean isDue(int candle, long closeTime) {
        return candle >= levels.dueCandle() || closeTime >= levels.dueTime();
    }

    /** Moves the stop after a candle has closed, in force from the next one. */
    void follow(int candle, double high, double low, double close) {
        if (!levels.moves()) {
            return;
        }
        best = side == Side.LONG ? Math.max(best, high) : Math.min(best, low);
        if (side.sign() * (best - levels.breakEvenFrom()) >= 0) {
            raise(levels.breakEvenStop(), ExitReason.STOP_LOSS);
        }
        if (trail != null && trail.isActive(best)) {
            raise(trail.stop(candle, best, close), ExitReason.TRAILING_STOP);
        }
    }

    private void raise(double level, ExitReason reason) {
        boolean isFirst = Double.isNaN(stop) && !Double.isNaN(level);
        if (isFirst || side.sign() * (level - stop) > 0) {
            stop = level;
            stopReason = reason;
        }
    }
}
