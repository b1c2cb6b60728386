package io.sptraderb.engine;

import io.sptraderb.candle.Symbol;
import io.sptraderb.trade.Side;
import java.util.Locale;

/**
 * An entry that was wanted and not made.
 *
 * @param candle index, in its symbol's series, of the candle it was refused on
 * @param time that candle's open time, seconds since the epoch, UTC
 * @param rule name of the entry rule
 * @param detail the figures behind the reason, one sentence
 */
public record Rejection(Symbol symbol, int candle, long time, Side side, String rule, Reason reason, String detail) {

    /** Why an entry was not made. */
    public enum Reason {
        /** The size rounds to nothing. */
        TOO_SMALL,
        /** The account cannot pay for it, or has not the margin. */
        TOO_DEAR,
        /** The fill price is not a positive number. */
        BAD_PRICE,
        /** An indicator the order or its stop depends on has no value yet. */
        UNKNOWN_LEVEL,
        /** As many positions are held as may be. */
        MAX_POSITIONS,
        /** The other side is held, and entries against it are ignored: what waited while that was opened. */
        OPPOSITE_HELD,
        /** It moves like something that is held. */
        CORRELATION,
        /** A stop loss was hit in the symbol too short a time ago. */
        COOLDOWN,
        /** Outside of the trading hours. */
        TRADING_HOURS,
        /** Not a trading day. */
        TRADING_DAY,
        /** Inside a blackout window. */
        BLACKOUT,
        /** Too little volume. */
        LOW_VOLUME,
        /** The spread is wider than allowed. */
        WIDE_SPREAD;

        /** The spelling on the wire and in files, for example {@code too_small}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
