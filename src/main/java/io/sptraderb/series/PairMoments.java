package io.sptraderb.series;

/**
 * Second moments of two columns over the rows where both are present.
 *
 * @param count such rows
 * @param left sum of squared distances of the left values from their mean
 * @param right the same of the right values
 * @param both sum of the products of the two distances
 */
record PairMoments(int count, double left, double right, double both) {

    static PairMoments of(double[] left, double[] right, int from, int to) {
        int count = 0;
        double leftMean = 0;
        double rightMean = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        double products = 0;
        for (int i = from; i < to; i++) {
            if (Double.isNaN(left[i]) || Double.isNaN(right[i])) {
                continue;
            }
            count++;
            double leftDelta = left[i] - leftMean;
            double rightDelta = right[i] - rightMean;
            leftMean += leftDelta / count;
            rightMean += rightDelta / count;
            leftSquares += leftDelta * (left[i] - leftMean);
            rightSquares += rightDelta * (right[i] - rightMean);
            products += leftDelta * (right[i] - rightMean);
        }
        return new PairMoments(count, leftSquares, rightSquares, products);
    }

    double correlation(int minPeriods) {
        if (count < Math.max(minPeriods, 1) || left == 0 || right == 0) {
            return Double.NaN;
        }
        double correlation = both / Math.sqrt(left * right);
        return Math.max(-1, Math.min(1, correlation));
    }

    double covariance(int minPeriods, int ddof) {
        return count < Math.max(minPeriods, 1) || count <= ddof ? Double.NaN : both / (count - ddof);
    }
}
