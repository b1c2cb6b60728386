package io.sptraderb.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.component.ParameterValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericTextTest {

    @ParameterizedTest
    @CsvSource({"1,1", "0.02,0.02", "' 5 ',5", "-3.5,-3.5", "+2,2", ".5,0.5", "5.,5", "1e-4,0.0001", "2E3,2000"})
    void shouldReadDecimalNumbers(String text, double number) {
        // Both sides are the nearest double of the same decimal.
        assertThat(NumericText.parse(text).orElseThrow()).isEqualTo(number, within(0.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NaN", "Infinity", "1d", "0x10", "1e999", "1,5", "2 %", "1_000", "--1", "e5", "."})
    void shouldRefuseEverythingElse(String text) {
        assertThat(NumericText.parse(text)).isEmpty();
    }

    @Test
    void shouldRefuseEndlessDigits() {
        assertThat(NumericText.parse("1".repeat(1_000_000))).isEmpty();
    }

    @Test
    void shouldReadNumbersOfParameterValues() {
        assertThat(NumericText.of(new ParameterValue.Whole(3))).hasValue(3);
        assertThat(NumericText.of(new ParameterValue.Decimal(0.5))).hasValue(0.5);
        assertThat(NumericText.of(new ParameterValue.Text("7"))).hasValue(7);
        assertThat(NumericText.of(new ParameterValue.Text("seven"))).isEmpty();
        assertThat(NumericText.of(new ParameterValue.Flag(true))).isEmpty();
        assertThat(NumericText.of(new ParameterValue.Sequence(List.of(new ParameterValue.Whole(1)))))
                .isEmpty();
    }
}
