package io.sptraderb.trade;

/**
 * One execution, with what explains it.
 *
 * @param candle index of the candle the fill happened on, in its symbol's series
 * @param time that candle's open time, seconds since the epoch, UTC
 * @param price what was paid or received for one unit, spread and slippage included
 * @param marketPrice the price before spread and slippage
 * @param commission what the fill cost on top, never negative
 * @param rule which rule set the price
 * @param resting whether an order that lay in the market at its price was filled: a limit or a target, which does not slip
 * @param level the order's, stop's or target's level; NaN for fills at the market
 * @param optimistic the price an optimistic model would have given: the level itself, or the candle's best price for
 *     this side where there is no level
 * @param pessimistic the price a pessimistic model would have given: the candle's worst price for this side, or the
 *     level of a resting order
 * @param decidedOn index of the candle at whose close it was decided: the fill's own for what the engine does by itself
 * @param decidedBy the strategy's rule behind it, for example {@code entry[0]}; empty for what the engine does by itself
 */
public record Fill(
        int candle,
        long time,
        double price,
        double marketPrice,
        Money commission,
        FillRule rule,
        boolean resting,
        double level,
        double optimistic,
        double pessimistic,
        int decidedOn,
        String decidedBy) {

    /** The same execution, bearing another part of the commission. */
    Fill withCommission(Money part) {
        return new Fill(
                candle,
                time,
                price,
                marketPrice,
                part,
                rule,
                resting,
                level,
                optimistic,
                pessimistic,
                decidedOn,
                decidedBy);
    }
}
