package io.sptraderb.strategy;

import io.sptraderb.component.IndicatorCall;

/** What a condition compares: one number a candle, known at its close; NaN where it is not known. */
public sealed interface Formula {

    /** The same number on every candle. */
    record Constant(double value) implements Formula {}

    /** A column of the candles themselves. */
    record CandleValue(CandleColumn column) implements Formula {}

    /**
     * An output of an indicator the strategy itself names.
     *
     * @param output name of the output, empty for the first
     */
    record IndicatorValue(IndicatorCall indicator, String output) implements Formula {

        /** {@code alias} or {@code alias.output}. */
        public String name() {
            return output.isEmpty() ? indicator.alias() : indicator.alias() + "." + output;
        }
    }

    /**
     * An output of an indicator that one of the strategy's signals needs.
     *
     * @param name {@code alias} or {@code alias.output}
     */
    record SignalIndicator(String name) implements Formula {}

    /** A figure of the last values, the candle's own among them; not known while one of them is not. */
    record Rolling(Formula of, Statistic statistic, int candles) implements Formula {
        public Rolling {
            requireAtLeast(1, candles);
        }
    }

    /** The value so many candles ago. */
    record Shifted(Formula of, int candles) implements Formula {
        public Shifted {
            requireAtLeast(0, candles);
        }
    }

    /** Two values put together. */
    record Arithmetic(Formula left, Operation operation, Formula right) implements Formula {}

    /** Columns of candles. */
    enum CandleColumn {
        OPEN,
        HIGH,
        LOW,
        CLOSE,
        VOLUME
    }

    /** Figures of several values. */
    enum Statistic {
        MEAN,
        MAX,
        MIN,
        /** The deviation of a sample: divided by one less than there are values. */
        STD,
        SUM
    }

    /** The four operations; a division by zero gives what IEEE 754 says. */
    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY
    }

    private static void requireAtLeast(int least, int candles) {
        if (candles < least) {
            throw new IllegalArgumentException("candles were " + candles + ", must be at least " + least);
        }
    }
}
