package io.sptraderb.series;

import java.util.Arrays;

/**
 * Rows divided into numbered groups; a group may be empty.
 *
 * <p>The rows of a group stand together in {@link #order()}, in their own order, from {@link #start} of the group to that
 * of the next one.
 */
public final class Groups {

    /** Code of a row that is in no group. */
    static final int NONE = -1;

    private final Column labels;
    private final int[] codes;
    private int[] order = {};
    private int[] starts = {};

    /**
     * @param labels one for each group
     * @param codes the group of each row, or {@link #NONE}
     */
    Groups(Column labels, int[] codes) {
        this.labels = labels;
        this.codes = codes;
    }

    /** Number of groups. */
    @PythonVisible
    public int count() {
        return labels.size();
    }

    /** The label of each group. */
    @PythonVisible
    public Column labels() {
        return labels.share();
    }

    /** The group of each row as int64, -1 for none. */
    @PythonVisible
    public Column codeColumn() {
        long[] values = new long[codes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = codes[i];
        }
        return new LongColumn(values);
    }

    /** The rows of a group. */
    @PythonVisible
    public int[] rows(int group) {
        return Arrays.copyOfRange(order(), start(group), start(group + 1));
    }

    /** The first (or, counted from the end, last) rows of each group, in the order of the whole. */
    @PythonVisible
    public int[] ends(int count, boolean fromEnd) {
        boolean[] chosen = new boolean[codes.length];
        int[] rows = order();
        for (int group = 0; group < count(); group++) {
            int size = start(group + 1) - start(group);
            int taken = count >= 0 ? Math.min(count, size) : Math.max(0, size + count);
            int from = fromEnd ? start(group + 1) - taken : start(group);
            for (int i = from; i < from + taken; i++) {
                chosen[rows[i]] = true;
            }
        }
        return Selection.trueRows(chosen);
    }

    int[] codes() {
        return codes;
    }

    int start(int group) {
        sort();
        return starts[group];
    }

    int[] order() {
        sort();
        return order;
    }

    /** Counting sort, once. */
    private void sort() {
        if (starts.length > 0) {
            return;
        }
        int[] sizes = new int[count() + 1];
        int grouped = 0;
        for (int code : codes) {
            if (code != NONE) {
                sizes[code + 1]++;
                grouped++;
            }
        }
        for (int group = 0; group < count(); group++) {
            sizes[group + 1] += sizes[group];
        }
        int[] next = sizes.clone();
        order = new int[grouped];
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] != NONE) {
                order[next[codes[row]]++] = row;
            }
        }
        starts = sizes;
    }
}
