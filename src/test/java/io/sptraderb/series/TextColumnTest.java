package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of texts, which share their dictionaries, against plain lists. */
class TextColumnTest {

    private static final List<String> WORDS = List.of("none", "golden_cross", "death_cross", "", "none ");

    private static @Nullable Object word(Random random) {
        int place = random.nextInt(WORDS.size() + 2);
        return place < WORDS.size() ? WORDS.get(place) : place == WORDS.size() ? null : (Object) Double.NaN;
    }

    private static TextColumn column(List<@Nullable Object> values) {
        TextColumn column = TextColumn.filled(values.size(), "first");
        for (int i = 0; i < values.size(); i++) {
            column.set(i, values.get(i));
        }
        return column;
    }

    private static List<@Nullable Object> values(Column column) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            values.add(column.get(i));
        }
        return values;
    }

    private static List<@Nullable Object> random(Random random, int size) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(word(random));
        }
        return values;
    }

    /** Whatever is done to one column, all others that came from it keep their texts. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldKeepEveryOtherColumnWhenOneIsWritten(long seed) {
        Random random = new Random(seed);
        List<TextColumn> columns = new ArrayList<>();
        List<List<@Nullable Object>> plain = new ArrayList<>();
        plain.add(random(random, 12));
        columns.add(column(plain.getFirst()));
        for (int step = 0; step < 400; step++) {
            int which = random.nextInt(columns.size());
            TextColumn from = columns.get(which);
            List<@Nullable Object> values = plain.get(which);
            int row = random.nextInt(values.size());
            switch (random.nextInt(4)) {
                case 0 -> {
                    columns.add(from.copy());
                    plain.add(new ArrayList<>(values));
                }
                case 1 -> {
                    columns.add(from.slice(row / 2, row + 1));
                    plain.add(new ArrayList<>(values.subList(row / 2, row + 1)));
                }
                case 2 -> {
                    columns.add(from.take(new int[] {row, -1, 0}));
                    plain.add(new ArrayList<>(Arrays.asList(values.get(row), Double.NaN, values.getFirst())));
                }
                default -> {
                    String word = "new " + random.nextInt(60);
                    from.set(row, word);
                    values.set(row, word);
                }
            }
            for (int i = 0; i < columns.size(); i++) {
                assertThat(values(columns.get(i)))
                        .as("column %d after step %d", i, step)
                        .isEqualTo(plain.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 50})
    void shouldChooseRowByRowWhenBothSidesAreTexts(int size) {
        Random random = new Random(size);
        for (int round = 0; round < 20; round++) {
            List<@Nullable Object> left = random(random, size);
            List<@Nullable Object> right = random(random, size);
            boolean[] mask = new boolean[size];
            List<@Nullable Object> expected = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                mask[i] = random.nextBoolean();
                expected.add(mask[i] ? left.get(i) : right.get(i));
            }
            TextColumn chosen = column(left);
            TextColumn rest = column(right);

            Column found = new Selection().where(new BoolColumn(mask), chosen, rest);

            assertThat(values(Objects.requireNonNull(found))).isEqualTo(expected);
            assertThat(values(chosen)).isEqualTo(left);
            assertThat(values(rest)).isEqualTo(right);
        }
    }

    @Test
    void shouldFillWithATextWhenOnlyOneSideIsAColumn() {
        TextColumn column = column(Arrays.asList("a", "b", null));

        Column found = new Selection().where(new BoolColumn(new boolean[] {true, false, false}), column, "c");

        assertThat(values(Objects.requireNonNull(found))).containsExactly("a", "c", "c");
    }
}
