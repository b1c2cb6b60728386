package io.sptraderb.series;

import java.util.Arrays;

/** What Python asks of row numbers, so that it need not look at them one by one; -1 stands for no row. */
public final class RowNumbers {

    RowNumbers() {}

    @PythonVisible
    public Column column(int[] rows) {
        long[] numbers = new long[rows.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = rows[i];
        }
        return new LongColumn(numbers);
    }

    /** Whether they are all rows of a column of that size, in their own order. */
    @PythonVisible
    public boolean isEvery(int[] rows, int size) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != i) {
                return false;
            }
        }
        return rows.length == size;
    }

    /** Whether one of them is none. */
    @PythonVisible
    public boolean hasAbsent(int[] rows) {
        for (int row : rows) {
            if (row < 0) {
                return true;
            }
        }
        return false;
    }

    /** Which of them are rows. */
    @PythonVisible
    public Column arePresent(int[] rows) {
        boolean[] present = new boolean[rows.length];
        for (int i = 0; i < present.length; i++) {
            present[i] = rows[i] >= 0;
        }
        return new BoolColumn(present);
    }

    /** The numbers in another order. */
    @PythonVisible
    public int[] reordered(int[] rows, int[] order) {
        int[] result = new int[order.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = rows[order[i]];
        }
        return result;
    }

    /** At most the first {@code count}. */
    @PythonVisible
    public int[] first(int[] rows, int count) {
        return Arrays.copyOf(rows, Math.min(count, rows.length));
    }

    /** Where each row stands in an order of all rows. */
    @PythonVisible
    public int[] places(int[] order) {
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        return places;
    }
}
