package io.sptraderb.strategy;

/** A length of time in candles or seconds. */
public sealed interface Span {

    /**
     * So many candles.
     *
     * @param count at least 1
     */
    record Candles(int count) implements Span {}

    /**
     * So much time.
     *
     * @param seconds above 0
     */
    record Time(long seconds) implements Span {}
}
