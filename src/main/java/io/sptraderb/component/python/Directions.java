package io.sptraderb.component.python;

import io.sptraderb.series.Column;
import io.sptraderb.series.LongColumn;
import org.jspecify.annotations.Nullable;

/**
 * The events of a whole column: the rows whose direction is neither 0 nor missing. Looked for in the column's own array,
 * as events are few and candles may be many.
 *
 * @param rows ascending
 * @param values the direction at each of them
 */
record Directions(int[] rows, double[] values) {

    /** Null when the column holds texts or objects. */
    static @Nullable Directions of(Column column) {
        if (column instanceof LongColumn longs) {
            long[] values = longs.values();
            int[] rows = rows(values);
            return new Directions(rows, ColumnReader.numbersAt(values, rows).values());
        }
        double[] values = ColumnReader.numbers(column);
        if (values == null) {
            return null;
        }
        int[] rows = rows(values);
        return new Directions(rows, ColumnReader.numbersAt(values, rows).values());
    }

    private static int[] rows(long[] values) {
        int count = 0;
        for (long value : values) {
            count += value != 0 ? 1 : 0;
        }
        int[] rows = new int[count];
        int found = 0;
        for (int i = 0; found < count; i++) {
            if (values[i] != 0) {
                rows[found++] = i;
            }
        }
        return rows;
    }

    private static int[] rows(double[] values) {
        int count = 0;
        for (double value : values) {
            count += isDirection(value) ? 1 : 0;
        }
        int[] rows = new int[count];
        int found = 0;
        for (int i = 0; found < count; i++) {
            if (isDirection(values[i])) {
                rows[found++] = i;
            }
        }
        return rows;
    }

    private static boolean isDirection(double value) {
        return value != 0 && !Double.isNaN(value);
    }
}
