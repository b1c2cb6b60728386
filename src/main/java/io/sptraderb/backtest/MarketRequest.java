package io.sptraderb.backtest;

import io.sptraderb.candle.Symbol;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Strategy;

/**
 * One symbol of a request.
 *
 * @param strategy the strategy, all overrides applied
 * @param execution the settings in force
 * @param overrides what the request says of this symbol only
 */
public record MarketRequest(Symbol symbol, Strategy strategy, Execution execution, MarketOverrides overrides) {}
