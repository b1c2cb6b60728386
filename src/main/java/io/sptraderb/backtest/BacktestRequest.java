package io.sptraderb.backtest;

import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.trade.Money;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A validated wish for a backtest. RequestValidator makes it from what a client sent.
 *
 * @param strategy the strategy, parameter overrides applied
 * @param range open times of the candles to trade, both ends included
 * @param initialCapital above zero
 * @param execution the settings in force: the strategy's, with what the request overrides
 * @param parameterOverrides what the request replaced of the strategy's parameters
 * @param fillBand whether the run is also simulated under other fill assumptions
 */
public record BacktestRequest(
        Strategy strategy,
        Symbol symbol,
        Timeframe timeframe,
        TimeRange range,
        Money initialCapital,
        ExecutionMode executionMode,
        CandleRequirement candleRequirement,
        Execution execution,
        SortedMap<String, ParameterValue> parameterOverrides,
        boolean fillBand) {
    public BacktestRequest {
        parameterOverrides = Collections.unmodifiableSortedMap(new TreeMap<>(parameterOverrides));
    }
}
