package io.sptraderb.accumulation;

/** Which of its prices a row is traded at. */
public enum PriceColumn {
    /** As it would have been were later splits, and perhaps dividends, taken off before. */
    ADJUSTED_CLOSE,
    /** As the data has it: traded, or adjusted for splits only. */
    CLOSE
}
