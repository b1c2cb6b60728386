package io.sptraderb.series;

/** Statistics of all rows up to each row. */
final class Expanding {

    private Expanding() {}

    /** Sums with Neumaier's compensation. */
    static double[] sum(Present present, int minPeriods) {
        double[] result = new double[present.size()];
        CompensatedSum sum = new CompensatedSum();
        int count = 0;
        for (int i = 0; i < result.length; i++) {
            if (!present.isMissing(i)) {
                sum.add(present.values()[i]);
                count++;
            }
            result[i] = count >= minPeriods ? sum.value() : Double.NaN;
        }
        FlatWindows.correctSums(result, present, Integer.MAX_VALUE);
        return result;
    }

    static double[] mean(Present present, int minPeriods) {
        double[] result = new double[present.size()];
        CompensatedSum sum = new CompensatedSum();
        int count = 0;
        for (int i = 0; i < result.length; i++) {
            if (!present.isMissing(i)) {
                sum.add(present.values()[i]);
                count++;
            }
            result[i] = count > 0 && count >= minPeriods ? sum.value() / count : Double.NaN;
        }
        FlatWindows.correctMeans(result, present, Integer.MAX_VALUE);
        return result;
    }

    /** Welford's variance. */
    static double[] variance(Present present, int minPeriods, int ddof) {
        double[] result = new double[present.size()];
        int needed = Math.max(Math.max(minPeriods, 1), ddof + 1);
        int count = 0;
        double mean = 0;
        double moment = 0;
        for (int i = 0; i < result.length; i++) {
            if (!present.isMissing(i)) {
                count++;
                double delta = present.values()[i] - mean;
                mean += delta / count;
                moment += delta * (present.values()[i] - mean);
            }
            result[i] = count >= needed ? moment / (count - ddof) : Double.NaN;
        }
        return result;
    }
}
