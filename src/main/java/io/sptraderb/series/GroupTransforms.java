package io.sptraderb.series;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** A value for each row from the rows of its own group; rows of no group are missing. */
final class GroupTransforms {

    private GroupTransforms() {}

    /** The row {@code periods} places earlier in the same group, -1 when there is none. */
    static int[] shifted(Groups groups, int periods) {
        int[] rows = new int[groups.codes().length];
        Arrays.fill(rows, -1);
        int[] order = groups.order();
        for (int group = 0; group < groups.count(); group++) {
            int from = groups.start(group);
            int to = groups.start(group + 1);
            for (int i = Math.max(from, from + periods); i < Math.min(to, to + periods); i++) {
                rows[order[i]] = order[i - periods];
            }
        }
        return rows;
    }

    /** The last (first, when backward) present row of the group up to each row, at most {@code limit} rows away. */
    static int[] filled(Groups groups, Column column, boolean backward, int limit) {
        int[] rows = new int[groups.codes().length];
        Arrays.fill(rows, -1);
        int[] order = groups.order();
        for (int group = 0; group < groups.count(); group++) {
            int from = groups.start(group);
            int size = groups.start(group + 1) - from;
            int known = -1;
            int away = 0;
            for (int i = 0; i < size; i++) {
                int row = order[from + (backward ? size - 1 - i : i)];
                boolean isPresent = !column.isMissing(row);
                known = isPresent ? row : known;
                away = isPresent ? 0 : away + 1;
                rows[row] = away <= limit ? known : -1;
            }
        }
        return rows;
    }

    /** Running sum, product, minimum or maximum; a missing value stays missing and is left out. */
    static double[] running(Groups groups, double[] values, String name) {
        DoubleBinaryOperator step =
                switch (name) {
                    case "cumprod" -> (a, b) -> a * b;
                    case "cummax" -> Math::max;
                    case "cummin" -> Math::min;
                    default -> throw new IllegalArgumentException("no running statistic of groups: " + name);
                };
        double[] result = new double[values.length];
        double[] state = new double[groups.count()];
        Arrays.fill(state, Double.NaN);
        int[] codes = groups.codes();
        for (int row = 0; row < result.length; row++) {
            int group = codes[row];
            result[row] = Double.NaN;
            if (group != Groups.NONE && !Double.isNaN(values[row])) {
                state[group] = Double.isNaN(state[group]) ? values[row] : step.applyAsDouble(state[group], values[row]);
                result[row] = state[group];
            }
        }
        return result;
    }

    /** Running sums with Kahan's compensation, as pandas has them. */
    static double[] runningSums(Groups groups, double[] values) {
        double[] result = new double[values.length];
        double[] sums = new double[groups.count()];
        double[] lost = new double[groups.count()];
        int[] codes = groups.codes();
        for (int row = 0; row < result.length; row++) {
            int group = codes[row];
            result[row] = Double.NaN;
            if (group != Groups.NONE && !Double.isNaN(values[row])) {
                double corrected = values[row] - lost[group];
                double next = sums[group] + corrected;
                lost[group] = next - sums[group] - corrected; // NaN from infinity on, as in pandas
                sums[group] = next;
                result[row] = next;
            }
        }
        return result;
    }

    static long[] runningSums(Groups groups, long[] values) {
        long[] result = new long[values.length];
        long[] sums = new long[groups.count()];
        int[] codes = groups.codes();
        for (int row = 0; row < result.length; row++) {
            if (codes[row] != Groups.NONE) {
                sums[codes[row]] += values[row];
                result[row] = sums[codes[row]];
            }
        }
        return result;
    }

    /** The place of each row in its group, from its start or from its end. */
    static long[] places(Groups groups, boolean ascending) {
        long[] result = new long[groups.codes().length];
        int[] order = groups.order();
        for (int group = 0; group < groups.count(); group++) {
            int from = groups.start(group);
            int to = groups.start(group + 1);
            for (int i = from; i < to; i++) {
                result[order[i]] = ascending ? i - from : to - 1 - i;
            }
        }
        return result;
    }
}
