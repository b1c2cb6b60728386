package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Item assignment: what is written, what is copied, and what nobody else may ever see. */
class AssignmentTest {

    private static final Assignment ASSIGNMENT = new Assignment();

    @Test
    void shouldCopyOnceAndThenWriteInPlace() {
        double[] candles = {1, 2, 3};
        Column first = ASSIGNMENT.at(new DoubleColumn(candles), 0, 9.0);
        Column second = ASSIGNMENT.at(first, 1, 8.0);

        assertThat(candles).containsExactly(1, 2, 3);
        assertThat(second).isSameAs(first);
        assertThat(((DoubleColumn) second).values()).containsExactly(9, 8, 3);
    }

    @Test
    void shouldCopyAgainOnceShared() {
        Column owned = ASSIGNMENT.at(new DoubleColumn(new double[] {1, 2}), 0, 5.0);
        Column other = owned.share();
        Column changed = ASSIGNMENT.at(owned, 1, 6.0);

        assertThat(changed).isNotSameAs(other);
        assertThat(((DoubleColumn) other).values()).containsExactly(5, 2);
    }

    @Test
    void shouldWidenToHoldTheValue() {
        LongColumn whole = new LongColumn(new long[] {1, 2});
        BoolColumn flags = new BoolColumn(new boolean[] {true, false});
        Column empty = Constants.doubles(2, Double.NaN);

        assertThat(ASSIGNMENT.at(whole, 0, 7).dtype()).isEqualTo("int64");
        assertThat(ASSIGNMENT.at(whole, 0, 7.5).dtype()).isEqualTo("float64");
        assertThat(ASSIGNMENT.at(whole, 0, Double.NaN).isMissing(0)).isTrue();
        assertThat(ASSIGNMENT.at(flags, 0, Double.NaN).dtype()).isEqualTo("object");
        assertThat(ASSIGNMENT.at(flags, 0, 3).get(0)).isEqualTo(3L);
        assertThat(ASSIGNMENT.at(empty, 0, "up")).isInstanceOf(TextColumn.class);
        assertThat(ASSIGNMENT.at(whole, 0, "up").get(1)).isEqualTo(2L);
    }

    @Test
    void shouldStoreTimesOfAnyPrecision() {
        Column times = ASSIGNMENT.at(TimeColumn.ofSeconds(new long[] {1, 2}), 1, new TimePoint(5, "UTC"));

        assertThat(times.get(0)).isEqualTo(new TimePoint(1_000_000_000L, "UTC"));
        assertThat(times.get(1)).isEqualTo(new TimePoint(5, "UTC"));
    }

    /** Random writes to aliased columns of every kind, against lists that are always copied. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldKeepAliasesApart(long seed) {
        Random random = new Random(seed);
        List<Column> columns = new ArrayList<>(List.of(start(random)));
        List<List<@Nullable Object>> twins = new ArrayList<>();
        twins.add(listed(columns.getFirst()));
        for (int step = 0; step < 300; step++) {
            int chosen = random.nextInt(columns.size());
            if (random.nextInt(4) == 0 && columns.size() < 6) {
                columns.add(columns.get(chosen).share());
                twins.add(new ArrayList<>(twins.get(chosen)));
                continue;
            }
            write(random, chosen, columns, twins);
            for (int i = 0; i < columns.size(); i++) {
                assertThat(listed(columns.get(i)))
                        .as("seed " + seed + " step " + step)
                        .isEqualTo(twins.get(i));
            }
        }
    }

    private static void write(Random random, int chosen, List<Column> columns, List<List<@Nullable Object>> twins) {
        Column column = columns.get(chosen);
        List<@Nullable Object> twin = twins.get(chosen);
        Object value = value(random, column);
        int size = column.size();
        switch (random.nextInt(3)) {
            case 0 -> {
                int row = random.nextInt(size);
                columns.set(chosen, ASSIGNMENT.at(column, row, value));
                twin.set(row, value);
            }
            case 1 -> {
                boolean[] mask = new boolean[size];
                for (int i = 0; i < size; i++) {
                    mask[i] = random.nextBoolean();
                    twin.set(i, mask[i] ? value : twin.get(i));
                }
                Column written = ASSIGNMENT.mask(column, new BoolColumn(mask), value);
                columns.set(chosen, written == null ? column : written);
            }
            default -> {
                int from = random.nextInt(size);
                int to = from + random.nextInt(size - from + 1);
                columns.set(chosen, ASSIGNMENT.range(column, from, to, value));
                for (int i = from; i < to; i++) {
                    twin.set(i, value);
                }
            }
        }
    }

    private static Column start(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new DoubleColumn(new double[7]);
            case 1 -> new LongColumn(new long[7]);
            case 2 -> new BoolColumn(new boolean[7]);
            case 3 -> TextColumn.filled(7, "none");
            case 4 -> new DayColumn(new long[7]);
            default -> TimeColumn.ofNanos(new long[7], "UTC");
        };
    }

    private static Object value(Random random, Column column) {
        return switch (column) {
            case DoubleColumn _ -> random.nextDouble();
            case LongColumn _ -> (long) random.nextInt(9);
            case BoolColumn _ -> random.nextBoolean();
            case TextColumn _ -> "t" + random.nextInt(9);
            case TimeColumn _ -> new TimePoint(random.nextInt(99), "UTC");
            case SpanColumn _ -> new TimeSpan(random.nextInt(99));
            case DayColumn _ -> new CalendarDay(random.nextInt(99));
            case ObjectColumn _ -> "o";
        };
    }

    private static List<@Nullable Object> listed(Column column) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            values.add(column.get(i));
        }
        return values;
    }
}
