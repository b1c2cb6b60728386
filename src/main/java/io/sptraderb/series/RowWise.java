package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Statistics over the columns of a frame, row by row ({@code axis=1}). */
public final class RowWise {

    RowWise() {}

    /**
     * {@code name} is a statistic by pandas' name, or argmax and argmin (the number of the column, -1 when all are
     * missing). {@code options} are the degrees of freedom that are left out and the least number of present values a sum
     * or product needs. Null when a column is not numeric.
     */
    @PythonVisible
    public @Nullable Column reduce(String name, Object[] columns, boolean skip, int[] options) {
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
            result[i] = reduced(name, row, skip, options);
        }
        return switch (name) {
            case "any", "all" -> Casts.toBools(new DoubleColumn(result));
            case "argmin", "argmax" -> Casts.toLongs(result);
            case "min", "max" -> allOfKind(columns) ? Casts.toBools(new DoubleColumn(result)) : numbers(result, whole);
            case "sum", "prod" -> numbers(result, whole && options[1] <= row.length);
            default -> new DoubleColumn(result);
        };
    }

    private static Column numbers(double[] values, boolean whole) {
        return whole ? Casts.toLongs(values) : new DoubleColumn(values);
    }

    private static boolean allOfKind(Object[] columns) {
        return Arrays.stream(columns).allMatch(column -> column instanceof BoolColumn);
    }

    private static double reduced(String name, double[] row, boolean skip, int[] options) {
        int count = 0;
        for (double value : row) {
            count += Double.isNaN(value) ? 0 : 1;
        }
        boolean isTruth = name.equals("any") || name.equals("all");
        if (!skip && count < row.length && !isTruth) {
            return name.startsWith("arg") ? -1 : Double.NaN;
        }
        return switch (name) {
            case "sum" -> count < options[1] ? Double.NaN : sum(row);
            case "prod" -> count < options[1] ? Double.NaN : product(row);
            case "mean" -> count == 0 ? Double.NaN : sum(row) / count;
            case "min", "argmin" -> extreme(row, -1, name.equals("argmin"));
            case "max", "argmax" -> extreme(row, 1, name.equals("argmax"));
            case "median" -> median(row, count);
            case "var" -> moments(row).variance(options[0]);
            case "std" -> Math.sqrt(moments(row).variance(options[0]));
            case "sem" -> Math.sqrt(moments(row).variance(options[0])) / Math.sqrt(count);
            case "skew" -> moments(row).skew();
            case "kurt" -> moments(row).kurtosis();
            case "any" -> truths(row, true, skip) > 0 ? 1 : 0;
            case "all" -> truths(row, false, skip) == 0 ? 1 : 0;
            default -> throw new IllegalArgumentException("no statistic over rows: " + name);
        };
    }

    private static Moments moments(double[] row) {
        return Moments.of(row, 0, row.length);
    }

    private static double sum(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += Double.isNaN(value) ? 0 : value;
        }
        return sum;
    }

    private static double product(double[] row) {
        double product = 1;
        for (double value : row) {
            product *= Double.isNaN(value) ? 1 : value;
        }
        return product;
    }

    private static double extreme(double[] row, int sign, boolean place) {
        int best = -1;
        for (int i = 0; i < row.length; i++) {
            if (!Double.isNaN(row[i]) && (best < 0 || sign * Double.compare(row[i], row[best]) > 0)) {
                best = i;
            }
        }
        if (place) {
            return best;
        }
        return best < 0 ? Double.NaN : row[best];
    }

    private static double median(double[] row, int count) {
        double[] sorted = row.clone();
        Arrays.sort(sorted);
        return Quantiles.median(sorted, count);
    }

    /** How many values are true (or false); a missing one is true unless it is skipped. */
    private static int truths(double[] row, boolean wanted, boolean skip) {
        int count = 0;
        for (double value : row) {
            boolean isTrue = Double.isNaN(value) ? !skip : value != 0;
            boolean counts = !Double.isNaN(value) || !skip;
            count += counts && isTrue == wanted ? 1 : 0;
        }
        return count;
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
