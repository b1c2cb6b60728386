package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Formula.CandleColumn;
import io.sptraderb.strategy.Formula.Operation;
import io.sptraderb.strategy.UnknownOutputException;
import java.util.Arrays;
import java.util.Map;

/** Evaluates formulas over a whole series. The value of a candle depends on it and earlier candles only. */
final class FormulaColumns {

    private final String strategyName;
    private final RuleColumns columns;

    FormulaColumns(String strategyName, RuleColumns columns) {
        this.strategyName = strategyName;
        this.columns = columns;
    }

    /** One value a candle; may be a shared array, read only. */
    double[] evaluate(Formula formula) {
        return switch (formula) {
            case Formula.Constant constant -> constant(constant.value());
            case Formula.CandleValue candle -> column(columns.series(), candle.column());
            case Formula.IndicatorValue indicator -> find(indicator.name(), columns.indicators());
            case Formula.SignalIndicator indicator -> find(indicator.name(), columns.signalIndicators());
            case Formula.Rolling rolling ->
                RollingFigures.of(evaluate(rolling.of()), rolling.statistic(), rolling.candles());
            case Formula.Shifted shifted -> shifted(evaluate(shifted.of()), shifted.candles());
            case Formula.Arithmetic(Formula left, Operation operation, Formula right) ->
                combined(evaluate(left), operation, evaluate(right));
        };
    }

    private double[] constant(double value) {
        double[] constant = new double[columns.series().size()];
        Arrays.fill(constant, value);
        return constant;
    }

    private static double[] column(CandleSeries series, CandleColumn column) {
        return switch (column) {
            case OPEN -> series.opens();
            case HIGH -> series.highs();
            case LOW -> series.lows();
            case CLOSE -> series.closes();
            case VOLUME -> series.volumes();
        };
    }

    private double[] find(String name, Map<String, double[]> among) {
        double[] found = among.get(name);
        if (found == null) {
            throw new UnknownOutputException(strategyName, name, among.keySet());
        }
        return found;
    }

    private static double[] shifted(double[] values, int candles) {
        int missing = Math.min(candles, values.length);
        double[] shifted = new double[values.length];
        Arrays.fill(shifted, 0, missing, Double.NaN);
        System.arraycopy(values, 0, shifted, missing, values.length - missing);
        return shifted;
    }

    private static double[] combined(double[] left, Operation operation, double[] right) {
        double[] combined = new double[left.length];
        for (int i = 0; i < combined.length; i++) {
            combined[i] = switch (operation) {
                case PLUS -> left[i] + right[i];
                case MINUS -> left[i] - right[i];
                case TIMES -> left[i] * right[i];
                case DIVIDED_BY -> left[i] / right[i];
            };
        }
        return combined;
    }
}
