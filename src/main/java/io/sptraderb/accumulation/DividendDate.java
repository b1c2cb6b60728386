package io.sptraderb.accumulation;

/** On which day a dividend counts as received. Entitled is in both cases who holds shares before the ex-date. */
public enum DividendDate {
    /** On the ex-date, as if it were paid at once. */
    EX,
    /** When the money comes; on the ex-date where that is unknown. */
    PAYMENT
}
