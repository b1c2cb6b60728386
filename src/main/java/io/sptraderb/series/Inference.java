package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** The dtype pandas gives to a list of values. */
final class Inference {

    private Inference() {}

    /** What has been seen among the values, as bits. */
    private static final int WHOLE = 1;

    private static final int REAL = 2;
    private static final int FLAG = 4;
    private static final int TEXT = 8;
    private static final int TIME = 16;
    private static final int SPAN = 32;
    private static final int OTHER = 64;
    private static final int NAN = 128;
    private static final int NONE = 256;
    private static final int DAY = 512;
    private static final int NAT = 1024;

    static Column column(@Nullable Object[] values) {
        int seen = 0;
        for (Object value : values) {
            seen |= kind(value);
        }
        int present = seen & ~(NAN | NONE | NAT);
        boolean missing = seen != present;
        return switch (present) {
            case 0 -> ofMissing(values, seen);
            case WHOLE -> missing ? doubles(values) : longs(values);
            case REAL, WHOLE | REAL -> doubles(values);
            case FLAG -> flags(values, missing);
            case TEXT -> texts(values);
            case TIME -> times(values);
            case SPAN -> spans(values);
            case DAY -> days(values);
            default -> Building.object(values);
        };
    }

    private static Column ofMissing(@Nullable Object[] values, int seen) {
        if ((seen & NAT) != 0) {
            return times(values);
        }
        return (seen & NAN) != 0 ? doubles(values) : Building.object(values);
    }

    private static int kind(@Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case Integer _, Long _ -> WHOLE;
            case Boolean _ -> FLAG;
            case String _ -> TEXT;
            case TimePoint point -> point.nanos() == TimeColumn.MISSING ? NAT : TIME;
            case TimeSpan _ -> SPAN;
            case CalendarDay _ -> DAY;
            case Number number -> Double.isNaN(number.doubleValue()) ? NAN : REAL;
            default -> OTHER;
        };
    }

    private static Column doubles(@Nullable Object[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i] instanceof Number number ? number.doubleValue() : Double.NaN;
        }
        return new DoubleColumn(result);
    }

    private static Column longs(@Nullable Object[] values) {
        long[] result = new long[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Numbers.longValue(values[i]);
        }
        return new LongColumn(result);
    }

    private static Column flags(@Nullable Object[] values, boolean anyMissing) {
        boolean[] result = new boolean[values.length];
        boolean[] missing = new boolean[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Boolean.TRUE.equals(values[i]);
            missing[i] = !(values[i] instanceof Boolean);
        }
        return new BoolColumn(result, anyMissing ? missing : null);
    }

    private static Column texts(@Nullable Object[] values) {
        TextColumn column = new TextColumn(new int[values.length], new Words());
        for (int i = 0; i < values.length; i++) {
            column.set(i, values[i]);
        }
        return column;
    }

    private static Column times(@Nullable Object[] values) {
        String zone = null;
        boolean first = true;
        long[] nanos = new long[values.length];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = TimeColumn.MISSING;
            if (values[i] instanceof TimePoint point && point.nanos() != TimeColumn.MISSING) {
                if (!first && (point.zone() == null) != (zone == null)) {
                    return Building.object(values);
                }
                zone = point.zone();
                first = false;
                nanos[i] = point.nanos();
            }
        }
        return TimeColumn.ofNanos(nanos, zone);
    }

    private static Column days(@Nullable Object[] values) {
        long[] days = new long[values.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = values[i] instanceof CalendarDay day ? day.number() : TimeColumn.MISSING;
        }
        return new DayColumn(days);
    }

    private static Column spans(@Nullable Object[] values) {
        long[] nanos = new long[values.length];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = values[i] instanceof TimeSpan span ? span.nanos() : TimeColumn.MISSING;
        }
        return new SpanColumn(nanos);
    }
}
