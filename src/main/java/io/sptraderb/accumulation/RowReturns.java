package io.sptraderb.accumulation;

import java.util.Arrays;

/** Simple returns from row to row, as fractions; a row after a zero has none. */
final class RowReturns {

    private static final double ROWS_A_YEAR = 252;
    /** Deviations this small, next to the ratios of values, are rounding. */
    private static final double ROUNDING = 1e-14;

    private final double[] returns;

    private RowReturns(double[] returns) {
        this.returns = returns;
    }

    static RowReturns of(double[] values) {
        double[] returns = new double[values.length];
        int count = 0;
        for (int row = 1; row < values.length; row++) {
            if (values[row - 1] > 0) {
                returns[count++] = values[row] / values[row - 1] - 1;
            }
        }
        return new RowReturns(Arrays.copyOf(returns, count));
    }

    /** Population standard deviation, a year; 0 of no return. */
    double volatility() {
        return deviation(returns) * Math.sqrt(ROWS_A_YEAR);
    }

    /** Population standard deviation of the negative returns around their own mean, a year; 0 of none. */
    double downsideVolatility() {
        return deviation(Arrays.stream(returns).filter(each -> each < 0).toArray()) * Math.sqrt(ROWS_A_YEAR);
    }

    private static double deviation(double[] values) {
        double sum = 0;
        double largest = 0;
        for (double value : values) {
            sum += value;
            largest = Math.max(largest, Math.abs(value));
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / values.length);
        return deviation > ROUNDING * (1 + largest) ? deviation : 0;
    }
}
