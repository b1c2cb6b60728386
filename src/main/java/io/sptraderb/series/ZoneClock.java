package io.sptraderb.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a time zone: turns moments into clock time and back, both in nanoseconds since 1970. Remembers the offset
 * between two changes of the clock, so that a sorted column asks the zone's rules twice a year. A naive time is its own
 * clock.
 */
final class ZoneClock {

    private final ZoneRules rules;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;
    private long offset;

    ZoneClock(@Nullable String zone) {
        this.rules = (zone == null ? ZoneOffset.UTC : ZoneId.of(zone)).getRules();
        if (rules.isFixedOffset()) {
            from = Long.MIN_VALUE;
            until = Long.MAX_VALUE;
            offset = nanos(rules.getOffset(Instant.EPOCH));
        }
    }

    /** The clock at a moment; a missing time stays missing. */
    long clock(long moment) {
        if (moment == TimeColumn.MISSING) {
            return moment;
        }
        if (moment < from || moment >= until) {
            remember(moment);
        }
        return moment + offset;
    }

    private void remember(long moment) {
        Instant instant = instant(moment);
        ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        from = before == null ? Long.MIN_VALUE : before.toEpochSecond() * TimeColumn.NANOS_PER_SECOND;
        until = after == null ? Long.MAX_VALUE : after.toEpochSecond() * TimeColumn.NANOS_PER_SECOND;
        offset = nanos(rules.getOffset(instant));
    }

    /** The moment of a clock time; the earlier of two, and where the clock leaps the moment of the leap. */
    long moment(long clock) {
        if (clock == TimeColumn.MISSING) {
            return clock;
        }
        if (rules.isFixedOffset()) {
            return clock - offset;
        }
        LocalDateTime time = local(clock);
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        if (!offsets.isEmpty()) {
            return clock - nanos(offsets.getFirst());
        }
        return rules.getTransition(time).toEpochSecond() * TimeColumn.NANOS_PER_SECOND;
    }

    /** How many moments have that clock time: 1, or 0 and 2 where the clock changes. */
    int moments(long clock) {
        return clock == TimeColumn.MISSING || rules.isFixedOffset()
                ? 1
                : rules.getValidOffsets(local(clock)).size();
    }

    /** The clock of every row of a column, or its own array when it is the same. */
    static long[] clocks(TimeColumn times) {
        long[] moments = TimeMath.nanos(times);
        String zone = times.zone();
        if (zone == null || zone.equals("UTC")) {
            return moments;
        }
        ZoneClock clock = new ZoneClock(zone);
        long[] clocks = new long[moments.length];
        for (int i = 0; i < clocks.length; i++) {
            clocks[i] = clock.clock(moments[i]);
        }
        return clocks;
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(nanos, TimeColumn.NANOS_PER_SECOND), Math.floorMod(nanos, TimeColumn.NANOS_PER_SECOND));
    }

    private static LocalDateTime local(long clock) {
        Instant instant = instant(clock);
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    }

    private static long nanos(ZoneOffset zoneOffset) {
        return zoneOffset.getTotalSeconds() * TimeColumn.NANOS_PER_SECOND;
    }
}
