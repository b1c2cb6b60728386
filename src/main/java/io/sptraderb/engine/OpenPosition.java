package io.sptraderb.engine;

import io.sptraderb.candle.Symbol;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;

/**
 * A position still open when the simulation ended.
 *
 * @param quantity units held, positive
 * @param multiplier account money a price move of 1 is worth for one unit
 * @param unrealisedPnl gain at the last close, entry commission and swap paid
 */
public record OpenPosition(
        Symbol symbol, Side side, Quantity quantity, double multiplier, Fill entry, Money unrealisedPnl) {}
