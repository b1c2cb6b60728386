package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.strategy.Formula.Statistic;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RollingFiguresTest {

    private static final double NAN = Double.NaN;

    @Test
    void shouldGiveFiguresOfExamples() {
        double[] values = {1, 2, 4, 8, NAN, 3, 3, 3};

        assertThat(RollingFigures.of(values, Statistic.SUM, 2)).containsExactly(NAN, 3, 6, 12, NAN, NAN, 6, 6);
        assertThat(RollingFigures.of(values, Statistic.MEAN, 3))
                .containsExactly(new double[] {NAN, NAN, 7 / 3.0, 14 / 3.0, NAN, NAN, NAN, 3}, within(1e-15));
        assertThat(RollingFigures.of(values, Statistic.MAX, 3)).containsExactly(NAN, NAN, 4, 8, NAN, NAN, NAN, 3);
        assertThat(RollingFigures.of(values, Statistic.MIN, 3)).containsExactly(NAN, NAN, 1, 2, NAN, NAN, NAN, 3);
        // pandas 2.2: Series([1, 2, 4, 8]).rolling(3).std()
        assertThat(RollingFigures.of(values, Statistic.STD, 3))
                .containsExactly(
                        new double[] {NAN, NAN, 1.5275252316519468, 3.0550504633038935, NAN, NAN, NAN, 0},
                        within(1e-15));
    }

    /** What sums that add and subtract get wrong: small values after large ones, and equal ones. */
    @Test
    void shouldForgetWhatLeftTheWindow() {
        double[] values = new double[60];
        Arrays.fill(values, 0.1);
        Arrays.fill(values, 10, 20, 1e15);
        values[30] = NAN;
        values[40] = Double.POSITIVE_INFINITY;

        double[] means = RollingFigures.of(values, Statistic.MEAN, 7);
        double[] deviations = RollingFigures.of(values, Statistic.STD, 7);

        for (int i : new int[] {6, 9, 26, 29, 37, 39, 47, 59}) {
            assertThat(means[i]).as("mean at %d", i).isEqualTo(0.1, within(0.0));
            assertThat(deviations[i]).as("deviation at %d", i).isEqualTo(0, within(0.0));
        }
        assertThat(means[36]).isNaN();
        assertThat(deviations[46]).isNaN();
    }

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void shouldAgreeWithTheObviousTwin(Statistic statistic) {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            double[] values = randomValues(random, random.nextInt(90));
            int window = 1 + random.nextInt(40);

            double[] fast = RollingFigures.of(values, statistic, window);

            for (int i = 0; i < values.length; i++) {
                double slow = i + 1 < window ? NAN : slow(Arrays.copyOfRange(values, i + 1 - window, i + 1), statistic);
                // The order of additions differs: some units in the last place of the largest value.
                assertThat(fast[i])
                        .as("seed %d, window %d, place %d", seed, window, i)
                        .satisfiesAnyOf(found -> assertThat(found).isNaN().isEqualTo(slow), found -> assertThat(found)
                                .isCloseTo(slow, within(1e-9)));
            }
        }
    }

    private static double[] randomValues(Random random, int size) {
        double missing = random.nextBoolean() ? 0 : 0.05;
        return DoubleStream.generate(() -> random.nextDouble() < missing ? NAN : 1_000 + random.nextGaussian() * 50)
                .limit(size)
                .toArray();
    }

    private static double slow(double[] window, Statistic statistic) {
        if (Arrays.stream(window).anyMatch(Double::isNaN)) {
            return NAN;
        }
        DoubleSummaryStatistics all = Arrays.stream(window).summaryStatistics();
        double squares = Arrays.stream(window)
                .map(value -> Math.pow(value - all.getAverage(), 2))
                .sum();
        return switch (statistic) {
            case MEAN -> all.getAverage();
            case MAX -> all.getMax();
            case MIN -> all.getMin();
            case SUM -> all.getSum();
            case STD -> window.length == 1 ? NAN : Math.sqrt(squares / (window.length - 1));
        };
    }
}
