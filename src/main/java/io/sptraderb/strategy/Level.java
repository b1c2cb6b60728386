package io.sptraderb.strategy;

/** The price of an entry order, fixed at the close of the candle the entry is decided on. */
public sealed interface Level {

    /**
     * So far from the signal's close, on the side where the order waits: a limit that buys lies below it, a stop that buys
     * above it, and above it both prices of a stop-limit that buys.
     *
     * @param fraction of the close, in (0, 1)
     */
    record Offset(double fraction) implements Level {}

    /**
     * A price of its own.
     *
     * @param price above 0
     */
    record Price(double price) implements Level {}

    /** The value of a formula, such as an indicator's, on the signal's candle. */
    record Value(Formula formula) implements Level {}
}
