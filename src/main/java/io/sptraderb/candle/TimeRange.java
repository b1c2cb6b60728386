package io.sptraderb.candle;

import java.time.Instant;

/**
 * A span of candle open times, both ends included, in seconds since the epoch, UTC.
 *
 * @param from the earliest open time
 * @param to the latest open time, not before {@code from}
 */
public record TimeRange(long from, long to) {

    /** Every time a candle can have. */
    public static final TimeRange ALL = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    public TimeRange {
        if (to < from) {
            throw new IllegalArgumentException("range was " + from + " to " + to + ", must not end before it begins");
        }
    }

    public boolean contains(long time) {
        return from <= time && time <= to;
    }

    @Override
    public String toString() {
        return this.equals(ALL) ? "all times" : text(from, "the beginning") + " to " + text(to, "the end");
    }

    /** Calendars end before the longs do. */
    private static String text(long time, String openEnd) {
        if (time == Long.MIN_VALUE || time == Long.MAX_VALUE) {
            return openEnd;
        }
        boolean hasDate = Instant.MIN.getEpochSecond() <= time && time <= Instant.MAX.getEpochSecond();
        return hasDate ? Instant.ofEpochSecond(time).toString() : time + " s";
    }
}
