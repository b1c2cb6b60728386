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
 * What a job was asked to do: all of a {@link BacktestRequest} but the strategy's content, which its hash in the
 * result's provenance names.
 */
public record RequestSummary(
        String strategyName,
        Symbol symbol,
        Timeframe timeframe,
        TimeRange range,
        Money initialCapital,
        ExecutionMode executionMode,
        CandleRequirement candleRequirement,
        Execution execution,
        SortedMap<String, ParameterValue> parameterOverrides,
        boolean fillBand) {
    public RequestSummary {
        parameterOverrides = Collections.unmodifiableSortedMap(new TreeMap<>(parameterOverrides));
    }

    /** All of the request but the strategy's content. */
    public static RequestSummary of(BacktestRequest request) {
        return new RequestSummary(
                request.strategy().name(),
                request.symbol(),
                request.timeframe(),
                request.range(),
                request.initialCapital(),
                request.executionMode(),
                request.candleRequirement(),
                request.execution(),
                request.parameterOverrides(),
                request.fillBand());
    }

    /**
     * What was asked, to be run once more for its trades alone: without a fill band.
     *
     * @param strategy the one of the name, as it is now
     * @param candles what the range of the request came to
     */
    BacktestRequest again(Strategy strategy, TimeRange candles) {
        return new BacktestRequest(
                strategy,
                symbol,
                timeframe,
                candles,
                initialCapital,
                executionMode,
                candleRequirement,
                execution,
                parameterOverrides,
                false);
    }
}
