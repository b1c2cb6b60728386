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
    /** No series is longer. */
    private static final double MOST_CANDLES = 1e9;

    static final Range STOP_FRACTION =
            new Range(x -> x > 0 && x < 1, "a fraction above 0 and below 1, for example 0.02 for 2 %");

    static final Range TARGET_FRACTION =
            new Range(x -> x > 0 && x <= 1e6, "a fraction above 0, for example 0.04 for 4 %");

    static final Range PART =
            new Range(x -> x > 0 && x <= 1, "a fraction above 0, at most 1, for example 0.1 for 10 %");

    /** Of equity, for those who trade with leverage. */
    static final Range MULTIPLE =
            new Range(x -> x > 0 && x <= 1_000, "a fraction above 0, at most 1000, for example 0.1 for 10 %");

    /** May be nothing. */
    static final Range SHIFT =
            new Range(x -> x >= 0 && x < 1, "a fraction from 0 to below 1, for example 0.01 for 1 %");

    static final Range CORRELATION = new Range(x -> x > 0 && x < 1, "a correlation above 0 and below 1");

    static final Range AMOUNT = new Range(x -> x >= LEAST_COUNTED && x <= MOST_COUNTED, "a number from 1e-8 to 9e10");

    static final Range NOT_NEGATIVE = new Range(x -> x >= 0 && x <= 1e18, "a number of 0 or more");

    static final Range COUNT =
            new Range(x -> x >= 1 && x <= MOST_CANDLES && x == Math.rint(x), "a whole number of 1 or more");

    static final Range LOOKBACK =
            new Range(x -> x >= 4 && x <= 10_000 && x == Math.rint(x), "a whole number from 4 to 10000");

    /** The same rule for numbers in percent. */
    Range inPercent() {
        String spoken = allowed.replace("a fraction", "percent").replace("a correlation", "percent");
        int example = spoken.indexOf(", for example");
        return new Range(x -> contains.test(x / 100), (example < 0 ? spoken : spoken.substring(0, example)) + " (%)");
    }
}
