package io.sptraderb.trade;

import java.util.Locale;

/** Which rule of the engine set a fill's price. */
public enum FillRule {
    /** At the open of the candle after the decision. */
    NEXT_OPEN,
    /** At the close of the candle the decision was made on. */
    CLOSE,
    /** At a stop or target level touched inside the candle. */
    LEVEL,
    /** At the open, which had already passed the stop or target level. */
    GAP_OPEN,
    /** At the close, because stops and targets are checked on closes only. */
    LEVEL_CLOSE,
    /** At the last close, because the data ended. */
    LAST_CLOSE,
    /** At the last open, because the data ended (the closing convention of backtesting.py). */
    LAST_OPEN;

    /** The spelling on the wire and in files, for example {@code next_open}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
