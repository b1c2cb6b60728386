package io.sptraderb.series;

import java.util.Arrays;

/** One row for each group, such as its first or its highest; -1 for a group that has none. */
final class GroupRows {

    private GroupRows() {}

    /** By name: first, last, min, max of the present values. */
    static int[] of(Groups groups, Column column, String name) {
        int[] rows = new int[groups.count()];
        Arrays.fill(rows, -1);
        int[] codes = groups.codes();
        for (int row = 0; row < codes.length; row++) {
            int group = codes[row];
            if (group != Groups.NONE && !column.isMissing(row) && isBetter(column, row, rows[group], name)) {
                rows[group] = row;
            }
        }
        return rows;
    }

    private static boolean isBetter(Column column, int row, int known, String name) {
        if (known < 0) {
            return true;
        }
        return switch (name) {
            case "first" -> false;
            case "last" -> true;
            case "min" -> Reductions.compare(column, row, known) < 0;
            case "max" -> Reductions.compare(column, row, known) > 0;
            default -> throw new IllegalArgumentException("no row of a group: " + name);
        };
    }

    /** The row at a place of each group, counted from its end when negative; missing values count. */
    static int[] at(Groups groups, int place) {
        int[] rows = new int[groups.count()];
        for (int group = 0; group < rows.length; group++) {
            int from = place < 0 ? groups.start(group + 1) : groups.start(group);
            int at = from + place;
            boolean isThere = at >= groups.start(group) && at < groups.start(group + 1);
            rows[group] = isThere ? groups.order()[at] : -1;
        }
        return rows;
    }
}
