package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** int64: nothing can be missing, so a missing value makes it float64. */
public final class LongColumn extends Column {

    private final long[] values;

    /** Wraps without a copy: the array is never written through this column. */
    public LongColumn(long[] values) {
        this.values = values;
    }

    /** The column's own array: read only, and never given to Python, which could write it. */
    public long[] values() {
        return values;
    }

    @Override
    @PythonVisible
    public int size() {
        return values.length;
    }

    @Override
    @PythonVisible
    public String dtype() {
        return "int64";
    }

    @Override
    Long get(int row) {
        return values[row];
    }

    @Override
    boolean isMissing(int row) {
        return false;
    }

    @Override
    LongColumn slice(int from, int to) {
        return new LongColumn(Arrays.copyOfRange(values, from, to));
    }

    @Override
    Column take(int[] rows) {
        for (int row : rows) {
            if (row < 0) {
                return new DoubleColumn(Numbers.doubles(values)).take(rows);
            }
        }
        long[] taken = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return new LongColumn(taken);
    }

    @Override
    LongColumn copy() {
        return new LongColumn(values.clone());
    }

    @Override
    boolean accepts(@Nullable Object value) {
        return value instanceof Long
                || value instanceof Integer
                || (value instanceof Double number && Numbers.isIntegral(number));
    }

    @Override
    void setWhere(boolean[] mask, @Nullable Object value) {
        long number = Numbers.longValue(value);
        for (int row = 0; row < mask.length; row++) {
            values[row] = mask[row] ? number : values[row];
        }
    }

    @Override
    void set(int row, @Nullable Object value) {
        values[row] = Numbers.longValue(value);
    }
}
