package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing, filling, finding and aligning rows, on columns of every kind, against lists of plain values. */
class SelectionTest {

    private static final Selection SELECTION = new Selection();
    private static final Lookup LOOKUP = new Lookup();
    private static final Double NAN = Double.NaN;

    static Stream<RandomColumns.Sample> samples() {
        return RandomColumns.samples(31).stream();
    }

    static Stream<Column> columns() {
        return Stream.of(
                new DoubleColumn(new double[] {1, NAN, 3, 4, NAN}),
                new LongColumn(new long[] {1, 2, 3, 4, 5}),
                new BoolColumn(new boolean[] {true, false, true, true, false}),
                new BoolColumn(new boolean[] {true, false, true, false, false}).take(new int[] {0, -1, 1, -1, 2}),
                TextColumn.of(List.of("a", "b", "a", "c", "b")),
                TimeColumn.ofSeconds(new long[] {1, 2, 3, 4, 5}),
                new SpanColumn(new long[] {1, 2, TimeColumn.MISSING, 4, 5}),
                Building.row(new @Nullable Object[] {1, "x", null, NAN, true}));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void shouldTakeRowsOfAnyKind(Column column) {
        List<@Nullable Object> values = listed(column);

        assertThat(listed(SELECTION.take(column, new int[] {4, 0, 0})))
                .containsExactly(values.get(4), values.get(0), values.get(0));
        assertThat(listed(SELECTION.slice(column, 1, 3))).isEqualTo(values.subList(1, 3));
        assertThat(SELECTION.slice(column, 3, 1).size()).isZero();
        assertThat(listed(SELECTION.stride(column, 4, -2, 3)))
                .containsExactly(values.get(4), values.get(2), values.get(0));
        assertThat(SELECTION.take(column, new int[] {-1, 1}).isMissing(0)).isTrue();
        assertThat(listed(column)).as("unchanged").isEqualTo(values);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void shouldFillMissingRowsFromNeighbours(Column column) {
        Column forward = SELECTION.fillForward(column, 0);
        Column backward = SELECTION.fillBackward(column, 0);
        for (int i = 0; i < column.size(); i++) {
            int before = i;
            while (before >= 0 && column.isMissing(before)) {
                before--;
            }
            int after = i;
            while (after < column.size() && column.isMissing(after)) {
                after++;
            }
            assertThat(forward.isMissing(i)).isEqualTo(before < 0);
            assertThat(backward.isMissing(i)).isEqualTo(after == column.size());
            if (before >= 0) {
                assertThat(forward.get(i)).isEqualTo(column.get(before));
            }
            if (after < column.size()) {
                assertThat(backward.get(i)).isEqualTo(column.get(after));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void shouldFindAndAppendRows(Column column) {
        Column joined = SELECTION.append(column, column);
        List<@Nullable Object> twice = listed(column);
        twice.addAll(listed(column));

        assertThat(listed(joined)).isEqualTo(twice);
        assertThat(joined.dtype()).isEqualTo(column.dtype());
        boolean[] missing = ((BoolColumn) SELECTION.isMissing(column)).values();
        boolean[] present = ((BoolColumn) SELECTION.isPresent(column)).values();
        for (int i = 0; i < missing.length; i++) {
            assertThat(missing[i]).isEqualTo(column.isMissing(i)).isNotEqualTo(present[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldChooseByAMask(RandomColumns.Sample sample) {
        double[] values = sample.values();
        boolean[] mask = new boolean[values.length];
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < mask.length; i++) {
            mask[i] = values[i] > 0.1;
            if (mask[i]) {
                chosen.add(i);
            }
        }
        Column where = SELECTION.where(new BoolColumn(mask), sample.column(), -1.0);

        assertThat(Objects.requireNonNull(SELECTION.rows(new BoolColumn(mask))))
                .containsExactly(chosen.stream().mapToInt(Integer::intValue).toArray());
        for (int i = 0; i < mask.length; i++) {
            assertThat(Objects.requireNonNull(where).get(i)).isEqualTo(mask[i] ? values[i] : -1.0);
        }
    }

    @Test
    void shouldChooseBetweenKinds() {
        BoolColumn mask = new BoolColumn(new boolean[] {true, false});

        assertThat(listed(SELECTION.where(mask, 1, -1))).containsExactly(1L, -1L);
        assertThat(listed(SELECTION.where(mask, 1, 0.5))).containsExactly(1.0, 0.5);
        assertThat(listed(SELECTION.where(mask, "up", "down"))).containsExactly("up", "down");
        assertThat(listed(SELECTION.where(mask, true, NAN))).containsExactly(true, NAN);
        assertThat(listed(SELECTION.where(mask, "up", NAN))).containsExactly("up", NAN);
        assertThat(SELECTION.where(new DoubleColumn(new double[2]), 1, 2))
                .as("no mask")
                .isNull();
    }

    @Test
    void shouldMakeFilledFlagsAMaskAgain() {
        Column gaps = new BoolColumn(new boolean[] {true, false}).take(new int[] {-1, 0});

        assertThat(SELECTION.fill(gaps, false).dtype()).isEqualTo("bool");
        assertThat(listed(SELECTION.fill(gaps, false))).containsExactly(false, true);
        assertThat(SELECTION.rows(gaps)).as("a mask with missing rows").isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldFindEveryLabel(long seed) {
        Random random = new Random(seed);
        long[] seconds = random.longs(40, 0, 1000).distinct().sorted().toArray();
        TimeColumn times = TimeColumn.ofSeconds(seconds);
        for (long second = -1; second <= 1001; second++) {
            TimePoint label = new TimePoint(second * TimeColumn.NANOS_PER_SECOND, "UTC");
            int expected = -1;
            int bound = 0;
            for (int i = 0; i < seconds.length; i++) {
                expected = seconds[i] == second ? i : expected;
                bound += seconds[i] < second ? 1 : 0;
            }
            assertThat(LOOKUP.row(times, label)).isEqualTo(expected);
            assertThat(LOOKUP.bound(times, label, false)).isEqualTo(bound);
            assertThat(LOOKUP.bound(times, label, true)).isEqualTo(expected < 0 ? bound : bound + 1);
        }
        assertThat(LOOKUP.row(times, new TimePoint(seconds[0] * TimeColumn.NANOS_PER_SECOND + 1, "UTC")))
                .isEqualTo(-1);
        assertThat(LOOKUP.row(times, new TimePoint(0, null))).as("naive").isEqualTo(-1);
    }

    @Test
    void shouldAlignLabels() {
        TextColumn index = TextColumn.of(List.of("b", "a", "c"));
        TextColumn other = TextColumn.of(List.of("c", "d", "b"));

        assertThat(LOOKUP.positions(index, other)).containsExactly(2, -1, 0);
        assertThat(listed(LOOKUP.union(index, other))).containsExactly("a", "b", "c", "d");
        assertThat(LOOKUP.positions(TextColumn.of(List.of("a", "a")), other))
                .as("not unique")
                .isNull();
        assertThat(LOOKUP.row(TextColumn.of(List.of("a", "a")), "a")).isEqualTo(-2);
        assertThat(LOOKUP.rows(TextColumn.of(List.of("a", "b", "a")), "a")).containsExactly(0, 2);
        assertThat(LOOKUP.isSame(index, TextColumn.of(List.of("b", "a", "c")))).isTrue();
        assertThat(LOOKUP.isSame(index, other)).isFalse();
        assertThat(LOOKUP.isSame(
                        TimeColumn.ofSeconds(new long[] {1}), TimeColumn.ofNanos(new long[] {1_000_000_000}, "UTC")))
                .isTrue();
    }

    private static List<@Nullable Object> listed(@Nullable Column column) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < Objects.requireNonNull(column).size(); i++) {
            values.add(column.get(i));
        }
        return values;
    }
}
