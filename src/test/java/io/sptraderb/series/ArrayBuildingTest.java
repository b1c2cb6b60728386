package io.sptraderb.series;

import static io.sptraderb.series.ArrayFunctionsTest.doubles;
import static io.sptraderb.series.ArrayFunctionsTest.longs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Dtypes of lists and pieces, and assignment in the dtype of the array. */
class ArrayBuildingTest {

    private static final ArrayBuilding BUILDING = new ArrayBuilding();
    private static final ArrayAssignment ASSIGNMENT = new ArrayAssignment();

    private static @Nullable String dtype(@Nullable Object... values) {
        Column column = BUILDING.infer(values);
        return column == null ? null : column.dtype();
    }

    @Test
    void shouldGiveListsNumpysDtype() {
        assertThat(dtype()).isEqualTo("float64");
        assertThat(dtype(1, 2L)).isEqualTo("int64");
        assertThat(dtype(1, true)).isEqualTo("int64");
        assertThat(dtype(true, false)).isEqualTo("bool");
        assertThat(dtype(true, Double.NaN)).isEqualTo("float64");
        assertThat(dtype(1, 2.5)).isEqualTo("float64");
        assertThat(dtype(1, null)).isEqualTo("object");
        assertThat(dtype("a", null)).isEqualTo("object");
        assertThat(dtype("a", "b")).isEqualTo("object");
        assertThat(dtype("a", 1)).isNull();
        assertThat(dtype(new TimePoint(5, null), new TimePoint(6, null))).isEqualTo("datetime64[ns]");
    }

    @Test
    void shouldJoinPiecesInTheirCommonDtype() {
        LongColumn wholes = new LongColumn(new long[] {1, 2});
        DoubleColumn reals = new DoubleColumn(new double[] {0.5});
        BoolColumn flags = new BoolColumn(new boolean[] {true});
        TextColumn texts = TextColumn.of(List.of("x"));

        assertThat(longs(BUILDING.joined(new Object[] {wholes, flags}))).containsExactly(1, 2, 1);
        assertThat(doubles(BUILDING.joined(new Object[] {flags, reals, wholes})))
                .containsExactly(1, 0.5, 1, 2);
        assertThat(BUILDING.joined(new Object[] {flags, flags})).isInstanceOf(BoolColumn.class);
        assertThat(BUILDING.joined(new Object[] {texts, texts})).isInstanceOf(TextColumn.class);
        assertThat(BUILDING.joined(new Object[] {texts, reals})).isNull();
    }

    @Test
    void shouldChooseRowByRow() {
        Random random = new Random(4);
        boolean[] mask = new boolean[50];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextBoolean();
        }
        double[] left = RandomColumns.normal(random, 50, 0, 1);
        double[] right = RandomColumns.normal(random, 50, 5, 1);
        Column flags = new BoolColumn(mask);
        double[] both = doubles(BUILDING.where(flags, new DoubleColumn(left), new DoubleColumn(right)));
        double[] scalar = doubles(BUILDING.where(flags, 7, new DoubleColumn(right)));
        long[] whole = longs(BUILDING.where(flags, 1, new LongColumn(new long[50])));
        boolean[] truth = ((BoolColumn) Objects.requireNonNull(BUILDING.where(flags, false, true))).values();
        for (int i = 0; i < mask.length; i++) {
            assertThat(whole[i]).isEqualTo(mask[i] ? 1 : 0);
            assertThat(truth[i]).isEqualTo(!mask[i]);
            assertThat(both[i]).isEqualTo(mask[i] ? left[i] : right[i]);
            assertThat(scalar[i]).isEqualTo(mask[i] ? 7 : right[i]);
        }
        assertThat(BUILDING.where(flags, "a", 1)).isNull();
        assertThat(BUILDING.where(flags, new DoubleColumn(new double[3]), 1)).isNull();
    }

    @Test
    void shouldRollAndRepeat() {
        LongColumn wholes = new LongColumn(new long[] {1, 2, 3});

        assertThat(longs(BUILDING.rolled(wholes, 1))).containsExactly(3, 1, 2);
        assertThat(longs(BUILDING.rolled(wholes, -4))).containsExactly(2, 3, 1);
        assertThat(BUILDING.rolled(new DoubleColumn(new double[0]), 3).size()).isZero();
        assertThat(longs(BUILDING.repeated(wholes, new int[] {2, 0, 1}))).containsExactly(1, 1, 3);
        assertThat(BUILDING.places(new LongColumn(new long[] {-1, 0}), 3)).containsExactly(2, 0);
        assertThat(BUILDING.places(new LongColumn(new long[] {3}), 3)).isNull();
        assertThat(BUILDING.width(TextColumn.of(List.of("a", "bcd")))).isEqualTo(3);
    }

    @Test
    void shouldKeepTheDtypeOfTheArray() {
        LongColumn wholes = new LongColumn(new long[] {1, 2, 3});
        DoubleColumn reals = new DoubleColumn(new double[] {1, 2, 3});
        BoolColumn flags = new BoolColumn(new boolean[] {true, false, true});

        assertThat(longs(ASSIGNMENT.at(wholes, -1, 7.9))).containsExactly(1, 2, 7);
        assertThat(longs(ASSIGNMENT.rows(wholes, new int[] {0, 1}, reals.slice(1, 3))))
                .containsExactly(2, 3, 3);
        assertThat(ASSIGNMENT.at(wholes, 0, Double.NaN)).isNull();
        assertThat(ASSIGNMENT.at(wholes, 0, Double.POSITIVE_INFINITY)).isNull();
        assertThat(ASSIGNMENT.at(wholes, 3, 1)).isNull();
        assertThat(doubles(ASSIGNMENT.at(reals, 0, true))).containsExactly(1, 2, 3);
        assertThat(doubles(ASSIGNMENT.at(reals, 1, null))).containsExactly(1, Double.NaN, 3);
        assertThat(ASSIGNMENT.at(reals, 1, "x")).isNull();
        assertThat(doubles(ASSIGNMENT.range(reals, 2, -2, 2, 9))).containsExactly(9, 2, 9);
        assertThat(doubles(ASSIGNMENT.mask(reals, flags, -1))).containsExactly(-1, 2, -1);
        assertThat(((BoolColumn) Objects.requireNonNull(ASSIGNMENT.at(flags, 1, 2.5))).values())
                .containsExactly(true, true, true);
        assertThat(wholes.values()).containsExactly(1, 2, 3);
        assertThat(reals.values()).containsExactly(1, 2, 3);
    }

    @Test
    void shouldWriteInPlaceOnlyWhatItOwns() {
        Column first = Objects.requireNonNull(ASSIGNMENT.at(new DoubleColumn(new double[] {1, 2}), 0, 5));
        Column second = Objects.requireNonNull(ASSIGNMENT.at(first, 1, 6));
        Column third = Objects.requireNonNull(ASSIGNMENT.at(second.share(), 1, 7));

        assertThat(second).isSameAs(first);
        assertThat(doubles(second)).containsExactly(5, 6);
        assertThat(doubles(third)).containsExactly(5, 7);
    }
}
