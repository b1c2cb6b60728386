package io.sptraderb.series;

import java.util.Arrays;

/** The values of a short window in a sorted array; adding and removing move the ones behind. */
final class SortedRows implements OrderedRows {

    /** Rows up to which moving values is faster than a tree. */
    static final int LONGEST = 512;

    private final double[] values;
    private final double[] sorted;
    private int size;

    SortedRows(double[] values, int longest) {
        this.values = values;
        this.sorted = new double[longest];
    }

    @Override
    public void add(int row) {
        int at = place(values[row]);
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = values[row];
        size++;
    }

    @Override
    public void remove(int row) {
        int at = place(values[row]);
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        size--;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double at(int place) {
        return sorted[place];
    }

    @Override
    public int below(int row, boolean orEqual) {
        int at = place(values[row]);
        while (!orEqual && at > 0 && sorted[at - 1] == values[row]) {
            at--;
        }
        while (orEqual && at < size && sorted[at] == values[row]) {
            at++;
        }
        return at;
    }

    private int place(double value) {
        int found = Arrays.binarySearch(sorted, 0, size, value);
        return found < 0 ? -found - 1 : found;
    }
}
