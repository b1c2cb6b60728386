package io.sptraderb.strategy;

import java.util.List;

/** What must hold on a candle for a rule to act. */
public sealed interface Condition {

    /**
     * A signal has an event on the candle whose outputs pass every test.
     *
     * @param signal name of the signal: the last segment of its path
     * @param outputs tests, none when any event will do
     */
    record SignalEvent(String signal, List<OutputTest> outputs) implements Condition {
        public SignalEvent {
            outputs = List.copyOf(outputs);
        }
    }

    /** Two numbers stand in a relation; they do not where one of them is not known. */
    record Comparison(Formula left, Relation relation, Formula right) implements Condition {}

    /**
     * A condition holds on the candle and on those just before it.
     *
     * @param candles how many in all, at least 1
     */
    record Lasting(Condition condition, int candles) implements Condition {
        public Lasting {
            if (candles < 1) {
                throw new IllegalArgumentException("candles were " + candles + ", must be at least 1");
            }
        }
    }

    /** Every one of the conditions holds on the same candle; true when there are none. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one of the conditions holds; false when there are none. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** The condition does not hold. */
    record Not(Condition condition) implements Condition {}

    /** How two numbers may stand to each other. */
    enum Relation {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        /** At or below it on the candle before, above it now. */
        CROSSES_ABOVE("crosses_above"),
        /** At or above it on the candle before, below it now. */
        CROSSES_BELOW("crosses_below");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        /** How strategies write it. */
        public String symbol() {
            return symbol;
        }

        /** Whether it looks at the candle before as well. */
        public boolean isCrossing() {
            return this == CROSSES_ABOVE || this == CROSSES_BELOW;
        }
    }
}
