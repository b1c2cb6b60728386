package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions that keep the length of a column, against their definitions row by row. */
class TransformsTest {

    private static final Transforms TRANSFORMS = new Transforms();

    static Stream<RandomColumns.Sample> samples() {
        return RandomColumns.samples(21).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldLookAtOtherRows(RandomColumns.Sample sample) {
        double[] values = sample.values();
        for (int periods : new int[] {-500, -3, -1, 0, 1, 2, 500}) {
            IntToDoubleFunction other =
                    i -> i - periods >= 0 && i - periods < values.length ? values[i - periods] : Double.NaN;
            check(TRANSFORMS.shift(sample.column(), periods), values, other);
            check(TRANSFORMS.diff(sample.column(), periods), values, i -> values[i] - other.applyAsDouble(i));
            check(
                    TRANSFORMS.shiftFilled(sample.column(), periods, 7.0),
                    values,
                    i -> i - periods >= 0 && i - periods < values.length ? values[i - periods] : 7);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldShiftFlagsAndTextsAlike(RandomColumns.Sample sample) {
        boolean[] flags = new boolean[sample.values().length];
        String[] texts = new String[flags.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = sample.values()[i] > 0;
            texts[i] = "t" + i % 3;
        }
        for (int periods : new int[] {-500, -2, 1, 500}) {
            Column shiftedFlags = TRANSFORMS.shift(new BoolColumn(flags), periods);
            Column shiftedTexts = TRANSFORMS.shift(TextColumn.of(List.of(texts)), periods);
            for (int i = 0; i < flags.length; i++) {
                int row = i - periods;
                boolean inside = row >= 0 && row < flags.length;
                assertThat(shiftedFlags.get(i)).isEqualTo(inside ? (Object) flags[row] : (Object) Double.NaN);
                assertThat(shiftedTexts.get(i)).isEqualTo(inside ? (Object) texts[row] : (Object) Double.NaN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldRunAlong(RandomColumns.Sample sample) {
        double[] values = sample.values();
        check(TRANSFORMS.cumsum(sample.column()), values, i -> running(values, i, 0, Double::sum));
        check(TRANSFORMS.cumprod(sample.column()), values, i -> running(values, i, 1, (a, b) -> a * b));
        check(TRANSFORMS.cummax(sample.column()), values, i -> running(values, i, Double.NEGATIVE_INFINITY, Math::max));
        check(TRANSFORMS.cummin(sample.column()), values, i -> running(values, i, Double.POSITIVE_INFINITY, Math::min));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldChangeEachValue(RandomColumns.Sample sample) {
        double[] values = sample.values();
        check(TRANSFORMS.abs(sample.column()), values, i -> Math.abs(values[i]));
        check(TRANSFORMS.negate(sample.column()), values, i -> -values[i]);
        check(TRANSFORMS.sign(sample.column()), values, i -> Math.signum(values[i]));
        check(TRANSFORMS.round(sample.column(), 2), values, i -> Math.rint(values[i] * 100) / 100);
        check(TRANSFORMS.clip(sample.column(), -0.5, 1), values, i -> clipped(values[i], -0.5, 1));
        check(
                TRANSFORMS.clip(sample.column(), null, 0.2),
                values,
                i -> clipped(values[i], Double.NEGATIVE_INFINITY, 0.2));
        check(TRANSFORMS.function("exp", sample.column()), values, i -> Math.exp(values[i]));
        check(TRANSFORMS.extreme("maximum", false, sample.column(), 0.0), values, i -> Math.max(values[i], 0));
        check(
                TRANSFORMS.extreme("minimum", true, 0.0, sample.column()),
                values,
                i -> Double.isNaN(values[i]) ? 0 : Math.min(values[i], 0));
    }

    @Test
    void shouldChangeRelativeToTheLastPresentValue() {
        Column change = TRANSFORMS.pctChange(new DoubleColumn(new double[] {1, Double.NaN, 2, 3}), 1);

        assertThat(values(change)).containsExactly(Double.NaN, 0, 1, 0.5);
    }

    @Test
    void shouldKeepWholeNumbersWhole() {
        LongColumn whole = new LongColumn(new long[] {3, -4, 5});

        assertThat(Stream.of(
                        TRANSFORMS.abs(whole),
                        TRANSFORMS.cumsum(whole),
                        TRANSFORMS.cumprod(whole),
                        TRANSFORMS.cummax(whole),
                        TRANSFORMS.cummin(whole),
                        TRANSFORMS.clip(whole, 0, 4),
                        TRANSFORMS.negate(whole),
                        TRANSFORMS.sign(whole),
                        TRANSFORMS.round(whole, 1),
                        TRANSFORMS.extreme("maximum", false, whole, 4)))
                .allSatisfy(column -> assertThat(column).isInstanceOf(LongColumn.class));
        assertThat(((LongColumn) Objects.requireNonNull(TRANSFORMS.clip(whole, 0, 4))).values())
                .containsExactly(3, 0, 4);
        assertThat(values(TRANSFORMS.shift(whole, 1))).containsExactly(Double.NaN, 3, -4);
    }

    @Test
    void shouldRefuseTexts() {
        TextColumn texts = TextColumn.filled(2, "x");

        assertThat(TRANSFORMS.abs(texts)).isNull();
        assertThat(TRANSFORMS.cumsum(texts)).isNull();
        assertThat(TRANSFORMS.diff(texts, 1)).isNull();
        assertThat(TRANSFORMS.clip(new DoubleColumn(new double[2]), "a", null)).isNull();
    }

    private interface Step {
        double apply(double total, double value);
    }

    private static double running(double[] values, int row, double start, Step step) {
        double total = start;
        for (int i = 0; i <= row; i++) {
            total = Double.isNaN(values[i]) ? total : step.apply(total, values[i]);
        }
        return Double.isNaN(values[row]) ? Double.NaN : total;
    }

    private static double clipped(double value, double low, double high) {
        return Double.isNaN(value) ? value : Math.min(Math.max(value, low), high);
    }

    private static void check(@Nullable Column result, double[] values, IntToDoubleFunction expected) {
        double[] found = values(result);
        assertThat(found).hasSameSizeAs(values);
        for (int i = 0; i < found.length; i++) {
            double wanted = expected.applyAsDouble(i);
            if (Double.isFinite(wanted)) {
                assertThat(found[i]).as("row " + i).isCloseTo(wanted, within(1e-12 * Math.abs(wanted) + 1e-13));
            } else {
                assertThat(Double.compare(found[i], wanted)).as("row " + i).isZero();
            }
        }
    }

    private static double[] values(@Nullable Column column) {
        return ((DoubleColumn) Objects.requireNonNull(column)).values();
    }
}
