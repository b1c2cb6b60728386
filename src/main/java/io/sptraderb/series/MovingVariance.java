package io.sptraderb.series;

/** Variance of moving windows: Welford's updates on both sides of the boundary and Chan's formula to join them. */
final class MovingVariance extends MovingStatistic {

    private final Present present;
    private final int needed;
    private final int ddof;
    private int[] keptCounts = {};
    private double[] keptMeans = {};
    private double[] keptMoments = {};
    private int offset;
    private int count;
    private double mean;
    private double moment;

    private MovingVariance(Present present, int minPeriods, int ddof) {
        this.present = present;
        this.needed = Math.max(Math.max(minPeriods, 1), ddof + 1);
        this.ddof = ddof;
    }

    static double[] over(Present present, Window window, int ddof) {
        return new MovingVariance(present, window.minPeriods(), ddof).over(window, present.size());
    }

    @Override
    void clear() {
        count = 0;
        mean = 0;
        moment = 0;
    }

    @Override
    void add(int row) {
        if (!present.isMissing(row)) {
            double value = present.values()[row];
            count++;
            double delta = value - mean;
            mean += delta / count;
            moment += delta * (value - mean);
        }
    }

    @Override
    void keep(int start, int end) {
        int size = end - start;
        if (size > keptCounts.length) {
            keptCounts = new int[size];
            keptMeans = new double[size];
            keptMoments = new double[size];
        }
        offset = start;
        clear();
        for (int i = size - 1; i >= 0; i--) {
            add(start + i);
            keptCounts[i] = count;
            keptMeans[i] = mean;
            keptMoments[i] = moment;
        }
    }

    @Override
    double joined(int start) {
        int kept = keptCounts[start - offset];
        if (kept == 0) {
            return alone();
        }
        int both = kept + count;
        double delta = keptMeans[start - offset] - mean;
        return result(both, keptMoments[start - offset] + moment + delta * delta * ((double) kept * count / both));
    }

    @Override
    double alone() {
        return result(count, moment);
    }

    private double result(int rows, double squares) {
        return rows < needed ? Double.NaN : squares / (rows - ddof);
    }
}
