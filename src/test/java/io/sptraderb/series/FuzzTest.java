package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random chains of steps, sensible and odd ones: whatever a component does, the errors it sees are Python's, of the kinds
 * pandas and numpy raise, and neither the candles nor anything else it was given changes.
 */
class FuzzTest {

    private static final int FEW = 1_000;
    private static final int MANY = 20_000;

    private EmbeddedPython python;
    private Chains chains;
    private double[][] candles;

    @BeforeEach
    void start() throws IOException {
        python = new EmbeddedPython();
        chains = new Chains(python);
        candles = Arrays.stream(chains.columns()).map(double[]::clone).toArray(double[][]::new);
    }

    @AfterEach
    void stop() {
        python.close();
    }

    @Test
    void shouldRaiseErrorsOfPandasOnlyAndChangeNoInput() {
        check(0, FEW);
    }

    @Test
    @Tag("slow")
    void shouldRaiseErrorsOfPandasOnlyAndChangeNoInputInManyChains() {
        check(FEW, MANY);
    }

    private void check(int first, int count) {
        assertThat(chains.problems(first, count)).isEmpty();
        for (int i = 0; i < candles.length; i++) {
            assertThat(bits(chains.columns()[i])).isEqualTo(bits(candles[i]));
        }
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
