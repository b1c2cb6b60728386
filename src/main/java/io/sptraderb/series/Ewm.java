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

    /** The usual EMA: y += alpha * (x - y), which keeps a flat price exactly. */
    private double[] recursive(double[] values) {
        double[] means = new double[values.length];
        if (means.length == 0) {
            return means;
        }
        double mean = values[0];
        for (int i = 0; i < means.length; i++) {
            mean += alpha * (values[i] - mean);
            means[i] = mean;
        }
        RollingSums.blank(means, Integer.MAX_VALUE, minPeriods);
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
                    mean += added / (weight + added) * (value - mean);
                    weight = adjust ? weight + added : 1;
                }
                count++;
            }
            means[i] = count >= minPeriods ? mean : Double.NaN;
        }
        return means;
    }

    /** Weighted variance; {@code bias} leaves out the correction for the sum of weights. */
    double[] variance(Present present, boolean bias) {
        double[] result = new double[present.size()];
        VarianceState state = new VarianceState();
        for (int i = 0; i < result.length; i++) {
            state.next(present.values()[i], present.isMissing(i), this);
            result[i] = state.count >= minPeriods ? state.variance(bias) : Double.NaN;
        }
        return result;
    }

    /** Running weighted mean and variance with the sums of weights and of squared weights. */
    private static final class VarianceState {
        private int count;
        private double mean;
        private double variance;
        private double weight = 1;
        private double sumOfWeights = 1;
        private double sumOfSquares = 1;

        void next(double value, boolean missing, Ewm ewm) {
            if (count == 0) {
                if (!missing) {
                    mean = value;
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
                add(value, ewm);
            }
        }

        private void add(double value, Ewm ewm) {
            double added = ewm.adjust ? 1 : ewm.alpha;
            double total = weight + added;
            double before = mean;
            mean += added / total * (value - mean);
            double fromMean = before - mean;
            double fromValue = value - mean;
            variance = (weight * (variance + fromMean * fromMean) + added * fromValue * fromValue) / total;
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

        double variance(boolean bias) {
            if (bias) {
                return count == 0 ? Double.NaN : variance;
            }
            double square = sumOfWeights * sumOfWeights;
            double denominator = square - sumOfSquares;
            return count == 0 || denominator <= 0 ? Double.NaN : square / denominator * variance;
        }
    }
}
