package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal values, joined rows and interpolation against maps of boxed values and loops over every pair. */
class DistinctTest {

    private static final Distinct DISTINCT = new Distinct();
    private static final Merging MERGING = new Merging();

    static Stream<Column> columns() {
        Random random = new Random(71);
        double[] doubles = new double[200];
        long[] longs = new long[200];
        List<String> texts = new ArrayList<>();
        @Nullable Object[] objects = new @Nullable Object[200];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(30) - 15.0;
            longs[i] = random.nextInt(40) * 1_000_000_007L;
            texts.add("w" + random.nextInt(25));
            objects[i] = i % 3 == 0 ? (Object) longs[i] : i % 3 == 1 ? texts.get(i) : null;
        }
        return Stream.of(
                new DoubleColumn(new double[0]),
                new DoubleColumn(new double[] {Double.NaN}),
                new DoubleColumn(doubles),
                new LongColumn(longs),
                TextColumn.of(texts),
                TextColumn.of(texts).take(new int[] {0, -1, 3, 0}),
                TimeColumn.ofSeconds(longs),
                new BoolColumn(new boolean[] {true, false, true}),
                new ObjectColumn(objects));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void shouldNumberValuesInOrderOfAppearance(Column column) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        List<Long> counts = new ArrayList<>();
        boolean[] repeated = new boolean[column.size()];
        for (int i = 0; i < column.size(); i++) {
            String key = column.isMissing(i) ? "missing" : String.valueOf(column.get(i));
            repeated[i] = codes.containsKey(key);
            int code = codes.computeIfAbsent(key, _ -> codes.size());
            if (code == counts.size()) {
                counts.add(0L);
            }
            counts.set(code, counts.get(code) + 1);
            assertThat(DISTINCT.codes(column, true).get(i)).isEqualTo((long) code);
        }

        assertThat(DISTINCT.count(column, true)).isEqualTo(codes.size());
        assertThat(((LongColumn) DISTINCT.counts(column, true)).values())
                .containsExactly(counts.stream().mapToLong(Long::longValue).toArray());
        assertThat(((BoolColumn) DISTINCT.duplicated(new Object[] {column}, "first")).values())
                .isEqualTo(repeated);
    }

    @Test
    void shouldTellWhichOfEqualRowsAreKept() {
        Object[] rows = {new LongColumn(new long[] {1, 1, 2, 1}), TextColumn.of(List.of("a", "a", "a", "b"))};

        assertThat(((BoolColumn) DISTINCT.duplicated(rows, "first")).values())
                .containsExactly(false, true, false, false);
        assertThat(((BoolColumn) DISTINCT.duplicated(rows, "last")).values())
                .containsExactly(true, false, false, false);
        assertThat(((BoolColumn) DISTINCT.duplicated(rows, "none")).values()).containsExactly(true, true, false, false);
    }

    @Test
    void shouldFindValuesOfAnotherDtype() {
        Column numbers = new LongColumn(new long[] {1, 2, 3});

        assertThat(((BoolColumn) DISTINCT.isIn(numbers, new DoubleColumn(new double[] {2, 9}))).values())
                .containsExactly(false, true, false);
        assertThat(((BoolColumn) DISTINCT.isIn(numbers, TextColumn.of(List.of("2")))).values())
                .containsOnly(false);
        assertThat(((BoolColumn) DISTINCT.isIn(numbers, Building.row(new @Nullable Object[] {"x", 3}))).values())
                .containsExactly(false, false, true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldPairEqualKeys(long seed) {
        Random random = new Random(seed);
        long[] left = random.longs(random.nextInt(30), 0, 12).toArray();
        long[] right = random.longs(random.nextInt(30), 0, 12).toArray();
        List<List<Integer>> inner = new ArrayList<>();
        List<List<Integer>> outer = new ArrayList<>();
        Map<Integer, Boolean> matched = new HashMap<>();
        for (int i = 0; i < left.length; i++) {
            int before = inner.size();
            for (int j = 0; j < right.length; j++) {
                if (left[i] == right[j]) {
                    inner.add(List.of(i, j));
                    outer.add(List.of(i, j));
                    matched.put(j, true);
                }
            }
            if (inner.size() == before) {
                outer.add(List.of(i, -1));
            }
        }
        List<List<Integer>> leftOnly = List.copyOf(outer);
        for (int j = 0; j < right.length; j++) {
            if (!matched.containsKey(j)) {
                outer.add(List.of(-1, j));
            }
        }
        Object[] a = {new LongColumn(left)};
        Object[] b = {new LongColumn(right)};

        assertThat(listed(MERGING.pairs(a, b, "inner"))).isEqualTo(inner);
        assertThat(listed(MERGING.pairs(a, b, "left"))).isEqualTo(leftOnly);
        assertThat(listed(MERGING.pairs(a, b, "outer"))).isEqualTo(outer);
        assertThat(listed(MERGING.pairs(b, a, "right")))
                .isEqualTo(leftOnly.stream()
                        .map(pair -> List.of(pair.get(1), pair.get(0)))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldFindTheNearestKeys(long seed) {
        Random random = new Random(seed);
        long[] left = random.longs(40, 0, 100).sorted().toArray();
        long[] right = random.longs(25, 0, 100).sorted().toArray();
        boolean exact = random.nextBoolean();
        long tolerance = random.nextInt(10);
        Object[] keys = {new LongColumn(left), new LongColumn(right)};
        for (String direction : List.of("backward", "forward", "nearest")) {
            int[] rows = MERGING.asOf(keys, new Object[0], new Object[0], new Object[] {direction, exact, tolerance});
            for (int i = 0; i < left.length; i++) {
                assertThat(rows[i]).isEqualTo(nearest(left[i], right, direction, exact, tolerance));
            }
        }
    }

    private static int nearest(long key, long[] right, String direction, boolean exact, long tolerance) {
        int before = -1;
        int after = -1;
        for (int j = 0; j < right.length; j++) {
            boolean allowed = exact || right[j] != key;
            before = allowed && right[j] <= key ? j : before;
            after = allowed && right[j] >= key && after < 0 ? j : after;
        }
        int row =
                switch (direction) {
                    case "backward" -> before;
                    case "forward" -> after;
                    default -> before < 0 || (after >= 0 && right[after] - key < key - right[before]) ? after : before;
                };
        return row >= 0 && Math.abs(right[row] - key) > tolerance ? -1 : row;
    }

    @Test
    void shouldFillBetweenPresentValues() {
        double nan = Double.NaN;
        DoubleColumn gaps = new DoubleColumn(new double[] {nan, 1, nan, nan, 4, nan});
        DoubleColumn places = new DoubleColumn(new double[] {0, 1, 2, 7, 7, 8});
        Interpolation drawn = new Interpolation();

        assertThat(values(drawn.linear(gaps, null, -1, 0, "all"))).containsExactly(nan, 1, 2, 3, 4, 4);
        assertThat(values(drawn.linear(gaps, null, 1, 0, "all"))).containsExactly(nan, 1, 2, nan, 4, 4);
        assertThat(values(drawn.linear(gaps, null, 0, 1, "all"))).containsExactly(1, 1, nan, 3, 4, nan);
        assertThat(values(drawn.linear(gaps, null, -1, -1, "inside"))).containsExactly(nan, 1, 2, 3, 4, nan);
        assertThat(values(drawn.linear(gaps, places, -1, 0, "inside"))).containsExactly(nan, 1, 1.5, 4, 4, nan);
    }

    private static double[] values(@Nullable Column column) {
        return column instanceof DoubleColumn numbers ? numbers.values() : new double[0];
    }

    private static List<List<Integer>> listed(int[][] pairs) {
        List<List<Integer>> listed = new ArrayList<>();
        for (int i = 0; i < pairs[0].length; i++) {
            listed.add(List.of(pairs[0][i], pairs[1][i]));
        }
        return listed;
    }
}
