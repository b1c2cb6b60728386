package io.sptraderb.http;

import java.util.Arrays;

/** Chooses the points of a long column a chart needs. */
final class Thinning {

    private Thinning() {}

    /**
     * Indexes of at most {@code points} values, ascending: the first, the last, and of every stretch between its
     * lowest and highest, so that no extreme is lost.
     */
    static int[] extremes(double[] values, int points) {
        if (values.length <= points) {
            return evenly(values.length, points);
        }
        int stretches = Math.max(0, (points - 2) / 2);
        int[] chosen = new int[2 + 2 * stretches];
        int count = 1;
        int inner = values.length - 2;
        for (int stretch = 0; stretch < stretches; stretch++) {
            int from = 1 + (int) ((long) inner * stretch / stretches);
            int to = 1 + (int) ((long) inner * (stretch + 1) / stretches);
            int low = from;
            int high = from;
            for (int i = from + 1; i < to; i++) {
                low = values[i] < values[low] ? i : low;
                high = values[i] > values[high] ? i : high;
            }
            chosen[count++] = Math.min(low, high);
            if (low != high) {
                chosen[count++] = Math.max(low, high);
            }
        }
        chosen[count++] = values.length - 1;
        return Arrays.copyOf(chosen, count);
    }

    /** Indexes of at most {@code points} of {@code size} values, ascending, evenly spread, first and last included. */
    static int[] evenly(int size, int points) {
        int count = Math.min(size, points);
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = count == 1 ? size - 1 : (int) ((long) i * (size - 1) / (count - 1));
        }
        return chosen;
    }
}
