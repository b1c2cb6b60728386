package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/**
 * Item assignment as numpy does it: the array keeps its dtype, and values become of it. Each method gives the column to
 * keep from now on, the same one while it is exclusive; null when a value cannot be of the dtype (NaN as a whole number,
 * a text as a number) or a place is outside.
 */
public final class ArrayAssignment {

    ArrayAssignment() {}

    /** One element; the place may count from the end. */
    @PythonVisible
    public @Nullable Column at(Column column, long place, @Nullable Object value) {
        int size = column.size();
        long row = place < 0 ? place + size : place;
        if (row < 0 || row >= size || column instanceof TextColumn) {
            return null;
        }
        Column target = fitting(column, value);
        if (target == null) {
            return null;
        }
        Column written = target.writable();
        written.set((int) row, converted(target, value));
        return written;
    }

    /** The given places, none negative; values are a scalar or a column with one row for each place. */
    @PythonVisible
    public @Nullable Column rows(Column column, int[] places, @Nullable Object values) {
        Column target = values instanceof Column source ? fittingAll(column, source) : fitting(column, values);
        if (target == null) {
            return null;
        }
        Column written = target.writable();
        if (values instanceof Column source) {
            boolean isOne = source.size() == 1;
            for (int i = 0; i < places.length; i++) {
                written.set(places[i], converted(target, source.get(isOne ? 0 : i)));
            }
        } else {
            Object value = converted(target, values);
            for (int place : places) {
                written.set(place, value);
            }
        }
        return written;
    }

    /** {@code count} places from {@code start} on. */
    @PythonVisible
    public @Nullable Column range(Column column, int start, int step, int count, @Nullable Object values) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = start + i * step;
        }
        return rows(column, places, values);
    }

    /** Where the mask is true; the scalar alone, columns go through {@link #rows}. */
    @PythonVisible
    public @Nullable Column mask(Column column, Column mask, @Nullable Object value) {
        Column target = fitting(column, value);
        if (target == null || !(mask instanceof BoolColumn flags) || mask.size() != column.size()) {
            return null;
        }
        Column written = target.writable();
        written.setWhere(flags.values(), converted(target, value));
        return written;
    }

    private static @Nullable Column fittingAll(Column column, Column values) {
        if (column instanceof DoubleColumn && (values instanceof DoubleColumn || values instanceof LongColumn)) {
            return column;
        }
        Column target = column;
        for (int i = 0; i < values.size(); i++) {
            Column next = fitting(target, values.get(i));
            if (next == null) {
                return null;
            }
            target = next;
        }
        return target;
    }

    /** The column to write the value into: itself, or for objects a wider one; null when it cannot be of the dtype. */
    private static @Nullable Column fitting(Column column, @Nullable Object value) {
        boolean isNumber = value instanceof Number || value instanceof Boolean;
        return switch (column) {
            case DoubleColumn _ -> isNumber || value == null ? column : null;
            case LongColumn _ -> isNumber && (!(value instanceof Double real) || isWithinLong(real)) ? column : null;
            case BoolColumn flags when flags.isStrict() -> isNumber || value == null ? column : null;
            case TextColumn _, BoolColumn _, TimeColumn _, SpanColumn _, DayColumn _, ObjectColumn _ ->
                Promotion.toHold(column, value);
        };
    }

    private static boolean isWithinLong(double value) {
        return value >= Long.MIN_VALUE && value < 0x1p63;
    }

    private static @Nullable Object converted(Column target, @Nullable Object value) {
        return switch (target) {
            case DoubleColumn _ -> value == null ? (Object) Double.NaN : Numbers.doubleOrNull(value);
            case LongColumn _ -> Numbers.longValue(value);
            case BoolColumn flags when flags.isStrict() -> Casts.isTrue(value);
            case TextColumn _, BoolColumn _, TimeColumn _, SpanColumn _, DayColumn _, ObjectColumn _ -> value;
        };
    }
}
