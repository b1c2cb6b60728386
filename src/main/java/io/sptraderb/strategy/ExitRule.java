package io.sptraderb.strategy;

/**
 * Closes positions when its condition holds on a candle.
 *
 * @param name how fills call it, for example {@code exit[0]}
 * @param portion of what is held of a side, oldest first, in (0, 1]
 */
public record ExitRule(String name, Condition when, Closes closes, double portion) {

    /** What a rule closes. */
    public enum Closes {
        ALL,
        LONG,
        SHORT,
        /** No position: cancels entry orders that wait. */
        ORDERS
    }
}
