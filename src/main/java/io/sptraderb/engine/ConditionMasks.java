package io.sptraderb.engine;

import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalTable;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Condition.Relation;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.OutputTest;
import io.sptraderb.strategy.OutputTest.Operand;
import io.sptraderb.strategy.OutputTest.Operator;
import java.util.Arrays;
import java.util.List;

/** Evaluates conditions over a whole series: true for each candle at whose close the condition holds. */
final class ConditionMasks {

    private final int candles;
    private final List<SignalTable> signals;
    private final FormulaColumns formulas;

    /**
     * @param strategyName whose conditions these are, for messages
     * @param signals events of every signal the conditions name
     * @param columns what they may compare
     */
    ConditionMasks(String strategyName, List<SignalTable> signals, RuleColumns columns) {
        this.candles = columns.series().size();
        this.signals = signals;
        this.formulas = new FormulaColumns(strategyName, columns);
    }

    /** A new array, the caller's to write. */
    boolean[] evaluate(Condition condition) {
        return switch (condition) {
            case Condition.SignalEvent event -> eventMask(event);
            case Condition.Comparison(Formula left, Relation relation, Formula right) ->
                compared(formulas.evaluate(left), relation, formulas.evaluate(right));
            case Condition.Lasting(Condition lasting, int least) -> lasting(evaluate(lasting), least);
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

    private static boolean[] compared(double[] left, Relation relation, double[] right) {
        boolean[] mask = new boolean[left.length];
        for (int i = 0; i < mask.length; i++) {
            double a = left[i];
            double b = right[i];
            // every comparison is written so that NaN makes it false
            mask[i] = switch (relation) {
                case EQUAL -> a == b;
                case NOT_EQUAL -> a < b || a > b;
                case LESS -> a < b;
                case LESS_OR_EQUAL -> a <= b;
                case GREATER -> a > b;
                case GREATER_OR_EQUAL -> a >= b;
                case CROSSES_ABOVE -> a > b && i > 0 && left[i - 1] <= right[i - 1];
                case CROSSES_BELOW -> a < b && i > 0 && left[i - 1] >= right[i - 1];
            };
        }
        return mask;
    }

    private static boolean[] lasting(boolean[] mask, int least) {
        int held = 0;
        for (int i = 0; i < mask.length; i++) {
            held = mask[i] ? held + 1 : 0;
            mask[i] = held >= least;
        }
        return mask;
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
