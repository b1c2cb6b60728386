package io.sptraderb.series;

/**
 * Sums of moving windows by additions alone: the rows are cut into blocks of the window's size, so that every window is
 * the end of one block and the start of the next (van Herk's method). Nothing is ever subtracted, hence no error
 * accumulates over the series and a huge value leaves no trace once it has left the window.
 */
final class RollingSums {

    private RollingSums() {}

    /** At each row the sum of the last {@code window} rows, of fewer at the start. */
    static double[] of(double[] values, int window) {
        return of(values, window, 1);
    }

    /** The sums divided by a number, in one pass over memory. */
    private static double[] of(double[] values, int window, double divisor) {
        int size = values.length;
        double[] sums = new double[size];
        int block = Math.min(window, Math.max(size, 1));
        double[] ends = new double[block + 1];
        double[] nextEnds = new double[block + 1];
        int start = 0;
        for (; start + block <= size; start += block) {
            fullBlock(values, start, sums, ends, nextEnds);
            for (int i = start; divisor != 1 && i < start + block; i++) {
                sums[i] /= divisor;
            }
            double[] swap = ends;
            ends = nextEnds;
            nextEnds = swap;
        }
        double head = 0;
        for (int i = start; i < size; i++) {
            head += values[i];
            sums[i] = (head + ends[i - start + 1]) / divisor;
        }
        return sums;
    }

    /** Two independent chains of additions in one loop, which the processor overlaps. */
    private static void fullBlock(double[] values, int start, double[] sums, double[] ends, double[] nextEnds) {
        int block = ends.length - 1;
        double head = 0;
        double tail = 0;
        for (int j = 0; j < block; j++) {
            head += values[start + j];
            sums[start + j] = head + ends[j + 1];
            tail += values[start + block - 1 - j];
            nextEnds[block - 1 - j] = tail;
        }
    }

    static double[] sum(Present present, FixedWindow shape) {
        int window = shape.size();
        int minPeriods = shape.minPeriods();
        double[] sums = of(present.values(), window);
        if (present.isComplete()) {
            blank(sums, window, minPeriods);
        } else {
            int[] counts = present.counts(window);
            for (int i = 0; i < sums.length; i++) {
                sums[i] = counts[i] >= minPeriods ? sums[i] : Double.NaN;
            }
        }
        FlatWindows.correctSums(sums, present, shape);
        return sums;
    }

    static double[] mean(Present present, FixedWindow shape) {
        int window = shape.size();
        int minPeriods = shape.minPeriods();
        if (present.isComplete()) {
            double[] means = of(present.values(), window, window);
            double sum = 0;
            for (int i = 0; i < Math.min(window - 1, means.length); i++) {
                sum += present.values()[i];
                means[i] = sum / (i + 1);
            }
            blank(means, window, minPeriods);
            FlatWindows.correctMeans(means, present, shape);
            return means;
        }
        double[] means = of(present.values(), window);
        int[] counts = present.counts(window);
        for (int i = 0; i < means.length; i++) {
            means[i] = counts[i] > 0 && counts[i] >= minPeriods ? means[i] / counts[i] : Double.NaN;
        }
        FlatWindows.correctMeans(means, present, shape);
        return means;
    }

    /** In a series without missing values only the first rows can lack periods. */
    static void blank(double[] results, int window, int minPeriods) {
        int tooShort = Math.min(minPeriods > window ? results.length : minPeriods - 1, results.length);
        for (int i = 0; i < tooShort; i++) {
            results[i] = Double.NaN;
        }
    }
}
