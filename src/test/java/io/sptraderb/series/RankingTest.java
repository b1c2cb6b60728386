package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Order and ranks against lists sorted by the library and ranks counted pair by pair. */
class RankingTest {

    private static final Sorting SORTING = new Sorting();
    private static final Ranking RANKING = new Ranking();
    private static final Double NAN = Double.NaN;

    static Stream<RandomColumns.Sample> samples() {
        return RandomColumns.samples(59).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSortAsAStableLibrarySort(RandomColumns.Sample sample) {
        double[] coarse = coarse(sample.values());
        DoubleColumn column = new DoubleColumn(coarse);
        for (boolean ascending : new boolean[] {true, false}) {
            for (boolean missingLast : new boolean[] {true, false}) {
                assertThat(SORTING.order(new Object[] {column}, new boolean[] {ascending}, missingLast))
                        .containsExactly(sorted(coarse, ascending, missingLast));
            }
        }
    }

    private static int[] sorted(double[] values, boolean ascending, boolean missingLast) {
        List<Integer> present = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            (Double.isNaN(values[i]) ? missing : present).add(i);
        }
        Comparator<Integer> byValue = Comparator.comparingDouble(i -> values[i]);
        present.sort(ascending ? byValue : byValue.reversed());
        List<Integer> all = new ArrayList<>(missingLast ? present : missing);
        all.addAll(missingLast ? missing : present);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldSortBySeveralColumns(long seed) {
        Random random = new Random(seed);
        long[] first = random.longs(80, 0, 4).toArray();
        List<String> second = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            second.add("t" + random.nextInt(5));
            rows.add(i);
        }
        rows.sort(Comparator.comparingLong((Integer i) -> -first[i]).thenComparing(second::get));

        assertThat(SORTING.order(
                        new Object[] {new LongColumn(first), TextColumn.of(second)}, new boolean[] {false, true}, true))
                .containsExactly(rows.stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void shouldSortObjectsThatHaveAnOrder() {
        Object[] mixed = {new ObjectColumn(new @Nullable Object[] {3L, 1.5, null, true})};

        assertThat(SORTING.order(mixed, new boolean[] {true}, true)).containsExactly(3, 1, 0, 2);
        assertThat(SORTING.order(
                        new Object[] {new ObjectColumn(new @Nullable Object[] {"a", 1L})}, new boolean[] {true}, true))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldRankAsCountedPairByPair(RandomColumns.Sample sample) {
        double[] values = coarse(sample.values());
        DoubleColumn column = new DoubleColumn(values);
        double[] average = ranks(column, "average", "keep");
        double[] lowest = ranks(column, "min", "keep");
        double[] highest = ranks(column, "max", "keep");
        double[] bottom = ranks(column, "min", "bottom");
        for (int i = 0; i < values.length; i++) {
            int below = 0;
            int same = 0;
            int present = 0;
            for (double value : values) {
                below += value < values[i] ? 1 : 0;
                same += value == values[i] ? 1 : 0;
                present += Double.isNaN(value) ? 0 : 1;
            }
            boolean missing = Double.isNaN(values[i]);
            assertThat(lowest[i]).isEqualTo(missing ? NAN : Double.valueOf(below + 1));
            assertThat(highest[i]).isEqualTo(missing ? NAN : Double.valueOf(below + same));
            assertThat(average[i]).isEqualTo(missing ? NAN : Double.valueOf(below + (same + 1) / 2.0));
            assertThat(bottom[i]).isEqualTo(missing ? present + 1.0 : below + 1.0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldCountDiscordantPairs(long seed) {
        Random random = new Random(seed);
        long[] left = random.longs(60, 0, 12).toArray();
        long[] right = random.longs(60, 0, 12).toArray();
        long balance = 0;
        long leftPairs = 0;
        long rightPairs = 0;
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < i; j++) {
                long a = Long.compare(left[i], left[j]);
                long b = Long.compare(right[i], right[j]);
                balance += a * b;
                leftPairs += a * a;
                rightPairs += b * b;
            }
        }
        double expected = balance / Math.sqrt((double) leftPairs) / Math.sqrt((double) rightPairs);

        // The same sum of whole numbers; only the order of the two divisions could round differently.
        assertThat(RANKING.kendall(new LongColumn(left), new LongColumn(right))).isCloseTo(expected, within(1e-15));
    }

    @Test
    void shouldAnswerForRowNumbers() {
        RowNumbers numbers = new RowNumbers();
        int[] order = {2, 0, 3, 1};

        assertThat(((LongColumn) numbers.column(order)).values()).containsExactly(2, 0, 3, 1);
        assertThat(numbers.places(order)).containsExactly(1, 3, 0, 2);
        assertThat(numbers.reordered(order, numbers.places(order))).containsExactly(0, 1, 2, 3);
        assertThat(numbers.first(order, 2)).containsExactly(2, 0);
        assertThat(numbers.first(order, 9)).isEqualTo(order);
        assertThat(numbers.isEvery(new int[] {0, 1}, 2)).isTrue();
        assertThat(numbers.isEvery(new int[] {0, 1}, 3)).isFalse();
        assertThat(numbers.isEvery(new int[] {1, 0}, 2)).isFalse();
        assertThat(numbers.hasAbsent(order)).isFalse();
        assertThat(numbers.hasAbsent(new int[] {0, -1})).isTrue();
        assertThat(((BoolColumn) numbers.arePresent(new int[] {0, -1})).values())
                .containsExactly(true, false);
    }

    private static double[] ranks(Column column, String method, String missing) {
        Column ranks = Objects.requireNonNull(RANKING.rank(column, method, missing, true, false));
        return ((DoubleColumn) ranks).values();
    }

    /** With many equal values, and one zero only: Python knows no other. */
    private static double[] coarse(double[] values) {
        double[] coarse = values.clone();
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = Math.rint(coarse[i] * 3) / 3 + 0.0;
        }
        return coarse;
    }
}
