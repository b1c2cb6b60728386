package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Moments, datetime64: ticks of a fixed length since 1970, shown in a time zone or naive. */
public final class TimeColumn extends Column {

    /** Tick of a missing time, pandas' NaT. */
    static final long MISSING = Long.MIN_VALUE;

    static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long[] ticks;
    private final long nanosPerTick;
    private final @Nullable String zone;
    private byte order;

    TimeColumn(long[] ticks, long nanosPerTick, @Nullable String zone) {
        this.ticks = ticks;
        this.nanosPerTick = nanosPerTick;
        this.zone = zone;
    }

    /** Wraps seconds since 1970 UTC without a copy. */
    public static TimeColumn ofSeconds(long[] seconds) {
        return new TimeColumn(seconds, NANOS_PER_SECOND, "UTC");
    }

    static TimeColumn ofNanos(long[] nanos, @Nullable String zone) {
        return new TimeColumn(nanos, 1, zone);
    }

    long[] ticks() {
        return ticks;
    }

    long nanosPerTick() {
        return nanosPerTick;
    }

    @Nullable
    String zone() {
        return zone;
    }

    /** The same moments shown in another zone; the ticks are shared. */
    TimeColumn shownIn(@Nullable String other) {
        share();
        return new TimeColumn(ticks, nanosPerTick, other);
    }

    long nanos(int row) {
        return ticks[row] == MISSING ? MISSING : ticks[row] * nanosPerTick;
    }

    /** Strictly ascending without missing times; found out once. */
    boolean isAscending() {
        if (order == 0) {
            order = Numbers.isAscending(ticks) ? (byte) 1 : (byte) 2;
        }
        return order == 1;
    }

    @Override
    @PythonVisible
    public int size() {
        return ticks.length;
    }

    @Override
    @PythonVisible
    public String dtype() {
        return zone == null ? "datetime64[ns]" : "datetime64[ns, " + zone + "]";
    }

    @Override
    Object get(int row) {
        return new TimePoint(nanos(row), zone);
    }

    @Override
    boolean isMissing(int row) {
        return ticks[row] == MISSING;
    }

    @Override
    TimeColumn slice(int from, int to) {
        return new TimeColumn(Arrays.copyOfRange(ticks, from, to), nanosPerTick, zone);
    }

    @Override
    TimeColumn take(int[] rows) {
        long[] taken = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = rows[i] < 0 ? MISSING : ticks[rows[i]];
        }
        return new TimeColumn(taken, nanosPerTick, zone);
    }

    /** A copy in nanoseconds, so that any time can be stored in it. */
    @Override
    TimeColumn copy() {
        long[] nanos = new long[ticks.length];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = nanos(i);
        }
        return ofNanos(nanos, zone);
    }

    @Override
    boolean accepts(@Nullable Object value) {
        return Numbers.isMissing(value)
                || (value instanceof TimePoint point && (point.zone() == null) == (zone == null));
    }

    @Override
    void set(int row, @Nullable Object value) {
        ticks[row] = value instanceof TimePoint point ? point.nanos() : MISSING;
        order = 0;
    }
}
