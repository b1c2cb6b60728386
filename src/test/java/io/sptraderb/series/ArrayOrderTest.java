package io.sptraderb.series;

import static io.sptraderb.series.ArrayFunctionsTest.assertSame;
import static io.sptraderb.series.ArrayFunctionsTest.doubles;
import static io.sptraderb.series.ArrayFunctionsTest.longs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sorting and searching against a sort by insertion and searches from the start. */
class ArrayOrderTest {

    private static final ArrayOrder ORDER = new ArrayOrder();

    static Stream<RandomColumns.Sample> samples() {
        return RandomColumns.samples(5).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSortWithNaNLast(RandomColumns.Sample sample) {
        List<Integer> places = inserted(sample.values());
        double[] expected =
                places.stream().mapToDouble(row -> sample.values()[row]).toArray();

        assertThat(longs(ORDER.argsort(sample.column())))
                .isEqualTo(places.stream().mapToLong(Integer::longValue).toArray());
        assertThat(doubles(ORDER.sort(sample.column()))).isEqualTo(expected);
    }

    private static List<Integer> inserted(double[] values) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int at = 0;
            while (at < places.size() && Double.compare(values[places.get(at)], values[i]) <= 0) {
                at++;
            }
            places.add(at, i);
        }
        return places;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldTellDistinctValuesApart(RandomColumns.Sample sample) {
        double[] values = sample.values();
        for (int i = 0; i + 3 < values.length; i += 3) {
            values[i + 1] = values[i];
        }
        TreeMap<Double, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            groups.computeIfAbsent(values[i], each -> new ArrayList<>()).add(i);
        }
        ArrayOrder.Distinct distinct = Objects.requireNonNull(ORDER.distinct(new DoubleColumn(values)));

        assertThat(doubles(distinct.values()))
                .isEqualTo(groups.keySet().stream().mapToDouble(each -> each).toArray());
        assertThat(longs(distinct.counts()))
                .isEqualTo(groups.values().stream().mapToLong(List::size).toArray());
        assertThat(longs(distinct.first()))
                .isEqualTo(groups.values().stream().mapToLong(List::getFirst).toArray());
        long[] inverse = longs(distinct.inverse());
        for (int i = 0; i < values.length; i++) {
            assertSame(doubles(distinct.values())[(int) inverse[i]], values[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSearchFromBothSides(RandomColumns.Sample sample) {
        double[] sorted = sample.values().clone();
        Arrays.sort(sorted);
        double[] wanted = {-1e9, 0, 0.1, 1.1, 100, 1e9, Double.NaN, sorted.length == 0 ? 0 : sorted[sorted.length / 2]};
        for (boolean isRight : new boolean[] {true, false}) {
            long[] found = longs(ORDER.search(new DoubleColumn(sorted), new DoubleColumn(wanted), isRight));
            for (int i = 0; i < wanted.length; i++) {
                double value = wanted[i];
                assertThat(found[i])
                        .isEqualTo(Arrays.stream(sorted)
                                .filter(each ->
                                        isRight ? Double.compare(each, value) <= 0 : Double.compare(each, value) < 0)
                                .count());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldCountBetweenEdges(RandomColumns.Sample sample) {
        double[] edges = {-2, -0.5, 0, 0.1, 1.1, 100};
        double[] weights = new double[sample.values().length];
        Arrays.setAll(weights, i -> i % 4);
        long[] expected = new long[edges.length - 1];
        double[] shares = new double[edges.length - 1];
        for (int i = 0; i < weights.length; i++) {
            double value = sample.values()[i];
            for (int bin = 0; bin < expected.length; bin++) {
                boolean isLast = bin == expected.length - 1 && value == edges[bin + 1];
                if (value >= edges[bin] && (value < edges[bin + 1] || isLast)) {
                    expected[bin]++;
                    shares[bin] += weights[i];
                }
            }
        }
        assertThat(longs(ORDER.histogram(sample.column(), new DoubleColumn(edges), null)))
                .isEqualTo(expected);
        assertThat(doubles(ORDER.histogram(sample.column(), new DoubleColumn(edges), new DoubleColumn(weights))))
                .isEqualTo(shares);
    }

    @Test
    void shouldKnowMembersOfAnyDtype() {
        Column mixed = new DoubleColumn(new double[] {1, 2.5, Double.NaN, -0.0});
        Column wanted = new LongColumn(new long[] {0, 1});

        assertThat(((BoolColumn) ORDER.isIn(mixed, wanted)).values()).containsExactly(true, false, false, true);
        assertThat(((BoolColumn) ORDER.isIn(TextColumn.of(List.of("a", "b")), TextColumn.of(List.of("b")))).values())
                .containsExactly(false, true);
        assertThat(longs(ORDER.counts(new LongColumn(new long[] {1, 1, 3}), null, 0)))
                .containsExactly(0, 2, 0, 1);
        assertThat(ORDER.counts(new LongColumn(new long[] {-1}), null, 0)).isNull();
        assertThat(ORDER.argsort(ObjectColumn.of(TextColumn.of(List.of("a"))))).isNotNull();
        assertThat(ORDER.argsort(Building.row(new Object[] {"a", 1}))).isNull();
    }
}
