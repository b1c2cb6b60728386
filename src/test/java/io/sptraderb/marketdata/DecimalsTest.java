package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "1",
                "1.",
                ".5",
                "-.5",
                "+1.5",
                "0.1",
                "0.3",
                "1.0845",
                "0.681135",
                "00012.50",
                "1e5",
                "1.5E-3",
                "9007199254740992",
                "9007199254740993",
                "9007199254740993.0",
                "0.9007199254740993",
                "999999999999999999",
                "1000000000000000000",
                "123456789012345678901234567890",
                "4.9e-324",
                "2.5e-324",
                "1e-400",
                "1.7976931348623157e308",
                "0.000000000000000001",
                "0.1234567890123456789",
                "8.5e22",
                "1e23",
            })
    void shouldGiveTheNearestDouble(String text) {
        assertSame(text);
    }

    /** The platform's own parser is the slow twin; bits are compared, so that signs of zero count. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldAgreeWithThePlatformOnRandomNumbers(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            String digits = new BigDecimal(random.nextLong() >> random.nextInt(64))
                    .movePointLeft(random.nextInt(20))
                    .toPlainString();
            assertSame(digits);
            assertSame(Double.toString(Math.exp(random.nextGaussian() * 20) * (random.nextBoolean() ? 1 : -1)));
            assertSame(BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(9))
                    .toPlainString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abc, must be a number such as 1.0845",
        "1.2.3, must be a number such as 1.0845",
        "'1,5', must be a number such as 1.0845",
        "1 2, must be a number such as 1.0845",
        "--1, must be a number such as 1.0845",
        "-, must be a number such as 1.0845",
        "., must be a number such as 1.0845",
        "1e, must be a number such as 1.0845",
        "1f, must be a number such as 1.0845",
        "1d, must be a number such as 1.0845",
        "0x1p3, must be a number such as 1.0845",
        "NaN, must be a finite number",
        "nan, must be a finite number",
        "-inf, must be a finite number",
        "Infinity, must be a finite number",
        "1e309, must be a finite number",
        "'', is empty",
    })
    void shouldSayWhatIsAllowedWhenItIsNoNumber(String text, String reason) {
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> parse(text))
                .withMessageStartingWith("high ")
                .withMessageContaining(text)
                .withMessageContaining(reason);
    }

    private static void assertSame(String text) {
        assertThat(Double.doubleToRawLongBits(parse(text)))
                .as(text)
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    private static double parse(String text) {
        byte[] bytes = ("x," + text + ",1").getBytes(StandardCharsets.US_ASCII);
        return Decimals.parse(bytes, 2, bytes.length - 2, "high");
    }
}
