package io.sptraderb.engine;

import io.sptraderb.trade.Side;
import java.util.Locale;

/**
 * An entry that was wanted and not made.
 *
 * @param candle index of the candle it would have been filled on
 * @param time that candle's open time, seconds since the epoch, UTC
 * @param detail the figures behind the reason, one sentence
 */
public record Rejection(int candle, long time, Side side, Reason reason, String detail) {

    /** Why an entry was not made. */
    public enum Reason {
        /** The size rounds to nothing. */
        TOO_SMALL,
        /** The account cannot pay for it. */
        TOO_DEAR,
        /** The fill price is not a positive number. */
        BAD_PRICE;

        /** The spelling on the wire and in files, for example {@code too_small}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
