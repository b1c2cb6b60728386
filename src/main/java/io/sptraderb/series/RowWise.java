package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Statistics over the columns of a frame, row by row ({@code axis=1}). */
public final class RowWise {

    RowWise() {}

    /** {@code name} is max, min, sum or mean; null when a column is not numeric. */
    @PythonVisible
    public @Nullable Column reduce(String name, Object[] columns, boolean skip) {
        double[][] values = new double[columns.length][];
        boolean whole = true;
        for (int i = 0; i < columns.length; i++) {
            Column column = (Column) columns[i];
            double[] numbers = Numbers.doublesOrNull(column);
            if (numbers == null) {
                return null;
            }
            values[i] = numbers;
            whole &= Numbers.longsOrNull(column) != null;
        }
        double[] result = new double[values.length == 0 ? 0 : values[0].length];
        double[] row = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = values[j][i];
            }
            result[i] = reduced(name, row, skip);
        }
        return whole && !name.equals("mean") ? Casts.toLongs(result) : new DoubleColumn(result);
    }

    private static double reduced(String name, double[] row, boolean skip) {
        int count = 0;
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : row) {
            if (!Double.isNaN(value)) {
                count++;
                sum += value;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        if (!skip && count < row.length) {
            return Double.NaN;
        }
        return switch (name) {
            case "sum" -> sum;
            case "mean" -> count == 0 ? Double.NaN : sum / count;
            case "min" -> count == 0 ? Double.NaN : min;
            case "max" -> count == 0 ? Double.NaN : max;
            default -> throw new IllegalArgumentException("statistic was " + name + ", must be sum, mean, min or max");
        };
    }

    /** One row of a frame as a column: float64 or int64 when all values are, else object. */
    @PythonVisible
    public Column row(Object[] columns, int row) {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        boolean mixed = false;
        for (int i = 0; i < values.length; i++) {
            Column column = (Column) columns[i];
            values[i] = column.get(row);
            mixed |= column.dtype().equals("object");
        }
        return mixed ? Building.object(values) : Building.row(values);
    }
}
