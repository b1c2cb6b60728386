package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joining, choosing and shifting columns of every kind against their values one by one. */
class JoiningTest {

    private static final Building BUILDING = new Building();

    /** Two columns of each kind, of the same length, with and without missing rows. */
    private static List<Column[]> pairs(Random random, int size) {
        List<Column[]> pairs = new ArrayList<>();
        for (int kind = 0; kind < 6; kind++) {
            for (boolean missing : new boolean[] {false, true}) {
                pairs.add(new Column[] {column(random, size, kind, false), column(random, size, kind, missing)});
            }
        }
        return pairs;
    }

    private static Column column(Random random, int size, int kind, boolean missing) {
        @Nullable Object[] values = new @Nullable Object[size];
        for (int i = 0; i < size; i++) {
            boolean gone = missing && random.nextInt(3) == 0;
            values[i] = gone ? (Object) Double.NaN : value(random, kind);
        }
        return BUILDING.infer(values);
    }

    private static Object value(Random random, int kind) {
        return switch (kind) {
            case 0 -> random.nextDouble();
            case 1 -> (long) random.nextInt(9);
            case 2 -> random.nextBoolean();
            case 3 -> "text " + random.nextInt(4);
            case 4 -> new TimePoint(random.nextInt(99), "UTC");
            default -> new CalendarDay(random.nextInt(99));
        };
    }

    private static List<String> listed(Column column) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            values.add(column.isMissing(i) ? "missing" : number(column.get(i)));
        }
        return values;
    }

    /** Whole numbers read the same in a column that had to become float64. */
    private static String number(@Nullable Object value) {
        return value instanceof Long whole ? String.valueOf((double) whole) : String.valueOf(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 40})
    void shouldJoinAndChooseRowByRow(int size) {
        Random random = new Random(size);
        for (Column[] pair : pairs(random, size)) {
            List<String> both = listed(pair[0]);
            both.addAll(listed(pair[1]));
            assertThat(listed(Joining.of(pair[0], pair[1]))).isEqualTo(both);

            boolean[] mask = new boolean[size];
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                mask[i] = random.nextBoolean();
                chosen.add(listed(pair[mask[i] ? 0 : 1]).get(i));
            }
            assertThat(listed(Choosing.of(mask, pair[0], pair[1]))).isEqualTo(chosen);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-50, -3, -1, 0, 1, 3, 50})
    void shouldShiftWithAFiller(int periods) {
        Random random = new Random(1);
        for (int kind = 0; kind < 6; kind++) {
            Column column = column(random, 7, kind, false);
            Object filler = value(random, kind);
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                int row = i - periods;
                expected.add(row >= 0 && row < 7 ? listed(column).get(row) : number(filler));
            }
            Column shifted = Shifts.shiftFilled(column, periods, filler);
            assertThat(listed(shifted)).isEqualTo(expected);
            assertThat(shifted.dtype()).isEqualTo(column.dtype());
        }
    }

    @Test
    void shouldLeaveBothTextColumnsAsTheyWere() {
        TextColumn first = TextColumn.of(List.of("a", "b"));
        TextColumn second = TextColumn.of(List.of("c", "a"));

        TextColumn joined = (TextColumn) Joining.of(first, second);

        assertThat(listed(joined)).containsExactly("a", "b", "c", "a");
        assertThat(joined.dictionary()).containsExactly("a", "b", "c");
        assertThat(first.dictionary()).containsExactly("a", "b");
        assertThat(second.dictionary()).containsExactly("c", "a");
    }
}
