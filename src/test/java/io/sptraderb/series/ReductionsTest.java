package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers of whole columns against exact decimal sums of the present values. */
class ReductionsTest {

    private static final int[] OPTIONS = {1, 0};

    private static final Reductions REDUCTIONS = new Reductions();

    static Stream<RandomColumns.Sample> samples() {
        return RandomColumns.samples(41).stream()
                .filter(sample -> !sample.name().equals("wild"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSkipMissingValues(RandomColumns.Sample sample) {
        double[] present =
                Arrays.stream(sample.values()).filter(v -> !Double.isNaN(v)).toArray();
        DoubleColumn column = sample.column();
        int n = present.length;
        double mean = n == 0 ? Double.NaN : exactSum(present) / n;
        double moment = exactSum(
                Arrays.stream(present).map(v -> (v - mean) * (v - mean)).toArray());

        assertThat(REDUCTIONS.count(column)).isEqualTo(n);
        assertClose((Double) REDUCTIONS.sum(column, true), exactSum(present));
        assertClose(REDUCTIONS.mean(column, true), mean);
        assertClose(REDUCTIONS.var(column, 1, true), n < 2 ? Double.NaN : moment / (n - 1));
        assertClose(REDUCTIONS.std(column, 0, true), n < 1 ? Double.NaN : Math.sqrt(moment / n));
        assertClose(REDUCTIONS.median(column), median(present));
        assertThat(REDUCTIONS.lowest(column))
                .isEqualTo(first(sample.values(), Arrays.stream(present).min().orElse(0)));
        assertThat(REDUCTIONS.highest(column))
                .isEqualTo(first(sample.values(), Arrays.stream(present).max().orElse(0)));
        if (n < sample.values().length) {
            assertThat((Double) REDUCTIONS.sum(column, false)).isNaN();
            assertThat(REDUCTIONS.mean(column, false)).isNaN();
            assertThat(REDUCTIONS.std(column, 1, false)).isNaN();
        }
    }

    @Test
    void shouldSumWithoutLosingSmallValues() {
        double[] values = {1e16, 1, -1e16, 1e-3};

        assertThat((Double) Objects.requireNonNull(REDUCTIONS.sum(new DoubleColumn(values), true)))
                .isCloseTo(1.001, within(1e-15));
    }

    @Test
    void shouldCountFlags() {
        BoolColumn flags = new BoolColumn(new boolean[] {true, false, true});

        assertThat(REDUCTIONS.sum(flags, true)).isEqualTo(2L);
        assertThat(REDUCTIONS.any(flags)).isTrue();
        assertThat(REDUCTIONS.all(flags)).isFalse();
        assertThat(REDUCTIONS.sum(TextColumn.filled(1, "x"), true)).isNull();
        assertThat(REDUCTIONS.highest(TextColumn.of(List.of("b", "c", "a")))).isEqualTo(1);
    }

    @Test
    void shouldReduceAcrossColumns() {
        RowWise rows = new RowWise();
        Object[] columns = {
            new DoubleColumn(new double[] {1, Double.NaN, Double.NaN}), new LongColumn(new long[] {3, 4, 5})
        };
        Column max = Objects.requireNonNull(rows.reduce("max", columns, true, OPTIONS));
        Column strict = Objects.requireNonNull(rows.reduce("sum", columns, false, OPTIONS));

        assertThat(((DoubleColumn) max).values()).containsExactly(3, 4, 5);
        assertThat(((DoubleColumn) strict).values()).containsExactly(4, Double.NaN, Double.NaN);
        assertThat(rows.row(columns, 0)).isInstanceOf(DoubleColumn.class);
        assertThat(rows.reduce("max", new Object[] {TextColumn.filled(1, "x")}, true, OPTIONS))
                .isNull();
    }

    private static double exactSum(double[] values) {
        return Arrays.stream(values)
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private static int first(double[] values, double wanted) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static void assertClose(double found, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(found).isNaN();
        } else {
            assertThat(found).isCloseTo(expected, within(1e-12 * Math.abs(expected) + 1e-15));
        }
    }

    private static void assertClose(@Nullable Double found, double expected) {
        assertClose(Objects.requireNonNull(found).doubleValue(), expected);
    }
}
