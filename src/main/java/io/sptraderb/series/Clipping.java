package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Values kept between limits that are scalars or columns; NaN stays, and a NaN limit limits nothing. */
final class Clipping {

    private Clipping() {}

    static @Nullable Column doubles(Column column, @Nullable Object lower, @Nullable Object upper) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        if (lower instanceof Column || upper instanceof Column) {
            double[] low = limits(values.length, lower);
            double[] high = limits(values.length, upper);
            return low == null || high == null ? null : new DoubleColumn(between(values, low, high));
        }
        Double low = Numbers.doubleOrNull(lower);
        Double high = Numbers.doubleOrNull(upper);
        return low == null || high == null ? null : new DoubleColumn(between(values, low, high));
    }

    private static double @Nullable [] limits(int size, @Nullable Object limit) {
        if (limit instanceof Column column) {
            return Numbers.doublesOrNull(column);
        }
        Double number = Numbers.doubleOrNull(limit);
        return number == null ? null : Constants.doubles(size, number).values();
    }

    private static double[] between(double[] values, double low, double high) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            double value = values[i] < low ? low : values[i];
            result[i] = value > high ? high : value;
        }
        return result;
    }

    private static double[] between(double[] values, double[] low, double[] high) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            double value = values[i] < low[i] ? low[i] : values[i];
            result[i] = value > high[i] ? high[i] : value;
        }
        return result;
    }
}
