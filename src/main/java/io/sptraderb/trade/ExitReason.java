package io.sptraderb.trade;

import java.util.Locale;

/** Why a position was closed. */
public enum ExitReason {
    STOP_LOSS,
    TAKE_PROFIT,
    TRAILING_STOP,
    SIGNAL,
    MAX_HOLDING,
    RISK_STOP,
    LIQUIDATION,
    END_OF_DATA;

    /** The spelling on the wire and in files, for example {@code stop_loss}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
