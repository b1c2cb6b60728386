package io.sptraderb.candle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeframeTest {

    @ParameterizedTest
    @CsvSource({"1m,60", "5m,300", "15m,900", "1h,3600", "4h,14400", "1d,86400", "1w,604800", "10000w,6048000000"})
    void shouldParseAndPrintAlike(String text, long seconds) {
        assertThat(Timeframe.of(text).seconds()).isEqualTo(seconds);
        assertThat(Timeframe.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "m", "1", "0m", "01m", "-1m", "1M", "1mo", "1.5h", " 1h", "1h ", "10001m", "99999m", "1s"})
    void shouldSayWhatIsAllowedWhenTheTextIsNoTimeframe(String text) {
        assertThat(Timeframe.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timeframe.of(text))
                .withMessageContaining("\"" + text + "\"")
                .withMessageContaining(Timeframe.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "1m, 2024-01-01T22:04:59Z, 2024-01-01T22:04:00Z",
        "15m, 2024-01-01T22:14:59Z, 2024-01-01T22:00:00Z",
        "4h, 2024-01-01T22:04:00Z, 2024-01-01T20:00:00Z",
        "12h, 2024-01-01T12:00:00Z, 2024-01-01T12:00:00Z",
        "1d, 2024-01-01T23:59:59Z, 2024-01-01T00:00:00Z",
        "1w, 2024-01-01T00:00:00Z, 2024-01-01T00:00:00Z",
        "1w, 2023-12-31T23:59:59Z, 2023-12-25T00:00:00Z",
        "1w, 1970-01-01T00:00:00Z, 1969-12-29T00:00:00Z",
        "2w, 1970-01-05T00:00:00Z, 1970-01-05T00:00:00Z",
        "1h, 1969-12-31T23:59:59Z, 1969-12-31T23:00:00Z",
        "1d, 1969-12-31T00:00:01Z, 1969-12-31T00:00:00Z",
    })
    void shouldFloorToTheOpenOfTheCandle(String timeframe, Instant time, Instant open) {
        assertThat(Instant.ofEpochSecond(Timeframe.of(timeframe).floor(time.getEpochSecond())))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "5m, 1m, true",
        "1m, 1m, true",
        "1m, 5m, false",
        "15m, 5m, true",
        "15m, 10m, false",
        "1h, 60m, true",
        "60m, 1h, true",
        "4h, 1h, true",
        "1d, 4h, true",
        "1d, 5h, false",
        "1w, 1d, true",
        "1w, 2d, false",
        "1w, 7d, false",
        "7d, 1w, false",
        "14d, 1w, false",
        "2w, 1w, true",
        "3w, 2w, false",
    })
    void shouldKnowWhatItIsMadeOf(String coarse, String fine, boolean isMultiple) {
        assertThat(Timeframe.of(coarse).isMultipleOf(Timeframe.of(fine))).isEqualTo(isMultiple);
    }

    /** The rule restated by trial: every span of the coarse one begins where a span of the fine one does. */
    @Test
    void shouldBeginWhereAFinerCandleBeginsExactlyWhenItIsAMultiple() {
        List<Timeframe> all = Stream.of("1m", "7m", "30m", "1h", "5h", "8h", "1d", "2d", "7d", "14d", "1w", "2w")
                .map(Timeframe::of)
                .toList();
        for (Timeframe coarse : all) {
            for (Timeframe fine : all) {
                boolean nests = true;
                long begin = coarse.floor(1_700_000_000L);
                for (int span = 0; span < 100; span++) {
                    nests &= fine.floor(begin) == begin;
                    begin += coarse.seconds();
                }
                assertThat(coarse.isMultipleOf(fine))
                        .as(coarse + " of " + fine)
                        .isEqualTo(nests && coarse.seconds() >= fine.seconds());
            }
        }
    }

    @Test
    void shouldSortFinestFirstAndAgreeWithEquals() {
        assertThat(Stream.of("1d", "1h", "1w", "60m", "7d", "1m")
                        .map(Timeframe::of)
                        .sorted())
                .map(Timeframe::toString)
                .containsExactly("1m", "60m", "1h", "1d", "7d", "1w");
        assertThat(Timeframe.of("60m").compareTo(Timeframe.of("1h"))).isNegative();
        assertThat(Timeframe.of("60m")).isNotEqualTo(Timeframe.of("1h"));
    }
}
