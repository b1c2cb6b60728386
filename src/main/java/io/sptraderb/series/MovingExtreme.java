package io.sptraderb.series;

/** The highest value of moving windows. */
final class MovingExtreme extends MovingStatistic {

    private final Present present;
    private final int minPeriods;
    private double[] keptHighest = {};
    private int[] keptCounts = {};
    private int offset;
    private double highest;
    private int count;

    private MovingExtreme(Present present, int minPeriods) {
        this.present = present;
        this.minPeriods = Math.max(minPeriods, 1);
    }

    static double[] max(Present present, Window window) {
        return new MovingExtreme(present, window.minPeriods()).over(window, present.size());
    }

    static double[] min(Present present, Window window) {
        double[] lowest = max(present.negated(), window);
        for (int i = 0; i < lowest.length; i++) {
            lowest[i] = -lowest[i];
        }
        return lowest;
    }

    @Override
    void clear() {
        highest = Double.NEGATIVE_INFINITY;
        count = 0;
    }

    @Override
    void add(int row) {
        if (!present.isMissing(row)) {
            highest = Math.max(highest, present.values()[row]);
            count++;
        }
    }

    @Override
    void keep(int start, int end) {
        int size = end - start;
        if (size > keptHighest.length) {
            keptHighest = new double[size];
            keptCounts = new int[size];
        }
        offset = start;
        double tail = Double.NEGATIVE_INFINITY;
        int rows = 0;
        for (int i = size - 1; i >= 0; i--) {
            if (!present.isMissing(start + i)) {
                tail = Math.max(tail, present.values()[start + i]);
                rows++;
            }
            keptHighest[i] = tail;
            keptCounts[i] = rows;
        }
    }

    @Override
    double joined(int start) {
        return result(Math.max(keptHighest[start - offset], highest), keptCounts[start - offset] + count);
    }

    @Override
    double alone() {
        return result(highest, count);
    }

    private double result(double value, int rows) {
        return rows < minPeriods ? Double.NaN : value;
    }
}
