package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/**
 * Linear least squares by Householder reflections (G. Golub and C. Van Loan, "Matrix Computations", section 5.3), the
 * columns scaled to length 1 first.
 */
final class LeastSquares {

    /** A pivot smaller than this, of columns of length 1, leaves the coefficient undetermined. */
    private static final double SINGULAR = 1e-13;

    private LeastSquares() {}

    /** The coefficients of the columns that come nearest to the target; null when they are not determined. */
    static double @Nullable [] solve(double[][] columns, double[] target) {
        int rows = target.length;
        int count = columns.length;
        double[] scales = new double[count];
        double[][] work = new double[count][];
        for (int j = 0; j < count; j++) {
            scales[j] = length(columns[j], 0);
            work[j] = new double[rows];
            for (int i = 0; i < rows; i++) {
                work[j][i] = scales[j] == 0 ? 0 : columns[j][i] / scales[j];
            }
        }
        double[] rest = target.clone();
        double[] diagonal = new double[count];
        for (int j = 0; j < count; j++) {
            double length = length(work[j], j);
            if (!(length > SINGULAR) || j >= rows) {
                return null;
            }
            diagonal[j] = work[j][j] > 0 ? -length : length;
            reflect(work, rest, j, diagonal[j]);
        }
        return substituted(work, diagonal, rest, scales);
    }

    /** Reflects everything right of column j so that column j has only its diagonal left. */
    private static void reflect(double[][] work, double[] rest, int j, double diagonal) {
        double[] axis = work[j];
        axis[j] -= diagonal;
        double scale = -axis[j] * diagonal;
        for (int k = j + 1; k < work.length; k++) {
            add(work[k], axis, j, -dot(work[k], axis, j) / scale);
        }
        add(rest, axis, j, -dot(rest, axis, j) / scale);
    }

    private static double[] substituted(double[][] work, double[] diagonal, double[] rest, double[] scales) {
        double[] result = new double[work.length];
        for (int j = result.length - 1; j >= 0; j--) {
            double value = rest[j];
            for (int k = j + 1; k < result.length; k++) {
                value -= work[k][j] * result[k];
            }
            result[j] = value / diagonal[j];
        }
        for (int j = 0; j < result.length; j++) {
            result[j] /= scales[j];
        }
        return result;
    }

    private static double length(double[] values, int from) {
        return Math.sqrt(dot(values, values, from));
    }

    private static double dot(double[] left, double[] right, int from) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = from; i < left.length; i++) {
            sum.add(left[i] * right[i]);
        }
        return sum.value();
    }

    private static void add(double[] target, double[] values, int from, double factor) {
        for (int i = from; i < target.length; i++) {
            target[i] += factor * values[i];
        }
    }
}
