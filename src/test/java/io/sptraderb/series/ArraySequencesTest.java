package io.sptraderb.series;

import static io.sptraderb.series.ArrayFunctionsTest.assertSame;
import static io.sptraderb.series.ArrayFunctionsTest.doubles;
import static io.sptraderb.series.ArrayFunctionsTest.longs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Running totals, convolutions, interpolation, fits and tables against their definitions. */
class ArraySequencesTest {

    private static final ArraySequences SEQUENCES = new ArraySequences();
    private static final ArrayTables TABLES = new ArrayTables();

    static Stream<RandomColumns.Sample> samples() {
        return RandomColumns.samples(13).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldAccumulateFromTheStart(RandomColumns.Sample sample) {
        double[] values = sample.values();
        double[] sums = doubles(SEQUENCES.accumulate("add", sample.column()));
        double[] products = doubles(SEQUENCES.accumulate("multiply", sample.column()));
        double[] highest = doubles(SEQUENCES.accumulate("maximum", sample.column()));
        double[] lowest = doubles(SEQUENCES.accumulate("minimum", sample.column()));
        for (int i = 0; i < values.length; i++) {
            double[] before = Arrays.copyOf(values, i + 1);
            double sum = before[0];
            double product = before[0];
            for (int j = 1; j <= i; j++) {
                sum += before[j];
                product *= before[j];
            }
            assertSame(sums[i], sum);
            assertSame(products[i], product);
            assertSame(highest[i], Arrays.stream(before).max().orElseThrow());
            assertSame(lowest[i], Arrays.stream(before).min().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldConvolveAsTheDefinitionDoes(RandomColumns.Sample sample) {
        double[] kernel = {0.5, -1, 2};
        double[] values = sample.values();
        if (values.length == 0) {
            return;
        }
        double[] full = new double[values.length + kernel.length - 1];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < kernel.length; j++) {
                full[i + j] += values[i] * kernel[j];
            }
        }
        double[] found = doubles(SEQUENCES.convolve(sample.column(), new DoubleColumn(kernel), 0, full.length));

        assertClose(found, full, 1e-9);
        assertThat(doubles(SEQUENCES.convolve(sample.column(), new DoubleColumn(kernel), 1, full.length - 2)))
                .isEqualTo(Arrays.copyOfRange(found, 1, full.length - 1));
    }

    @Test
    void shouldConvolveWholeNumbersWhole() {
        assertThat(longs(SEQUENCES.convolve(
                        new LongColumn(new long[] {1, 2, 3}), new LongColumn(new long[] {0, 1}), 0, 4)))
                .containsExactly(0, 1, 2, 3);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldInterpolateOnTheLineOfEachInterval(RandomColumns.Sample sample) {
        double[] x = {-1, 0, 0.1, 1.1, 3, 99, 101};
        double[] y = {2, 2, -5, 8, 0, 1, 7};
        double[] found =
                doubles(SEQUENCES.interpolate(sample.column(), new DoubleColumn(x), new DoubleColumn(y), -77, 77));
        for (int i = 0; i < found.length; i++) {
            assertSame(found[i], line(sample.values()[i], x, y));
        }
    }

    private static double line(double value, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            if (value == x[i]) {
                return y[i];
            }
            if (value < x[i]) {
                return i == 0 ? -77 : (y[i] - y[i - 1]) / (x[i] - x[i - 1]) * (value - x[i - 1]) + y[i - 1];
            }
        }
        return Double.isNaN(value) ? value : 77;
    }

    @Test
    void shouldFindTheCoefficientsOfARandomFit() {
        Random random = new Random(21);
        for (int count = 1; count <= 4; count++) {
            double[][] columns = new double[count][];
            for (int j = 0; j < count; j++) {
                columns[j] = RandomColumns.normal(random, 30, j, 1 + j);
            }
            double[] target = RandomColumns.normal(random, 30, 5, 2);
            double[] found = Objects.requireNonNull(LeastSquares.solve(columns, target));

            assertClose(found, normalEquations(columns, target), 1e-9);
        }
    }

    /** By Gauss' elimination of the normal equations. */
    private static double[] normalEquations(double[][] columns, double[] target) {
        int n = columns.length;
        double[][] system = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int row = 0; row < target.length; row++) {
                for (int j = 0; j < n; j++) {
                    system[i][j] += columns[i][row] * columns[j][row];
                }
                system[i][n] += columns[i][row] * target[row];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int other = 0; other < n; other++) {
                double factor = other == i ? 0 : system[other][i] / system[i][i];
                for (int j = 0; j <= n; j++) {
                    system[other][j] -= factor * system[i][j];
                }
            }
        }
        return IntStream.range(0, n)
                .mapToDouble(i -> system[i][n] / system[i][i])
                .toArray();
    }

    @Test
    void shouldNotSolveWhatIsNotDetermined() {
        double[] ones = {1, 1, 1};
        assertThat(LeastSquares.solve(new double[][] {ones, ones}, ones)).isNull();
        assertThat(LeastSquares.solve(new double[][] {{1}, {2}}, new double[] {3}))
                .isNull();
        assertThat(LeastSquares.solve(new double[][] {{0, 0}}, new double[] {1, 2}))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReduceEachRowOfATable(RandomColumns.Sample sample) {
        double[] values = sample.values();
        double[] shifted = new double[values.length];
        Arrays.setAll(shifted, i -> values[(i + 1) % values.length] * 2);
        Object[] columns = {sample.column(), new DoubleColumn(shifted), new DoubleColumn(new double[values.length])};
        double[] sums = doubles(TABLES.across("sum", columns, 0));
        double[] means = doubles(TABLES.across("mean", columns, 0));
        double[] variances = doubles(TABLES.across("var", columns, 1));
        double[] highest = doubles(TABLES.across("max", columns, 0));
        long[] lowest = longs(TABLES.across("argmin", columns, 0));
        double[] flat = doubles(TABLES.flat(columns));
        for (int i = 0; i < values.length; i++) {
            double[] row = {values[i], shifted[i], 0};
            double mean = (row[0] + row[1] + row[2]) / 3;
            assertSame(sums[i], row[0] + row[1] + row[2]);
            assertSame(means[i], mean);
            assertSame(highest[i], Arrays.stream(row).max().orElseThrow());
            assertSame(variances[i], Objects.requireNonNull(new ArrayReductions().var(new DoubleColumn(row), 1)));
            assertThat(lowest[i]).isEqualTo((long)
                    Objects.requireNonNull(new ArrayReductions().extremeRow(new DoubleColumn(row), false)));
            assertThat(Arrays.copyOfRange(flat, 3 * i, 3 * i + 3)).isEqualTo(row);
        }
    }

    @Test
    void shouldGiveRowsOfWholeNumbersWhole() {
        Object[] columns = {new LongColumn(new long[] {1, 4}), new LongColumn(new long[] {3, -2})};

        assertThat(longs(TABLES.across("sum", columns, 0))).containsExactly(4, 2);
        assertThat(longs(TABLES.across("max", columns, 0))).containsExactly(3, 4);
        assertThat(doubles(TABLES.across("mean", columns, 0))).containsExactly(2, 1);
        assertThat(longs(TABLES.flat(columns))).containsExactly(1, 3, 4, -2);
        assertThat(TABLES.across("sum", new Object[] {TextColumn.filled(1, "x")}, 0))
                .isNull();
    }

    private static void assertClose(double[] found, double[] expected, double tolerance) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
            if (Double.isFinite(expected[i])) {
                assertThat(found[i]).isCloseTo(expected[i], within(tolerance * (1 + Math.abs(expected[i]))));
            } else {
                assertThat(Double.isFinite(found[i])).isFalse();
            }
        }
    }
}
