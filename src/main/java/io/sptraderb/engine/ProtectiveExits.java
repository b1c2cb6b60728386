package io.sptraderb.engine;

import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.Intrabar;
import io.sptraderb.strategy.Execution.ProtectionCheck;
import io.sptraderb.trade.Position;
import io.sptraderb.trade.Side;

/** Which of a position's levels a candle touches, if any, and which one counts when it touches both. */
final class ProtectiveExits {

    private final Intrabar intrabar;
    private final boolean onClose;

    /** What a candle did to a position's levels. */
    enum Touched {
        NOTHING,
        STOP,
        TARGET
    }

    ProtectiveExits(Execution execution) {
        this.intrabar = execution.intrabar();
        this.onClose = execution.protectionCheck() == ProtectionCheck.CLOSE;
    }

    boolean isCheckedOnClose() {
        return onClose;
    }

    /** Comparisons with a level that is NaN are false: no level, never touched. */
    Touched touched(Position position, double open, double high, double low, double close) {
        boolean isLong = position.side() == Side.LONG;
        double worst = onClose ? close : isLong ? low : high;
        double best = onClose ? close : isLong ? high : low;
        boolean stop = isLong ? worst <= position.stopLevel() : worst >= position.stopLevel();
        boolean target = isLong ? best >= position.targetLevel() : best <= position.targetLevel();
        if (stop && target) {
            return first(isLong, open, high, low);
        }
        return stop ? Touched.STOP : target ? Touched.TARGET : Touched.NOTHING;
    }

    private Touched first(boolean isLong, double open, double high, double low) {
        return switch (intrabar) {
            case PESSIMISTIC -> Touched.STOP;
            case OPTIMISTIC -> Touched.TARGET;
            case NEAREST_EXTREME -> {
                boolean lowFirst = open - low <= high - open;
                yield lowFirst == isLong ? Touched.STOP : Touched.TARGET;
            }
        };
    }

    /** The market price a touched level fills at: the level, or the open when that has passed it already. */
    static double marketPrice(Side side, Touched touched, double level, double open) {
        boolean fillsBelow = (side == Side.LONG) == (touched == Touched.STOP);
        return fillsBelow ? Math.min(open, level) : Math.max(open, level);
    }
}
