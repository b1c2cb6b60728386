package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** bool; with a mask of missing rows it is what pandas keeps as an object column of bools and NaN. */
public final class BoolColumn extends Column {

    private final boolean[] values;
    private final boolean @Nullable [] missing;

    /** Wraps without a copy: the array is never written through this column. */
    public BoolColumn(boolean[] values) {
        this(values, null);
    }

    BoolColumn(boolean[] values, boolean @Nullable [] missing) {
        this.values = values;
        this.missing = missing;
    }

    /** The column's own array, false where missing: read only, and never given to Python, which could write it. */
    public boolean[] values() {
        return values;
    }

    /** The rows without a value, or null when none can be: read only. */
    boolean @Nullable [] missing() {
        return missing;
    }

    /** pandas' bool dtype, not object. */
    boolean isStrict() {
        return missing == null;
    }

    @Override
    @PythonVisible
    public int size() {
        return values.length;
    }

    @Override
    @PythonVisible
    public String dtype() {
        return missing == null ? "bool" : "object";
    }

    @Override
    Object get(int row) {
        return isMissing(row) ? (Object) Double.NaN : (Object) values[row];
    }

    @Override
    boolean isMissing(int row) {
        return missing != null && missing[row];
    }

    @Override
    BoolColumn slice(int from, int to) {
        return new BoolColumn(
                Arrays.copyOfRange(values, from, to), missing == null ? null : Arrays.copyOfRange(missing, from, to));
    }

    @Override
    BoolColumn take(int[] rows) {
        boolean[] taken = new boolean[rows.length];
        boolean[] gone = new boolean[rows.length];
        boolean anyGone = missing != null;
        for (int i = 0; i < rows.length; i++) {
            gone[i] = rows[i] < 0 || isMissing(rows[i]);
            taken[i] = !gone[i] && values[rows[i]];
            anyGone |= gone[i];
        }
        return new BoolColumn(taken, anyGone ? gone : null);
    }

    @Override
    BoolColumn copy() {
        return new BoolColumn(values.clone(), missing == null ? null : missing.clone());
    }

    @Override
    boolean accepts(@Nullable Object value) {
        return value instanceof Boolean || (missing != null && Numbers.isMissing(value));
    }

    @Override
    void set(int row, @Nullable Object value) {
        boolean gone = Numbers.isMissing(value);
        values[row] = Boolean.TRUE.equals(value);
        if (missing != null) {
            missing[row] = gone;
        }
    }
}
