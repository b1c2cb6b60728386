package io.sptraderb.component;

import java.util.List;
import java.util.SequencedMap;

/**
 * A signal evaluated over a whole series.
 *
 * @param table its events
 * @param indicators one value a candle for each indicator it used: under the alias the first output, under
 *     {@code alias.column} every output of an indicator with several; the arrays are shared, read only
 * @param prints what the components printed, line by line
 * @param codeHash SHA-256 (hex) over the source texts that were run
 */
public record SignalEvaluation(
        SignalTable table, SequencedMap<String, double[]> indicators, List<PrintedLine> prints, String codeHash) {
    public SignalEvaluation {
        prints = List.copyOf(prints);
    }

    /**
     * A line a component printed.
     *
     * @param component path of the component
     * @param text the line without its end
     */
    public record PrintedLine(String component, String text) {}
}
