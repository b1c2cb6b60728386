package io.sptraderb.strategy.yaml;

import java.util.function.DoublePredicate;

/**
 * Which numbers a key may have.
 *
 * @param allowed the rule in words
 */
record Range(DoublePredicate contains, String allowed) {

    /** The most the ledger's fixed-point numbers can count, rounded down; see {@code trade.FixedPoint}. */
    private static final double MOST_COUNTED = 9e10;
    /** The least the ledger's numbers can count. */
    private static final double LEAST_COUNTED = 1e-8;

    static final Range STOP_FRACTION =
            new Range(x -> x > 0 && x < 1, "a fraction above 0 and below 1, for example 0.02 for 2 %");

    static final Range TARGET_FRACTION =
            new Range(x -> x > 0 && x <= 1e6, "a fraction above 0, for example 0.04 for 4 %");

    static final Range PART =
            new Range(x -> x > 0 && x <= 1, "a fraction above 0, at most 1, for example 0.1 for 10 %");

    static final Range AMOUNT = new Range(x -> x >= LEAST_COUNTED && x <= MOST_COUNTED, "a number from 1e-8 to 9e10");

    static final Range ONE = new Range(x -> Math.abs(x - 1) < 1e-12, "1: this version holds one position at a time");
}
