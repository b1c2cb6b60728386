package io.sptraderb.engine;

/** Correlation of two symbols' returns over the latest candles both have. */
final class Correlation {

    private Correlation() {}

    /**
     * Pearson's correlation of the returns between the last {@code lookback} closes both have at equal times.
     *
     * @return in [-1, 1]; NaN when there are fewer than three returns, or one side does not move
     */
    static double ofReturns(Book a, Book b, int lookback) {
        double[] closesA = new double[lookback];
        double[] closesB = new double[lookback];
        int found = 0;
        int i = a.candle();
        int j = b.candle();
        while (found < lookback && i >= 0 && j >= 0) {
            long difference = a.time[i] - b.time[j];
            if (difference == 0) {
                closesA[found] = a.close[i--];
                closesB[found++] = b.close[j--];
            } else if (difference > 0) {
                i--;
            } else {
                j--;
            }
        }
        return ofCloses(closesA, closesB, found);
    }

    /** Closes are latest first: returns run backwards, which changes nothing about their correlation. */
    private static double ofCloses(double[] a, double[] b, int count) {
        int n = count - 1;
        if (n < 3) {
            return Double.NaN;
        }
        double sumA = 0;
        double sumB = 0;
        for (int k = 0; k < n; k++) {
            sumA += a[k] / a[k + 1] - 1;
            sumB += b[k] / b[k + 1] - 1;
        }
        double varianceA = 0;
        double varianceB = 0;
        double covariance = 0;
        for (int k = 0; k < n; k++) {
            double fromMeanA = a[k] / a[k + 1] - 1 - sumA / n;
            double fromMeanB = b[k] / b[k + 1] - 1 - sumB / n;
            varianceA += fromMeanA * fromMeanA;
            varianceB += fromMeanB * fromMeanB;
            covariance += fromMeanA * fromMeanB;
        }
        return covariance / Math.sqrt(varianceA * varianceB);
    }
}
