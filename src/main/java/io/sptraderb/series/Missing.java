package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Finding and filling missing values. */
final class Missing {

    private Missing() {}

    static BoolColumn isMissing(Column column, boolean wanted) {
        boolean[] result = new boolean[column.size()];
        if (column instanceof DoubleColumn numbers) {
            double[] values = numbers.values();
            for (int i = 0; i < result.length; i++) {
                result[i] = Double.isNaN(values[i]) == wanted;
            }
            return new BoolColumn(result);
        }
        for (int i = 0; i < result.length; i++) {
            result[i] = column.isMissing(i) == wanted;
        }
        return new BoolColumn(result);
    }

    static Column keepNone(Column column, Column source) {
        Column result = column;
        for (int row = 0; row < source.size(); row++) {
            if (source.get(row) == null) {
                if (result == column) {
                    result = column instanceof TextColumn texts ? texts.copy() : ObjectColumn.of(column);
                }
                result.set(row, null);
            }
        }
        return result;
    }

    /** Missing rows take the scalar, or the row of a column; a filled column of bools becomes a mask again. */
    static Column fill(Column column, @Nullable Object filler) {
        if (column instanceof BoolColumn flags && filler instanceof Boolean flag) {
            return bools(flags, flag);
        }
        if (column instanceof DoubleColumn numbers && filler instanceof Number number) {
            return numbers.isFinite() ? numbers.share() : doubles(numbers.values(), number.doubleValue());
        }
        if (!column.hasMissing()) {
            return column.share();
        }
        Column source = filler instanceof Column rows ? rows : Constants.filled(column.size(), filler);
        return inferred(Choosing.of(isMissing(column, false).values(), column, source));
    }

    private static Column bools(BoolColumn flags, boolean filler) {
        boolean[] missing = flags.missing();
        if (missing == null) {
            return flags.share();
        }
        // A missing row is stored as false.
        return filler
                ? new BoolColumn(Logic.or(flags.values(), missing))
                : new BoolColumn(flags.values().clone());
    }

    private static DoubleColumn doubles(double[] values, double filler) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Double.isNaN(values[i]) ? filler : values[i];
        }
        return new DoubleColumn(result);
    }

    /** An object column without missing values whose values are all of one type, as that type. */
    static Column inferred(Column column) {
        if (column instanceof BoolColumn flags && !flags.isStrict() && !flags.hasMissing()) {
            return new BoolColumn(flags.values().clone());
        }
        return column;
    }

    /** The last present value stands in, for at most {@code limit} rows in a row. */
    static double[] forward(double[] values, int limit) {
        double[] result = values.clone();
        int run = 0;
        for (int i = 1; i < result.length; i++) {
            run = Double.isNaN(values[i]) ? run + 1 : 0;
            if (run > 0 && run <= limit) {
                result[i] = result[i - 1];
            }
        }
        return result;
    }

    static Column forward(Column column, int limit) {
        if (column instanceof DoubleColumn numbers) {
            return new DoubleColumn(forward(numbers.values(), limit));
        }
        int[] rows = new int[column.size()];
        int last = -1;
        for (int i = 0; i < rows.length; i++) {
            last = column.isMissing(i) ? last : i;
            rows[i] = last >= 0 && i - last <= limit ? last : -1;
        }
        return inferred(column.take(rows));
    }

    static Column backward(Column column, int limit) {
        int[] rows = new int[column.size()];
        int next = -1;
        for (int i = rows.length - 1; i >= 0; i--) {
            next = column.isMissing(i) ? next : i;
            rows[i] = next >= 0 && next - i <= limit ? next : -1;
        }
        return inferred(column.take(rows));
    }

    /** Straight lines between present values; the last one goes on to the end, the start stays missing. */
    static @Nullable Column interpolate(Column column) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] result = values.clone();
        int last = -1;
        for (int i = 0; i < result.length; i++) {
            if (Double.isNaN(values[i])) {
                result[i] = last < 0 ? Double.NaN : values[last];
                continue;
            }
            for (int j = last + 1; last >= 0 && j < i; j++) {
                result[j] = values[last] + (values[i] - values[last]) * (j - last) / (i - last);
            }
            last = i;
        }
        return new DoubleColumn(result);
    }
}
