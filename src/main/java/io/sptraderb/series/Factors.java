package io.sptraderb.series;

import java.util.Arrays;

/** Grouping rows by equal values of a column. */
final class Factors {

    private Factors() {}

    /**
     * Groups of equal values.
     *
     * @param sorted whether groups come in the order of their labels, if these have one; else of first appearance
     * @param keepMissing whether missing values are a group of their own, the last one; else their rows are in none
     */
    static Groups of(Column key, boolean sorted, boolean keepMissing) {
        Codes codes = Codes.of(key, false);
        int count = codes.count();
        int[] order = order(key.take(codes.firsts()), sorted);
        int[] ranks = new int[count];
        int[] labels = new int[count];
        for (int place = 0; place < count; place++) {
            ranks[order[place]] = place;
            labels[place] = codes.firsts()[order[place]];
        }
        boolean hasMissing = false;
        int[] groups = new int[key.size()];
        for (int row = 0; row < groups.length; row++) {
            int code = codes.rows()[row];
            hasMissing |= code == Codes.MISSING;
            groups[row] = code == Codes.MISSING ? (keepMissing ? count : Groups.NONE) : ranks[code];
        }
        if (keepMissing && hasMissing) {
            labels = Arrays.copyOf(labels, count + 1);
            labels[count] = -1;
        }
        return new Groups(key.take(labels), groups);
    }

    /** The numbers of the labels from the lowest label up, texts last; as they are when they have no order. */
    private static int[] order(Column labels, boolean sorted) {
        int[] order = sorted ? Sorting.mixedOrder(labels) : null;
        if (order == null) {
            order = new int[labels.size()];
            Arrays.setAll(order, i -> i);
        }
        return order;
    }
}
