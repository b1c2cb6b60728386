package io.sptraderb.strategy;

/** Closes positions when its condition holds on a candle. */
public record ExitRule(Condition when, Closes closes) {

    /** Which positions a rule closes. */
    public enum Closes {
        ALL,
        LONG,
        SHORT
    }
}
