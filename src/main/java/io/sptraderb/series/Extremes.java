package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** The greater or smaller of two values, row by row: numpy's maximum and minimum. */
final class Extremes {

    private Extremes() {}

    static @Nullable Column of(boolean greater, boolean skip, @Nullable Object left, @Nullable Object right) {
        int size = left instanceof Column column ? column.size() : right instanceof Column other ? other.size() : 1;
        Column a = left instanceof Column column ? column : Constants.filled(size, left);
        Column b = right instanceof Column column ? column : Constants.filled(size, right);
        if (a instanceof LongColumn x && b instanceof LongColumn y) {
            return longs(greater, x.values(), y.values());
        }
        double[] x = Numbers.doublesOrNull(a);
        double[] y = Numbers.doublesOrNull(b);
        return x == null || y == null ? null : doubles(greater, skip, x, y);
    }

    private static Column longs(boolean greater, long[] left, long[] right) {
        long[] result = new long[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = greater ? Math.max(left[i], right[i]) : Math.min(left[i], right[i]);
        }
        return new LongColumn(result);
    }

    private static Column doubles(boolean greater, boolean skip, double[] left, double[] right) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            if (skip && (Double.isNaN(left[i]) || Double.isNaN(right[i]))) {
                result[i] = Double.isNaN(left[i]) ? right[i] : left[i];
            } else {
                result[i] = greater ? Math.max(left[i], right[i]) : Math.min(left[i], right[i]);
            }
        }
        return new DoubleColumn(result);
    }
}
