package io.sptraderb.backtest;

import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Execution;
import io.sptraderb.trade.Money;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a job was asked to do: all of a {@link BacktestRequest} but the strategy's content, which its hash in the
 * result's provenance names.
 */
public record RequestSummary(
        String strategyName,
        List<MarketSummary> markets,
        Timeframe timeframe,
        TimeRange range,
        Money initialCapital,
        ExecutionMode executionMode,
        CandleRequirement candleRequirement,
        Execution execution,
        SortedMap<String, ParameterValue> parameterOverrides) {

    /** One symbol, and what was said of it only. */
    public record MarketSummary(Symbol symbol, MarketOverrides overrides) {}

    public RequestSummary {
        markets = List.copyOf(markets);
        parameterOverrides = Collections.unmodifiableSortedMap(new TreeMap<>(parameterOverrides));
    }

    /** All of the request but the strategy's content. */
    public static RequestSummary of(BacktestRequest request) {
        return new RequestSummary(
                request.strategy().name(),
                request.markets().stream()
                        .map(market -> new MarketSummary(market.symbol(), market.overrides()))
                        .toList(),
                request.timeframe(),
                request.range(),
                request.initialCapital(),
                request.executionMode(),
                request.candleRequirement(),
                request.execution(),
                request.parameterOverrides());
    }

    /** Whether it trades a symbol. */
    public boolean trades(String code) {
        return markets.stream().anyMatch(market -> market.symbol().code().equals(code));
    }

    /** The symbols, for people. */
    public String symbolNames() {
        return markets.stream().map(market -> market.symbol().code()).collect(Collectors.joining(", "));
    }
}
