package io.sptraderb.series;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.Value;

/** Random chains of pandas and numpy steps on candle arrays of this test; see {@code pandas/chains.py}. */
final class Chains {

    private static final List<String> NAMES = List.of("open", "high", "low", "close", "volume");

    private final EmbeddedPython python;
    private final long[] times;
    private final double[][] columns;

    /** The columns behind what the chains are given, and what was in them. */
    public static final class Inputs {

        private final Column[] columns;
        private final int[] before;

        Inputs(Column[] columns) {
            this.columns = columns;
            this.before = Arrays.stream(columns).mapToInt(Inputs::hash).toArray();
        }

        /** The number of the first column whose values are other ones now, -1 for none. */
        @PythonVisible
        public int changed() {
            for (int i = 0; i < columns.length; i++) {
                if (hash(columns[i]) != before[i]) {
                    return i;
                }
            }
            return -1;
        }

        /** Of the bits of every value; hashes of doubles tell zeros apart. */
        private static int hash(Column column) {
            int hash = column.size();
            for (int row = 0; row < column.size(); row++) {
                Object value = column.get(row);
                hash = 31 * hash + (value == null ? 0 : value.hashCode());
            }
            return hash;
        }
    }

    Chains(EmbeddedPython python) throws IOException {
        this.python = python;
        python.run(Conformance.resource("/pandas/conformance.py"));
        python.run(Conformance.resource("/pandas/chains.py"));
        python.run("import talib\nfrom sptraderb._source import compiled\nmade = candles()");
        times = python.eval("made['time']").as(long[].class);
        columns = new double[NAMES.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = python.eval("made['" + NAMES.get(i) + "']").as(double[].class);
        }
        python.set("times", times.clone());
        python.set("column_names", NAMES.toArray());
        python.set("columns", columns);
        python.set("grammar_text", Conformance.resource("/pandas/chains.txt"));
        python.run("""
            grammar = Grammar(grammar_text)
            names = scope(bridge.frame(times, list(column_names), list(columns)))
            names['talib'] = talib
            """);
    }

    long[] times() {
        return times;
    }

    double[][] columns() {
        return columns;
    }

    /** What went wrong in the chains of some seeds, each problem with its seed and source. */
    List<String> problems(int first, int count) {
        Value found = python.eval("[column for label, owner, column in inputs(names)]");
        Column[] inputs = new Column[(int) found.getArraySize()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = found.getArrayElement(i).asHostObject();
        }
        python.set("watch", new Inputs(inputs));
        python.run("problems = fuzz(grammar, names, %d, %d, watch.changed)".formatted(first, count));
        return List.of(python.eval("problems").as(String[].class));
    }

    /** The outcomes of the chains of some seeds, a line of JSON each. */
    String outcomes(int first, int count) {
        return python.eval("outcomes(grammar, names, %d, %d)".formatted(first, count))
                .asString();
    }
}
