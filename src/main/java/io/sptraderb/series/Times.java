package io.sptraderb.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Moments and lengths of time for Python. */
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

    /** Null for a text that is no ISO time. */
    @PythonVisible
    public @Nullable TimePoint parse(String text) {
        return TimeParse.parse(text);
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
        return TimeFormat.field(new TimePoint(nanos, zone), name);
    }

    @PythonVisible
    public long midnight(long nanos, @Nullable String zone) {
        return TimeFormat.midnight(new TimePoint(nanos, zone)).nanos();
    }

    @PythonVisible
    public String spanText(long nanos) {
        return TimeFormat.display(new TimeSpan(nanos));
    }

    /** The moment at which the clock of the zone shows the naive time. */
    @PythonVisible
    public long localized(long nanos, String zone) {
        return TimeParse.localized(nanos, zone);
    }

    /** The clock of the zone at the moment, as a naive time. */
    @PythonVisible
    public long clock(long nanos, String zone) {
        return nanos
                + TimeFormat.local(new TimePoint(nanos, zone)).getOffset().getTotalSeconds()
                        * TimeColumn.NANOS_PER_SECOND;
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

    @PythonVisible
    public Column shownIn(TimeColumn column, @Nullable String zone) {
        return column.shownIn(zone);
    }

    /** A naive column as moments of a zone. */
    @PythonVisible
    public Column localize(TimeColumn column, String zone) {
        long[] nanos = TimeMath.nanos(column).clone();
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = nanos[i] == TimeColumn.MISSING ? nanos[i] : TimeParse.localized(nanos[i], zone);
        }
        return TimeColumn.ofNanos(nanos, zone);
    }

    /** Numbers of a unit since 1970 as times; null when the column is not numeric. */
    @PythonVisible
    public @Nullable Column fromUnits(Column column, long nanosPerUnit, @Nullable String zone) {
        if (column instanceof LongColumn numbers) {
            numbers.share();
            return new TimeColumn(numbers.values(), nanosPerUnit, zone);
        }
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        long[] nanos = new long[values.length];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = Double.isNaN(values[i]) ? TimeColumn.MISSING : Math.round(values[i] * nanosPerUnit);
        }
        return TimeColumn.ofNanos(nanos, zone);
    }

    /** A field of each row as int64, by pandas' name. */
    @PythonVisible
    public Column fields(TimeColumn column, String name) {
        long[] result = new long[column.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = TimeFormat.field(new TimePoint(column.nanos(i), column.zone()), name);
        }
        return new LongColumn(result);
    }

    @PythonVisible
    public Column texts(TimeColumn column, String format) {
        Words words = new Words();
        int[] codes = new int[column.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = words.add(TimeFormat.strftime(new TimePoint(column.nanos(i), column.zone()), format));
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
}
