package io.sptraderb.series;

/** Sums and means of moving windows, with Neumaier's compensation for long ones. */
final class MovingSum extends MovingStatistic {

    private final Present present;
    private final boolean isMean;
    private final int minPeriods;
    private double[] keptSums = {};
    private int[] keptCounts = {};
    private int offset;
    private CompensatedSum sum = new CompensatedSum();
    private int count;

    private MovingSum(Present present, boolean isMean, int minPeriods) {
        this.present = present;
        this.isMean = isMean;
        this.minPeriods = isMean ? Math.max(minPeriods, 1) : minPeriods;
    }

    static double[] sum(Present present, Window window) {
        double[] sums = new MovingSum(present, false, window.minPeriods()).over(window, present.size());
        FlatWindows.correctSums(sums, present, window);
        return sums;
    }

    static double[] mean(Present present, Window window) {
        double[] means = new MovingSum(present, true, window.minPeriods()).over(window, present.size());
        FlatWindows.correctMeans(means, present, window);
        return means;
    }

    @Override
    void clear() {
        sum = new CompensatedSum();
        count = 0;
    }

    @Override
    void add(int row) {
        if (!present.isMissing(row)) {
            sum.add(present.values()[row]);
            count++;
        }
    }

    @Override
    void keep(int start, int end) {
        int size = end - start;
        if (size > keptSums.length) {
            keptSums = new double[size];
            keptCounts = new int[size];
        }
        offset = start;
        CompensatedSum tail = new CompensatedSum();
        int rows = 0;
        for (int i = size - 1; i >= 0; i--) {
            if (!present.isMissing(start + i)) {
                tail.add(present.values()[start + i]);
                rows++;
            }
            keptSums[i] = tail.value();
            keptCounts[i] = rows;
        }
    }

    @Override
    double joined(int start) {
        return result(keptSums[start - offset] + sum.value(), keptCounts[start - offset] + count);
    }

    @Override
    double alone() {
        return result(sum.value(), count);
    }

    private double result(double total, int rows) {
        return rows < minPeriods ? Double.NaN : isMean ? total / rows : total;
    }
}
