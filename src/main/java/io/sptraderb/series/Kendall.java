package io.sptraderb.series;

import java.util.Arrays;
import java.util.Comparator;

/** Kendall's rank correlation tau-b by Knight's method: the exchanges a merge sort needs are the discordant pairs. */
final class Kendall {

    private Kendall() {}

    /** NaN when one side is constant or there are fewer than two rows. */
    static double tau(long[] left, long[] right) {
        int size = left.length;
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong((Integer i) -> left[i]).thenComparingLong(i -> right[i]));
        long[] second = new long[size];
        long leftTies = 0;
        long bothTies = 0;
        long leftRun = 1;
        long bothRun = 1;
        for (int i = 0; i < size; i++) {
            second[i] = right[order[i]];
            boolean sameLeft = i > 0 && left[order[i]] == left[order[i - 1]];
            boolean same = sameLeft && second[i] == second[i - 1];
            leftRun = sameLeft ? leftRun + 1 : 1;
            bothRun = same ? bothRun + 1 : 1;
            leftTies += leftRun - 1;
            bothTies += bothRun - 1;
        }
        long discordant = exchanges(second, new long[size], 0, size);
        long rightTies = 0;
        long run = 1;
        for (int i = 1; i < size; i++) {
            run = second[i] == second[i - 1] ? run + 1 : 1;
            rightTies += run - 1;
        }
        long pairs = (long) size * (size - 1) / 2;
        double balance = pairs - leftTies - rightTies + bothTies - 2.0 * discordant;
        return balance / Math.sqrt((double) (pairs - leftTies)) / Math.sqrt((double) (pairs - rightTies));
    }

    /** Sorts from (inclusive) to (exclusive) and counts the pairs that stood the wrong way round. */
    private static long exchanges(long[] values, long[] free, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = exchanges(values, free, from, middle) + exchanges(values, free, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right >= to || (left < middle && values[left] <= values[right])) {
                free[i] = values[left++];
            } else {
                free[i] = values[right++];
                count += middle - left;
            }
        }
        System.arraycopy(free, from, values, from, to - from);
        return count;
    }
}
