package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import java.util.Map;

/**
 * The columns that conditions may compare, one number a candle each; the arrays are shared, read only.
 *
 * @param series the candles
 * @param indicators outputs of the indicators the strategy itself names, as {@code alias} and {@code alias.output}
 * @param signalIndicators those of its signals, in the same way
 */
public record RuleColumns(
        CandleSeries series, Map<String, double[]> indicators, Map<String, double[]> signalIndicators) {}
