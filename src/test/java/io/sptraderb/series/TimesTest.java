package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and writing times; texts are those of pandas 2.3. */
class TimesTest {

    private static final Times TIMES = new Times();
    private static final TimeColumns COLUMNS = new TimeColumns();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2024-02-01T10:00:00Z        | 1706781600000000000 | UTC        | 2024-02-01T10:00:00+00:00
        2024-02-01 10:00            | 1706781600000000000 | -          | 2024-02-01T10:00:00
        2024-02-01                  | 1706745600000000000 | -          | 2024-02-01T00:00:00
        20240201                    | 1706745600000000000 | -          | 2024-02-01T00:00:00
        2024-02                     | 1706745600000000000 | -          | 2024-02-01T00:00:00
        2024-02-01T10:00:00.25Z     | 1706781600250000000 | UTC        | 2024-02-01T10:00:00.250000+00:00
        2024-02-01T10:00:00.000000001Z | 1706781600000000001 | UTC     | 2024-02-01T10:00:00.000000001+00:00
        2024-02-01T10:00:00+05:30   | 1706761800000000000 | UTC+05:30  | 2024-02-01T10:00:00+05:30
        1969-12-31T23:59:59.5Z      | -500000000          | UTC        | 1969-12-31T23:59:59.500000+00:00
        """)
    void shouldReadAndWriteIsoTimes(String text, long nanos, @Nullable String zone, String iso) {
        TimePoint point = Objects.requireNonNull(TIMES.parse(text, false));

        assertThat(point).isEqualTo(new TimePoint(nanos, zone));
        assertThat(TIMES.iso(nanos, zone, "T")).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2024-13-01", "2024-02-30", "2024-02-01T25:00", "2024-02-01T10:00 Mars"})
    void shouldRefuseWhatIsNoTime(String text) {
        assertThat(TIMES.parse(text, false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldReadBackWhatItWrites(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            long nanos =
                    random.nextLong(-2_000_000_000L, 4_000_000_000L) * 1_000_000_000L + random.nextInt(1_000_000_000);
            assertThat(TIMES.parse(TIMES.iso(nanos, "UTC", " "), false)).isEqualTo(new TimePoint(nanos, "UTC"));
            assertThat(TIMES.field(nanos, "UTC", "second"))
                    .isEqualTo(Math.floorMod(
                            Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L))
                                    .getEpochSecond(),
                            60L));
        }
    }

    @Test
    void shouldFormatAsC() {
        long nanos = 1_706_781_605_123_456_000L;

        assertThat(TIMES.strftime(nanos, "UTC", "%Y-%m-%d %H:%M:%S.%f %z %Z %a %A %b %B %j %p %I %% %y %q"))
                .isEqualTo("2024-02-01 10:00:05.123456 +0000 UTC Thu Thursday Feb February 032 AM 10 % 24 %q");
        assertThat(TIMES.strftime(nanos, "America/New_York", "%H:%M %Z %z")).isEqualTo("05:00 EST -0500");
        assertThat(TIMES.strftime(nanos, null, "%H%z")).isEqualTo("10");
    }

    @Test
    void shouldMoveBetweenZones() {
        long noon =
                Objects.requireNonNull(TIMES.parse("2024-07-01T12:00", false)).nanos();
        long moment = TIMES.localized(noon, "Europe/Berlin");

        assertThat(TIMES.iso(moment, "Europe/Berlin", "T")).isEqualTo("2024-07-01T12:00:00+02:00");
        assertThat(TIMES.iso(moment, "UTC", "T")).isEqualTo("2024-07-01T10:00:00+00:00");
        assertThat(TIMES.clock(moment, "Europe/Berlin")).isEqualTo(noon);
        assertThat(TIMES.isZone("Mars/Olympus")).isFalse();
    }

    @Test
    void shouldMeasureSpans() {
        assertThat(TIMES.spanText(93_784_000_000_000L)).isEqualTo("1 days 02:03:04");
        assertThat(TIMES.spanText(-1_000_000_000L)).isEqualTo("-1 days +23:59:59");
        assertThat(TIMES.spanText(TimeColumn.MISSING)).isEqualTo("NaT");
    }

    @Test
    void shouldMakeTimesOfNumbers() {
        Column whole = Objects.requireNonNull(
                COLUMNS.fromUnits(new LongColumn(new long[] {0, 60}), 1_000_000_000L, "UTC", false));
        Column parts = Objects.requireNonNull(
                COLUMNS.fromUnits(new DoubleColumn(new double[] {0.5, Double.NaN}), 1_000_000_000L, null, false));

        assertThat(whole.get(1)).isEqualTo(new TimePoint(60_000_000_000L, "UTC"));
        assertThat(parts.get(0)).isEqualTo(new TimePoint(500_000_000L, null));
        assertThat(parts.isMissing(1)).isTrue();
        assertThat(COLUMNS.fromUnits(TextColumn.filled(1, "x"), 1, null, false)).isNull();
        LongColumn beyond = new LongColumn(new long[] {1L << 40});
        assertThat(COLUMNS.fromUnits(beyond, 1_000_000_000L, null, false)).isNull();
        assertThat(Objects.requireNonNull(COLUMNS.fromUnits(beyond, 1_000_000_000L, null, true))
                        .isMissing(0))
                .isTrue();
        assertThat(((LongColumn) COLUMNS.fields((TimeColumn) whole, "minute")).values())
                .containsExactly(0, 1);
        assertThat(COLUMNS.texts((TimeColumn) whole, "%H:%M").get(1)).isEqualTo("00:01");
    }
}
