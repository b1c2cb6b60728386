package io.sptraderb.strategy;

/**
 * How an entry goes to the market.
 *
 * @param kind what it waits for
 * @param validCandles for how many candles after the signal's it is held against the market
 * @param replaces whether it cancels the entry orders of its symbol that are still waiting
 */
public record EntryOrder(Kind kind, int validCandles, boolean replaces) {

    /** Valid until filled, cancelled or replaced. */
    public static final int GOOD_TILL_CANCELLED = Integer.MAX_VALUE;

    /** What an entry does unless it says otherwise: bought or sold at the next fill. */
    public static final EntryOrder MARKET = new EntryOrder(new Kind.Market(), GOOD_TILL_CANCELLED, true);

    /** What an order waits for; see {@link io.sptraderb.trade.Order}. */
    public sealed interface Kind {
        record Market() implements Kind {}

        record Limit(Level price) implements Kind {}

        record Stop(Level price) implements Kind {}

        record StopLimit(Level stop, Level limit) implements Kind {}
    }
}
