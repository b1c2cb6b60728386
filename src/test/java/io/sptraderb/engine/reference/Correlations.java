package io.sptraderb.engine.reference;

import io.sptraderb.candle.CandleSeries;
import java.util.ArrayList;
import java.util.List;

/** How two symbols' returns correlate. */
final class Correlations {

    private Correlations() {}

    /**
     * Of the returns between the last candles both have in common, as many candles as the look-back says or as there
     * are; NaN for fewer than three returns.
     */
    static double of(Moment now, CandleSeries other, int lookback) {
        List<double[]> common = new ArrayList<>();
        for (int i = 0; i <= now.candle(); i++) {
            long time = now.on(i).time();
            int j = other.indexAtOrAfter(time);
            if (j < other.size() && other.openTime(j) == time) {
                common.add(new double[] {now.on(i).close(), other.close(j)});
            }
        }
        List<double[]> last = common.subList(Math.max(0, common.size() - lookback), common.size());
        List<double[]> returns = new ArrayList<>();
        for (int k = 1; k < last.size(); k++) {
            returns.add(
                    new double[] {last.get(k)[0] / last.get(k - 1)[0] - 1, last.get(k)[1] / last.get(k - 1)[1] - 1});
        }
        return returns.size() < 3 ? Double.NaN : pearson(returns);
    }

    private static double pearson(List<double[]> pairs) {
        double meanX = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(Double.NaN);
        double meanY = pairs.stream().mapToDouble(pair -> pair[1]).average().orElse(Double.NaN);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (double[] pair : pairs) {
            xy += (pair[0] - meanX) * (pair[1] - meanY);
            xx += (pair[0] - meanX) * (pair[0] - meanX);
            yy += (pair[1] - meanY) * (pair[1] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
