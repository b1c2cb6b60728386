package io.sptraderb.series;

import java.util.Arrays;

/**
 * Skewness and kurtosis of moving windows, by the running sums of pandas (roll_skew and roll_kurt of its
 * aggregations.pyx). They lose digits where the spread is small against the level, and a component must see the very
 * numbers it sees under pandas, so this repeats its steps and their order: values less their rounded mean, powers added
 * and removed with Kahan's compensation, no answer for a variance of 1e-14 or less.
 */
final class RollingShape {

    private static final double FLAT = 1e-14;
    /** Values further below their mean than this are not centred. */
    private static final double SKEW_REACH = -1e5;

    private static final double KURTOSIS_REACH = -1e4;

    private final double[] values;
    private final Window window;
    private final int powers;
    private final double[] sums;
    private final double[] addLost;
    private final double[] removeLost;
    private int count;
    private int equalRun;
    private double last = Double.NaN;

    private RollingShape(Present present, Window window, int powers) {
        this.values = centred(present, powers == 3 ? SKEW_REACH : KURTOSIS_REACH);
        this.window = window;
        this.powers = powers;
        this.sums = new double[powers];
        this.addLost = new double[powers];
        this.removeLost = new double[powers];
    }

    static double[] skew(Present present, Window window) {
        return new RollingShape(present, window, 3).run();
    }

    static double[] kurtosis(Present present, Window window) {
        return new RollingShape(present, window, 4).run();
    }

    private double[] run() {
        double[] result = new double[values.length];
        int needed = Math.max(window.minPeriods(), powers);
        int start = 0;
        int end = 0;
        for (int i = 0; i < result.length; i++) {
            int from = window.start(i);
            if (from >= end) {
                restart();
                start = from;
                end = from;
            }
            for (; start < from; start++) {
                remove(values[start]);
            }
            for (int stop = window.end(i); end < stop; end++) {
                add(values[end]);
            }
            result[i] = count < needed ? Double.NaN : powers == 3 ? skew() : kurtosis();
        }
        return result;
    }

    private void restart() {
        count = 0;
        Arrays.fill(sums, 0);
        Arrays.fill(addLost, 0);
        Arrays.fill(removeLost, 0);
    }

    private void add(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        count++;
        double power = 1;
        for (int k = 0; k < powers; k++) {
            power *= value;
            accumulate(k, power, addLost);
        }
        equalRun = value == last ? equalRun + 1 : 1;
        last = value;
    }

    private void remove(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        count--;
        double power = -1;
        for (int k = 0; k < powers; k++) {
            power *= value;
            accumulate(k, power, removeLost);
        }
    }

    private void accumulate(int k, double term, double[] lost) {
        double corrected = term - lost[k];
        double next = sums[k] + corrected;
        lost[k] = next - sums[k] - corrected;
        sums[k] = next;
    }

    private double skew() {
        double n = count;
        double mean = sums[0] / n;
        double variance = sums[1] / n - mean * mean;
        double third = sums[2] / n - mean * mean * mean - 3 * mean * variance;
        if (equalRun >= count) {
            return 0;
        }
        if (variance <= FLAT) {
            return Double.NaN;
        }
        double deviation = Math.sqrt(variance);
        return Math.sqrt(n * (n - 1)) * third / ((n - 2) * deviation * deviation * deviation);
    }

    private double kurtosis() {
        double n = count;
        double mean = sums[0] / n;
        double rest = mean * mean;
        double variance = sums[1] / n - rest;
        rest *= mean;
        double third = sums[2] / n - rest - 3 * mean * variance;
        rest *= mean;
        double fourth = sums[3] / n - rest - 6 * variance * mean * mean - 4 * third * mean;
        if (equalRun >= count) {
            return -3;
        }
        if (variance <= FLAT) {
            return Double.NaN;
        }
        double scaled = (n * n - 1) * fourth / (variance * variance) - 3 * ((n - 1) * (n - 1));
        return scaled / ((n - 2) * (n - 3));
    }

    private static double[] centred(Present present, double reach) {
        double[] values = present.withNaN().clone();
        double sum = 0;
        double lowest = Double.POSITIVE_INFINITY;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                lowest = Math.min(lowest, value);
                count++;
            }
        }
        double mean = sum / count;
        if (lowest - mean > reach) {
            double shift = Math.copySign(Math.floor(Math.abs(mean) + 0.5), mean);
            for (int i = 0; i < values.length; i++) {
                values[i] -= shift;
            }
        }
        return values;
    }
}
