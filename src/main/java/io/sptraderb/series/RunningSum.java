package io.sptraderb.series;

/**
 * The sum of the rows in a moving window as pandas keeps it (add_sum and remove_sum of its aggregations.pyx): one of
 * Kahan's compensations for what is added and one for what is taken out. NaN is skipped.
 */
final class RunningSum {

    private int count;
    private int negative;
    private double sum;
    private double addLost;
    private double removeLost;
    private double last = Double.NaN;
    private int equalRun;

    /** Values in it. */
    int count() {
        return count;
    }

    void add(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        count++;
        negative += sign(value);
        double corrected = value - addLost;
        double next = sum + corrected;
        addLost = next - sum - corrected;
        sum = next;
        equalRun = value == last ? equalRun + 1 : 1;
        last = value;
    }

    void remove(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        count--;
        negative -= sign(value);
        double corrected = -value - removeLost;
        double next = sum + corrected;
        removeLost = next - sum - corrected;
        sum = next;
    }

    /** 1 below zero, minus zero included. */
    static int sign(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> 63);
    }

    /** Of equal values exactly their multiple; 0 of none. */
    double sum() {
        return count == 0 ? 0 : equalRun >= count ? last * count : sum;
    }

    /** Of equal values exactly that value, and never of a sign that no value has. Not for an empty window. */
    double mean() {
        return equalRun >= count ? last : mean(sum, count, negative);
    }

    /** The mean of a sum over so many values, of which some are negative. */
    static double mean(double sum, int count, int negative) {
        double mean = sum / count;
        boolean isWrong = (negative == 0 && mean < 0) || (negative == count && mean > 0);
        return isWrong ? 0 : mean;
    }
}
