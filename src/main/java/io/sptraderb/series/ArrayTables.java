package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Two dimensions: columns of equal length side by side. Null for columns that hold no numbers. */
public final class ArrayTables {

    ArrayTables() {}

    /** One number for each row: sum, prod, mean, var (with {@code ddof}), min, max, argmin, argmax, any or all. */
    @PythonVisible
    public @Nullable Column across(String name, Object[] columns, double ddof) {
        Column[] sides = columns(columns);
        int size = sides[0].size();
        double[][] values = new double[sides.length][];
        boolean isWhole = true;
        for (int i = 0; i < sides.length; i++) {
            double[] numbers = Numbers.doublesOrNull(sides[i]);
            if (numbers == null || numbers.length != size) {
                return null;
            }
            values[i] = numbers;
            isWhole &= Numbers.longsOrNull(sides[i]) != null;
        }
        double[] row = new double[sides.length];
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = values[j][i];
            }
            result[i] = reduced(name, row, ddof);
        }
        return typed(name, isWhole, sides[0] instanceof BoolColumn, result);
    }

    private static Column typed(String name, boolean isWhole, boolean isMask, double[] result) {
        return switch (name) {
            case "any", "all" -> Casts.toBools(new DoubleColumn(result));
            case "argmin", "argmax" -> Casts.toLongs(result);
            case "mean", "var" -> new DoubleColumn(result);
            case "min", "max" ->
                isMask
                        ? Casts.toBools(new DoubleColumn(result))
                        : isWhole ? Casts.toLongs(result) : new DoubleColumn(result);
            default -> isWhole ? Casts.toLongs(result) : new DoubleColumn(result);
        };
    }

    private static double reduced(String name, double[] row, double ddof) {
        DoubleColumn column = new DoubleColumn(row);
        return switch (name) {
            case "sum" -> PairwiseSum.of(row);
            case "mean" -> PairwiseSum.of(row) / row.length;
            case "var" -> variance(row, ddof);
            case "prod" -> product(row);
            case "min", "max", "argmin", "argmax" -> extreme(name, column);
            case "any", "all" -> truth(name, row);
            default -> throw new IllegalArgumentException("no reduction: " + name);
        };
    }

    private static double extreme(String name, DoubleColumn row) {
        Integer place = new ArrayReductions().extremeRow(row, name.endsWith("max"));
        if (place == null || place < 0) {
            return Double.NaN;
        }
        return name.startsWith("arg") ? place : row.values()[place];
    }

    private static double variance(double[] row, double ddof) {
        double mean = PairwiseSum.of(row) / row.length;
        double[] squares = new double[row.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = (row[i] - mean) * (row[i] - mean);
        }
        return PairwiseSum.of(squares) / Math.max(row.length - ddof, 0);
    }

    private static double product(double[] row) {
        double product = 1;
        for (double value : row) {
            product *= value;
        }
        return product;
    }

    private static double truth(String name, double[] row) {
        boolean any = false;
        boolean all = true;
        for (double value : row) {
            any |= value != 0;
            all &= value != 0;
        }
        return (name.equals("any") ? any : all) ? 1 : 0;
    }

    /** All values, row after row. */
    @PythonVisible
    public Column flat(Object[] columns) {
        Column[] sides = columns(columns);
        int size = sides[0].size();
        Column behind = new ArrayBuilding().joined(columns);
        if (behind == null) {
            throw new IllegalArgumentException("columns of different dtypes");
        }
        int[] rows = new int[size * sides.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (i % sides.length) * size + i / sides.length;
        }
        return behind.take(rows);
    }

    private static Column[] columns(Object[] columns) {
        Column[] sides = new Column[columns.length];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = (Column) columns[i];
        }
        return sides;
    }
}
