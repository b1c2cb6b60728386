package io.sptraderb.engine.reference;

import io.sptraderb.engine.reference.Guard.Manner;
import io.sptraderb.engine.reference.Guard.Part;
import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution.LevelBasis;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Protection.BreakEven;
import io.sptraderb.strategy.Protection.ScaleOut;
import io.sptraderb.strategy.Protection.Trailing;
import io.sptraderb.trade.Side;
import java.util.ArrayList;
import java.util.List;

/** Makes protective levels, and moves those that move. */
final class Guards {

    private Guards() {}

    /** Levels of a position entered at a market price. */
    static Guard of(Moment signal, EntryRule rule, double entry, Manner manner) {
        double basis = basis(signal, entry);
        Protection protection = rule.protection();
        double stop = stop(signal, rule, entry);
        double target = protection
                .takeProfit()
                .map(distance -> gainLevel(signal, rule.side(), basis, distance))
                .orElse(Double.NaN);
        List<Part> parts = new ArrayList<>();
        for (ScaleOut scaleOut : protection.scaleOut()) {
            parts.add(new Part(gainLevel(signal, rule.side(), basis, scaleOut.gain()), scaleOut.portion()));
        }
        return new Guard(rule, signal, manner, stop, target, parts, entry, Double.NaN, Double.NaN);
    }

    /** The price distances are taken from. */
    static double basis(Moment signal, double entry) {
        return signal.execution().levelBasis() == LevelBasis.SIGNAL_CLOSE ? signal.close() : entry;
    }

    /** Where a position entered at a market price is given up; NaN for nowhere. */
    static double stop(Moment signal, EntryRule rule, double entry) {
        double basis = basis(signal, entry);
        int away = -rule.side().sign();
        return rule.protection()
                .stopLoss()
                .map(distance -> level(signal, basis, away, distance))
                .orElse(Double.NaN);
    }

    private static double gainLevel(Moment signal, Side side, double basis, Distance distance) {
        return level(signal, basis, side.sign(), distance);
    }

    private static double level(Moment signal, double basis, int direction, Distance distance) {
        double level = distance instanceof Distance.Price price
                ? price.price()
                : basis + direction * amount(signal, basis, distance);
        return Charges.nearestTick(signal.terms(), level);
    }

    /** A distance in units of the price. */
    static double amount(Moment signal, double basis, Distance distance) {
        return switch (distance) {
            case Distance.Fraction fraction -> basis * fraction.fraction();
            case Distance.Amount amount -> amount.amount();
            case Distance.Value value -> signal.value(value.formula()) * value.multiple();
            case Distance.Price price -> throw new IllegalArgumentException("a price is no distance: " + price);
        };
    }

    /** Whether each indicator the protection depends on has a value on the signal's candle. */
    static boolean isKnown(Moment signal, Protection protection) {
        List<Distance> distances = new ArrayList<>();
        protection.stopLoss().ifPresent(distances::add);
        protection.takeProfit().ifPresent(distances::add);
        protection.scaleOut().forEach(part -> distances.add(part.gain()));
        protection.trailing().ifPresent(trailing -> distances.add(trailing.distance()));
        for (Distance distance : distances) {
            if (distance instanceof Distance.Value value && !Double.isFinite(signal.value(value.formula()))) {
                return false;
            }
        }
        return true;
    }

    /** The guard after a candle has closed: the best price is looked up, then the stops that depend on it. */
    static Guard follow(ReferencePosition position, Moment now) {
        Guard guard = position.guard();
        Side side = position.side();
        double extreme = Guard.nearer(side, guard.bestExtreme(), side == Side.LONG ? now.high() : now.low());
        Protection protection = guard.rule().protection();
        double entry = position.entry().marketPrice();
        double trail = guard.trail();
        if (protection.trailing().isPresent()) {
            Trailing trailing = protection.trailing().get();
            double followed = trailing.basis() == Trailing.Basis.EXTREME ? extreme : now.close();
            if (hasGained(side, entry, extreme, trailing.activation())) {
                trail = Guard.nearer(side, trail, trailLevel(now, side, followed, trailing.distance()));
            }
        }
        double breakEven = guard.breakEven();
        if (protection.breakEven().isPresent()) {
            BreakEven move = protection.breakEven().get();
            if (hasGained(side, entry, extreme, move.activation())) {
                breakEven = breakEvenLevel(now.terms(), side, entry, move);
            }
        }
        return guard.moved(extreme, trail, breakEven);
    }

    private static boolean hasGained(Side side, double entry, double best, double activation) {
        double from = entry * (1 + side.sign() * activation);
        return (best - from) * side.sign() >= 0;
    }

    private static double trailLevel(Moment now, Side side, double followed, Distance distance) {
        double level = followed - side.sign() * amount(now, followed, distance);
        return Charges.nearestTick(now.terms(), level);
    }

    private static double breakEvenLevel(ContractTerms terms, Side side, double entry, BreakEven move) {
        return Charges.nearestTick(terms, entry * (1 + side.sign() * move.offset()));
    }
}
