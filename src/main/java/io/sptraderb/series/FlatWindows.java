package io.sptraderb.series;

/**
 * Windows that hold one value only: as in pandas their mean is that value to the last bit, and their sum the value times
 * its count. A price that stands still then never crosses its own average by a rounding.
 */
final class FlatWindows {

    private FlatWindows() {}

    /** Means over windows, corrected in place; NaN stays. */
    static void correctMeans(double[] means, Present present, Window window) {
        if (!present.isComplete() || !(window instanceof FixedWindow fixed)) {
            correct(means, present, window, false);
            return;
        }
        double[] values = present.values();
        int run = 0;
        for (int i = 0; i < means.length; i++) {
            run = i > 0 && values[i] == values[i - 1] ? run + 1 : 1;
            if (run >= Math.min(i + 1, fixed.size()) && !Double.isNaN(means[i])) {
                means[i] = values[i];
            }
        }
    }

    /** Sums over windows, corrected in place; NaN stays. */
    static void correctSums(double[] sums, Present present, Window window) {
        correct(sums, present, window, true);
    }

    /** Missing rows neither count nor end a run of equal values. */
    private static void correct(double[] results, Present present, Window window, boolean sums) {
        double value = Double.NaN;
        int run = 0;
        int count = 0;
        int start = 0;
        int end = 0;
        for (int i = 0; i < results.length; i++) {
            for (int stop = window.end(i); end < stop; end++) {
                if (!present.isMissing(end)) {
                    run = present.values()[end] == value ? run + 1 : 1;
                    value = present.values()[end];
                    count++;
                }
            }
            for (int from = window.start(i); start < from; start++) {
                count -= present.isMissing(start) ? 0 : 1;
            }
            if (count > 0 && run >= count && !Double.isNaN(results[i])) {
                results[i] = sums ? value * count : value;
            }
        }
    }
}
