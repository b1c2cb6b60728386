package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** float64: NaN is missing. */
public final class DoubleColumn extends Column {

    private static final byte UNKNOWN = 0;
    private static final byte FINITE = 1;
    private static final byte NOT_FINITE = 2;

    private final double[] values;
    private byte finiteness = UNKNOWN;

    /** Wraps without a copy: the array is never written through this column. */
    public DoubleColumn(double[] values) {
        this.values = values;
    }

    /** The column's own array: read only, and never given to Python, which could write it. */
    public double[] values() {
        return values;
    }

    /** Whether every value is finite; found out once. */
    boolean isFinite() {
        if (finiteness == UNKNOWN) {
            boolean finite = true;
            for (double value : values) {
                finite &= Math.abs(value) <= Double.MAX_VALUE;
            }
            finiteness = finite ? FINITE : NOT_FINITE;
        }
        return finiteness == FINITE;
    }

    @Override
    @PythonVisible
    public int size() {
        return values.length;
    }

    @Override
    @PythonVisible
    public String dtype() {
        return "float64";
    }

    @Override
    Double get(int row) {
        return values[row];
    }

    @Override
    boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    DoubleColumn slice(int from, int to) {
        return new DoubleColumn(Arrays.copyOfRange(values, from, to));
    }

    @Override
    DoubleColumn take(int[] rows) {
        double[] taken = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = rows[i] < 0 ? Double.NaN : values[rows[i]];
        }
        return new DoubleColumn(taken);
    }

    @Override
    DoubleColumn copy() {
        return new DoubleColumn(values.clone());
    }

    @Override
    boolean accepts(@Nullable Object value) {
        return value == null || value instanceof Number;
    }

    @Override
    void set(int row, @Nullable Object value) {
        values[row] = value == null ? Double.NaN : ((Number) value).doubleValue();
        finiteness = UNKNOWN;
    }

    @Override
    void setWhere(boolean[] mask, @Nullable Object value) {
        double number = value == null ? Double.NaN : ((Number) value).doubleValue();
        for (int row = 0; row < mask.length; row++) {
            values[row] = mask[row] ? number : values[row];
        }
        finiteness = UNKNOWN;
    }
}
