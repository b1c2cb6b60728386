package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups and bins against maps of lists; statistics of groups against the column statistics of each group alone. */
class GroupingTest {

    private static final Grouping GROUPING = new Grouping();
    private static final Reductions REDUCTIONS = new Reductions();
    private static final long HOUR = 3_600_000_000_000L;

    private static LongColumn keys(Random random, int size, int distinct) {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = random.nextInt(distinct) * 7L - 20;
        }
        return new LongColumn(keys);
    }

    private static Map<Object, List<Integer>> rowsByKey(Column keys, boolean sorted) {
        Map<Object, List<Integer>> rows = sorted ? new TreeMap<>() : new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.isMissing(i)) {
                rows.computeIfAbsent(Objects.requireNonNull(keys.get(i)), key -> new ArrayList<>())
                        .add(i);
            }
        }
        return rows;
    }

    private static void assertGroups(Groups groups, Map<Object, List<Integer>> expected) {
        assertThat(groups.count()).isEqualTo(expected.size());
        int group = 0;
        for (Map.Entry<Object, List<Integer>> entry : expected.entrySet()) {
            assertThat(groups.labels().get(group)).isEqualTo(entry.getKey());
            assertThat(groups.rows(group))
                    .containsExactly(entry.getValue().stream().mapToInt(i -> i).toArray());
            group++;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldGroupEqualValues(long seed) {
        Random random = new Random(seed);
        for (int size : new int[] {0, 1, 2, 50, 3_000}) {
            for (int distinct : new int[] {1, 5, 2_000}) {
                LongColumn keys = keys(random, size, distinct);
                assertGroups(GROUPING.byValues(keys, true, false), rowsByKey(keys, true));
                assertGroups(GROUPING.byValues(keys, false, false), rowsByKey(keys, false));
                Column texts = Objects.requireNonNull(Casts.to("str", keys));
                assertGroups(GROUPING.byValues(texts, true, false), rowsByKey(texts, true));
            }
        }
        for (RandomColumns.Sample sample : RandomColumns.samples(seed)) {
            Column rounded = positiveZeros(Objects.requireNonNull(new Transforms().round(sample.column(), 1)));
            assertGroups(GROUPING.byValues(rounded, false, false), rowsByKey(rounded, false));
        }
    }

    /** The twin's map takes the two zeros for different keys. */
    private static Column positiveZeros(Column column) {
        return Objects.requireNonNull(Arithmetic.withScalar(Operation.ADD, column, 0.0));
    }

    @Test
    void shouldKeepMissingKeysLastWhenAsked() {
        Column keys = new DoubleColumn(new double[] {2, Double.NaN, 1, Double.NaN});

        Groups without = GROUPING.byValues(keys, true, false);
        Groups with = GROUPING.byValues(keys, true, true);

        assertThat(without.count()).isEqualTo(2);
        assertThat(without.codeColumn().get(1)).isEqualTo(-1L);
        assertThat(with.count()).isEqualTo(3);
        assertThat(with.rows(2)).containsExactly(1, 3);
        assertThat(with.labels().isMissing(2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void shouldReduceEachGroupAsItsRowsAlone(long seed) {
        Map<String, Function<Column, Object>> twins = new HashMap<>();
        twins.put("sum", x -> Objects.requireNonNull(REDUCTIONS.sum(x, true)));
        twins.put("mean", x -> Objects.requireNonNull(REDUCTIONS.mean(x, true)));
        twins.put("prod", x -> Objects.requireNonNull(REDUCTIONS.prod(x, true)));
        twins.put("std", x -> Objects.requireNonNull(REDUCTIONS.std(x, 1, true)));
        twins.put("var", x -> Objects.requireNonNull(REDUCTIONS.var(x, 1, true)));
        twins.put("median", x -> Objects.requireNonNull(REDUCTIONS.median(x)));
        Random random = new Random(seed);
        for (RandomColumns.Sample sample : RandomColumns.samples(seed)) {
            if (sample.name().equals("wild")) {
                continue;
            }
            Column values = sample.column();
            Groups groups = GROUPING.byValues(keys(random, values.size(), 4), true, false);
            twins.forEach((name, twin) -> {
                Column found = Objects.requireNonNull(GROUPING.reduce(groups, values, name, 1, 0));
                for (int group = 0; group < groups.count(); group++) {
                    double expected = ((Number) twin.apply(values.take(groups.rows(group)))).doubleValue();
                    assertClose(name + " of " + sample, ((DoubleColumn) found).values()[group], expected);
                }
            });
        }
    }

    private static void assertClose(String what, double found, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(found).as(what).isNaN();
        } else {
            assertThat(found).as(what).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-300));
        }
    }

    @Test
    void shouldFindRowsAndCountsOfGroups() {
        Column values = new DoubleColumn(new double[] {Double.NaN, 3, 1, Double.NaN, 7, 7});
        Groups groups =
                GROUPING.coded(new LongColumn(new long[] {0, 0, 0, 1, 2, 2}), TextColumn.of(List.of("a", "b", "c")));

        assertThat(GROUPING.rowOf(groups, values, "first")).containsExactly(1, -1, 4);
        assertThat(GROUPING.rowOf(groups, values, "last")).containsExactly(2, -1, 5);
        assertThat(GROUPING.rowOf(groups, values, "max")).containsExactly(1, -1, 4);
        assertThat(GROUPING.rowOf(groups, values, "min")).containsExactly(2, -1, 4);
        assertThat(GROUPING.rowAt(groups, 0)).containsExactly(0, 3, 4);
        assertThat(GROUPING.rowAt(groups, -2)).containsExactly(1, -1, 4);
        assertThat(((LongColumn) GROUPING.sizes(groups)).values()).containsExactly(3, 1, 2);
        assertThat(((LongColumn) GROUPING.counts(groups, values)).values()).containsExactly(2, 0, 2);
        assertThat(((LongColumn) GROUPING.distinct(groups, values, true)).values())
                .containsExactly(2, 0, 1);
        assertThat(((LongColumn) GROUPING.distinct(groups, values, false)).values())
                .containsExactly(3, 1, 1);
        assertThat(groups.ends(1, false)).containsExactly(0, 3, 4);
        assertThat(groups.ends(-1, true)).containsExactly(1, 2, 5);
        assertThat(GROUPING.shifted(groups, 1)).containsExactly(-1, 0, 1, -1, -1, 4);
        assertThat(GROUPING.shifted(groups, -2)).containsExactly(2, -1, -1, -1, -1, -1);
        assertThat(GROUPING.filled(groups, values, false, 0)).containsExactly(-1, 1, 2, -1, 4, 5);
        assertThat(GROUPING.filled(groups, values, true, 0)).containsExactly(1, 1, 2, -1, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void shouldRunWithinEachGroup(long seed) {
        Random random = new Random(seed);
        for (RandomColumns.Sample sample : RandomColumns.samples(seed)) {
            Column values = sample.column();
            Groups groups = GROUPING.byValues(keys(random, values.size(), 3), true, false);
            for (String name : List.of("cumsum", "cumprod", "cummax", "cummin")) {
                double[] found =
                        ((DoubleColumn) Objects.requireNonNull(GROUPING.running(groups, values, name))).values();
                for (int group = 0; group < groups.count(); group++) {
                    int[] rows = groups.rows(group);
                    Column alone = Objects.requireNonNull(
                            switch (name) {
                                case "cumsum" -> Cumulative.sum(values.take(rows));
                                case "cumprod" -> Cumulative.product(values.take(rows));
                                default -> Cumulative.extreme(values.take(rows), name.equals("cummax"));
                            });
                    for (int i = 0; i < rows.length && !sample.name().equals("wild"); i++) {
                        assertClose(name + " of " + sample, found[rows[i]], ((DoubleColumn) alone).values()[i]);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4h", "7h", "1D", "30min", "2D"})
    void shouldPutEachTimeIntoTheBinAroundIt(String name) {
        Random random = new Random(8);
        TreeSet<Long> sorted = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            sorted.add(random.nextLong(0, 40 * 24) * HOUR + random.nextInt(3) * HOUR / 2);
        }
        long[] nanos = sorted.stream().mapToLong(value -> value).toArray();
        TimeColumn times = TimeColumn.ofNanos(nanos, "UTC");
        Frequency frequency = Objects.requireNonNull(Frequencies.parse(name));
        for (boolean right : new boolean[] {false, true}) {
            Groups left = Objects.requireNonNull(GROUPING.byTime(times, frequency, right, false, "start_day", 0));
            Groups labelledRight =
                    Objects.requireNonNull(GROUPING.byTime(times, frequency, right, true, "start_day", 0));
            for (int i = 0; i < nanos.length; i++) {
                int bin = left.codes()[i];
                long from = ((TimeColumn) left.labels()).nanos(bin);
                long to = ((TimeColumn) labelledRight.labels()).nanos(bin);
                assertThat(to - from).isEqualTo(frequency.nanos());
                assertThat(right ? from < nanos[i] && nanos[i] <= to : from <= nanos[i] && nanos[i] < to)
                        .as("%d in %d..%d", nanos[i], from, to)
                        .isTrue();
            }
            assertThat(left.codes()).isSorted();
            assertThat(left.codes()[0]).isZero();
            assertThat(left.codes()[nanos.length - 1]).isEqualTo(left.count() - 1);
        }
    }

    @Test
    void shouldRefuseMoreBinsThanMakeSense() {
        TimeColumn times = TimeColumn.ofNanos(new long[] {0, 365 * Frequency.NANOS_PER_DAY}, "UTC");

        assertThat(GROUPING.byTime(times, Frequency.fixed(1), false, false, "start_day", 0))
                .isNull();
    }
}
