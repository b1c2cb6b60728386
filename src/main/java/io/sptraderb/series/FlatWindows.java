package io.sptraderb.series;

/**
 * Windows that hold one value only: as in pandas their mean is that value to the last bit, and their sum the value times
 * its count. A price that stands still then never crosses its own average by a rounding.
 */
final class FlatWindows {

    private FlatWindows() {}

    /** Means over windows of the last {@code window} rows, corrected in place; NaN stays. */
    static void correctMeans(double[] means, Present present, int window) {
        if (!present.isComplete()) {
            correct(means, present, window, false);
            return;
        }
        double[] values = present.values();
        int run = 0;
        for (int i = 0; i < means.length; i++) {
            run = i > 0 && values[i] == values[i - 1] ? run + 1 : 1;
            if (run >= Math.min(i + 1, window) && !Double.isNaN(means[i])) {
                means[i] = values[i];
            }
        }
    }

    /** Sums over windows of the last {@code window} rows, corrected in place; NaN stays. */
    static void correctSums(double[] sums, Present present, int window) {
        correct(sums, present, window, true);
    }

    /** Missing rows neither count nor end a run of equal values. */
    private static void correct(double[] results, Present present, int window, boolean sums) {
        double value = Double.NaN;
        int run = 0;
        int count = 0;
        for (int i = 0; i < results.length; i++) {
            if (!present.isMissing(i)) {
                run = present.values()[i] == value ? run + 1 : 1;
                value = present.values()[i];
                count++;
            }
            if (i >= window && !present.isMissing(i - window)) {
                count--;
            }
            if (count > 0 && run >= count && !Double.isNaN(results[i])) {
                results[i] = sums ? value * count : value;
            }
        }
    }
}
