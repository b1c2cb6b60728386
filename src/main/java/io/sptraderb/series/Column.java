package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/**
 * One typed array of values, with pandas' idea of a missing value for its type.
 *
 * <p>Columns are values: kernels make new ones. The exception is item assignment, which writes in place while the
 * column is exclusive, that is made by an earlier assignment and since then handed to nobody else. Whoever stores a
 * column in a second place calls {@link #share()} first; a wrapped or computed column is never exclusive.
 */
public abstract sealed class Column
        permits DoubleColumn, LongColumn, BoolColumn, TextColumn, TimeColumn, SpanColumn, DayColumn, ObjectColumn {

    private boolean exclusive;

    /** Number of rows. */
    @PythonVisible
    public abstract int size();

    /** pandas' name of the type, such as {@code float64}; texts and mixed values are {@code object}. */
    @PythonVisible
    public abstract String dtype();

    /** The value for Python: Double, Long, Boolean, String, {@link TimePoint}, {@link TimeSpan}, {@link CalendarDay}; NaN when missing. */
    abstract @Nullable Object get(int row);

    abstract boolean isMissing(int row);

    /** Rows from (inclusive) to (exclusive), copied. */
    abstract Column slice(int from, int to);

    /** The given rows; row -1 gives a missing value, which may need a wider type. */
    abstract Column take(int[] rows);

    abstract Column copy();

    /** Whether {@link #set} can store the value without a change of type. */
    abstract boolean accepts(@Nullable Object value);

    /** Stores an accepted value; only {@link Assignment} calls it, on a column from {@link #writable()}. */
    abstract void set(int row, @Nullable Object value);

    /** Stores an accepted value in every row where the mask is true. */
    void setWhere(boolean[] mask, @Nullable Object value) {
        for (int row = 0; row < mask.length; row++) {
            if (mask[row]) {
                set(row, value);
            }
        }
    }

    /** Ends exclusive ownership: from now on an assignment copies first. */
    @PythonVisible
    public final Column share() {
        exclusive = false;
        return this;
    }

    final Column writable() {
        if (exclusive) {
            return this;
        }
        Column copy = copy();
        copy.exclusive = true;
        return copy;
    }

    final boolean hasMissing() {
        int size = size();
        for (int row = 0; row < size; row++) {
            if (isMissing(row)) {
                return true;
            }
        }
        return false;
    }

    final boolean isAllMissing() {
        int size = size();
        for (int row = 0; row < size; row++) {
            if (!isMissing(row)) {
                return false;
            }
        }
        return true;
    }
}
