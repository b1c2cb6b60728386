package io.sptraderb.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Single moments, days and lengths of time for Python; whole columns of them are the work of {@link TimeColumns}. */
public final class Times {

    Times() {}

    @PythonVisible
    public TimePoint point(long nanos, @Nullable String zone) {
        return new TimePoint(nanos, zone);
    }

    @PythonVisible
    public TimeSpan span(long nanos) {
        return new TimeSpan(nanos);
    }

    /** A calendar day by its number since 1970. */
    @PythonVisible
    public CalendarDay day(long number) {
        return new CalendarDay(number);
    }

    /** The number of a date since 1970; null for a date there is not. */
    @PythonVisible
    public @Nullable Long dayNumber(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** Null for a text in no form that is known. */
    @PythonVisible
    public @Nullable TimePoint parse(String text, boolean dayFirst) {
        return TimeParse.parse(text, dayFirst);
    }

    /** A text in a format of strptime; null for a text of another form. */
    @PythonVisible
    public @Nullable TimePoint strptime(String text, String format) {
        TimePattern pattern = TimePattern.of(format);
        return pattern == null ? null : pattern.read(text);
    }

    @PythonVisible
    public String iso(long nanos, @Nullable String zone, String separator) {
        return TimeFormat.iso(new TimePoint(nanos, zone), separator);
    }

    @PythonVisible
    public String strftime(long nanos, @Nullable String zone, String format) {
        return TimeFormat.strftime(new TimePoint(nanos, zone), format);
    }

    @PythonVisible
    public long field(long nanos, @Nullable String zone, String name) {
        return TimeFields.of(clock(nanos, zone), name);
    }

    /** Such as {@code is_month_end}. */
    @PythonVisible
    public boolean flag(long nanos, @Nullable String zone, String name) {
        return TimeFields.flag(clock(nanos, zone), name);
    }

    /** Rounded to a multiple of a length by {@code floor}, {@code ceil} or {@code round}, on the clock of the zone. */
    @PythonVisible
    public long rounded(long nanos, @Nullable String zone, long unit, String how) {
        return new ZoneClock(zone).moment(TimeRounding.rounded(clock(nanos, zone), unit, how));
    }

    @PythonVisible
    public String spanText(long nanos) {
        return TimeFormat.display(new TimeSpan(nanos));
    }

    /** The moment at which the clock of the zone shows the naive time. */
    @PythonVisible
    public long localized(long clock, @Nullable String zone) {
        return new ZoneClock(zone).moment(clock);
    }

    /** How many moments have that clock time: 1, or 0 and 2 where the clock changes. */
    @PythonVisible
    public int moments(long clock, String zone) {
        return new ZoneClock(zone).moments(clock);
    }

    /** The clock of the zone at the moment, as a naive time. */
    @PythonVisible
    public long clock(long nanos, @Nullable String zone) {
        return new ZoneClock(zone).clock(nanos);
    }

    @PythonVisible
    public boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** The wall clock of this machine. */
    @PythonVisible
    public long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * TimeColumn.NANOS_PER_SECOND + now.getNano();
    }
}
