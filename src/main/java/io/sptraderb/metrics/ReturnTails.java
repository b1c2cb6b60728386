package io.sptraderb.metrics;

import java.util.Arrays;

/** The ends of the distribution of a series of returns: sorted once, asked often. NaN returns are left out. */
public final class ReturnTails {

    private static final double TAIL = 0.05;

    private final double[] sorted;

    private ReturnTails(double[] sorted) {
        this.sorted = sorted;
    }

    public static ReturnTails of(double[] returns) {
        double[] sorted =
                Arrays.stream(returns).filter(value -> !Double.isNaN(value)).toArray();
        Arrays.sort(sorted);
        return new ReturnTails(sorted);
    }

    /** The value below which a part of all returns lies, interpolated between neighbours. */
    public double quantile(double part) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The return that one period in twenty, for 0.05, falls short of: usually negative. */
    public double valueAtRisk(double part) {
        return quantile(part);
    }

    /** Mean of the returns up to the value at risk, also called expected shortfall. */
    public double conditionalValueAtRisk(double part) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int last = (int) (part * (sorted.length - 1));
        double sum = 0;
        for (int i = 0; i <= last; i++) {
            sum += sorted[i];
        }
        return sum / (last + 1);
    }

    /** Size of the best twentieth's limit over that of the worst: above one, gains run further than losses. */
    public double tailRatio() {
        return ReturnStatistics.over(Math.abs(quantile(1 - TAIL)), Math.abs(quantile(TAIL)));
    }
}
