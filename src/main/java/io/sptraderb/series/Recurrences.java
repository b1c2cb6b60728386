package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Columns whose rows depend on the result of the row before; null for a column that is not numeric. */
public final class Recurrences {

    Recurrences() {}

    /** Moves a mean by {@code weight * (value - mean)} a row; NaN repeats it, the first present value starts it. */
    @PythonVisible
    public @Nullable Column adaptiveMean(Column values, Column weights) {
        double[] x = Numbers.doublesOrNull(values);
        double[] w = Numbers.doublesOrNull(weights);
        return x == null || w == null ? null : new DoubleColumn(adaptiveMean(x, w));
    }

    static double[] adaptiveMean(double[] values, double[] weights) {
        double[] means = new double[values.length];
        int row = 0;
        while (row < means.length && Double.isNaN(values[row])) {
            means[row++] = Double.NaN;
        }
        if (row == means.length) {
            return means;
        }
        double mean = values[row];
        means[row] = mean;
        for (int i = row + 1; i < means.length; i++) {
            double step = weights[i] * (values[i] - mean);
            if (!Double.isNaN(values[i]) && !Double.isNaN(weights[i])) {
                mean += step;
            }
            means[i] = mean;
        }
        return means;
    }

    /** The candidate, or the level before where that is higher and the price before was not below it. */
    @PythonVisible
    public @Nullable Column ratchet(Column candidates, Column prices) {
        double[] c = Numbers.doublesOrNull(candidates);
        double[] p = Numbers.doublesOrNull(prices);
        return c == null || p == null ? null : new DoubleColumn(ratchet(c, p));
    }

    static double[] ratchet(double[] candidates, double[] prices) {
        double[] levels = new double[candidates.length];
        double before = Double.NaN;
        double priceBefore = Double.NaN;
        for (int i = 0; i < levels.length; i++) {
            // False for NaN: whatever is missing starts the level anew.
            boolean holds = priceBefore >= before && before > candidates[i];
            before = holds ? before : candidates[i];
            levels[i] = before;
            priceBefore = prices[i];
        }
        return levels;
    }
}
