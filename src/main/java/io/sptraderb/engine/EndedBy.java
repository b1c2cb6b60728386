package io.sptraderb.engine;

import java.util.Locale;

/** Why trading ended. */
public enum EndedBy {
    END_OF_DATA,
    MAX_DRAWDOWN,
    DAILY_LOSS_LIMIT,
    /** Equity fell to zero or below. */
    LIQUIDATION;

    /** The spelling on the wire and in files, for example {@code end_of_data}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
