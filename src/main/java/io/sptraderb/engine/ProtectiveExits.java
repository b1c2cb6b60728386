package io.sptraderb.engine;

import io.sptraderb.engine.Holding.Opening;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.EntryCandle;
import io.sptraderb.strategy.Execution.Intrabar;
import io.sptraderb.strategy.Execution.ProtectionCheck;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Side;

/** Holds the stops and targets of one symbol's positions against a candle, and closes what they give up or take. */
final class ProtectiveExits {

    private final Book book;
    private final Exits exits;
    private final Fills fills;
    private final Intrabar intrabar;
    private final EntryCandle entryCandle;
    private final boolean onClose;

    /** What a candle did to a position's levels. */
    enum Touched {
        NOTHING,
        STOP,
        TARGET
    }

    ProtectiveExits(Book book, Exits exits, Fills fills) {
        Execution execution = book.execution();
        this.book = book;
        this.exits = exits;
        this.fills = fills;
        this.intrabar = execution.intrabar();
        this.entryCandle = execution.entryCandle();
        this.onClose = execution.protectionCheck() == ProtectionCheck.CLOSE;
    }

    void check() {
        for (int k = 0; k < book.holdings.size(); ) {
            Holding held = book.holdings.get(k);
            check(held);
            k += k < book.holdings.size() && book.holdings.get(k) == held ? 1 : 0;
        }
    }

    private void check(Holding held) {
        double nearest = held.nextRung();
        while (touched(held, Double.isNaN(nearest) ? held.target() : nearest) == Touched.TARGET) {
            boolean isRung = !Double.isNaN(nearest);
            long units = isRung ? held.takeRung() : held.position.quantityUnits();
            take(held, units, isRung ? nearest : held.target());
            if (held.position.quantityUnits() == 0) {
                return;
            }
            nearest = held.nextRung();
        }
        if (touched(held, Double.NaN) == Touched.STOP) {
            giveUp(held);
        }
    }

    private void take(Holding held, long units, double level) {
        double market = onClose ? book.close[book.candle()] : better(held.side, level, firstPrice(held));
        close(held, units, market, level, true, ExitReason.TAKE_PROFIT);
    }

    private void giveUp(Holding held) {
        double level = held.stop();
        double market = onClose ? book.close[book.candle()] : worse(held.side, level, firstPrice(held));
        close(held, held.position.quantityUnits(), market, level, false, held.stopReason());
    }

    private void close(Holding held, long units, double market, double level, boolean resting, ExitReason reason) {
        int i = book.candle();
        Fills.Cause cause = new Fills.Cause(i, "", level, resting);
        exits.close(held, units, fills.exit(i, held.side, units, market, rule(market, level), cause), reason);
    }

    private FillRule rule(double market, double level) {
        if (onClose) {
            return FillRule.LEVEL_CLOSE;
        }
        return market == level ? FillRule.LEVEL : FillRule.GAP_OPEN;
    }

    /** The first price of the candle at which the position was there. */
    private double firstPrice(Holding held) {
        boolean inside = held.openedOn == book.candle() && isInside(held.opening);
        return inside ? held.position.entry().marketPrice() : book.open[book.candle()];
    }

    private static double worse(Side side, double level, double first) {
        return side == Side.LONG ? Math.min(level, first) : Math.max(level, first);
    }

    private static double better(Side side, double level, double first) {
        return side == Side.LONG ? Math.max(level, first) : Math.min(level, first);
    }

    private static boolean isInside(Opening opening) {
        return opening == Opening.LIMIT_INSIDE
                || opening == Opening.STOP_INSIDE
                || opening == Opening.STOP_LIMIT_INSIDE;
    }

    /** Comparisons with a level that is NaN are false: no level, never touched. */
    private Touched touched(Holding held, double target) {
        int i = book.candle();
        boolean isLong = held.side == Side.LONG;
        double close = book.close[i];
        double worst = onClose ? close : isLong ? book.low[i] : book.high[i];
        double best = onClose ? close : isLong ? book.high[i] : book.low[i];
        boolean stop = isLong ? worst <= held.stop() : worst >= held.stop();
        boolean gain = isLong ? best >= target : best <= target;
        if (!stop && !gain) {
            return Touched.NOTHING;
        }
        if (held.openedOn == i && !isWholeCandle(held, stop, gain)) {
            return inside(held, isLong, stop, gain, close, target);
        }
        return stop && gain ? first(held, target) : stop ? Touched.STOP : Touched.TARGET;
    }

    /** Whether all of the entry candle came after the entry, as far as the settings care. */
    private boolean isWholeCandle(Holding held, boolean stop, boolean gain) {
        return switch (entryCandle) {
            case PATH -> onClose || !isInside(held.opening);
            case AFTER_MARKET_ORDERS ->
                held.opening == Opening.AT_ONCE
                        || ((held.opening == Opening.STOP_AT_OPEN || held.opening == Opening.STOP_INSIDE)
                                && gain
                                && !stop);
            case NEVER -> false;
        };
    }

    /**
     * What a candle did after a position was opened somewhere inside it. On the far side of the price the order waited
     * at, the candle can only have been afterwards; on the near side it may have been before, unless it closed there.
     */
    private Touched inside(Holding held, boolean isLong, boolean stop, boolean gain, double close, double target) {
        if (entryCandle != EntryCandle.PATH) {
            return Touched.NOTHING;
        }
        boolean wasLimit = held.opening == Opening.LIMIT_INSIDE;
        boolean closedBeyondStop = isLong ? close <= held.stop() : close >= held.stop();
        boolean closedBeyondTarget = isLong ? close >= target : close <= target;
        boolean surelyStopped = stop && (wasLimit || closedBeyondStop);
        boolean surelyTaken = gain && (!wasLimit || closedBeyondTarget);
        boolean stopped = surelyStopped || (stop && intrabar != Intrabar.OPTIMISTIC);
        boolean taken = surelyTaken || (gain && intrabar == Intrabar.OPTIMISTIC);
        if (stopped && taken) {
            return intrabar == Intrabar.OPTIMISTIC ? Touched.TARGET : Touched.STOP;
        }
        return stopped ? Touched.STOP : taken ? Touched.TARGET : Touched.NOTHING;
    }

    /** Of a stop and a target that are both touched. What the open has passed comes first, unless read pessimistically. */
    private Touched first(Holding held, double target) {
        if (intrabar == Intrabar.PESSIMISTIC) {
            return Touched.STOP;
        }
        int side = held.side.sign();
        double open = book.open[book.candle()];
        if (!onClose && side * (open - held.stop()) <= 0) {
            return Touched.STOP;
        }
        if (intrabar == Intrabar.OPTIMISTIC) {
            return Touched.TARGET;
        }
        boolean openedBeyondTarget = !onClose && side * (open - target) >= 0;
        return openedBeyondTarget || (!onClose && isGainNearer(held.side, open)) ? Touched.TARGET : Touched.STOP;
    }

    private boolean isGainNearer(Side side, double open) {
        double up = book.high[book.candle()] - open;
        double down = open - book.low[book.candle()];
        return side == Side.LONG ? up < down : down < up;
    }
}
