package io.sptraderb.backtest;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.IndicatorEvaluation;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.component.SignalTable;
import io.sptraderb.engine.RuleColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Gathers what the components of one run gave: its signals first, then the indicators its rules name. */
final class ComponentResults {

    /** Qualifies an indicator of the rules whose alias a signal uses for something else. */
    private static final String RULES = "rules.";

    private final List<SignalTable> tables = new ArrayList<>();
    private final SequencedMap<String, double[]> ruleIndicators = new LinkedHashMap<>();
    /** All, as the result shows them. */
    private final SequencedMap<String, double[]> indicators = new LinkedHashMap<>();

    private final SequencedMap<String, double[]> signalIndicators = new LinkedHashMap<>();
    private final List<PrintedLine> prints = new ArrayList<>();
    private final StringBuilder codeHashes = new StringBuilder();

    /** An alias two signals share keeps its name when the values are the same, else the later one is qualified. */
    void add(SignalEvaluation evaluation) {
        String signal = evaluation.table().signalName();
        tables.add(evaluation.table());
        evaluation.indicators().forEach((alias, values) -> {
            double[] present = indicators.putIfAbsent(alias, values);
            if (present != null && !Arrays.equals(present, values)) {
                indicators.put(signal + "." + alias, values);
            }
        });
        signalIndicators.putAll(indicators);
        prints.addAll(evaluation.prints());
        codeHashes.append(evaluation.codeHash()).append('\n');
    }

    /** As indicators of signals, outputs stand under {@code alias.output} where there are several. */
    void add(String alias, IndicatorEvaluation evaluation) {
        SequencedMap<String, double[]> columns = evaluation.columns();
        double[] first = columns.firstEntry().getValue();
        double[] present = indicators.get(alias);
        String shown = present == null || Arrays.equals(present, first) ? alias : RULES + alias;
        indicators.put(shown, first);
        ruleIndicators.put(alias, first);
        columns.forEach((output, values) -> {
            ruleIndicators.put(alias + "." + output, values);
            if (columns.size() > 1) {
                indicators.put(shown + "." + output, values);
            }
        });
        prints.addAll(evaluation.prints());
        codeHashes.append(evaluation.codeHash()).append('\n');
    }

    /** What conditions may compare. */
    RuleColumns columns(CandleSeries series) {
        return new RuleColumns(series, ruleIndicators, signalIndicators);
    }

    List<SignalTable> tables() {
        return tables;
    }

    SequencedMap<String, double[]> indicators() {
        return indicators;
    }

    List<PrintedLine> prints() {
        return prints;
    }

    /** SHA-256 over the code hashes of all of them, in order. */
    String codeHash() {
        return Sha256.of(codeHashes.toString());
    }
}
