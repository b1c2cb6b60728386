package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary operators: every form of a call against one slow twin, element by element. */
class OperatorsTest {

    private static final Operators OPERATORS = new Operators();
    private static final List<String> ARITHMETIC =
            List.of("add", "subtract", "multiply", "divide", "floor_divide", "modulo", "power");
    private static final List<String> COMPARISONS =
            List.of("less", "less_or_equal", "greater", "greater_or_equal", "equal", "not_equal");

    static Stream<RandomColumns.Sample> samples() {
        return RandomColumns.samples(11).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldCalculateElementByElement(RandomColumns.Sample sample) {
        double[] left = sample.values();
        double[] right = RandomColumns.normal(new Random(5), left.length, 0.5, 2);
        for (String name : ARITHMETIC) {
            int code = OPERATORS.code(name);
            double[] both = doubles(OPERATORS.apply(code, sample.column(), new DoubleColumn(right)));
            double[] scalar = doubles(OPERATORS.apply(code, sample.column(), 1.25));
            double[] reflected = doubles(OPERATORS.applyReflected(code, 1.25, sample.column()));
            for (int i = 0; i < left.length; i++) {
                assertSame(both[i], slow(name, left[i], right[i]), name);
                assertSame(scalar[i], slow(name, left[i], 1.25), name);
                assertSame(reflected[i], slow(name, 1.25, left[i]), name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldCompareElementByElement(RandomColumns.Sample sample) {
        double[] left = sample.values();
        double[] right = left.clone();
        for (int i = 0; i < right.length; i += 2) {
            right[i] = 0.3;
        }
        for (String name : COMPARISONS) {
            int code = OPERATORS.code(name);
            boolean[] both = flags(OPERATORS.apply(code, sample.column(), new DoubleColumn(right)));
            boolean[] scalar = flags(OPERATORS.apply(code, sample.column(), 0.1));
            boolean[] reflected = flags(OPERATORS.applyReflected(code, 0.1, sample.column()));
            for (int i = 0; i < left.length; i++) {
                assertThat(both[i]).as(name).isEqualTo(holds(name, left[i], right[i]));
                assertThat(scalar[i]).as(name).isEqualTo(holds(name, left[i], 0.1));
                assertThat(reflected[i]).as(name).isEqualTo(holds(name, 0.1, left[i]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldKeepWholeNumbersWhole(long seed) {
        Random random = new Random(seed);
        long[] left = random.longs(200, -50, 50).toArray();
        long[] right = random.longs(200, 1, 9).toArray();
        for (String name : List.of("add", "subtract", "multiply", "floor_divide", "modulo", "power")) {
            Column result = OPERATORS.apply(OPERATORS.code(name), new LongColumn(left), new LongColumn(right));
            LongColumn whole = (LongColumn) Objects.requireNonNull(result);
            for (int i = 0; i < left.length; i++) {
                assertThat((double) whole.values()[i])
                        .as(name + " of " + left[i] + " and " + right[i])
                        .isEqualTo(slow(name, (double) left[i], (double) right[i]));
            }
        }
        assertThat(OPERATORS.apply(OPERATORS.code("divide"), new LongColumn(left), 2))
                .isInstanceOf(DoubleColumn.class);
    }

    @Test
    void shouldDivideWholeNumbersByZeroAsFloats() {
        Column result = OPERATORS.apply(OPERATORS.code("floor_divide"), new LongColumn(new long[] {1, -1, 0}), 0);

        assertThat(doubles(result)).containsExactly(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
    }

    @Test
    void shouldCountAMissingFlagAsFalse() {
        BoolColumn gaps = new BoolColumn(new boolean[] {true, true, false}).take(new int[] {-1, 0, 2});
        BoolColumn all = new BoolColumn(new boolean[] {true, true, true});

        assertThat(flags(OPERATORS.apply(OPERATORS.code("and"), gaps, all))).containsExactly(false, true, false);
        assertThat(flags(OPERATORS.apply(OPERATORS.code("or"), gaps, all)))
                .as("missing on the left: false, whatever is on the right")
                .containsExactly(false, true, true);
        assertThat(flags(OPERATORS.apply(OPERATORS.code("or"), all, gaps))).containsOnly(true);
        assertThat(flags(OPERATORS.apply(OPERATORS.code("xor"), gaps, all))).containsExactly(false, false, true);
        assertThat(flags(OPERATORS.apply(OPERATORS.code("not_equal"), gaps, gaps)))
                .containsExactly(true, false, false);
        assertThat(OPERATORS.invert(gaps)).as("pandas raises").isNull();
    }

    @Test
    void shouldCompareTextsByTheirCodes() {
        TextColumn texts = TextColumn.of(List.of("up", "down", "up"));

        assertThat(flags(OPERATORS.apply(OPERATORS.code("equal"), texts, "up"))).containsExactly(true, false, true);
        assertThat(flags(OPERATORS.apply(OPERATORS.code("not_equal"), texts, "side")))
                .containsOnly(true);
        assertThat(flags(OPERATORS.apply(OPERATORS.code("less"), texts, "m"))).containsExactly(false, true, false);
    }

    @Test
    void shouldRefuseWhatDoesNotGoTogether() {
        TextColumn texts = TextColumn.filled(2, "x");
        LongColumn numbers = new LongColumn(new long[] {1, 2});

        assertThat(OPERATORS.apply(OPERATORS.code("add"), texts, 1)).isNull();
        assertThat(OPERATORS.apply(OPERATORS.code("less"), numbers, "a")).isNull();
        assertThat(OPERATORS.apply(OPERATORS.code("and"), new DoubleColumn(new double[2]), true))
                .isNull();
        assertThat(flags(OPERATORS.apply(OPERATORS.code("equal"), numbers, "a")))
                .containsOnly(false);
    }

    @Test
    void shouldMeasureTimesInSpans() {
        TimeColumn times = TimeColumn.ofSeconds(new long[] {0, 60, 180});
        Column later = OPERATORS.apply(OPERATORS.code("add"), times, new TimeSpan(1_000_000_000L));
        Column spans = OPERATORS.apply(OPERATORS.code("subtract"), Objects.requireNonNull(later), times);

        assertThat(Objects.requireNonNull(later).get(1)).isEqualTo(new TimePoint(61_000_000_000L, "UTC"));
        assertThat(Objects.requireNonNull(spans).get(2)).isEqualTo(new TimeSpan(1_000_000_000L));
        assertThat(flags(OPERATORS.apply(OPERATORS.code("greater"), later, times)))
                .containsOnly(true);
    }

    private static void assertSame(double found, double expected, String what) {
        assertThat(found == expected || (Double.isNaN(found) && Double.isNaN(expected)))
                .as(what + " was " + found + ", expected " + expected)
                .isTrue();
    }

    private static double slow(String name, double a, double b) {
        return switch (name) {
            case "add" -> a + b;
            case "subtract" -> a - b;
            case "multiply" -> a * b;
            case "divide" -> a / b;
            case "floor_divide" -> pythonFloor(a, b);
            case "modulo" -> b == 0 ? Double.NaN : pythonModulo(a, b);
            default -> b == 2 ? a * a : a == 1 ? 1 : Math.pow(a, b);
        };
    }

    /** From the remainder, as CPython's float_divmod does it. */
    private static double pythonFloor(double a, double b) {
        if (b == 0) {
            return a / b;
        }
        if (Double.isInfinite(b) && Double.isFinite(a)) {
            return a != 0 && (a < 0) != (b < 0) ? -1 : Math.copySign(0, a / b);
        }
        double quotient = (a - pythonModulo(a, b)) / b;
        return quotient == 0 ? Math.copySign(0, a / b) : Math.rint(quotient);
    }

    private static double pythonModulo(double a, double b) {
        double remainder = a % b;
        if (remainder == 0) {
            return Math.copySign(0, b);
        }
        return (remainder < 0) == (b < 0) ? remainder : remainder + b;
    }

    private static boolean holds(String name, double a, double b) {
        return switch (name) {
            case "less" -> a < b;
            case "less_or_equal" -> a <= b;
            case "greater" -> a > b;
            case "greater_or_equal" -> a >= b;
            case "equal" -> a == b;
            default -> a != b;
        };
    }

    private static double[] doubles(@Nullable Column column) {
        return ((DoubleColumn) Objects.requireNonNull(column)).values();
    }

    private static boolean[] flags(@Nullable Column column) {
        return ((BoolColumn) Objects.requireNonNull(column)).values();
    }
}
