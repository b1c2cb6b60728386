package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/**
 * Item assignment. Each method gives the column to keep from now on: the same one, written in place, while the column
 * is exclusive and can hold the values; else a copy, wider if need be. Values are a scalar or a column.
 */
public final class Assignment {

    Assignment() {}

    /** The column in a dtype that can hold the value, which pandas wants even where no row takes it. */
    @PythonVisible
    public Column widened(Column column, @Nullable Object value) {
        return value instanceof Column values ? toHoldAll(column, values) : Promotion.toHold(column, value);
    }

    @PythonVisible
    public Column at(Column column, int row, @Nullable Object value) {
        Column target = Promotion.toHold(column, value).writable();
        target.set(row, value);
        return target;
    }

    /** Rows from (inclusive) to (exclusive); a column of values has as many rows. */
    @PythonVisible
    public Column range(Column column, int from, int to, @Nullable Object values) {
        int[] rows = new int[Math.max(0, to - from)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = from + i;
        }
        return rows(column, rows, values);
    }

    /** The given rows; a column of values has one row for each of them. */
    @PythonVisible
    public Column rows(Column column, int[] rows, @Nullable Object values) {
        if (!(values instanceof Column source)) {
            Column target =
                    rows.length == 0 ? column : Promotion.toHold(column, values).writable();
            for (int row : rows) {
                target.set(row, values);
            }
            return target;
        }
        if (rows.length == 0) {
            return column;
        }
        Column target = toHoldAll(column, source).writable();
        for (int i = 0; i < rows.length; i++) {
            target.set(rows[i], source.get(i));
        }
        return target;
    }

    /** Where the mask is true; a column of values has the length of the mask. Null when it is no mask or has missing rows. */
    @PythonVisible
    public @Nullable Column mask(Column column, Column mask, @Nullable Object values) {
        BoolColumn flags = Logic.flagsOrNull(mask);
        if (flags == null || mask.hasMissing()) {
            return null;
        }
        boolean[] chosen = flags.values();
        if (isNone(chosen)) {
            return column;
        }
        if (!(values instanceof Column source)) {
            Column target = Promotion.toHold(column, values).writable();
            target.setWhere(chosen, values);
            return target;
        }
        Column target = toHoldAll(column, source).writable();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                target.set(i, source.get(i));
            }
        }
        return target;
    }

    private static boolean isNone(boolean[] mask) {
        for (boolean chosen : mask) {
            if (chosen) {
                return false;
            }
        }
        return true;
    }

    private static Column toHoldAll(Column column, Column values) {
        Column target = column;
        for (int i = 0; i < values.size(); i++) {
            target = Promotion.toHold(target, values.get(i));
        }
        return target;
    }
}
