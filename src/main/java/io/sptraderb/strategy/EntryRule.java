package io.sptraderb.strategy;

import io.sptraderb.trade.Side;

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
        String group) {}
