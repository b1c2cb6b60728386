package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Running sums, products and extremes; a missing value stays missing and is skipped by the rows after it. */
final class Cumulative {

    private Cumulative() {}

    static @Nullable Column sum(Column column) {
        if (column instanceof SpanColumn spans) {
            return SpanMath.runningSums(spans);
        }
        long[] longs = Numbers.longsOrNull(column);
        if (longs != null) {
            long[] result = longs.clone();
            for (int i = 1; i < result.length; i++) {
                result[i] += result[i - 1];
            }
            return new LongColumn(result);
        }
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] result = new double[values.length];
        double sum = 0;
        for (int i = 0; i < result.length; i++) {
            boolean missing = Double.isNaN(values[i]);
            sum += missing ? 0 : values[i];
            result[i] = missing ? Double.NaN : sum;
        }
        return new DoubleColumn(result);
    }

    static @Nullable Column product(Column column) {
        long[] longs = Numbers.longsOrNull(column);
        if (longs != null) {
            long[] result = longs.clone();
            for (int i = 1; i < result.length; i++) {
                result[i] *= result[i - 1];
            }
            return new LongColumn(result);
        }
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] result = new double[values.length];
        double product = 1;
        for (int i = 0; i < result.length; i++) {
            boolean missing = Double.isNaN(values[i]);
            product *= missing ? 1 : values[i];
            result[i] = missing ? Double.NaN : product;
        }
        return new DoubleColumn(result);
    }

    static @Nullable Column extreme(Column column, boolean highest) {
        if (column instanceof LongColumn numbers) {
            long[] result = numbers.values().clone();
            for (int i = 1; i < result.length; i++) {
                result[i] = highest ? Math.max(result[i], result[i - 1]) : Math.min(result[i], result[i - 1]);
            }
            return new LongColumn(result);
        }
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] result = new double[values.length];
        double extreme = highest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (int i = 0; i < result.length; i++) {
            double value = values[i];
            if (highest ? value > extreme : value < extreme) {
                extreme = value;
            }
            result[i] = Double.isNaN(value) ? Double.NaN : extreme;
        }
        return new DoubleColumn(result);
    }
}
