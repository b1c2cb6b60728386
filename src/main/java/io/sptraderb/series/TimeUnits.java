package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Numbers of a unit of time as nanoseconds, with pandas' rounding. */
final class TimeUnits {

    private static final double BEYOND = 0x1p63;
    private static final double TEN = 10;

    private TimeUnits() {}

    /**
     * Nanoseconds of each row, {@link TimeColumn#MISSING} for a missing or infinite one. Whole units and the fraction
     * are taken apart, the fraction is rounded to the digits that nanoseconds have of the unit, the rest is cut off.
     *
     * @param coerce whether what is more than 64 bits of nanoseconds becomes missing; else the answer is null
     * @return null as well for a column that holds no numbers
     */
    static long @Nullable [] nanos(Column column, long unit, boolean coerce) {
        double[] values = column instanceof LongColumn ? null : Numbers.doublesOrNull(column);
        if (values == null && !(column instanceof LongColumn)) {
            return null;
        }
        double scale = Math.pow(TEN, Math.floor(Math.log10((double) unit)));
        long[] nanos = new long[column.size()];
        for (int i = 0; i < nanos.length; i++) {
            double value = values == null ? 0 : values[i];
            if (!(Math.abs(value) < BEYOND)) {
                nanos[i] = TimeColumn.MISSING;
                continue;
            }
            long whole = values == null ? ((LongColumn) column).values()[i] : (long) value;
            if (isBeyond(whole, unit)) {
                if (!coerce) {
                    return null;
                }
                nanos[i] = TimeColumn.MISSING;
                continue;
            }
            double fraction = values == null ? 0 : value - whole;
            double digits = scale == 1 ? fraction : Math.rint(fraction * scale) / scale;
            nanos[i] = whole * unit + (long) (digits * unit);
        }
        return nanos;
    }

    static boolean isBeyond(long whole, long unit) {
        return Math.multiplyHigh(whole, unit) != (whole * unit) >> 63;
    }
}
