package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** numpy's element-wise functions and reductions, against their definitions value by value. */
class ArrayFunctionsTest {

    private static final ArrayFunctions FUNCTIONS = new ArrayFunctions();
    private static final ArrayReductions REDUCTIONS = new ArrayReductions();

    static Stream<RandomColumns.Sample> samples() {
        return RandomColumns.samples(77).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSumInHalvesAsTheDefinitionDoes(RandomColumns.Sample sample) {
        assertSame(PairwiseSum.of(sample.values()), 0 + recursive(sample.values()));
    }

    @Test
    void shouldSumManyValuesExactlyEnough() {
        double[] values = RandomColumns.normal(new Random(3), 100_003, 1, 1000);
        double exact = Arrays.stream(values)
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();

        assertThat(PairwiseSum.of(values)).isEqualTo(0 + recursive(values)).isCloseTo(exact, within(1e-6));
    }

    /** Blocks of up to 128 by eight running sums, longer ranges as the sum of two. */
    private static double recursive(double[] values) {
        int size = values.length;
        if (size > 128) {
            int half = size / 2 - size / 2 % 8;
            return recursive(Arrays.copyOf(values, half)) + recursive(Arrays.copyOfRange(values, half, size));
        }
        double[] lanes = new double[8];
        int whole = size < 8 ? 0 : size - size % 8;
        for (int i = 0; i < whole; i++) {
            lanes[i % 8] = i < 8 ? values[i] : lanes[i % 8] + values[i];
        }
        double sum = whole == 0
                ? -0.0
                : ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
        for (int i = whole; i < size; i++) {
            sum += values[i];
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReduceWithoutSkippingNaN(RandomColumns.Sample sample) {
        double[] values = sample.values();
        double mean = recursive(values) / values.length;
        double squares = recursive(
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).toArray());

        assertSame(Objects.requireNonNull(REDUCTIONS.mean(sample.column())), mean);
        assertSame(Objects.requireNonNull(REDUCTIONS.var(sample.column(), 0)), squares / values.length);
        assertSame(
                Objects.requireNonNull(REDUCTIONS.var(sample.column(), 1)), squares / Math.max(values.length - 1, 0));
        for (boolean isHighest : new boolean[] {true, false}) {
            assertThat(REDUCTIONS.extremeRow(sample.column(), isHighest)).isEqualTo(place(values, isHighest));
        }
        assertThat(REDUCTIONS.any(sample.column()))
                .isEqualTo(Arrays.stream(values).anyMatch(v -> v != 0));
        assertThat(REDUCTIONS.all(sample.column()))
                .isEqualTo(Arrays.stream(values).allMatch(v -> v != 0));
        assertThat(doubles(REDUCTIONS.present(sample.column())))
                .isEqualTo(Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray());
    }

    private static int place(double[] values, boolean isHighest) {
        int best = -1;
        for (int i = values.length - 1; i >= 0; i--) {
            boolean isBest = best < 0 || (isHighest ? values[i] >= values[best] : values[i] <= values[best]);
            best = Double.isNaN(values[i]) || (isBest && !Double.isNaN(values[i]) && !isNaN(values, best)) ? i : best;
        }
        return best;
    }

    private static boolean isNaN(double[] values, int row) {
        return row >= 0 && Double.isNaN(values[row]);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldApplyFunctionsToEachPair(RandomColumns.Sample sample) {
        double[] left = sample.values();
        double[] right = new double[left.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = left[left.length - 1 - i];
        }
        Column both = new DoubleColumn(right);
        for (String name : List.of("maximum", "minimum", "fmax", "fmin", "fmod", "hypot", "arctan2", "copysign")) {
            double[] found = doubles(FUNCTIONS.binary(name, sample.column(), both));
            double[] withScalar = doubles(FUNCTIONS.binary(name, sample.column(), 2.5));
            for (int i = 0; i < left.length; i++) {
                assertSame(found[i], pair(name, left[i], right[i]));
                assertSame(withScalar[i], pair(name, left[i], 2.5));
            }
        }
    }

    private static double pair(String name, double a, double b) {
        return switch (name) {
            case "maximum" -> Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : a > b ? a : b;
            case "minimum" -> Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : a < b ? a : b;
            case "fmax" -> Double.isNaN(a) ? b : Double.isNaN(b) || a > b ? a : b;
            case "fmin" -> Double.isNaN(a) ? b : Double.isNaN(b) || a < b ? a : b;
            case "fmod" -> a % b;
            case "hypot" -> Math.hypot(a, b);
            case "arctan2" -> Math.atan2(a, b);
            default -> Math.abs(a) * (Double.doubleToRawLongBits(b) < 0 ? -1 : 1);
        };
    }

    @Test
    void shouldDivideWholeNumbersByZeroToZero() {
        LongColumn left = new LongColumn(new long[] {7, -7, 7, -7, 5});
        LongColumn right = new LongColumn(new long[] {2, 2, -2, -2, 0});

        assertThat(longs(FUNCTIONS.operator(Operation.code("floor_divide"), left, right)))
                .containsExactly(3, -4, -4, 3, 0);
        assertThat(longs(FUNCTIONS.operator(Operation.code("modulo"), left, right)))
                .containsExactly(1, 1, -1, -1, 0);
        assertThat(longs(FUNCTIONS.operator(Operation.code("floor_divide"), left, 0)))
                .containsOnly(0);
        assertThat(longs(FUNCTIONS.operator(Operation.code("modulo"), 7, right)))
                .containsExactly(1, 1, -1, -1, 0);
    }

    @Test
    void shouldKeepWholeNumbersAndBoolsInTheirDtype() {
        LongColumn wholes = new LongColumn(new long[] {-3, 0, 4});
        BoolColumn flags = new BoolColumn(new boolean[] {true, false, true});

        assertThat(longs(FUNCTIONS.unary("absolute", wholes))).containsExactly(3, 0, 4);
        assertThat(longs(FUNCTIONS.unary("sign", wholes))).containsExactly(-1, 0, 1);
        assertThat(longs(FUNCTIONS.unary("floor", wholes))).containsExactly(-3, 0, 4);
        assertThat(FUNCTIONS.unary("exp", flags)).isNull();
        assertThat(FUNCTIONS.unary("negative", flags)).isNull();
        assertThat(FUNCTIONS.unary("isnan", TextColumn.filled(2, "x"))).isNull();
        assertThat(FUNCTIONS.binary("maximum", flags, flags)).isInstanceOf(BoolColumn.class);
        assertThat(longs(FUNCTIONS.binary("maximum", wholes, 1))).containsExactly(1, 1, 4);
    }

    @Test
    void shouldStretchOneElementAndRefuseOtherLengths() {
        DoubleColumn three = new DoubleColumn(new double[] {1, 2, 3});
        DoubleColumn one = new DoubleColumn(new double[] {10});
        int minus = Operation.code("subtract");

        assertThat(doubles(FUNCTIONS.operator(minus, three, one))).containsExactly(-9, -8, -7);
        assertThat(doubles(FUNCTIONS.operator(minus, one, three))).containsExactly(9, 8, 7);
        assertThat(FUNCTIONS.operator(minus, three, new DoubleColumn(new double[2])))
                .isNull();
        assertThat(FUNCTIONS.binary("hypot", three, new DoubleColumn(new double[2])))
                .isNull();
        assertThat(FUNCTIONS.operator(Operation.code("and"), three, three)).isNull();
    }

    @Test
    void shouldTakeLogarithmsOfPowersOfTwoExactly() {
        for (int exponent = -1022; exponent <= 1023; exponent++) {
            double[] log = doubles(FUNCTIONS.unary("log2", new DoubleColumn(new double[] {Math.scalb(1.0, exponent)})));
            assertThat(log[0]).isEqualTo(exponent);
        }
        for (double value : RandomColumns.normal(new Random(9), 500, 0, 100)) {
            double expected = Math.log(Math.abs(value)) / Math.log(2);
            double[] log = doubles(FUNCTIONS.unary("log2", new DoubleColumn(new double[] {Math.abs(value), 0, -1})));
            assertThat(log[0]).isCloseTo(expected, within(1e-13));
            assertThat(log[1]).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(log[2]).isNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldInvertTheHyperbolicFunctions(RandomColumns.Sample sample) {
        double[] found = doubles(FUNCTIONS.unary("arcsinh", sample.column()));
        for (int i = 0; i < found.length; i++) {
            double value = sample.values()[i];
            if (Math.abs(value) < 300) {
                assertThat(Math.sinh(found[i])).isCloseTo(value, within(1e-12 * Math.abs(value)));
            } else {
                assertThat(Double.isNaN(found[i])).isEqualTo(Double.isNaN(value));
            }
        }
    }

    /** Equal to the last bit; NaN is NaN, and the two zeros are one. */
    static void assertSame(double found, double expected) {
        assertThat(Double.valueOf(found + 0.0)).isEqualTo(Double.valueOf(expected + 0.0));
    }

    static double[] doubles(@Nullable Column column) {
        return ((DoubleColumn) Objects.requireNonNull(column)).values();
    }

    static long[] longs(@Nullable Column column) {
        return ((LongColumn) Objects.requireNonNull(column)).values();
    }
}
