package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTimesTest {

    @ParameterizedTest
    @CsvSource({
        "1704146640, 2024-01-01T22:04:00Z",
        "0, 1970-01-01T00:00:00Z",
        "-86400, 1969-12-31T00:00:00Z",
        "1704146640.0, 2024-01-01T22:04:00Z",
        "1.70414664E9, 2024-01-01T22:04:00Z",
        "99999999999, 5138-11-16T09:46:39Z",
        "1704146640000, 2024-01-01T22:04:00Z",
        "2024-01-01, 2024-01-01T00:00:00Z",
        "2024-02-29, 2024-02-29T00:00:00Z",
        "1969-07-31, 1969-07-31T00:00:00Z",
        "2024-01-01T22:04, 2024-01-01T22:04:00Z",
        "2024-01-01 22:04, 2024-01-01T22:04:00Z",
        "2024-01-01T22:04Z, 2024-01-01T22:04:00Z",
        "2024-01-01 22:04:05, 2024-01-01T22:04:05Z",
        "2024-01-31T22:04:05Z, 2024-01-31T22:04:05Z",
        "2024-01-01T22:04:05z, 2024-01-01T22:04:05Z",
        "2024-01-01T22:04:05.000Z, 2024-01-01T22:04:05Z",
        "2024-01-01 22:04:05+00:00, 2024-01-01T22:04:05Z",
        "2024-01-01T22:04:05-05:00, 2024-01-02T03:04:05Z",
        "2024-01-01T22:04:05+0530, 2024-01-01T16:34:05Z",
        "2024-01-01T22:04:05+02, 2024-01-01T20:04:05Z",
    })
    void shouldReadTheFormsPeopleWrite(String text, Instant time) {
        assertThat(Instant.ofEpochSecond(parse(new OpenTimes(), text))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "'', time is empty",
        "yesterday, must be unix seconds",
        "01/31/2024, must be unix seconds",
        "2024-13-01, must be unix seconds",
        "2024-02-30, must be unix seconds",
        "2023-02-29, must be unix seconds",
        "2024-1-1, must be unix seconds",
        "2024-01-01X, must be unix seconds",
        "2024-01-01T, must be unix seconds",
        "2024-01-01T24:00:00, must be unix seconds",
        "2024-01-01T23:60:00, must be unix seconds",
        "2024-01-01T22:04:05 EST, must be unix seconds",
        "NaN, must be unix seconds",
        "2024-01-01T22:04:05.500Z, must be a whole second",
        "1704146640.5, must be a whole second",
        "1704146640500, must be a whole second",
        "1e99, must be a whole second",
        "1e999999999, must be a whole second",
        "1704146640000001, must be a whole second",
        "1704146640000000001, must be a whole second",
        "-9223372036854775808, must be a whole second",
        "99999999999999999999, must be a whole second",
        "20240131, a date is written as 2024-01-31",
    })
    void shouldSayWhatIsAllowedWhenItIsNoTime(String text, String reason) {
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> parse(new OpenTimes(), text))
                .withMessageStartingWith("time ")
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "1704146640, 1704146700000, 'unix milliseconds, the rows before it are in unix seconds'",
        "1704146640000, 1704146700, 'unix seconds, the rows before it are in unix milliseconds'",
        "1704146640, 2024-01-01, 'ISO-8601, the rows before it are in unix seconds'",
        "2024-01-01, 1704146640, 'unix seconds, the rows before it are in ISO-8601'",
    })
    void shouldKeepToTheFormOfTheFirstRow(String first, String second, String reason) {
        OpenTimes times = new OpenTimes();
        parse(times, first);
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> parse(times, second))
                .withMessageContaining(reason);
    }

    @Test
    void shouldTellTheUnitOfParts() {
        OpenTimes times = new OpenTimes();
        assertThat(times.partsOfSeconds()).isEmpty();
        assertThat(parse(times, "1704146640000")).isEqualTo(1_704_146_640L);
        assertThat(times.partsOfSeconds()).isEqualTo("milliseconds");
        OpenTimes finer = new OpenTimes();
        assertThat(parse(finer, "1704146640000000")).isEqualTo(1_704_146_640L);
        assertThat(finer.partsOfSeconds()).isEqualTo("microseconds");
        OpenTimes finest = new OpenTimes();
        assertThat(parse(finest, "1704146640000000000")).isEqualTo(1_704_146_640L);
        assertThat(finest.partsOfSeconds()).isEqualTo("nanoseconds");
    }

    @Test
    void shouldLeaveOutPartsOfSecondsOfTicks() {
        for (String text : List.of(
                "1704146640.999",
                "1704146640999",
                "1704146640999999",
                "1704146640999999999",
                "2024-01-01T22:04:00.999Z")) {
            assertThat(parse(new OpenTimes(false), text)).as(text).isEqualTo(1_704_146_640L);
        }
        for (String text : List.of("1e999999999", "1e-999999999", "1e40")) {
            assertThatExceptionOfType(BadRowException.class).isThrownBy(() -> parse(new OpenTimes(false), text));
        }
    }

    /** The platform's formatter is the slow twin. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldAgreeWithThePlatformOnRandomTimes(long seed) {
        Random random = new Random(seed);
        DateTimeFormatter spaced = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
        for (int i = 0; i < 20_000; i++) {
            long time = random.nextLong(-4_000_000_000L, 90_000_000_000L);
            LocalDateTime local = LocalDateTime.ofEpochSecond(time, 0, ZoneOffset.UTC);
            OffsetDateTime shifted = Instant.ofEpochSecond(time).atOffset(ZoneOffset.ofHours(random.nextInt(-12, 13)));

            assertThat(parse(new OpenTimes(), local.format(spaced))).isEqualTo(time);
            assertThat(parse(new OpenTimes(), Instant.ofEpochSecond(time).toString()))
                    .isEqualTo(time);
            assertThat(parse(new OpenTimes(), shifted.toString())).isEqualTo(time);
            assertThat(parse(new OpenTimes(), local.toLocalDate().toString()))
                    .isEqualTo(Math.floorDiv(time, 86_400L) * 86_400L);
        }
    }

    /** Any bytes give a time or the typed error, and the fast form never takes what the platform refuses. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void shouldRefuseWhatThePlatformRefuses(long seed) {
        Random random = new Random(seed);
        String alphabet = "0123456789-:T Z+.";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("2024-01-31T22:04:05Z".substring(0, random.nextInt(10, 21)));
            text.setCharAt(random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
            String joined = text.length() > 10 && text.charAt(10) == ' '
                    ? text.replace(10, 11, "T").toString()
                    : text.toString();
            Long expected = byPlatform(joined);
            if (expected != null) {
                assertThat(parse(new OpenTimes(), joined)).as(joined).isEqualTo(expected);
            } else {
                assertThatExceptionOfType(BadRowException.class)
                        .as(joined)
                        .isThrownBy(() -> parse(new OpenTimes(), joined));
            }
        }
    }

    private static @Nullable Long byPlatform(String text) {
        try {
            return switch (text.length()) {
                case 10 -> LocalDateTime.parse(text + "T00:00:00").toEpochSecond(ZoneOffset.UTC);
                default ->
                    text.endsWith("Z")
                            ? OffsetDateTime.parse(text).toEpochSecond()
                            : text.matches(".*T.*[+-]\\d+$")
                                    ? OffsetDateTime.parse(text + ":00").toEpochSecond()
                                    : LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static long parse(OpenTimes times, String text) {
        byte[] bytes = ("x," + text + ",1").getBytes(StandardCharsets.US_ASCII);
        return times.parse(bytes, 2, bytes.length - 2);
    }
}
