package io.sptraderb.component.python;

import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.util.List;

/**
 * What an indicator gave: its columns in order, the first of which is its value. The arrays are shared, read only.
 *
 * @param names names of the columns
 * @param columns one number a candle each
 * @param prints what it printed
 */
record IndicatorColumns(List<String> names, List<double[]> columns, List<PrintedLine> prints) {}
