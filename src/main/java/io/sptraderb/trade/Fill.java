package io.sptraderb.trade;

/**
 * One execution, with what explains it.
 *
 * @param candle index of the candle the fill happened on
 * @param time that candle's open time, seconds since the epoch, UTC
 * @param price what was paid or received for one unit, spread and slippage included
 * @param marketPrice the price before spread and slippage
 * @param commission what the fill cost on top, never negative
 * @param rule which rule set the price
 * @param level the stop or target level; NaN for fills without one
 * @param optimistic the price an optimistic model would have given: the level itself, or the candle's best price for
 *     this side where there is no level
 * @param pessimistic the price a pessimistic model would have given: the candle's worst price for this side
 */
public record Fill(
        int candle,
        long time,
        double price,
        double marketPrice,
        Money commission,
        FillRule rule,
        double level,
        double optimistic,
        double pessimistic) {}
