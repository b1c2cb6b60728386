package io.sptraderb.series;

import java.util.Arrays;

/** Lowest and highest of moving windows, by blocks of the window's size (van Herk's method). */
final class RollingExtremes {

    private RollingExtremes() {}

    static double[] max(Present present, int window, int minPeriods) {
        double[] values = present.values();
        if (!present.isComplete()) {
            values = values.clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = present.isMissing(i) ? Double.NEGATIVE_INFINITY : values[i];
            }
        }
        double[] highest = highest(values, window);
        if (present.isComplete()) {
            Windows.blank(highest, window, minPeriods);
            return highest;
        }
        int[] counts = present.counts(window);
        for (int i = 0; i < highest.length; i++) {
            highest[i] = counts[i] > 0 && counts[i] >= minPeriods ? highest[i] : Double.NaN;
        }
        return highest;
    }

    static double[] min(Present present, int window, int minPeriods) {
        double[] lowest = max(present.negated(), window, minPeriods);
        for (int i = 0; i < lowest.length; i++) {
            lowest[i] = -lowest[i];
        }
        return lowest;
    }

    private static double[] highest(double[] values, int window) {
        int size = values.length;
        double[] highest = new double[size];
        int block = Math.min(window, Math.max(size, 1));
        double[] ends = new double[block + 1];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        for (int start = 0; start < size; start += block) {
            int stop = Math.min(start + block, size);
            double head = Double.NEGATIVE_INFINITY;
            for (int i = start; i < stop; i++) {
                head = Math.max(values[i], head);
                highest[i] = Math.max(ends[i - start + 1], head);
            }
            if (stop < size) {
                double tail = Double.NEGATIVE_INFINITY;
                for (int j = block - 1; j > 0; j--) {
                    tail = Math.max(values[start + j], tail);
                    ends[j] = tail;
                }
            }
        }
        return highest;
    }
}
