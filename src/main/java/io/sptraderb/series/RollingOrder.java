package io.sptraderb.series;

import java.util.Arrays;

/** Quantiles of moving windows: the present values of the window are kept sorted. */
final class RollingOrder {

    private RollingOrder() {}

    /** Linear interpolation between the neighbouring ranks; quantile 0.5 is the median. */
    static double[] quantile(Present present, Window window, double quantile) {
        double[] result = new double[present.size()];
        double[] sorted = new double[Math.min(window.size(), result.length)];
        int needed = Math.max(window.minPeriods(), 1);
        int count = 0;
        for (int i = 0; i < result.length; i++) {
            int gone = i - window.size();
            if (gone >= 0 && !present.isMissing(gone)) {
                int at = position(sorted, count, present.values()[gone]);
                System.arraycopy(sorted, at + 1, sorted, at, count - at - 1);
                count--;
            }
            if (!present.isMissing(i)) {
                int at = position(sorted, count, present.values()[i]);
                System.arraycopy(sorted, at, sorted, at + 1, count - at);
                sorted[at] = present.values()[i];
                count++;
            }
            result[i] = count < needed ? Double.NaN : Quantiles.sorted(sorted, count, quantile);
        }
        return result;
    }

    private static int position(double[] sorted, int count, double value) {
        int found = Arrays.binarySearch(sorted, 0, count, value);
        return found < 0 ? -found - 1 : found;
    }
}
