package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Formula;
import java.util.Map;

/**
 * One symbol of a simulation.
 *
 * @param rules what the strategy decides on each of its candles
 * @param execution how its orders become fills, what they cost, how it trades
 * @param columns values of the formulas that orders and protective levels are made of, one a candle; shared: read only
 */
public record TradedMarket(CandleSeries series, RuleMasks rules, Execution execution, Map<Formula, double[]> columns) {

    public TradedMarket {
        columns = Map.copyOf(columns);
        if (rules.entry().length != series.size()) {
            throw new IllegalArgumentException("rules of " + series.symbol() + " are for " + rules.entry().length
                    + " candles, series has " + series.size() + ": must be equal");
        }
    }

    public TradedMarket(CandleSeries series, RuleMasks rules, Execution execution) {
        this(series, rules, execution, Map.of());
    }

    /** The same candles and decisions, traded under other settings. */
    public TradedMarket with(Execution other) {
        return new TradedMarket(series, rules, other, columns);
    }

    public Symbol symbol() {
        return series.symbol();
    }

    /** The values of a formula. */
    double[] column(Formula formula) {
        double[] values = columns.get(formula);
        if (values == null) {
            throw new IllegalArgumentException("no values of " + formula + ", there are those of " + columns.keySet());
        }
        return values;
    }
}
