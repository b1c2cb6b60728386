package io.sptraderb.component;

import java.util.List;

/** A value a strategy hands to a component's constructor or function. */
public sealed interface ParameterValue {

    /** A whole number. */
    record Whole(long value) implements ParameterValue {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** A finite number with a fraction part. */
    record Decimal(double value) implements ParameterValue {
        public Decimal {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("parameter was " + value + ", must be a finite number");
            }
        }

        @Override
        public String toString() {
            return Double.toString(value);
        }
    }

    /** A text. */
    record Text(String value) implements ParameterValue {
        @Override
        public String toString() {
            return value;
        }
    }

    /** True or false. */
    record Flag(boolean value) implements ParameterValue {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** A list of values, for example the look-backs of several averages. */
    record Sequence(List<ParameterValue> values) implements ParameterValue {
        public Sequence {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }
}
