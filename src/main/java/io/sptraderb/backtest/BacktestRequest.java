package io.sptraderb.backtest;

import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.trade.Money;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A validated wish for a backtest. RequestValidator makes it from what a client sent.
 *
 * @param strategy the strategy, parameter overrides applied; its risk limits are the account's
 * @param markets what is traded, each symbol once, at least one
 * @param range open times of the candles to trade, both ends included
 * @param initialCapital above zero
 * @param source where its candles come from; empty for the first place that has the symbol
 * @param execution the settings in force for all symbols: the strategy's, with what the request overrides
 * @param parameterOverrides what the request replaced of the strategy's parameters
 * @param fillBand whether the run is also simulated under other fill assumptions
 */
public record BacktestRequest(
        Strategy strategy,
        List<MarketRequest> markets,
        Timeframe timeframe,
        TimeRange range,
        Money initialCapital,
        ExecutionMode executionMode,
        CandleRequirement candleRequirement,
        Optional<SourceKind> source,
        Execution execution,
        SortedMap<String, ParameterValue> parameterOverrides,
        boolean fillBand) {
    public BacktestRequest {
        markets = List.copyOf(markets);
        parameterOverrides = Collections.unmodifiableSortedMap(new TreeMap<>(parameterOverrides));
    }

    /** The symbols, for people. */
    public String symbolNames() {
        return markets.stream().map(market -> market.symbol().code()).collect(Collectors.joining(", "));
    }
}
