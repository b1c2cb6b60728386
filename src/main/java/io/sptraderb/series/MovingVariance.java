package io.sptraderb.series;

import java.util.Arrays;

/**
 * Variance of moving windows as pandas computes it (roll_var of its aggregations.pyx): Welford's update with Kahan's
 * compensation, each row added when it enters and taken out when it leaves. Where the spread is small against the level
 * this loses digits: a band around prices such as 1.1 +- 1e-5 is off by 1e-7 of its width. A component must see the very
 * numbers it sees under pandas, so this repeats its steps and their order.
 */
final class MovingVariance {

    private final double[] values;
    private final boolean[] missing;
    private final int needed;
    private final int ddof;
    private int count;
    private double mean;
    private double moment;
    private double addLost;
    private double removeLost;
    private double last;
    private int equalRun;

    private MovingVariance(Present present, int minPeriods, int ddof) {
        this.values = present.values();
        this.missing = present.missing();
        this.needed = Math.max(Math.max(minPeriods, 1), ddof + 1);
        this.ddof = ddof;
    }

    /** Variance with {@code ddof} delta degrees of freedom. */
    static double[] over(Present present, Window window, int ddof) {
        MovingVariance variance = new MovingVariance(present, window.minPeriods(), ddof);
        return window instanceof FixedWindow fixed && present.isComplete()
                ? variance.run(fixed.size())
                : variance.run(window);
    }

    private double[] run(Window window) {
        double[] result = new double[values.length];
        int start = 0;
        int end = 0;
        for (int i = 0; i < result.length; i++) {
            int from = window.start(i);
            if (i == 0 || from >= end) {
                restart();
                start = from;
                end = from;
            }
            for (; start < from; start++) {
                if (missing.length == 0 || !missing[start]) {
                    remove(values[start]);
                }
            }
            for (int stop = window.end(i); end < stop; end++) {
                if (missing.length == 0 || !missing[end]) {
                    add(values[end]);
                }
            }
            result[i] = result();
        }
        return result;
    }

    /** The same for the last {@code size} rows of a column without gaps. */
    private double[] run(int size) {
        double[] result = new double[values.length];
        if (size > 1) {
            restart();
            for (int i = 0; i < result.length; i++) {
                if (i >= size) {
                    remove(values[i - size]);
                }
                add(values[i]);
                result[i] = result();
            }
        } else {
            Arrays.fill(result, needed > 1 ? Double.NaN : 0);
        }
        return result;
    }

    private void restart() {
        count = 0;
        mean = 0;
        moment = 0;
        addLost = 0;
        removeLost = 0;
        last = Double.NaN;
        equalRun = 0;
    }

    private void add(double value) {
        count++;
        equalRun = value == last ? equalRun + 1 : 1;
        last = value;
        double before = mean - addLost;
        double corrected = value - addLost;
        double delta = corrected - mean;
        addLost = delta + mean - corrected;
        mean += delta / count;
        moment += (value - before) * (value - mean);
    }

    private void remove(double value) {
        count--;
        if (count == 0) {
            mean = 0;
            moment = 0;
            return;
        }
        double before = mean - removeLost;
        double corrected = value - removeLost;
        double delta = corrected - mean;
        removeLost = delta + mean - corrected;
        mean -= delta / count;
        moment -= (value - before) * (value - mean);
    }

    private double result() {
        if (count < needed) {
            return Double.NaN;
        }
        return count == 1 || equalRun >= count ? 0 : moment / (count - ddof);
    }
}
