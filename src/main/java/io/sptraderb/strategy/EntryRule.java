package io.sptraderb.strategy;

import io.sptraderb.trade.Side;

/** Opens a position of one side when its condition holds on a candle. */
public record EntryRule(Condition when, Side side, Sizing sizing) {}
