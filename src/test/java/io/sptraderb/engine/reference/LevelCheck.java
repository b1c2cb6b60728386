package io.sptraderb.engine.reference;

import io.sptraderb.engine.reference.Guard.Manner;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.strategy.Execution.EntryCandle;
import io.sptraderb.strategy.Execution.Intrabar;
import io.sptraderb.strategy.Execution.ProtectionCheck;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.FillRule;
import java.util.ArrayList;
import java.util.List;

/** Which protective levels of a position fill on a candle, in the order they do. */
final class LevelCheck {

    /**
     * A level that fills.
     *
     * @param portion of the position as it was opened; 1 and more is all that is left
     */
    record Hit(ExitReason reason, double price, FillRule rule, double level, double portion, boolean isPart) {}

    private final ReferencePosition position;
    private final Guard guard;
    private final Moment now;
    private final boolean isEntryCandle;

    private LevelCheck(ReferencePosition position, Moment now) {
        this.position = position;
        this.guard = position.guard();
        this.now = now;
        this.isEntryCandle = position.entry().candle() == now.candle();
    }

    static List<Hit> hits(ReferencePosition position, Moment now) {
        return new LevelCheck(position, now).hits();
    }

    private List<Hit> hits() {
        if (isEntryCandle && (guard.manner() == Manner.AT_CLOSE || !isCheckedOnEntryCandle())) {
            return List.of();
        }
        if (now.execution().protectionCheck() == ProtectionCheck.CLOSE) {
            return hitsAtClose();
        }
        if (isEntryCandle && now.execution().entryCandle() == EntryCandle.PATH && guard.manner() != Manner.AT_OPEN) {
            return hitsAfterAnEntryInside();
        }
        return hitsInside();
    }

    private boolean isCheckedOnEntryCandle() {
        return switch (now.execution().entryCandle()) {
            case PATH -> true;
            case NEVER -> false;
            case AFTER_MARKET_ORDERS -> isCheckedAfter(guard.rule().order().kind());
        };
    }

    /** After a market order always; after a stop order only when the target was touched and the stop was not. */
    private boolean isCheckedAfter(Kind kind) {
        return switch (kind) {
            case Kind.Market _ -> true;
            case Kind.Stop _ ->
                gains().stream().anyMatch(gain -> isTouchedByGain(bestPrice(), gain.level()))
                        && !isTouchedByLoss(worstPrice());
            case Kind.Limit _, Kind.StopLimit _ -> false;
        };
    }

    private double bestPrice() {
        if (now.execution().protectionCheck() == ProtectionCheck.CLOSE) {
            return now.close();
        }
        return position.isLong() ? now.high() : now.low();
    }

    private double worstPrice() {
        if (now.execution().protectionCheck() == ProtectionCheck.CLOSE) {
            return now.close();
        }
        return position.isLong() ? now.low() : now.high();
    }

    private double stop() {
        return guard.stopInForce(position.side());
    }

    private boolean isTouchedByLoss(double price) {
        return position.isLong() ? price <= stop() : price >= stop();
    }

    private boolean isTouchedByGain(double price, double level) {
        return position.isLong() ? price >= level : price <= level;
    }

    private List<Hit> hitsAtClose() {
        List<Hit> hits = new ArrayList<>();
        for (Gain gain : gains()) {
            if (isTouchedByGain(now.close(), gain.level())) {
                hits.add(gain.at(now.close(), FillRule.LEVEL_CLOSE));
            }
        }
        if (isTouchedByLoss(now.close())) {
            if (now.execution().intrabar() != Intrabar.OPTIMISTIC) {
                hits.clear();
            }
            hits.add(new Hit(guard.stopReason(position.side()), now.close(), FillRule.LEVEL_CLOSE, stop(), 1, false));
        }
        return hits;
    }

    /** A target, or a part to be taken. */
    private record Gain(double level, double portion, boolean isPart) {
        Hit at(double price, FillRule rule) {
            return new Hit(ExitReason.TAKE_PROFIT, price, rule, level, portion, isPart);
        }
    }

    /** Levels on the side of the gain, nearest first; of equal ones parts first. Behind the target nothing is left. */
    private List<Gain> gains() {
        List<Gain> gains = new ArrayList<>();
        for (Guard.Part part : guard.parts()) {
            boolean isBeyondTarget = isTouchedByGain(part.level(), guard.target()) && part.level() != guard.target();
            if (!isBeyondTarget) {
                gains.add(new Gain(part.level(), part.portion(), true));
            }
        }
        if (!Double.isNaN(guard.target())) {
            gains.add(new Gain(guard.target(), 1, false));
        }
        return gains;
    }

    /** The first price of the candle that the position saw. */
    private double firstPrice() {
        boolean isInside = guard.manner() == Manner.LIMIT_INSIDE || guard.manner() == Manner.STOP_INSIDE;
        return isEntryCandle && isInside ? position.entry().marketPrice() : now.open();
    }

    private List<Hit> hitsInside() {
        List<Hit> gained = new ArrayList<>();
        for (Gain gain : gains()) {
            if (isTouchedByGain(bestPrice(), gain.level())) {
                gained.add(taken(gain));
            }
        }
        if (!isTouchedByLoss(worstPrice())) {
            return gained;
        }
        if (gained.isEmpty()) {
            return List.of(stopped());
        }
        return bothTouched(gained);
    }

    /** The stop counts, read pessimistically; else what the open has passed comes first. */
    private List<Hit> bothTouched(List<Hit> gained) {
        Intrabar reading = now.execution().intrabar();
        if (reading == Intrabar.PESSIMISTIC || isTouchedByLoss(now.open())) {
            return List.of(stopped());
        }
        List<Hit> all = new ArrayList<>(gained);
        if (reading == Intrabar.NEAREST_EXTREME && isStopSideNearer()) {
            all.removeIf(hit -> !isTouchedByGain(now.open(), hit.level()));
        }
        all.add(stopped());
        return all;
    }

    private Hit taken(Gain gain) {
        double first = firstPrice();
        double price = isTouchedByGain(first, gain.level()) ? first : gain.level();
        return gain.at(price, rule(price, gain.level()));
    }

    private Hit stopped() {
        double first = firstPrice();
        double price = isTouchedByLoss(first) ? first : stop();
        return new Hit(guard.stopReason(position.side()), price, rule(price, stop()), stop(), 1, false);
    }

    private static FillRule rule(double price, double level) {
        return price == level ? FillRule.LEVEL : FillRule.GAP_OPEN;
    }

    private boolean isStopSideNearer() {
        double up = now.high() - now.open();
        double down = now.open() - now.low();
        return position.isLong() ? down <= up : up <= down;
    }

    private List<Hit> hitsAfterAnEntryInside() {
        boolean isOptimistic = now.execution().intrabar() == Intrabar.OPTIMISTIC;
        boolean isStopSure = guard.manner() == Manner.LIMIT_INSIDE || isTouchedByLoss(now.close());
        boolean isStopped = isTouchedByLoss(worstPrice()) && (isStopSure || !isOptimistic);
        List<Hit> gained = new ArrayList<>();
        for (Gain gain : gains()) {
            boolean isSure = guard.manner() == Manner.STOP_INSIDE || isTouchedByGain(now.close(), gain.level());
            if (isTouchedByGain(bestPrice(), gain.level()) && (isSure || isOptimistic)) {
                gained.add(taken(gain));
            }
        }
        if (!isStopped) {
            return gained;
        }
        if (!isOptimistic) {
            return List.of(stopped());
        }
        gained.add(stopped());
        return gained;
    }
}
