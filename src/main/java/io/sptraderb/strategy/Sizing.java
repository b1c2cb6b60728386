package io.sptraderb.strategy;

/** How much an entry buys or sells. */
public sealed interface Sizing {

    /**
     * A fraction of what can be spent; the contract's {@code entry.size}. What can be spent is the margin no position
     * binds: cash, in an account without leverage that holds long positions. The entry binds that fraction of it, its
     * commission included.
     *
     * @param fraction in (0, 1]
     */
    record FractionOfCash(double fraction) implements Sizing {}

    /**
     * A fraction of the account's equity, commission included.
     *
     * @param fraction above 0; above 1 takes leverage
     */
    record FractionOfEquity(double fraction) implements Sizing {}

    /**
     * So much that the way from the fill to the stop loses a fraction of the account's equity.
     *
     * @param fraction in (0, 1]
     */
    record RiskPerTrade(double fraction) implements Sizing {}

    /**
     * So many units.
     *
     * @param quantity positive
     */
    record FixedQuantity(double quantity) implements Sizing {}

    /**
     * So much money's worth.
     *
     * @param value positive
     */
    record FixedValue(double value) implements Sizing {}
}
