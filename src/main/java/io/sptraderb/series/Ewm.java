package io.sptraderb.series;

/**
 * Exponentially weighted moments, with the weights of pandas.
 *
 * @param alpha smoothing factor in (0, 1]
 * @param adjust whether the first weights are divided by their decaying sum
 * @param ignoreMissing whether a missing row leaves the weights as they are
 * @param minPeriods present values needed for a result, at least 1
 */
public record Ewm(double alpha, boolean adjust, boolean ignoreMissing, int minPeriods) {

    double[] mean(Present present) {
        return present.isComplete() && !adjust ? recursive(present.values()) : weighted(present);
    }

    /** The usual EMA, by the steps of pandas: a value equal to the mean leaves it as it is. */
    private double[] recursive(double[] values) {
        double[] means = new double[values.length];
        if (means.length == 0) {
            return means;
        }
        double kept = 1 - alpha;
        double total = kept + alpha;
        double mean = values[0];
        means[0] = mean;
        for (int i = 1; i < means.length; i++) {
            if (values[i] != mean) {
                mean = kept * mean + alpha * values[i];
                // Dividing by one changes nothing and takes longer than all the rest.
                mean = total == 1 ? mean : mean / total;
            }
            means[i] = mean;
        }
        Windows.blank(means, Integer.MAX_VALUE, minPeriods);
        return means;
    }

    private double[] weighted(Present present) {
        double[] means = new double[present.size()];
        double added = adjust ? 1 : alpha;
        double mean = Double.NaN;
        double weight = 1;
        int count = 0;
        for (int i = 0; i < means.length; i++) {
            boolean missing = present.isMissing(i);
            if (count > 0 && !(missing && ignoreMissing)) {
                weight *= 1 - alpha;
            }
            if (!missing) {
                double value = present.values()[i];
                if (count == 0) {
                    mean = value;
                } else {
                    mean = joined(mean, weight, value, added);
                    weight = adjust ? weight + added : 1;
                }
                count++;
            }
            means[i] = count >= minPeriods ? mean : Double.NaN;
        }
        return means;
    }

    /** The mean of a mean and a value with their weights; of equal ones exactly theirs. */
    private static double joined(double mean, double weight, double value, double added) {
        return mean == value ? mean : (weight * mean + added * value) / (weight + added);
    }

    /** The mean with weights that decay by {@code steps} of the age between rows instead of by one a row. */
    double[] mean(Present present, double[] steps) {
        double[] means = new double[present.size()];
        double added = adjust ? 1 : alpha;
        double mean = Double.NaN;
        double weight = 1;
        int count = 0;
        for (int i = 0; i < means.length; i++) {
            boolean missing = present.isMissing(i);
            if (count > 0 && !(missing && ignoreMissing)) {
                weight *= Math.pow(1 - alpha, steps[i]);
            }
            if (!missing) {
                double value = present.values()[i];
                mean = count == 0 ? value : joined(mean, weight, value, added);
                weight = count == 0 ? weight : adjust ? weight + added : 1;
                count++;
            }
            means[i] = count >= minPeriods ? mean : Double.NaN;
        }
        return means;
    }

    double[] sum(Present present) {
        double[] sums = new double[present.size()];
        double sum = 0;
        int count = 0;
        for (int i = 0; i < sums.length; i++) {
            boolean missing = present.isMissing(i);
            if (count > 0 && !(missing && ignoreMissing)) {
                sum *= 1 - alpha;
            }
            if (!missing) {
                sum += present.values()[i];
                count++;
            }
            sums[i] = count >= minPeriods ? sum : Double.NaN;
        }
        return sums;
    }

    /** Weighted variance; {@code bias} leaves out the correction for the sum of weights. */
    double[] variance(Present present, boolean bias) {
        double[] values = present.withNaN();
        return covariance(values, values, bias);
    }

    /** Weighted covariance of two columns that are missing in the same rows. */
    double[] covariance(double[] left, double[] right, boolean bias) {
        double[] result = new double[left.length];
        CovarianceState state = new CovarianceState();
        for (int i = 0; i < result.length; i++) {
            state.next(left[i], right[i], this);
            result[i] = state.count >= minPeriods ? state.covariance(bias) : Double.NaN;
        }
        return result;
    }

    /** Running weighted means and covariance with the sums of weights and of squared weights. */
    private static final class CovarianceState {
        private int count;
        private double leftMean;
        private double rightMean;
        private double covariance;
        private double weight = 1;
        private double sumOfWeights = 1;
        private double sumOfSquares = 1;

        void next(double left, double right, Ewm ewm) {
            boolean missing = Double.isNaN(left);
            if (count == 0) {
                if (!missing) {
                    leftMean = left;
                    rightMean = right;
                    count = 1;
                }
                return;
            }
            double kept = 1 - ewm.alpha;
            if (!missing || !ewm.ignoreMissing) {
                sumOfWeights *= kept;
                sumOfSquares *= kept * kept;
                weight *= kept;
            }
            if (!missing) {
                add(left, right, ewm);
            }
        }

        private void add(double left, double right, Ewm ewm) {
            double added = ewm.adjust ? 1 : ewm.alpha;
            double total = weight + added;
            double leftBefore = leftMean;
            double rightBefore = rightMean;
            leftMean = joined(leftMean, weight, left, added);
            rightMean = joined(rightMean, weight, right, added);
            double between = (leftBefore - leftMean) * (rightBefore - rightMean);
            double within = (left - leftMean) * (right - rightMean);
            covariance = (weight * (covariance + between) + added * within) / total;
            sumOfWeights += added;
            sumOfSquares += added * added;
            weight = total;
            if (!ewm.adjust) {
                sumOfWeights /= weight;
                sumOfSquares /= weight * weight;
                weight = 1;
            }
            count++;
        }

        double covariance(boolean bias) {
            if (bias) {
                return count == 0 ? Double.NaN : covariance;
            }
            double square = sumOfWeights * sumOfWeights;
            double denominator = square - sumOfSquares;
            return count == 0 || denominator <= 0 ? Double.NaN : square / denominator * covariance;
        }
    }
}
