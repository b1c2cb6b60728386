package io.sptraderb.engine;

/**
 * A strategy's rules over a series, one byte a candle: what is decided at that candle's close.
 *
 * @param entry 0 for nothing, else 1 + the index of the first entry rule that holds
 * @param exit bits {@link #CLOSE_LONG} and {@link #CLOSE_SHORT} of the exit rules that hold
 */
public record RuleMasks(byte[] entry, byte[] exit) {

    public static final byte CLOSE_LONG = 1;
    public static final byte CLOSE_SHORT = 2;
    /** The most entry rules a byte can tell apart. */
    public static final int MAX_ENTRY_RULES = Byte.MAX_VALUE;

    public RuleMasks {
        if (entry.length != exit.length) {
            throw new IllegalArgumentException(
                    "entry mask has " + entry.length + " candles, exit mask " + exit.length + ": must be equal");
        }
    }
}
