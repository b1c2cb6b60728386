package io.sptraderb.engine;

import io.sptraderb.strategy.Formula.Statistic;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * Figures of the last values at each place. Values are cut into blocks as long as a window: a window is the end of one
 * block and the beginning of the next, and what is known of both is put together. Nothing is ever subtracted, so no
 * error grows from window to window, a value that is not known spoils only the windows it lies in, and equal values
 * have exactly their own mean.
 */
final class RollingFigures {

    private RollingFigures() {}

    /** NaN where there are fewer values than asked for, or one of them is NaN. */
    static double[] of(double[] values, Statistic statistic, int window) {
        if (window > values.length) {
            return missing(values.length);
        }
        return switch (statistic) {
            case MEAN -> moments(values, window, false);
            case STD -> moments(values, window, true);
            case MAX -> folded(values, window, Math::max);
            case MIN -> folded(values, window, Math::min);
            case SUM -> folded(values, window, Double::sum);
        };
    }

    private static double[] missing(int size) {
        double[] missing = new double[size];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    private static double[] folded(double[] values, int window, DoubleBinaryOperator fold) {
        double[] figures = missing(values.length);
        double[] toBlockEnd = new double[window];
        double sinceBlockStart = 0;
        for (int i = 0; i < values.length; i++) {
            int at = i % window;
            sinceBlockStart = at == 0 ? values[i] : fold.applyAsDouble(sinceBlockStart, values[i]);
            if (at == window - 1) {
                figures[i] = sinceBlockStart;
                toBlockEnd[at] = values[i];
                for (int k = at - 1; k > 0; k--) {
                    toBlockEnd[k] = fold.applyAsDouble(values[i - at + k], toBlockEnd[k + 1]);
                }
            } else if (i >= window) {
                figures[i] = fold.applyAsDouble(toBlockEnd[at + 1], sinceBlockStart);
            }
        }
        return figures;
    }

    /** Means and squared deviations, put together as by Chan, Golub and LeVeque (1979). */
    private static double[] moments(double[] values, int window, boolean deviation) {
        double[] figures = missing(values.length);
        double[] endMeans = new double[window];
        double[] endSquares = new double[window];
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            int at = i % window;
            if (at == 0) {
                mean = 0;
                squares = 0;
            }
            int count = at + 1;
            double step = values[i] - mean;
            mean += step / count;
            squares += step * (values[i] - mean);
            if (count == window) {
                figures[i] = deviation ? Math.sqrt(squares / (window - 1)) : mean;
                fillEnds(values, i - at, endMeans, endSquares);
            } else if (i >= window) {
                double apart = mean - endMeans[count];
                double share = (double) count / window;
                double both = endSquares[count] + squares + apart * apart * share * (window - count);
                figures[i] = deviation ? Math.sqrt(both / (window - 1)) : endMeans[count] + apart * share;
            }
        }
        return figures;
    }

    /** For each place of a block the mean and the squared deviations of the values from there to its end. */
    private static void fillEnds(double[] values, int start, double[] means, double[] squares) {
        double mean = 0;
        double sum = 0;
        for (int k = means.length - 1; k > 0; k--) {
            double step = values[start + k] - mean;
            mean += step / (means.length - k);
            sum += step * (values[start + k] - mean);
            means[k] = mean;
            squares[k] = sum;
        }
    }
}
