package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every window statistic against its slow twin: the definition, computed for each window on its own. */
class WindowsTest {

    private static final Windows WINDOWS = new Windows();
    private static final Exponential EXPONENTIAL = new Exponential();
    /** Relative; the fast paths add in another order than the twins. */
    private static final double TOLERANCE = 1e-9;

    static Stream<RandomColumns.Sample> samples() {
        return Stream.of(1L, 2L).flatMap(seed -> RandomColumns.samples(seed).stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldComputeEachWindowAsDefined(RandomColumns.Sample sample) {
        DoubleColumn column = sample.column();
        for (int size : new int[] {1, 2, 3, 5, 20, 400}) {
            for (int least : new int[] {0, 1, Math.min(2, size), size}) {
                Window window = WINDOWS.rows(size, least);
                Rows rows = new Rows(sample, size, Math.max(least, 1));
                checkRunning(WINDOWS.sum(column, window), new Rows(sample, size, least), 1, WindowsTest::sum);
                checkRunning(WINDOWS.mean(column, window), rows, 1, WindowsTest::mean);
                checkRunning(WINDOWS.var(column, window, 1), rows, 2, x -> var(x, 1));
                checkRunning(WINDOWS.var(column, window, 0), rows, 2, x -> var(x, 0));
                checkRunning(squares(WINDOWS.std(column, window, 1)), rows, 2, x -> var(x, 1));
                check(WINDOWS.min(column, window), rows, x -> Arrays.stream(x)
                        .min()
                        .orElse(Double.NaN));
                check(WINDOWS.max(column, window), rows, x -> Arrays.stream(x)
                        .max()
                        .orElse(Double.NaN));
                check(WINDOWS.quantile(column, window, 0.3, "linear"), rows, x -> quantile(x, 0.3));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldGrowExpandingWindowsAsDefined(RandomColumns.Sample sample) {
        DoubleColumn column = sample.column();
        int all = sample.values().length + 1;
        for (int least : new int[] {1, 3}) {
            Window window = WINDOWS.expanding(least);
            Rows rows = new Rows(sample, all, least);
            checkRunning(WINDOWS.sum(column, window), rows, 1, WindowsTest::sum);
            checkRunning(WINDOWS.mean(column, window), rows, 1, WindowsTest::mean);
            checkRunning(WINDOWS.var(column, window, 1), rows, 2, x -> var(x, 1));
            checkRunning(squares(WINDOWS.std(column, window, 0)), rows, 2, x -> var(x, 0));
        }
    }

    /** The loop without gaps and the one for any window take the same steps. */
    @ParameterizedTest
    @MethodSource("samples")
    void shouldGiveTheSameBitsWhenTheWindowIsBoundedByHand(RandomColumns.Sample sample) {
        DoubleColumn column = sample.column();
        for (int size : new int[] {1, 2, 5, 20, 400}) {
            FixedWindow fixed = new FixedWindow(size, Math.min(2, size));
            Window bounded = WINDOWS.bounded(fixed, column.size(), false, false, true);
            assertThat(values(WINDOWS.mean(column, fixed))).isEqualTo(values(WINDOWS.mean(column, bounded)));
            assertThat(values(WINDOWS.sum(column, fixed))).isEqualTo(values(WINDOWS.sum(column, bounded)));
            assertThat(values(WINDOWS.var(column, fixed, 1))).isEqualTo(values(WINDOWS.var(column, bounded, 1)));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldCentreWindows(RandomColumns.Sample sample) {
        double[] values = sample.values();
        for (int size : new int[] {1, 2, 3, 6}) {
            double[] found = values(WINDOWS.mean(
                    sample.column(), WINDOWS.bounded(new FixedWindow(size, 1), values.length, true, false, true)));
            for (int i = 0; i < values.length; i++) {
                int last = i + (size - 1) / 2;
                double[] window = present(values, last - size + 1, Math.min(last, values.length - 1));
                double noise = noise(values, Math.min(last, values.length - 1));
                assertClose(found[i], window.length == 0 ? Double.NaN : mean(window), noise, sample + " row " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldWeighExponentially(RandomColumns.Sample sample) {
        for (boolean adjust : new boolean[] {true, false}) {
            for (boolean ignore : new boolean[] {true, false}) {
                for (int least : new int[] {0, 3}) {
                    Ewm ewm = EXPONENTIAL.weights(0.2, adjust, ignore, least);
                    double[] mean = values(EXPONENTIAL.mean(sample.column(), ewm));
                    double[] var = values(EXPONENTIAL.var(sample.column(), ewm, true));
                    double[] std = values(EXPONENTIAL.std(sample.column(), ewm, true));
                    for (int i = 0; i < mean.length; i++) {
                        double[] slow = slowEwm(sample.values(), i, ewm);
                        assertClose(mean[i], slow[0], sample + " mean row " + i);
                        assertThat(var[i]).as(sample + " variance row " + i).satisfies(v -> assertVariance(v, slow));
                        assertClose(std[i], Math.sqrt(var[i]), sample + " deviation row " + i);
                    }
                }
            }
        }
    }

    /** No error grows with the series, though a row leaves each window by subtraction. */
    @Test
    void shouldStayCloseToTheDefinitionOverAMillionPrices() {
        double[] prices = RandomColumns.normal(new Random(7), 1_000_000, 1.1, 1e-5);
        DoubleColumn column = new DoubleColumn(prices);
        double[] std = values(WINDOWS.std(column, WINDOWS.rows(20, 20), 1));
        double[] mean = values(WINDOWS.mean(column, WINDOWS.rows(20, 20)));

        for (int i = 19; i < prices.length; i += 997) {
            double[] window = Arrays.copyOfRange(prices, i - 19, i + 1);
            assertThat(std[i]).isCloseTo(Math.sqrt(var(window, 1)), within(1e-6 * Math.sqrt(var(window, 1))));
            assertThat(mean[i]).isCloseTo(mean(window), within(1e-14));
        }
    }

    @Test
    void shouldKeepAFlatPriceExactly() {
        double[] flat = new double[1000];
        Arrays.fill(flat, 0.1);
        DoubleColumn column = new DoubleColumn(flat);

        assertThat(values(EXPONENTIAL.mean(column, EXPONENTIAL.weights(0.07, false, false, 0))))
                .containsOnly(0.1);
        assertThat(values(WINDOWS.var(column, WINDOWS.rows(7, 2), 1)))
                .startsWith(Double.NaN)
                .endsWith(0.0, 0.0);
    }

    @Test
    void shouldCountBoolsAndRefuseTexts() {
        BoolColumn flags = new BoolColumn(new boolean[] {true, false, true, true});

        assertThat(values(WINDOWS.sum(flags, WINDOWS.rows(2, 2)))).containsExactly(Double.NaN, 1, 1, 2);
        assertThat(values(WINDOWS.count(flags, WINDOWS.rows(2, 1)))).containsExactly(1, 2, 2, 2);
        assertThat(WINDOWS.sum(TextColumn.filled(3, "x"), WINDOWS.rows(2, 2))).isNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldRelateTwoColumns(RandomColumns.Sample sample) {
        double[] left = sample.values();
        double[] right = RandomColumns.normal(new Random(3), left.length, 5, 2);
        double[] corr = values(WINDOWS.corr(sample.column(), new DoubleColumn(right), WINDOWS.rows(5, 3), 1));
        double[] cov = values(WINDOWS.cov(sample.column(), new DoubleColumn(right), WINDOWS.rows(5, 3), 1));
        for (int i = 0; i < left.length; i++) {
            if (sample.name().equals("wild") || sample.name().startsWith("flat")) {
                continue;
            }
            int from = Math.max(0, i - 4);
            double[] both = slowPair(left, right, from, i);
            double covariance = both[0] < 3 ? Double.NaN : both[3] / (both[0] - 1);
            double scale = Math.sqrt(both[1] * both[2]);
            // pandas' difference of large products: exact to the products, not to their difference.
            double noise = 1e-14 * Math.abs(left[i] * 5) + TOLERANCE * Math.abs(covariance);
            assertPair(cov[i], covariance, noise, sample + " covariance row " + i);
            assertPair(
                    corr[i], covariance * (both[0] - 1) / scale, noise * 5 / scale, sample + " correlation row " + i);
        }
    }

    private static void assertPair(double found, double expected, double noise, String what) {
        if (Double.isNaN(expected) || Double.isNaN(noise)) {
            return;
        }
        assertThat(found).as(what).isCloseTo(expected, within(noise));
    }

    /** Windows of the last {@code size} rows of a sample, which need {@code least} present ones. */
    private record Rows(RandomColumns.Sample sample, int size, int least) {}

    private static void check(@Nullable Column result, Rows rows, ToDoubleFunction<double[]> statistic) {
        checkRunning(result, rows, 0, statistic);
    }

    /**
     * Running sums lose a rounding of the largest value there was, or of its square: as those of pandas do, whose very
     * figures are recorded in {@code pandas/bits.json}.
     */
    private static void checkRunning(
            @Nullable Column result, Rows rows, int power, ToDoubleFunction<double[]> statistic) {
        double[] found = values(result);
        double[] all = rows.sample().values();
        assertThat(found).hasSameSizeAs(all);
        for (int i = 0; i < found.length; i++) {
            double[] window = present(all, i - rows.size() + 1, i);
            double expected = window.length < rows.least() ? Double.NaN : statistic.applyAsDouble(window);
            double noise = power == 0 ? 0 : Math.pow(noise(all, i) * 1e14, power) * 1e-14;
            assertClose(found[i], expected, noise, rows + " row " + i);
        }
    }

    private static double noise(double[] values, int row) {
        return 1e-14
                * Arrays.stream(values, 0, row + 1)
                        .map(Math::abs)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
    }

    private static Column squares(@Nullable Column column) {
        return new DoubleColumn(
                Arrays.stream(values(column)).map(value -> value * value).toArray());
    }

    private static double[] values(@Nullable Column column) {
        return ((DoubleColumn) Objects.requireNonNull(column)).values();
    }

    private static double[] present(double[] values, int from, int to) {
        return Arrays.stream(values, Math.max(from, 0), Math.max(to + 1, Math.max(from, 0)))
                .filter(Double::isFinite)
                .toArray();
    }

    private static void assertClose(double found, double expected, String what) {
        assertClose(found, expected, 0, what);
    }

    private static void assertClose(double found, double expected, double noise, String what) {
        if (Double.isNaN(expected)) {
            assertThat(found).as(what).isNaN();
        } else {
            assertThat(found).as(what).isCloseTo(expected, within(TOLERANCE * Math.abs(expected) + 1e-13 + noise));
        }
    }

    /** As in pandas since 1.5: a window of one value has that value as its mean, and the value times its count as its sum. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.1, 1e-300, -7.3, 123_456.789})
    void shouldKeepTheValueWhenAllOfAWindowAreEqual(double value) {
        double[] rows = new double[60];
        Arrays.fill(rows, value);
        rows[0] = value * 3;
        double[] gaps = rows.clone();
        gaps[20] = gaps[21] = gaps[40] = Double.NaN;
        for (double[] values : new double[][] {rows, gaps}) {
            DoubleColumn column = new DoubleColumn(values);
            for (int size : new int[] {1, 2, 3, 7, 20}) {
                double[] means = values(WINDOWS.mean(column, WINDOWS.rows(size, 1)));
                double[] sums = values(WINDOWS.sum(column, WINDOWS.rows(size, 1)));
                double[] counts = values(WINDOWS.count(column, WINDOWS.rows(size, 0)));
                double[] wantedMeans = means.clone();
                double[] wantedSums = sums.clone();
                for (int i = size; i < means.length; i++) {
                    wantedMeans[i] = counts[i] == 0 ? Double.NaN : value;
                    wantedSums[i] = counts[i] == 0 ? Double.NaN : value * counts[i];
                }
                assertThat(means).as("means of " + size).isEqualTo(wantedMeans);
                assertThat(sums).as("sums of " + size).isEqualTo(wantedSums);
            }
        }
        DoubleColumn flat = new DoubleColumn(Arrays.copyOfRange(rows, 1, rows.length));
        assertThat(values(WINDOWS.mean(flat, WINDOWS.expanding(1)))).containsOnly(value);
        assertThat(values(WINDOWS.sum(flat, WINDOWS.expanding(1)))[48]).isEqualTo(value * 49);
    }

    /** A weighted variance is as exact as the mean it is taken around. */
    private static void assertVariance(double found, double[] slow) {
        if (Double.isNaN(slow[0])) {
            assertThat(found).isNaN();
        } else {
            assertThat(found).isCloseTo(slow[1], within(1e-7 * Math.abs(slow[1]) + 1e-13));
        }
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double mean(double[] values) {
        return sum(values) / values.length;
    }

    private static double var(double[] values, int ddof) {
        if (values.length <= ddof) {
            return Double.NaN;
        }
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - ddof);
    }

    private static double quantile(double[] values, double quantile) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double rank = quantile * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = (int) Math.ceil(rank);
        return sorted[below] + (sorted[above] - sorted[below]) * (rank - below);
    }

    /** Count, the two sums of squares and the sum of products around the means. */
    private static double[] slowPair(double[] left, double[] right, int from, int to) {
        double[] x = new double[to - from + 1];
        double[] y = new double[x.length];
        int count = 0;
        for (int i = from; i <= to; i++) {
            if (!Double.isNaN(left[i]) && !Double.isNaN(right[i])) {
                x[count] = left[i];
                y[count] = right[i];
                count++;
            }
        }
        double mx = mean(Arrays.copyOf(x, count));
        double my = mean(Arrays.copyOf(y, count));
        double[] sums = {count, 0, 0, 0};
        for (int i = 0; i < count; i++) {
            sums[1] += (x[i] - mx) * (x[i] - mx);
            sums[2] += (y[i] - my) * (y[i] - my);
            sums[3] += (x[i] - mx) * (y[i] - my);
        }
        return sums;
    }

    /** Mean and biased variance with the weights written out; adjust false keeps the whole rest for the first value. */
    private static double[] slowEwm(double[] values, int row, Ewm ewm) {
        double[] weights = new double[row + 1];
        int count = 0;
        int step = 0;
        int first = -1;
        for (int i = 0; i <= row; i++) {
            boolean here = Double.isFinite(values[i]);
            if (here && first < 0) {
                first = i;
            }
            count += here ? 1 : 0;
        }
        if (count < ewm.minPeriods()) {
            return new double[] {Double.NaN, Double.NaN};
        }
        for (int i = row; i >= first; i--) {
            boolean here = Double.isFinite(values[i]);
            if (here) {
                weights[i] = Math.pow(1 - ewm.alpha(), step);
            }
            step += here || !ewm.ignoreMissing() ? 1 : 0;
        }
        if (!ewm.adjust()) {
            unadjusted(values, row, ewm, weights);
        }
        double total = Arrays.stream(weights).sum();
        double mean = 0;
        for (int i = first; i <= row; i++) {
            mean += weights[i] == 0 ? 0 : weights[i] / total * values[i];
        }
        double variance = 0;
        for (int i = first; i <= row; i++) {
            variance += weights[i] == 0 ? 0 : weights[i] / total * (values[i] - mean) * (values[i] - mean);
        }
        return new double[] {mean, variance};
    }

    /** Without adjustment every value takes alpha of the sum so far, relative to how far the old weight has decayed. */
    private static void unadjusted(double[] values, int row, Ewm ewm, double[] weights) {
        Arrays.fill(weights, 0);
        double old = 1;
        boolean started = false;
        for (int i = 0; i <= row; i++) {
            boolean here = Double.isFinite(values[i]);
            if (started && (here || !ewm.ignoreMissing())) {
                old *= 1 - ewm.alpha();
            }
            if (!here) {
                continue;
            }
            double share = started ? ewm.alpha() / (old + ewm.alpha()) : 1;
            for (int j = 0; j < i; j++) {
                weights[j] *= 1 - share;
            }
            weights[i] = share;
            started = true;
            old = 1;
        }
    }
}
