package io.sptraderb.accumulation;

import java.util.Optional;

/**
 * What would have become of the first value had nothing been paid in: the chain of the row returns
 * {@code (value - paid in) / value before - 1}. What is paid in comes before the buys at the close of its row, so it has
 * no part in the way from the close before.
 *
 * <p>A row without value has none here, and the chain goes on over it, as it does from the first row that has value.
 */
final class TimeWeighted {

    private final double[] values;
    private final double[] contributed;

    private TimeWeighted(double[] values, double[] contributed) {
        this.values = values;
        this.contributed = contributed;
    }

    /** The values themselves when nothing was paid in after the first row. */
    static double[] index(double[] values, Optional<double[]> contributed) {
        return contributed
                .filter(amounts -> amounts.length > 0 && amounts[amounts.length - 1] > amounts[0])
                .map(amounts -> new TimeWeighted(values, amounts).index())
                .orElse(values);
    }

    private double[] index() {
        double[] index = new double[values.length];
        int before = -1;
        for (int row = 0; row < values.length; row++) {
            if (values[row] > 0) {
                index[row] = before < 0 ? values[row] : index[before] * growth(before, row);
                before = row;
            }
        }
        return index;
    }

    /** Costs of investing it may take more than there was before: then what was paid in has its share in them. */
    private double growth(int before, int row) {
        double paidIn = contributed[row] - contributed[before];
        return values[row] >= paidIn
                ? (values[row] - paidIn) / values[before]
                : values[row] / (values[before] + paidIn);
    }
}
