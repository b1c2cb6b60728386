package io.sptraderb.series;

/**
 * Sums and means of moving windows, to the last bit those of pandas (roll_sum and roll_mean of its aggregations.pyx):
 * two averages that are equal there are equal here, so that they cross at the same rows.
 */
final class MovingSum {

    private MovingSum() {}

    static double[] sum(Present present, Window window) {
        return window instanceof FixedWindow fixed && present.isComplete()
                ? complete(present.values(), fixed, false)
                : any(present.withNaN(), window, false);
    }

    static double[] mean(Present present, Window window) {
        return window instanceof FixedWindow fixed && present.isComplete()
                ? complete(present.values(), fixed, true)
                : any(present.withNaN(), window, true);
    }

    private static double[] any(double[] values, Window window, boolean isMean) {
        double[] result = new double[values.length];
        RunningSum sum = new RunningSum();
        int needed = isMean ? Math.max(window.minPeriods(), 1) : window.minPeriods();
        int start = 0;
        int end = 0;
        for (int i = 0; i < result.length; i++) {
            int from = window.start(i);
            if (from >= end) {
                sum = new RunningSum();
                start = from;
                end = from;
            }
            for (; start < from; start++) {
                sum.remove(values[start]);
            }
            for (int stop = window.end(i); end < stop; end++) {
                sum.add(values[end]);
            }
            result[i] = sum.count() < needed ? Double.NaN : isMean ? sum.mean() : sum.sum();
        }
        return result;
    }

    /** The last rows of a column without gaps: the same steps with all that can be left out of the loop. */
    private static double[] complete(double[] values, FixedWindow window, boolean isMean) {
        int size = window.size();
        if (size == 1) {
            return any(values, window, isMean);
        }
        int head = Math.min(size, values.length);
        double[] result = new double[values.length];
        double sum = 0;
        double addLost = 0;
        double removeLost = 0;
        int negative = 0;
        int equalRun = 0;
        double last = Double.NaN;
        for (int i = 0; i < result.length; i++) {
            double value = values[i];
            if (i >= head) {
                double corrected = -values[i - size] - removeLost;
                double next = sum + corrected;
                removeLost = next - sum - corrected;
                sum = next;
                negative -= RunningSum.sign(values[i - size]);
            }
            double corrected = value - addLost;
            double next = sum + corrected;
            addLost = next - sum - corrected;
            sum = next;
            negative += RunningSum.sign(value);
            equalRun = value == last ? equalRun + 1 : 1;
            last = value;
            int count = Math.min(i + 1, size);
            if (equalRun >= count) {
                result[i] = isMean ? value : value * count;
            } else {
                result[i] = isMean ? RunningSum.mean(sum, count, negative) : sum;
            }
        }
        Windows.blank(result, size, window.minPeriods());
        return result;
    }
}
