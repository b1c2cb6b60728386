package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values of mixed types, including Python objects, kept as they came. */
public final class ObjectColumn extends Column {

    private final @Nullable Object[] values;

    ObjectColumn(@Nullable Object[] values) {
        this.values = values;
    }

    /** Any column as objects. */
    static ObjectColumn of(Column column) {
        @Nullable Object[] values = new @Nullable Object[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.get(i);
        }
        return new ObjectColumn(values);
    }

    @Override
    @PythonVisible
    public int size() {
        return values.length;
    }

    @Override
    @PythonVisible
    public String dtype() {
        return "object";
    }

    @Override
    @Nullable
    Object get(int row) {
        return values[row];
    }

    @Override
    boolean isMissing(int row) {
        return Numbers.isMissing(values[row]);
    }

    @Override
    ObjectColumn slice(int from, int to) {
        return new ObjectColumn(Arrays.copyOfRange(values, from, to));
    }

    @Override
    ObjectColumn take(int[] rows) {
        @Nullable Object[] taken = new @Nullable Object[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = rows[i] < 0 ? (Object) Double.NaN : values[rows[i]];
        }
        return new ObjectColumn(taken);
    }

    @Override
    ObjectColumn copy() {
        return new ObjectColumn(values.clone());
    }

    @Override
    boolean accepts(@Nullable Object value) {
        return true;
    }

    @Override
    void set(int row, @Nullable Object value) {
        values[row] = Numbers.normal(value);
    }
}
