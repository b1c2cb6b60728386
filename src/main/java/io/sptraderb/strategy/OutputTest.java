package io.sptraderb.strategy;

/**
 * Compares one output of a signal event with a value: {@code crossover_type: golden_cross},
 * {@code signal_strength: "> 0.1"}.
 *
 * @param output name of the output column
 */
public record OutputTest(String output, Operator operator, Operand operand) {

    /** How to compare; ordering operators are false against texts, and against NaN all but {@code NOT_EQUAL} are. */
    public enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    /** What to compare with. */
    public sealed interface Operand {
        record Numeric(double value) implements Operand {}

        record Text(String value) implements Operand {}

        record Flag(boolean value) implements Operand {}
    }
}
