package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Ranks from 1 on, as {@code Series.rank} defines them. */
public final class Ranking {

    Ranking() {}

    /**
     * {@code method} of equal values is average, min, max, first or dense; {@code missing} ranks are keep (missing), top
     * or bottom; {@code share} divides by the number of ranked rows, or of distinct values with dense. Null when the
     * values have no order.
     */
    @PythonVisible
    public @Nullable Column rank(Column column, String method, String missing, boolean ascending, boolean share) {
        int[] order = new Sorting().order(new Object[] {column}, new boolean[] {ascending}, !missing.equals("top"));
        long[] keys = Sorting.keysOrNull(column);
        if (order == null || keys == null) {
            return null;
        }
        int size = order.length;
        int ranked = missing.equals("keep") ? new Reductions().count(column) : size;
        double[] ranks = new double[size];
        Arrays.fill(ranks, Double.NaN);
        int groups = 0;
        int end;
        for (int start = 0; start < ranked; start = end) {
            end = start + 1;
            while (end < ranked && isTie(column, keys, order[start], order[end])) {
                end++;
            }
            groups++;
            for (int i = start; i < end; i++) {
                ranks[order[i]] = rank(method, start, end, i, groups);
            }
        }
        return new DoubleColumn(share ? divided(ranks, method.equals("dense") ? groups : ranked) : ranks);
    }

    /** Kendall's tau-b of two columns of equal length without missing values; null when they have no order. */
    @PythonVisible
    public @Nullable Double kendall(Column left, Column right) {
        long[] a = Sorting.keysOrNull(left);
        long[] b = Sorting.keysOrNull(right);
        return a == null || b == null ? null : Kendall.tau(a, b);
    }

    private static boolean isTie(Column column, long[] keys, int row, int next) {
        boolean isMissing = column.isMissing(row);
        return isMissing == column.isMissing(next) && (isMissing || keys[row] == keys[next]);
    }

    private static double rank(String method, int start, int end, int place, int group) {
        return switch (method) {
            case "average" -> (start + 1 + end) / 2.0;
            case "min" -> start + 1;
            case "max" -> end;
            case "first" -> place + 1;
            case "dense" -> group;
            default ->
                throw new IllegalArgumentException(
                        "method was " + method + ", must be average, min, max, first or dense");
        };
    }

    private static double[] divided(double[] ranks, int by) {
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] /= by;
        }
        return ranks;
    }
}
