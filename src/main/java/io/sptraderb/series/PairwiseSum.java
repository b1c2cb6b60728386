package io.sptraderb.series;

/**
 * The sum of a range in the order numpy adds it: halves of halves, blocks of 128 by eight running sums.
 *
 * <p>Source: N. J. Higham, "The Accuracy of Floating Point Summation", SIAM Journal on Scientific Computing 14 (1993);
 * block size and order as in numpy, so that the last bits agree.
 */
final class PairwiseSum {

    private static final int LANES = 8;
    private static final int BLOCK = 128;

    private PairwiseSum() {}

    static double of(double[] values) {
        return 0 + of(values, 0, values.length);
    }

    static double of(double[] values, int from, int count) {
        if (count < LANES) {
            double sum = -0.0;
            for (int i = from; i < from + count; i++) {
                sum += values[i];
            }
            return sum;
        }
        if (count <= BLOCK) {
            return block(values, from, count);
        }
        int half = count / 2;
        half -= half % LANES;
        return of(values, from, half) + of(values, from + half, count - half);
    }

    private static double block(double[] values, int from, int count) {
        double a = values[from];
        double b = values[from + 1];
        double c = values[from + 2];
        double d = values[from + 3];
        double e = values[from + 4];
        double f = values[from + 5];
        double g = values[from + 6];
        double h = values[from + 7];
        int whole = count - count % LANES;
        for (int i = from + LANES; i < from + whole; i += LANES) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
            e += values[i + 4];
            f += values[i + 5];
            g += values[i + 6];
            h += values[i + 7];
        }
        double sum = ((a + b) + (c + d)) + ((e + f) + (g + h));
        for (int i = from + whole; i < from + count; i++) {
            sum += values[i];
        }
        return sum;
    }
}
