package io.sptraderb.strategy;

import io.sptraderb.trade.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens a position of one side when its condition holds on a candle.
 *
 * @param name how fills and rejections call it, for example {@code entry[0]}
 * @param maxPositions how many positions of its side the symbol may hold at once: above 1 it adds to what is held
 * @param group orders decided on the same candle by rules of one group cancel each other: the first that is filled
 *     cancels the rest; empty for none
 */
public record EntryRule(
        String name,
        Condition when,
        Side side,
        Sizing sizing,
        EntryOrder order,
        Protection protection,
        int maxPositions,
        String group) {

    private static final Condition NEVER = new Condition.Any(List.of());

    /** One position at a time, at the market, for those who decide by themselves when: its own condition never holds. */
    public static EntryRule atMarket(String name, Side side, Sizing sizing, Protection protection) {
        return new EntryRule(name, NEVER, side, sizing, EntryOrder.MARKET, protection, 1, "");
    }

    /** What the prices of its order and its protection are made of, besides closes and numbers. */
    public List<Formula> formulas() {
        List<Formula> found = new ArrayList<>();
        switch (order.kind()) {
            case EntryOrder.Kind.Market _ -> {}
            case EntryOrder.Kind.Limit(Level price) -> add(price, found);
            case EntryOrder.Kind.Stop(Level price) -> add(price, found);
            case EntryOrder.Kind.StopLimit(Level stop, Level limit) -> {
                add(stop, found);
                add(limit, found);
            }
        }
        protection.stopLoss().ifPresent(distance -> add(distance, found));
        protection.takeProfit().ifPresent(distance -> add(distance, found));
        protection.trailing().ifPresent(trailing -> add(trailing.distance(), found));
        protection.scaleOut().forEach(step -> add(step.gain(), found));
        return found;
    }

    private static void add(Level level, List<Formula> found) {
        if (level instanceof Level.Value(Formula formula)) {
            found.add(formula);
        }
    }

    private static void add(Distance distance, List<Formula> found) {
        if (distance instanceof Distance.Value(Formula formula, double _)) {
            found.add(formula);
        }
    }
}
