package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks of zones, fields and rounding against java.time, one row at a time. */
class ZoneClockTest {

    private static final long SECOND = TimeColumn.NANOS_PER_SECOND;
    private static final TimeColumns COLUMNS = new TimeColumns();

    private static TimeColumn moments(String zone, long seed) {
        Random random = new Random(seed);
        long[] nanos = new long[400];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = random.nextLong(0, 2_000_000_000L) * SECOND + random.nextInt(1_000_000_000);
        }
        nanos[7] = TimeColumn.MISSING;
        return TimeColumn.ofNanos(nanos, zone);
    }

    private static ZonedDateTime time(TimeColumn times, int row, String zone) {
        return Instant.ofEpochSecond(Math.floorDiv(times.nanos(row), SECOND), Math.floorMod(times.nanos(row), SECOND))
                .atZone(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "UTC+05:30"})
    void shouldShowTheClockOfTheZone(String zone) {
        TimeColumn times = moments(zone, 1);
        long[] clocks = ZoneClock.clocks(times);
        DoubleColumn hours = (DoubleColumn) TimeFields.of(times, "hour");
        DoubleColumn weeks = (DoubleColumn) TimeFields.of(times, "week");
        DoubleColumn weekdays = (DoubleColumn) TimeFields.of(times, "dayofweek");
        ZoneClock back = new ZoneClock(zone);
        for (int i = 0; i < clocks.length; i++) {
            if (times.isMissing(i)) {
                assertThat(clocks[i]).isEqualTo(TimeColumn.MISSING);
                assertThat(hours.values()[i]).isNaN();
                continue;
            }
            ZonedDateTime expected = time(times, i, zone);
            LocalDateTime clock = LocalDateTime.ofEpochSecond(
                    Math.floorDiv(clocks[i], SECOND), (int) Math.floorMod(clocks[i], SECOND), ZoneOffset.UTC);
            assertThat(clock).isEqualTo(expected.toLocalDateTime());
            assertThat(hours.values()[i]).isEqualTo(expected.getHour());
            assertThat(weeks.values()[i]).isEqualTo(expected.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            assertThat(weekdays.values()[i]).isEqualTo(expected.getDayOfWeek().getValue() - 1);
            if (back.moments(clocks[i]) == 1) {
                assertThat(back.moment(clocks[i])).isEqualTo(times.nanos(i));
            }
        }
    }

    @Test
    void shouldTellTimesTheClockSkipsOrRepeats() {
        ZoneClock berlin = new ZoneClock("Europe/Berlin");
        long skipped = LocalDateTime.of(2024, 3, 31, 2, 30).toEpochSecond(ZoneOffset.UTC) * SECOND;
        long repeated = LocalDateTime.of(2024, 10, 27, 2, 30).toEpochSecond(ZoneOffset.UTC) * SECOND;

        assertThat(berlin.moments(skipped)).isZero();
        assertThat(berlin.moments(repeated)).isEqualTo(2);
        assertThat(berlin.moment(skipped))
                .isEqualTo(Instant.parse("2024-03-31T01:00:00Z").getEpochSecond() * SECOND);
        assertThat(berlin.moment(repeated))
                .isEqualTo(Instant.parse("2024-10-27T00:30:00Z").getEpochSecond() * SECOND);
        TimeColumn naive = TimeColumn.ofNanos(new long[] {0, skipped, repeated}, null);
        assertThat(COLUMNS.unclearRow(naive, "Europe/Berlin")).isEqualTo(1);
        assertThat(COLUMNS.unclearRow(naive, "UTC")).isEqualTo(-1);
    }

    @Test
    void shouldRoundHalfToTheEvenMultiple() {
        long[] values = {0, 14, 15, 16, 45, -15, -45, TimeColumn.MISSING};
        TimeColumn times = TimeColumn.ofNanos(values, null);

        assertThat(COLUMNS.nanos((TimeColumn) COLUMNS.rounded(times, 30, "round")))
                .containsExactly(0, 0, 0, 30, 60, 0, -60, TimeColumn.MISSING);
        assertThat(COLUMNS.nanos((TimeColumn) COLUMNS.rounded(times, 30, "floor")))
                .containsExactly(0, 0, 0, 0, 30, -30, -60, TimeColumn.MISSING);
        assertThat(COLUMNS.nanos((TimeColumn) COLUMNS.rounded(times, 30, "ceil")))
                .containsExactly(0, 30, 30, 30, 60, 0, -30, TimeColumn.MISSING);
    }

    @Test
    void shouldRoundOnTheClockOfTheZone() {
        long noon = Instant.parse("2024-07-01T22:30:00Z").getEpochSecond() * SECOND;
        TimeColumn times = TimeColumn.ofNanos(new long[] {noon}, "Europe/Berlin");

        assertThat(COLUMNS.nanos((TimeColumn) COLUMNS.rounded(times, Frequency.NANOS_PER_DAY, "floor")))
                .containsExactly(Instant.parse("2024-07-01T22:00:00Z").getEpochSecond() * SECOND);
    }

    @Test
    void shouldFindTheFinestUnitInUse() {
        assertThat(COLUMNS.resolution(TimeColumn.ofNanos(new long[] {0, Frequency.NANOS_PER_DAY}, null)))
                .isEqualTo("day");
        assertThat(COLUMNS.resolution(TimeColumn.ofNanos(new long[] {0, 90 * 60 * SECOND}, null)))
                .isEqualTo("minute");
        assertThat(COLUMNS.resolution(TimeColumn.ofNanos(new long[] {0, 1}, null)))
                .isEqualTo("nanosecond");
    }
}
