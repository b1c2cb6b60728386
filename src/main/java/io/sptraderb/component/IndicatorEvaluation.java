package io.sptraderb.component;

import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * An indicator evaluated over a whole series.
 *
 * @param columns its outputs in its own order, the first of which is its value; one number a candle, NaN where it gave
 *     none; at least one; the arrays are shared, read only
 * @param prints what it printed, line by line
 * @param codeHash SHA-256 (hex) over the source texts that were run
 */
public record IndicatorEvaluation(SequencedMap<String, double[]> columns, List<PrintedLine> prints, String codeHash) {
    public IndicatorEvaluation {
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
        prints = List.copyOf(prints);
    }
}
