package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Choosing rows and choosing between columns. */
public final class Selection {

    Selection() {}

    /** One value for Python. */
    @PythonVisible
    public @Nullable Object get(Column column, int row) {
        return column.get(row);
    }

    @PythonVisible
    public Column slice(Column column, int from, int to) {
        return column.slice(from, Math.max(from, to));
    }

    /** {@code column[start::step]} of {@code count} rows. */
    @PythonVisible
    public Column stride(Column column, int start, int step, int count) {
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = start + i * step;
        }
        return column.take(rows);
    }

    /** The given rows; row -1 gives a missing value. */
    @PythonVisible
    public Column take(Column column, int[] rows) {
        return column.take(rows);
    }

    /** The rows where the mask is true; null when it is no mask or has missing rows. */
    @PythonVisible
    public int @Nullable [] rows(Column mask) {
        BoolColumn flags = Logic.flagsOrNull(mask);
        if (flags == null || mask.hasMissing()) {
            return null;
        }
        return trueRows(flags.values());
    }

    static int[] trueRows(boolean[] mask) {
        int count = 0;
        for (boolean value : mask) {
            count += value ? 1 : 0;
        }
        int[] rows = new int[count];
        int next = 0;
        for (int i = 0; next < count; i++) {
            if (mask[i]) {
                rows[next++] = i;
            }
        }
        return rows;
    }

    /** The column where the mask is true, elsewhere the scalar or the column {@code other}. */
    @PythonVisible
    public @Nullable Column where(Column mask, @Nullable Object column, @Nullable Object other) {
        BoolColumn flags = Logic.flagsOrNull(mask);
        if (flags == null) {
            return null;
        }
        int size = flags.size();
        Column chosen = column instanceof Column values ? values : Constants.filled(size, column);
        Column rest = other instanceof Column values ? values : Constants.filled(size, other);
        return choose(flags.values(), chosen, rest);
    }

    @PythonVisible
    public Column isMissing(Column column) {
        return Missing.isMissing(column, true);
    }

    @PythonVisible
    public Column isPresent(Column column) {
        return Missing.isMissing(column, false);
    }

    @PythonVisible
    public Column fill(Column column, @Nullable Object filler) {
        return Missing.fill(column, filler);
    }

    /** Limit 0 means no limit. */
    @PythonVisible
    public Column fillForward(Column column, int limit) {
        return Missing.forward(column, limit == 0 ? Integer.MAX_VALUE : limit);
    }

    /** Limit 0 means no limit. */
    @PythonVisible
    public Column fillBackward(Column column, int limit) {
        return Missing.backward(column, limit == 0 ? Integer.MAX_VALUE : limit);
    }

    @PythonVisible
    public @Nullable Column interpolate(Column column) {
        return Missing.interpolate(column);
    }

    /** The rows one after the other. */
    @PythonVisible
    public Column append(Column first, Column second) {
        return joined(first, second);
    }

    static Column joined(Column first, Column second) {
        Column[] both = Promotion.common(first, second);
        int size = first.size();
        int[] rows = new int[size + second.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i < size ? i : -1;
        }
        Column result = both[0].take(rows);
        Column joined = both[0] instanceof LongColumn ? new LongColumn(new long[rows.length]) : result.copy();
        for (int i = 0; i < rows.length; i++) {
            joined.set(i, i < size ? both[0].get(i) : both[1].get(i - size));
        }
        return Missing.inferred(joined);
    }

    static Column choose(boolean[] mask, Column chosen, Column rest) {
        if (chosen instanceof DoubleColumn a && rest instanceof DoubleColumn b) {
            return new DoubleColumn(doubles(mask, a.values(), b.values()));
        }
        Column[] both = Promotion.common(chosen, rest);
        if (both[0] instanceof DoubleColumn a && both[1] instanceof DoubleColumn b) {
            return new DoubleColumn(doubles(mask, a.values(), b.values()));
        }
        Column result = both[0].copy();
        if (result instanceof BoolColumn flags && both[1].hasMissing()) {
            result = Promotion.toHold(flags, Double.NaN).copy();
        }
        for (int i = 0; i < mask.length; i++) {
            if (!mask[i]) {
                result.set(i, both[1].get(i));
            }
        }
        return result;
    }

    static double[] doubles(boolean[] mask, double[] chosen, double[] rest) {
        double[] result = new double[mask.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = mask[i] ? chosen[i] : rest[i];
        }
        return result;
    }
}
