package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: scipy.stats.norm 1.17. */
class NormalDistributionTest {

    @ParameterizedTest
    @CsvSource({
        "-30.0, 4.906713927147908e-198",
        "-8.0, 6.22096057427174e-16",
        "-3.5, 0.00023262907903552502",
        "-3.0, 0.0013498980316300933",
        "-2.999, 0.0013543365337271057",
        "-1.0, 0.15865525393145707",
        "-0.1, 0.460172162722971",
        "0.0, 0.5",
        "1e-08, 0.5000000039894228",
        "0.5, 0.6914624612740131",
        "2.0, 0.9772498680518208",
        "2.999, 0.9986456634662729",
        "3.0, 0.9986501019683699",
        "4.5, 0.9999966023268753",
        "9.0, 1.0"
    })
    void shouldKnowTheDistribution(double x, double expected) {
        assertThat(NormalDistribution.cumulative(x)).isCloseTo(expected, within(4e-13 * expected));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.0470962993612",
        "1e-12, -7.034483825301131",
        "0.001, -3.090232306167813",
        "0.05, -1.6448536269514729",
        "0.3, -0.5244005127080409",
        "0.5, 0.0",
        "0.6321, 0.33742041121370514",
        "0.975, 1.959963984540054",
        "0.99999, 4.264890793923841"
    })
    void shouldKnowItsInverse(double p, double expected) {
        assertThat(NormalDistribution.quantile(p)).isCloseTo(expected, within(1e-12 + 4e-13 * Math.abs(expected)));
    }

    @Test
    void shouldAnswerTheEnds() {
        assertThat(NormalDistribution.cumulative(Double.NaN)).isNaN();
        assertThat(NormalDistribution.cumulative(Double.POSITIVE_INFINITY)).isOne();
        assertThat(NormalDistribution.cumulative(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(NormalDistribution.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(NormalDistribution.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(NormalDistribution.quantile(1.5)).isNaN();
        assertThat(NormalDistribution.quantile(Double.NaN)).isNaN();
    }
}
