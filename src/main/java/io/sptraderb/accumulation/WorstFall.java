package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The largest fall below the highest value so far; the first of several that are as deep.
 *
 * @param depth over the peak: 0.05 is 5 %
 * @param peak row of the peak, the first that reached it
 * @param end row on which the value of the peak is reached again, or the last
 */
record WorstFall(double depth, int peak, int end) {

    static WorstFall of(double[] values) {
        int peak = 0;
        double depth = 0;
        int worstPeak = 0;
        int worst = 0;
        for (int row = 1; row < values.length; row++) {
            if (values[row] > values[peak]) {
                peak = row;
            }
            double fall = values[peak] > 0 ? (values[peak] - values[row]) / values[peak] : 0;
            if (fall > depth) {
                depth = fall;
                worstPeak = peak;
                worst = row;
            }
        }
        return new WorstFall(depth, worstPeak, depth == 0 ? worstPeak : recovery(values, worstPeak, worst));
    }

    private static int recovery(double[] values, int peak, int worst) {
        int row = worst;
        while (row < values.length - 1 && values[row] < values[peak]) {
            row++;
        }
        return row;
    }

    long days(List<LocalDate> dates) {
        return ChronoUnit.DAYS.between(dates.get(peak), dates.get(end));
    }
}
