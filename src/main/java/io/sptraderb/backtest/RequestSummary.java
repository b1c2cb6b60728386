package io.sptraderb.backtest;

import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.ExecutionOptions;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.trade.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
        Optional<SourceKind> source,
        Execution execution,
        SortedMap<String, ParameterValue> parameterOverrides,
        boolean fillBand) {

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
                request.source(),
                request.execution(),
                request.parameterOverrides(),
                request.fillBand());
    }

    /**
     * What was asked, to be run once more for its trades alone: without a fill band.
     *
     * @param strategies the strategy of the name as it is now, with parameters replaced
     * @param candles what the range of the request came to
     */
    BacktestRequest again(Function<SortedMap<String, ParameterValue>, Strategy> strategies, TimeRange candles) {
        Strategy common = strategies.apply(parameterOverrides);
        List<MarketRequest> requests = new ArrayList<>();
        for (MarketSummary market : markets) {
            SortedMap<String, ParameterValue> own = new TreeMap<>(parameterOverrides);
            own.putAll(market.overrides().parameters());
            Strategy strategy = own.equals(parameterOverrides) ? common : strategies.apply(own);
            requests.add(
                    new MarketRequest(market.symbol(), strategy, executionOf(market.symbol()), market.overrides()));
        }
        return new BacktestRequest(
                common,
                requests,
                timeframe,
                candles,
                initialCapital,
                executionMode,
                candleRequirement,
                source,
                execution,
                parameterOverrides,
                false);
    }

    /** The settings in force for one of its symbols. */
    public Execution executionOf(Symbol symbol) {
        SortedMap<String, ParameterValue> own = markets.stream()
                .filter(market -> market.symbol().equals(symbol))
                .findFirst()
                .map(market -> market.overrides().execution())
                .orElseThrow(() -> new IllegalArgumentException(symbol + " is none of " + symbolNames()));
        return ExecutionOptions.apply(execution, own, "", key -> 0, problem -> {
            throw new IllegalStateException("settings that were checked are wrong: " + problem);
        });
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
