package io.sptraderb.series;

/** Rounding times and lengths of time to multiples of a length, counted from 1970 on the clock of the zone. */
final class TimeRounding {

    private TimeRounding() {}

    /** How: {@code floor}, {@code ceil}, or {@code round} with half to the even multiple. */
    static long rounded(long value, long unit, String how) {
        if (value == TimeColumn.MISSING) {
            return value;
        }
        long below = Math.floorDiv(value, unit);
        long rest = Math.floorMod(value, unit);
        long twice = Long.compareUnsigned(rest, unit - rest);
        return unit
                * switch (how) {
                    case "floor" -> below;
                    case "ceil" -> rest == 0 ? below : below + 1;
                    case "round" -> twice > 0 || (twice == 0 && (below & 1) == 1) ? below + 1 : below;
                    default -> throw new IllegalArgumentException("no rounding " + how);
                };
    }

    static TimeColumn rounded(TimeColumn times, long unit, String how) {
        ZoneClock zone = new ZoneClock(times.zone());
        long[] clocks = ZoneClock.clocks(times);
        long[] result = new long[clocks.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = zone.moment(rounded(clocks[i], unit, how));
        }
        return TimeColumn.ofNanos(result, times.zone());
    }

    static SpanColumn rounded(SpanColumn spans, long unit, String how) {
        long[] result = new long[spans.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = rounded(spans.nanos()[i], unit, how);
        }
        return new SpanColumn(result);
    }
}
