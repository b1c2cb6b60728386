package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void shouldRoundTheBinaryValueHalfToEven() {
        assertThat(Rounding.money(1.015)).isEqualTo(1.01);
        assertThat(Rounding.money(2.675)).isEqualTo(2.67);
        assertThat(Rounding.money(0.125)).isEqualTo(0.12);
        assertThat(Rounding.money(0.375)).isEqualTo(0.38);
        assertThat(Rounding.money(-0.125)).isEqualTo(-0.12);
        assertThat(Rounding.shares(1.0416666666666667)).isEqualTo(1.041667);
    }

    @Test
    void shouldGiveNoNegativeZeroAndNoInfinity() {
        assertThat(Double.doubleToRawLongBits(Rounding.money(-0.001))).isZero();
        assertThat(Double.doubleToRawLongBits(Rounding.money(-0.0))).isZero();
        assertThat(Rounding.money(Double.POSITIVE_INFINITY)).isNaN();
        assertThat(Rounding.money(Double.NaN)).isNaN();
    }

    @Test
    void shouldRoundAsExactArithmeticDoes() {
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            double near = Math.scalb(random.nextDouble() - 0.5, random.nextInt(70) - 20);
            // a half of the last decimal and its neighbours
            double half = Math.rint(near * 100) / 100 + 0.005;
            for (double value : new double[] {near, half, Math.nextUp(half), Math.nextDown(half)}) {
                for (int decimals : new int[] {2, 4, 6}) {
                    double exact = new BigDecimal(value)
                            .setScale(decimals, RoundingMode.HALF_EVEN)
                            .doubleValue();
                    assertThat(Rounding.halfEven(value, decimals)).isEqualTo(exact + 0.0);
                }
            }
        }
    }
}
