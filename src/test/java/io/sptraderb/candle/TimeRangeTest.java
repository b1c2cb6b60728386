package io.sptraderb.candle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TimeRangeTest {

    @Test
    void shouldHoldBothItsEnds() {
        TimeRange range = new TimeRange(10, 20);

        assertThat(range.contains(9)).isFalse();
        assertThat(range.contains(10)).isTrue();
        assertThat(range.contains(20)).isTrue();
        assertThat(range.contains(21)).isFalse();
        assertThat(new TimeRange(5, 5).contains(5)).isTrue();
    }

    @Test
    void shouldRefuseToEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeRange(20, 19))
                .withMessage("range was 20 to 19, must not end before it begins");
    }

    @Test
    void shouldPrintAnyRange() {
        assertThat(new TimeRange(0, 86_400)).hasToString("1970-01-01T00:00:00Z to 1970-01-02T00:00:00Z");
        assertThat(TimeRange.ALL).hasToString("all times");
        assertThat(new TimeRange(0, Long.MAX_VALUE)).hasToString("1970-01-01T00:00:00Z to the end");
        assertThat(new TimeRange(Long.MIN_VALUE, 0)).hasToString("the beginning to 1970-01-01T00:00:00Z");
        assertThat(new TimeRange(0, Long.MAX_VALUE - 1))
                .hasToString("1970-01-01T00:00:00Z to " + (Long.MAX_VALUE - 1) + " s");
    }
}
