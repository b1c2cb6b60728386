package io.sptraderb.series;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rolling, expanding and exponentially weighted statistics; null for a column that is not numeric. */
public final class Windows {

    Windows() {}

    @PythonVisible
    public Ewm ewm(double alpha, boolean adjust, boolean ignoreMissing, int minPeriods) {
        return new Ewm(alpha, adjust, ignoreMissing, Math.max(minPeriods, 1));
    }

    @PythonVisible
    public @Nullable Column mean(Column column, int size, int minPeriods, boolean center) {
        Window window = new Window(size, minPeriods, center);
        return rolling(column, window, p -> RollingSums.mean(p, window.size(), window.minPeriods()));
    }

    @PythonVisible
    public @Nullable Column sum(Column column, int size, int minPeriods, boolean center) {
        Window window = new Window(size, minPeriods, center);
        return rolling(column, window, p -> RollingSums.sum(p, window.size(), window.minPeriods()));
    }

    @PythonVisible
    public @Nullable Column min(Column column, int size, int minPeriods, boolean center) {
        Window window = new Window(size, minPeriods, center);
        return rolling(column, window, p -> RollingExtremes.min(p, window.size(), window.minPeriods()));
    }

    @PythonVisible
    public @Nullable Column max(Column column, int size, int minPeriods, boolean center) {
        Window window = new Window(size, minPeriods, center);
        return rolling(column, window, p -> RollingExtremes.max(p, window.size(), window.minPeriods()));
    }

    @PythonVisible
    public @Nullable Column var(Column column, int size, int minPeriods, boolean center, int ddof) {
        Window window = new Window(size, minPeriods, center);
        return rolling(column, window, p -> RollingMoments.variance(p, window, ddof));
    }

    @PythonVisible
    public @Nullable Column std(Column column, int size, int minPeriods, boolean center, int ddof) {
        Window window = new Window(size, minPeriods, center);
        return rolling(column, window, p -> roots(RollingMoments.variance(p, window, ddof)));
    }

    @PythonVisible
    public @Nullable Column quantile(Column column, int size, int minPeriods, boolean center, double quantile) {
        Window window = new Window(size, minPeriods, center);
        return rolling(column, window, p -> RollingOrder.quantile(p, window, quantile));
    }

    @PythonVisible
    public @Nullable Column skew(Column column, int size, int minPeriods, boolean center) {
        Window window = new Window(size, minPeriods, center);
        return rolling(column, window, p -> RollingShape.skew(p, window));
    }

    @PythonVisible
    public @Nullable Column kurt(Column column, int size, int minPeriods, boolean center) {
        Window window = new Window(size, minPeriods, center);
        return rolling(column, window, p -> RollingShape.kurtosis(p, window));
    }

    /** Present values of each window. */
    @PythonVisible
    public @Nullable Column count(Column column, int size, int minPeriods, boolean center) {
        Window window = new Window(size, minPeriods, center);
        return rolling(column, window, p -> {
            double[] present = new double[p.size()];
            for (int i = 0; i < present.length; i++) {
                present[i] = p.isMissing(i) ? 0 : 1;
            }
            double[] counts = RollingSums.of(present, window.size());
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Math.min(i + 1, window.size()) >= window.minPeriods() ? counts[i] : Double.NaN;
            }
            return counts;
        });
    }

    @PythonVisible
    public @Nullable Column corr(Column left, Column right, int size, int minPeriods, int ddof) {
        Window window = new Window(size, minPeriods, false);
        double[] a = Numbers.doublesOrNull(left);
        double[] b = Numbers.doublesOrNull(right);
        return a == null || b == null ? null : new DoubleColumn(RollingPairs.correlation(a, b, window));
    }

    @PythonVisible
    public @Nullable Column cov(Column left, Column right, int size, int minPeriods, int ddof) {
        Window window = new Window(size, minPeriods, false);
        double[] a = Numbers.doublesOrNull(left);
        double[] b = Numbers.doublesOrNull(right);
        return a == null || b == null ? null : new DoubleColumn(RollingPairs.covariance(a, b, window, ddof));
    }

    @PythonVisible
    public @Nullable Column expandingSum(Column column, int minPeriods) {
        return each(column, p -> Expanding.sum(p, minPeriods));
    }

    @PythonVisible
    public @Nullable Column expandingMean(Column column, int minPeriods) {
        return each(column, p -> Expanding.mean(p, minPeriods));
    }

    @PythonVisible
    public @Nullable Column expandingVar(Column column, int minPeriods, int ddof) {
        return each(column, p -> Expanding.variance(p, minPeriods, ddof));
    }

    @PythonVisible
    public @Nullable Column expandingStd(Column column, int minPeriods, int ddof) {
        return each(column, p -> roots(Expanding.variance(p, minPeriods, ddof)));
    }

    @PythonVisible
    public @Nullable Column ewmMean(Column column, Ewm ewm) {
        return each(column, ewm::mean);
    }

    @PythonVisible
    public @Nullable Column ewmVar(Column column, Ewm ewm, boolean bias) {
        return each(column, p -> ewm.variance(p, bias));
    }

    @PythonVisible
    public @Nullable Column ewmStd(Column column, Ewm ewm, boolean bias) {
        return each(column, p -> roots(ewm.variance(p, bias)));
    }

    private static @Nullable Column rolling(Column column, Window window, Function<Present, double[]> statistic) {
        return window.center() ? centered(column, window, statistic) : each(column, statistic);
    }

    private static @Nullable Column each(Column column, Function<Present, double[]> statistic) {
        DoubleColumn numbers = numbersOrNull(column);
        return numbers == null ? null : new DoubleColumn(statistic.apply(Present.of(numbers)));
    }

    /** A centred window ends later: the series is prolonged by missing rows and the result moved back. */
    private static @Nullable Column centered(Column column, Window window, Function<Present, double[]> statistic) {
        DoubleColumn numbers = numbersOrNull(column);
        if (numbers == null) {
            return null;
        }
        int size = numbers.size();
        int offset = (window.size() - 1) / 2;
        double[] prolonged = Arrays.copyOf(numbers.values(), size + offset);
        Arrays.fill(prolonged, size, size + offset, Double.NaN);
        double[] result = statistic.apply(Present.of(new DoubleColumn(prolonged)));
        return new DoubleColumn(Arrays.copyOfRange(result, offset, offset + size));
    }

    private static @Nullable DoubleColumn numbersOrNull(Column column) {
        if (column instanceof DoubleColumn numbers) {
            return numbers;
        }
        double[] values = Numbers.doublesOrNull(column);
        return values == null ? null : new DoubleColumn(values);
    }

    private static double[] roots(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sqrt(values[i]);
        }
        return values;
    }
}
