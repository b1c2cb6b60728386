package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Straight lines and steps between present values, as {@code Series.interpolate} draws them. */
public final class Interpolation {

    Interpolation() {}

    /**
     * Missing values between (and, where allowed, beside) present ones. {@code places} are the places of the rows on the
     * line, upwards, or null for equal distances. {@code forward} and {@code backward} are how many missing rows in a row
     * are filled after and before a present value, -1 for all and 0 for none. {@code area} is inside, outside or all.
     * Null for a column that is not numeric.
     */
    @PythonVisible
    public @Nullable Column linear(Column column, @Nullable Column places, int forward, int backward, String area) {
        double[] values = Numbers.doublesOrNull(column);
        double[] along = places == null ? null : along(places);
        if (values == null || (places != null && along == null)) {
            return null;
        }
        int[] before = nearest(values, false);
        int[] after = nearest(values, true);
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            if (Double.isNaN(values[i]) && isFilled(i, before[i], after[i], forward, backward, area)) {
                result[i] = between(values, along, i, before[i], after[i]);
            }
        }
        return new DoubleColumn(result);
    }

    private static double @Nullable [] along(Column places) {
        if (places instanceof TimeColumn times) {
            long[] nanos = TimeMath.nanos(times);
            double[] along = new double[nanos.length];
            for (int i = 0; i < along.length; i++) {
                along[i] = nanos[i] - nanos[0];
            }
            return along;
        }
        return Numbers.doublesOrNull(places);
    }

    /** The last present row up to each row, or the next from it on; -1 where there is none. */
    private static int[] nearest(double[] values, boolean backwards) {
        int[] rows = new int[values.length];
        int present = -1;
        for (int i = 0; i < rows.length; i++) {
            int row = backwards ? rows.length - 1 - i : i;
            present = Double.isNaN(values[row]) ? present : row;
            rows[row] = present;
        }
        return rows;
    }

    private static boolean isFilled(int row, int before, int after, int forward, int backward, String area) {
        boolean inside = before >= 0 && after >= 0;
        if ((before < 0 && after < 0) || (area.equals("inside") && !inside) || (area.equals("outside") && inside)) {
            return false;
        }
        boolean fromBefore = before >= 0 && (forward < 0 || row - before <= forward);
        boolean fromAfter = after >= 0 && (backward < 0 || after - row <= backward);
        return fromBefore || fromAfter;
    }

    private static double between(double[] values, double @Nullable [] along, int row, int before, int after) {
        if (before < 0 || after < 0) {
            return values[Math.max(before, after)];
        }
        double step = along == null ? after - before : along[after] - along[before];
        double part = along == null ? row - before : along[row] - along[before];
        return values[before] + (values[after] - values[before]) / step * part;
    }

    /** Codes of the rows whose values fall into the intervals of ascending edges; -1 outside and for missing values. */
    @PythonVisible
    public @Nullable Column bins(Column column, Column edges, boolean right, boolean lowest) {
        double[] values = Numbers.doublesOrNull(column);
        double[] bounds = Numbers.doublesOrNull(edges);
        if (values == null || bounds == null) {
            return null;
        }
        long[] codes = new long[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = bin(values[i], bounds, right, lowest);
        }
        return new LongColumn(codes);
    }

    private static int bin(double value, double[] edges, boolean right, boolean lowest) {
        int last = edges.length - 1;
        if (Double.isNaN(value) || value < edges[0] || value > edges[last]) {
            return -1;
        }
        int found = Arrays.binarySearch(edges, value);
        if (found < 0) {
            return -found - 2;
        }
        if (right) {
            return found == 0 ? (lowest ? 0 : -1) : found - 1;
        }
        return found == last ? -1 : found;
    }
}
