package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {

    @ParameterizedTest
    @CsvSource({
        "daily, DAILY",
        "weekly, WEEKLY",
        "Monthly, MONTHLY",
        "' weekly ', WEEKLY",
        "yearly, DAILY",
        "1d, DAILY",
        "'', DAILY"
    })
    void shouldTakeUnknownOnesForDaily(String text, Frequency frequency) {
        assertThat(Frequency.of(text)).isEqualTo(frequency);
        assertThat(Frequency.of(frequency.wireName())).isEqualTo(frequency);
    }
}
