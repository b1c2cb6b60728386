package io.sptraderb.strategy;

/** How far a protective level lies from the basis the execution settings name. */
public sealed interface Distance {

    /**
     * A part of the basis.
     *
     * @param fraction above 0; 0.02 is 2 %
     */
    record Fraction(double fraction) implements Distance {}

    /**
     * So much in units of the price.
     *
     * @param amount above 0
     */
    record Amount(double amount) implements Distance {}

    /**
     * A multiple of a formula's value on the signal's candle, for example 2 average true ranges.
     *
     * @param multiple above 0
     */
    record Value(Formula formula, double multiple) implements Distance {}

    /**
     * No distance, but a price of its own.
     *
     * @param price above 0
     */
    record Price(double price) implements Distance {}
}
