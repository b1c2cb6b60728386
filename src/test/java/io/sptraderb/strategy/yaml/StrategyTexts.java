package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Strategy;
import java.util.List;
import java.util.Map;

/** Small documents for tests. */
final class StrategyTexts {

    /** Lines 1 to 5 of every document. */
    private static final String HEAD = """
        name: tested
        version: 1.0.0
        author: someone
        description: a strategy
        dependencies: {signals: [core.signals.ma_crossover, core.signals.rsi_reversal]}
        """;

    private StrategyTexts() {}

    /** A document with the snippet from line 6 on, and an entry and an exit unless the snippet has its own. */
    static String with(String snippet) {
        String text = HEAD + snippet + "\n";
        if (!text.contains("\nentry:")) {
            text += "entry: {when: [{signal: ma_crossover}], size: 0.1}\n";
        }
        return text.contains("\nexit:") ? text : text + "exit: {stop_loss: 0.02}\n";
    }

    static Strategy read(String text) {
        return StrategyReader.read("tested", text, Map.of());
    }

    /** What is wrong with a text; none when it is a strategy. */
    static List<Problem> problems(String text) {
        try {
            read(text);
            return List.of();
        } catch (InvalidStrategyException e) {
            return e.problems();
        }
    }
}
