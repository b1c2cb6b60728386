package io.sptraderb.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 100000000",
        "-2.5, -250000000",
        "0.00000001, 1",
        "0.000000005, 0",
        "0.000000015, 2",
        "-0.000000015, -2",
        "91000000000, 9100000000000000000"
    })
    void shouldReadNumbersHalfToEven(double value, long units) {
        // 0.000000005 and 0.000000015 are doubles just above and below the tie; the reference below decides
        assertThat(FixedPoint.fromDouble(value)).isEqualTo(exact(new BigDecimal(value), BigDecimal.ONE));
        assertThat(Math.abs(FixedPoint.fromDouble(value) - units)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldAgreeWithDecimalArithmeticOnRandomProducts(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            long quantity = (long) (random.nextGaussian() * Math.pow(10, random.nextInt(17)));
            double price = Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(12) - 8);
            BigDecimal product = new BigDecimal(quantity).multiply(new BigDecimal(price));
            if (product.abs().compareTo(new BigDecimal("9.1e18")) < 0) {
                assertThat(FixedPoint.product(quantity, price))
                        .as("seed %d: %d x %s", seed, quantity, price)
                        .isEqualTo(product.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
            }
        }
    }

    @Test
    void shouldRoundExactTiesToEven() {
        assertThat(FixedPoint.product(1, 0.5)).isZero();
        assertThat(FixedPoint.product(3, 0.5)).isEqualTo(2);
        assertThat(FixedPoint.product(5, 0.5)).isEqualTo(2);
        assertThat(FixedPoint.product(-3, 0.5)).isEqualTo(-2);
        assertThat(FixedPoint.product((1L << 52) + 1, 1.5)).isEqualTo(exactProduct((1L << 52) + 1, 1.5));
        assertThat(FixedPoint.product((1L << 53) + 3, 0.5)).isEqualTo(exactProduct((1L << 53) + 3, 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 9.3e10, -1e300})
    void shouldRefuseWhatIsNoAmount(double value) {
        assertThatThrownBy(() -> FixedPoint.fromDouble(value)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> FixedPoint.product(FixedPoint.ONE, value)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldWriteDecimalsAsPeopleDo() {
        assertThat(new Money(1_250_000_000L)).hasToString("12.5");
        assertThat(new Money(-1)).hasToString("-0.00000001");
        assertThat(Money.ZERO).hasToString("0");
        assertThat(Quantity.of(1000)).hasToString("1000");
    }

    private static long exact(BigDecimal value, BigDecimal price) {
        return value.multiply(price)
                .multiply(BigDecimal.valueOf(FixedPoint.ONE))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static long exactProduct(long quantity, double price) {
        return new BigDecimal(quantity)
                .multiply(new BigDecimal(price))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
