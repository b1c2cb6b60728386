package io.sptraderb.series;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Columns of moments and of lengths of time for Python. */
public final class TimeColumns {

    /** Zones are told apart by name; two fixed offsets in one column are no zone. */
    private static final String MIXED = "mixed";

    TimeColumns() {}

    /** Zone of a time column, null for naive times. */
    @PythonVisible
    public @Nullable String zone(TimeColumn column) {
        return column.zone();
    }

    /** A copy of the nanoseconds since 1970 of each row. */
    @PythonVisible
    public long[] nanos(TimeColumn column) {
        long[] nanos = TimeMath.nanos(column);
        return nanos == column.ticks() ? nanos.clone() : nanos;
    }

    /** The nanoseconds of each row as int64, of times or of lengths. */
    @PythonVisible
    public Column numbers(Column column) {
        return new LongColumn(
                column instanceof SpanColumn spans
                        ? spans.nanos().clone()
                        : TimeMath.nanos((TimeColumn) column).clone());
    }

    /** Whole numbers of nanoseconds as lengths of time. */
    @PythonVisible
    public Column spans(LongColumn nanos) {
        return new SpanColumn(nanos.values().clone());
    }

    /** The same moments shown in another zone; naive ones of UTC. */
    @PythonVisible
    public Column shownIn(TimeColumn column, @Nullable String zone) {
        return column.shownIn(zone);
    }

    /** A naive column as moments of a zone, the earlier one where the clock shows a time twice. */
    @PythonVisible
    public Column localize(TimeColumn column, String zone) {
        ZoneClock clock = new ZoneClock(zone);
        long[] moments = TimeMath.nanos(column).clone();
        for (int i = 0; i < moments.length; i++) {
            moments[i] = clock.moment(moments[i]);
        }
        return TimeColumn.ofNanos(moments, zone);
    }

    /** The first naive time the clock of the zone never shows or shows twice; -1 for none. */
    @PythonVisible
    public int unclearRow(TimeColumn column, String zone) {
        ZoneClock clock = new ZoneClock(zone);
        for (int i = 0; i < column.size(); i++) {
            if (clock.moments(column.nanos(i)) != 1) {
                return i;
            }
        }
        return -1;
    }

    /** The clock of the column's zone as naive times. */
    @PythonVisible
    public Column clocks(TimeColumn column) {
        return TimeColumn.ofNanos(ZoneClock.clocks(column).clone(), null);
    }

    /**
     * Numbers of a unit since 1970 as times; null when the column is not numeric, or when a number is more than
     * nanoseconds in 64 bits can tell and {@code coerce} does not make it missing.
     */
    @PythonVisible
    public @Nullable Column fromUnits(Column column, long nanosPerUnit, @Nullable String zone, boolean coerce) {
        if (column instanceof LongColumn numbers && !hasBeyond(numbers.values(), nanosPerUnit)) {
            numbers.share();
            return new TimeColumn(numbers.values(), nanosPerUnit, zone);
        }
        long[] nanos = TimeUnits.nanos(column, nanosPerUnit, coerce);
        return nanos == null ? null : TimeColumn.ofNanos(nanos, zone);
    }

    private static boolean hasBeyond(long[] values, long unit) {
        for (long value : values) {
            if (TimeUnits.isBeyond(value, unit)) {
                return true;
            }
        }
        return false;
    }

    /** Numbers of a unit as lengths of time; null as for {@link #fromUnits}. */
    @PythonVisible
    public @Nullable Column spansOfUnits(Column column, long nanosPerUnit, boolean coerce) {
        long[] nanos = TimeUnits.nanos(column, nanosPerUnit, coerce);
        return nanos == null ? null : new SpanColumn(nanos);
    }

    /** A field of each row by pandas' name: int64, or float64 when a time is missing. */
    @PythonVisible
    public Column fields(TimeColumn column, String name) {
        return TimeFields.of(column, name);
    }

    /** Such as {@code is_month_end}. */
    @PythonVisible
    public Column flags(TimeColumn column, String name) {
        return TimeFields.flags(column, name);
    }

    /** The calendar day of each row. */
    @PythonVisible
    public Column days(TimeColumn column) {
        return DayColumn.of(column);
    }

    /** The finest unit any clock time needs, by pandas' name: {@code day}, {@code hour} and so on. */
    @PythonVisible
    public String resolution(TimeColumn column) {
        return TimeFields.resolution(ZoneClock.clocks(column));
    }

    /** Rounded to multiples of a length by {@code floor}, {@code ceil} or {@code round}. */
    @PythonVisible
    public Column rounded(Column column, long unit, String how) {
        return column instanceof SpanColumn spans
                ? TimeRounding.rounded(spans, unit, how)
                : TimeRounding.rounded((TimeColumn) column, unit, how);
    }

    @PythonVisible
    public Column texts(TimeColumn column, String format) {
        Words words = new Words();
        int[] codes = new int[column.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = column.isMissing(i)
                    ? TextColumn.MISSING
                    : words.add(TimeFormat.strftime(new TimePoint(column.nanos(i), column.zone()), format));
        }
        return new TextColumn(codes, words);
    }

    /** {@code size} times from {@code start} on, {@code step} nanoseconds apart. */
    @PythonVisible
    public Column range(long start, long step, int size, @Nullable String zone) {
        long[] nanos = new long[size];
        for (int i = 0; i < size; i++) {
            nanos[i] = start + i * step;
        }
        return TimeColumn.ofNanos(nanos, zone);
    }

    /**
     * Texts in a format of strptime, or without one in the form of the first text. Null for an unknown directive, and for
     * offsets that differ unless {@code utc}.
     */
    @PythonVisible
    public @Nullable ParsedTimes parse(TextColumn texts, @Nullable String format, boolean dayFirst, boolean utc) {
        String form = format == null ? guessed(texts, dayFirst) : format;
        TimePattern pattern = TimePattern.of(form);
        if (pattern == null) {
            return null;
        }
        long[] nanos = new long[texts.size()];
        int problem = -1;
        String zone = null;
        boolean isFirst = true;
        for (int i = 0; i < nanos.length; i++) {
            String text = texts.text(i);
            TimePoint point = text == null || form.isEmpty() ? null : pattern.read(text.trim());
            nanos[i] = point == null ? TimeColumn.MISSING : point.nanos();
            problem = problem < 0 && point == null && text != null ? i : problem;
            if (point != null) {
                zone = isFirst || Objects.equals(zone, point.zone()) ? point.zone() : MIXED;
                isFirst = false;
            }
        }
        if (MIXED.equals(zone) && !utc) {
            return null;
        }
        return new ParsedTimes(TimeColumn.ofNanos(nanos, utc ? "UTC" : zone), problem, form);
    }

    /** The form of the first text that is there, empty when it has none. */
    private static String guessed(TextColumn texts, boolean dayFirst) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.text(i);
            if (text != null) {
                String form = TimeForms.guess(text.trim(), dayFirst);
                return form == null ? "" : form;
            }
        }
        return "";
    }
}
