package io.sptraderb.strategy;

/** How much an entry buys or sells. */
public sealed interface Sizing {

    /**
     * A fraction of free cash, spent at the fill price; the contract's {@code entry.size}.
     *
     * @param fraction in (0, 1]
     */
    record FractionOfCash(double fraction) implements Sizing {}

    /**
     * A fraction of the account's equity.
     *
     * @param fraction in (0, 1]
     */
    record FractionOfEquity(double fraction) implements Sizing {}

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
