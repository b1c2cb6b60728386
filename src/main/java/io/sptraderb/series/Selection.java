package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Choosing rows and choosing between columns. */
public final class Selection {

    Selection() {}

    /** One value for Python. */
    @PythonVisible
    public @Nullable Object get(Column column, int row) {
        return column.get(row);
    }

    @PythonVisible
    public Column slice(Column column, int from, int to) {
        return column.slice(from, Math.max(from, to));
    }

    /** {@code column[start::step]} of {@code count} rows. */
    @PythonVisible
    public Column stride(Column column, int start, int step, int count) {
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = start + i * step;
        }
        return column.take(rows);
    }

    /** The given rows; row -1 gives a missing value. */
    @PythonVisible
    public Column take(Column column, int[] rows) {
        return column.take(rows);
    }

    /** The rows where the mask is true; null when it is no mask or has missing rows. */
    @PythonVisible
    public int @Nullable [] rows(Column mask) {
        BoolColumn flags = Logic.flagsOrNull(mask);
        if (flags == null || mask.hasMissing()) {
            return null;
        }
        return trueRows(flags.values());
    }

    static int[] trueRows(boolean[] mask) {
        int count = 0;
        for (boolean value : mask) {
            count += value ? 1 : 0;
        }
        int[] rows = new int[count];
        int next = 0;
        for (int i = 0; next < count; i++) {
            if (mask[i]) {
                rows[next++] = i;
            }
        }
        return rows;
    }

    /** The column where the mask is true, elsewhere the scalar or the column {@code other}. */
    @PythonVisible
    public @Nullable Column where(Column mask, @Nullable Object column, @Nullable Object other) {
        BoolColumn flags = Logic.flagsOrNull(mask);
        if (flags == null) {
            return null;
        }
        int size = flags.size();
        Column chosen = column instanceof Column values ? values : Constants.filled(size, column);
        Column rest = other instanceof Column values ? values : Constants.filled(size, other);
        return Choosing.of(flags.values(), chosen, rest);
    }

    /** A column of objects with None where the source has None, and not NaN: what functions of texts give. */
    @PythonVisible
    public Column keepNone(Column column, Column source) {
        return Missing.keepNone(column, source);
    }

    @PythonVisible
    public Column isMissing(Column column) {
        return Missing.isMissing(column, true);
    }

    @PythonVisible
    public Column isPresent(Column column) {
        return Missing.isMissing(column, false);
    }

    @PythonVisible
    public Column fill(Column column, @Nullable Object filler) {
        return Missing.fill(column, filler);
    }

    /** Limit 0 means no limit. */
    @PythonVisible
    public Column fillForward(Column column, int limit) {
        return Missing.forward(column, limit == 0 ? Integer.MAX_VALUE : limit);
    }

    /** Limit 0 means no limit. */
    @PythonVisible
    public Column fillBackward(Column column, int limit) {
        return Missing.backward(column, limit == 0 ? Integer.MAX_VALUE : limit);
    }

    @PythonVisible
    public @Nullable Column interpolate(Column column) {
        return Missing.interpolate(column);
    }

    /** The rows one after the other. */
    @PythonVisible
    public Column append(Column first, Column second) {
        return Joining.of(first, second);
    }
}
