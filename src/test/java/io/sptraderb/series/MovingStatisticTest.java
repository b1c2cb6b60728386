package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows with bounds of their own, each statistic against its definition on the rows of each window alone. */
class MovingStatisticTest {

    private static final Windows WINDOWS = new Windows();
    private static final Moments NONE = Moments.of(new double[0], 0, 0);

    private record Shape(String name, Window window) {}

    static Stream<RandomColumns.Sample> samples() {
        return Stream.of(11L, 12L).flatMap(seed -> RandomColumns.samples(seed).stream());
    }

    /** Rows a random time apart, some at the same time. */
    private static TimeColumn times(int rows, boolean falling) {
        Random random = new Random(rows);
        long[] nanos = new long[rows];
        for (int i = 1; i < rows; i++) {
            nanos[i] = nanos[i - 1] + (falling ? -1L : 1L) * random.nextInt(4);
        }
        return TimeColumn.ofNanos(nanos, "UTC");
    }

    private static List<Shape> shapes(int rows) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape("expanding", new ExpandingWindow(1)));
        for (boolean closedLeft : new boolean[] {false, true}) {
            for (boolean closedRight : new boolean[] {false, true}) {
                for (boolean center : new boolean[] {false, true}) {
                    FixedWindow five = new FixedWindow(5, 2);
                    shapes.add(new Shape("rows", WINDOWS.bounded(five, rows, center, closedLeft, closedRight)));
                    for (boolean falling : new boolean[] {false, true}) {
                        Window time = WINDOWS.time(times(rows, falling), 6, 1, center, closedLeft, closedRight);
                        shapes.add(new Shape("time", Objects.requireNonNull(time)));
                    }
                }
            }
        }
        return shapes;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldComputeEachWindowAsDefined(RandomColumns.Sample sample) {
        DoubleColumn column = sample.column();
        int rows = column.size();
        for (Shape shape : shapes(rows)) {
            Window window = shape.window();
            check(WINDOWS.sum(column, window), sample, shape, 1, x -> Arrays.stream(x)
                    .sum());
            check(WINDOWS.mean(column, window), sample, shape, 1, x -> Arrays.stream(x)
                    .average()
                    .orElse(Double.NaN));
            check(WINDOWS.var(column, window, 1), sample, shape, 2, x -> moments(x)
                    .variance(1));
            check(WINDOWS.var(column, window, 0), sample, shape, 2, x -> moments(x)
                    .variance(0));
            check(WINDOWS.min(column, window), sample, shape, 0, x -> Arrays.stream(x)
                    .min()
                    .orElse(Double.NaN));
            check(WINDOWS.max(column, window), sample, shape, 0, x -> Arrays.stream(x)
                    .max()
                    .orElse(Double.NaN));
            check(WINDOWS.quantile(column, window, 0.3, "lower"), sample, shape, 0, x -> quantile(x, 0.3));
        }
    }

    private static Moments moments(double[] values) {
        return values.length == 0 ? NONE : Moments.of(values, 0, values.length);
    }

    private static double quantile(double[] values, double quantile) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.floor(quantile * (sorted.length - 1))];
    }

    /** @param power a running sum of values, or of squares, loses a rounding of the largest there was */
    private static void check(
            @Nullable Column result,
            RandomColumns.Sample sample,
            Shape shape,
            int power,
            ToDoubleFunction<double[]> statistic) {
        double[] found = ((DoubleColumn) Objects.requireNonNull(result)).values();
        Window window = shape.window();
        for (int i = 0; i < found.length; i++) {
            double[] rows = Arrays.stream(sample.values(), window.start(i), window.end(i))
                    .filter(Double::isFinite)
                    .toArray();
            double expected =
                    rows.length < Math.max(window.minPeriods(), 1) ? Double.NaN : statistic.applyAsDouble(rows);
            double largest = Arrays.stream(sample.values(), 0, window.end(i))
                    .map(Math::abs)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
            double noise = power == 0 ? 0 : 1e-14 * Math.pow(largest, power);
            if (Double.isNaN(expected)) {
                assertThat(found[i]).as("%s %s row %d", sample, shape.name(), i).isNaN();
            } else {
                assertThat(found[i])
                        .as("%s %s row %d", sample, shape.name(), i)
                        .isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-13 + noise));
            }
        }
    }

    @Test
    void shouldCutWindowsOfTimeByTheirEnds() {
        TimeColumn times = TimeColumn.ofNanos(new long[] {0, 2, 3, 3, 7}, "UTC");

        assertThat(WINDOWS.bounds(Objects.requireNonNull(WINDOWS.time(times, 3, 1, false, false, true)), 5))
                .isDeepEqualTo(new int[][] {{0, 0, 1, 1, 4}, {1, 2, 3, 4, 5}});
        assertThat(WINDOWS.bounds(Objects.requireNonNull(WINDOWS.time(times, 3, 1, false, true, false)), 5))
                .isDeepEqualTo(new int[][] {{0, 0, 0, 0, 4}, {0, 1, 2, 3, 4}});
        assertThat(WINDOWS.time(TimeColumn.ofNanos(new long[] {0, 5, 2}, null), 3, 1, false, false, true))
                .isNull();
    }

    /** Both structures under the same random additions and removals. */
    @Test
    void shouldOrderRowsInATreeAsInAnArray() {
        Random random = new Random(5);
        double[] values = new double[400];
        Arrays.setAll(values, i -> i % 7 == 0 ? -0.0 : Math.rint(random.nextGaussian() * 10));
        OrderedRows sorted = new SortedRows(values, values.length);
        OrderedRows tree = new RankTree(values);
        List<Integer> inside = new ArrayList<>();
        for (int step = 0; step < 5_000; step++) {
            int row = random.nextInt(values.length);
            if (inside.remove((Integer) row)) {
                sorted.remove(row);
                tree.remove(row);
            } else {
                inside.add(row);
                sorted.add(row);
                tree.add(row);
            }
            assertThat(tree.size()).isEqualTo(sorted.size()).isEqualTo(inside.size());
            if (!inside.isEmpty()) {
                int place = random.nextInt(inside.size());
                assertThat(tree.at(place)).isEqualTo(sorted.at(place) + 0.0);
                int own = inside.get(place);
                long lower = inside.stream()
                        .filter(other -> values[other] < values[own])
                        .count();
                long lowerOrEqual = inside.stream()
                        .filter(other -> values[other] <= values[own])
                        .count();
                assertThat(tree.below(own, false)).isEqualTo((int) lower);
                assertThat(tree.below(own, true)).isEqualTo((int) lowerOrEqual);
            }
        }
    }

    @Test
    void shouldRankTheLastValueOfALongWindow() {
        double[] values = RandomColumns.normal(new Random(6), 3_000, 0, 1);
        double[] ranks = ((DoubleColumn) Objects.requireNonNull(
                        WINDOWS.rank(new DoubleColumn(values), WINDOWS.rows(1_000, 1), "average", true, false)))
                .values();
        for (int i = 0; i < values.length; i += 37) {
            int row = i;
            long lower = Arrays.stream(values, Math.max(0, i - 999), i + 1)
                    .filter(value -> value < values[row])
                    .count();
            assertThat(ranks[i]).isEqualTo(lower + 1.0);
        }
    }
}
