package io.sptraderb.series;

/** Neumaier's sum: the rounding error of every addition is kept and added at the end. */
final class CompensatedSum {

    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        if (Math.abs(next) <= Double.MAX_VALUE) {
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        }
        sum = next;
    }

    double value() {
        return sum + lost;
    }

    static double of(double[] values) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum.add(value);
            }
        }
        return sum.value();
    }
}
