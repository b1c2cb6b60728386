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
}
