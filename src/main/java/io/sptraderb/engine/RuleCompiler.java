package io.sptraderb.engine;

import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalTable;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.OutputTest;
import io.sptraderb.strategy.OutputTest.Operand;
import io.sptraderb.strategy.OutputTest.Operator;
import io.sptraderb.strategy.Strategy;
import java.util.Arrays;
import java.util.List;

/** Compiles conditions on signal events to masks, once a run, so that the loop only reads bytes. */
public final class RuleCompiler {

    private final int candles;
    private final List<SignalTable> signals;

    private RuleCompiler(int candles, List<SignalTable> signals) {
        this.candles = candles;
        this.signals = signals;
    }

    /**
     * The masks of a strategy's rules.
     *
     * @param candles how many candles the series has
     * @param signals events of every signal the rules name
     * @throws IllegalArgumentException when a rule names a signal without a table, or there are too many entry rules
     */
    public static RuleMasks compile(Strategy strategy, List<SignalTable> signals, int candles) {
        return new RuleCompiler(candles, signals).compile(strategy.entries(), strategy.exits());
    }

    private RuleMasks compile(List<EntryRule> entries, List<ExitRule> exits) {
        if (entries.size() > RuleMasks.MAX_ENTRY_RULES) {
            throw new IllegalArgumentException("strategy has " + entries.size() + " entry rules, at most "
                    + RuleMasks.MAX_ENTRY_RULES + " are possible");
        }
        byte[] entry = new byte[candles];
        for (int rule = entries.size() - 1; rule >= 0; rule--) {
            boolean[] holds = evaluate(entries.get(rule).when());
            for (int i = 0; i < candles; i++) {
                if (holds[i]) {
                    entry[i] = (byte) (rule + 1);
                }
            }
        }
        byte[] exit = new byte[candles];
        for (ExitRule rule : exits) {
            boolean[] holds = evaluate(rule.when());
            byte bits = bitsOf(rule.closes());
            for (int i = 0; i < candles; i++) {
                if (holds[i]) {
                    exit[i] |= bits;
                }
            }
        }
        return new RuleMasks(entry, exit);
    }

    private static byte bitsOf(ExitRule.Closes closes) {
        return switch (closes) {
            case ALL -> RuleMasks.CLOSE_LONG | RuleMasks.CLOSE_SHORT;
            case LONG -> RuleMasks.CLOSE_LONG;
            case SHORT -> RuleMasks.CLOSE_SHORT;
        };
    }

    private boolean[] evaluate(Condition condition) {
        return switch (condition) {
            case Condition.SignalEvent event -> eventMask(event);
            case Condition.All all -> combine(all.conditions(), true);
            case Condition.Any any -> combine(any.conditions(), false);
            case Condition.Not not -> {
                boolean[] mask = evaluate(not.condition());
                for (int i = 0; i < candles; i++) {
                    mask[i] = !mask[i];
                }
                yield mask;
            }
        };
    }

    private boolean[] combine(List<Condition> conditions, boolean all) {
        boolean[] combined = new boolean[candles];
        Arrays.fill(combined, all);
        for (Condition condition : conditions) {
            boolean[] mask = evaluate(condition);
            for (int i = 0; i < candles; i++) {
                combined[i] = all ? combined[i] && mask[i] : combined[i] || mask[i];
            }
        }
        return combined;
    }

    private boolean[] eventMask(Condition.SignalEvent event) {
        SignalTable table = signals.stream()
                .filter(signal -> signal.signalName().equals(event.signal()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no events of signal " + event.signal()));
        boolean[] mask = new boolean[candles];
        for (int row = 0; row < table.rows(); row++) {
            if (passes(table, row, event.outputs())) {
                mask[table.candle(row)] = true;
            }
        }
        return mask;
    }

    private static boolean passes(SignalTable table, int row, List<OutputTest> tests) {
        for (OutputTest test : tests) {
            OutputColumn column = table.column(test.output()).orElse(null);
            if (column == null || !passes(column, row, test)) {
                return false;
            }
        }
        return true;
    }

    private static boolean passes(OutputColumn column, int row, OutputTest test) {
        return switch (test.operand()) {
            case Operand.Numeric(double wanted) -> comparesTo(numberAt(column, row), test.operator(), wanted);
            case Operand.Text(String wanted) -> equality(test.operator(), wanted.equals(textAt(column, row)));
            case Operand.Flag(boolean wanted) -> {
                double found = numberAt(column, row);
                yield equality(test.operator(), !Double.isNaN(found) && (found != 0) == wanted);
            }
        };
    }

    private static double numberAt(OutputColumn column, int row) {
        return switch (column) {
            case OutputColumn.Numbers(double[] values) -> values[row];
            case OutputColumn.Flags(boolean[] values) -> values[row] ? 1 : 0;
            case OutputColumn.Texts _ -> Double.NaN;
        };
    }

    private static String textAt(OutputColumn column, int row) {
        return switch (column) {
            case OutputColumn.Texts(int[] codes, List<String> dictionary) ->
                codes[row] < 0 ? "" : dictionary.get(codes[row]);
            case OutputColumn.Flags(boolean[] values) -> Boolean.toString(values[row]);
            case OutputColumn.Numbers(double[] values) -> Double.toString(values[row]);
        };
    }

    private static boolean equality(Operator operator, boolean equal) {
        return switch (operator) {
            case EQUAL -> equal;
            case NOT_EQUAL -> !equal;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
        };
    }

    private static boolean comparesTo(double found, Operator operator, double wanted) {
        return switch (operator) {
            case EQUAL -> found == wanted;
            case NOT_EQUAL -> found != wanted;
            case LESS -> found < wanted;
            case LESS_OR_EQUAL -> found <= wanted;
            case GREATER -> found > wanted;
            case GREATER_OR_EQUAL -> found >= wanted;
        };
    }
}
