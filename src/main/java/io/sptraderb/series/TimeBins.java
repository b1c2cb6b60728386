package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cutting sorted times into bins of a frequency, as pandas' resample does. Bins of a fixed length are counted from an
 * origin; bins of days and of calendar rules lie on the clock of the times' zone.
 *
 * @param frequency length of a bin
 * @param closedRight whether a bin owns its right end instead of its left
 * @param labelRight whether a bin is named after its right end
 * @param origin {@code start_day}, {@code start}, {@code epoch}, {@code end}, {@code end_day}, or nanoseconds as text
 * @param offset nanoseconds added to the origin
 */
record TimeBins(Frequency frequency, boolean closedRight, boolean labelRight, String origin, long offset) {

    /** More bins than this are a mistake. */
    private static final long MOST = 50_000_000;

    /** The bins of sorted times without missing ones; null when there would be too many. */
    @Nullable
    Groups cut(TimeColumn times) {
        ZoneClock zone = new ZoneClock(times.zone());
        boolean onClock = frequency.kind() != Frequency.Kind.FIXED;
        long[] values = onClock ? ZoneClock.clocks(times) : TimeMath.nanos(times);
        if (values.length == 0) {
            return new Groups(TimeColumn.ofNanos(new long[0], times.zone()), new int[0]);
        }
        if (frequency.isFixed() && (values[values.length - 1] - values[0]) / frequency.nanos() > MOST) {
            return null;
        }
        long[] edges = frequency.isFixed() ? fixedEdges(values, onClock ? null : zone) : ruleEdges(values);
        int[] codes = frequency.isFixed() ? fixedCodes(values, edges) : searched(values, ends(edges));
        int bins = edges.length - 1;
        long[] labels = new long[bins];
        for (int i = 0; i < bins; i++) {
            long label = edges[labelRight ? i + 1 : i];
            labels[i] = onClock ? zone.moment(label) : label;
        }
        return new Groups(TimeColumn.ofNanos(labels, times.zone()), codes);
    }

    private long[] fixedEdges(long[] values, @Nullable ZoneClock zone) {
        long step = frequency.nanos();
        long first = values[0];
        long last = values[values.length - 1];
        long start = Math.addExact(originOf(first, last, zone), offset);
        long before = Math.floorMod(first - start, step);
        long after = Math.floorMod(last - start, step);
        long low = before > 0 ? first - before : closedRight ? first - step : first;
        long high = after > 0 ? last + (step - after) : closedRight ? last : last + step;
        long[] edges = new long[Math.toIntExact((high - low) / step) + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = low + i * step;
        }
        return edges;
    }

    private long originOf(long first, long last, @Nullable ZoneClock zone) {
        return switch (origin) {
            case "start_day" -> midnight(first, zone);
            case "start" -> first;
            case "epoch" -> 0;
            case "end" -> last;
            case "end_day" -> midnight(last - 1, zone) + Frequency.NANOS_PER_DAY;
            default -> Long.parseLong(origin);
        };
    }

    private static long midnight(long value, @Nullable ZoneClock zone) {
        long clock = zone == null ? value : zone.clock(value);
        long midnight = clock - Math.floorMod(clock, Frequency.NANOS_PER_DAY);
        return zone == null ? midnight : zone.moment(midnight);
    }

    private int[] fixedCodes(long[] values, long[] edges) {
        long step = frequency.nanos();
        int[] codes = new int[values.length];
        for (int i = 0; i < codes.length; i++) {
            long distance = values[i] - edges[0];
            codes[i] = (int) (closedRight ? Math.ceilDiv(distance, step) - 1 : distance / step);
        }
        return codes;
    }

    /** Days of the rule, as clock times at midnight, around all values. */
    private long[] ruleEdges(long[] values) {
        long first = Math.floorDiv(values[0], Frequency.NANOS_PER_DAY) * Frequency.NANOS_PER_DAY;
        long last = Math.floorDiv(values[values.length - 1], Frequency.NANOS_PER_DAY) * Frequency.NANOS_PER_DAY;
        long low = closedRight ? frequency.add(first, -1) : frequency.rolledBack(first);
        long[] edges = frequency.days(low, frequency.add(last, 1));
        boolean isSpare = frequency.isRightByDefault()
                && edges.length > 2
                && ends(edges)[edges.length - 2] > values[values.length - 1];
        return isSpare ? Arrays.copyOf(edges, edges.length - 1) : edges;
    }

    /** Where the bins end: a rule of last days closes with the end of such a day. */
    private long[] ends(long[] edges) {
        long[] ends = edges.clone();
        if (closedRight && frequency.isRightByDefault()) {
            for (int i = 0; i < ends.length; i++) {
                ends[i] += Frequency.NANOS_PER_DAY - 1;
            }
        }
        return ends;
    }

    private int[] searched(long[] values, long[] ends) {
        int[] codes = new int[values.length];
        for (int i = 0; i < codes.length; i++) {
            int found = Arrays.binarySearch(ends, values[i]);
            int after = found >= 0 ? (closedRight ? found : found + 1) : -found - 1;
            codes[i] = Math.max(after - 1, 0);
        }
        return codes;
    }
}
