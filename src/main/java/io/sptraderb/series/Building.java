package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Columns from what Python has: scalars, lists, host arrays; and back to arrays Python can make lists of. */
public final class Building {

    Building() {}

    /** Wraps without a copy: never written through the column. */
    @PythonVisible
    public Column wrapDoubles(double[] values) {
        return new DoubleColumn(values);
    }

    /** Seconds since 1970 UTC, wrapped without a copy. */
    @PythonVisible
    public Column wrapSeconds(long[] seconds) {
        return TimeColumn.ofSeconds(seconds);
    }

    /** Nanoseconds since 1970, of UTC when there is a zone, else of the wall clock. */
    @PythonVisible
    public Column times(long[] nanos, @Nullable String zone) {
        return TimeColumn.ofNanos(nanos, zone);
    }

    /** The same scalar in every row. */
    @PythonVisible
    public Column filled(int size, @Nullable Object value) {
        return Constants.filled(size, value);
    }

    /** {@code size} whole numbers from {@code start} on. */
    @PythonVisible
    public Column sequence(long start, long step, int size) {
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = start + i * step;
        }
        return new LongColumn(values);
    }

    /** {@code size} numbers {@code start + i * step}. */
    @PythonVisible
    public Column progression(double start, double step, int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = start + i * step;
        }
        return new DoubleColumn(values);
    }

    /** A column of the narrowest dtype that holds all values, as pandas infers it. */
    @PythonVisible
    public Column infer(@Nullable Object[] values) {
        return row(values);
    }

    /** Texts, NaN where null. */
    @PythonVisible
    public TextColumn texts(@Nullable String[] values) {
        Words words = new Words();
        int[] codes = new int[values.length];
        for (int i = 0; i < codes.length; i++) {
            String text = values[i];
            codes[i] = text == null ? TextColumn.MISSING : words.add(text);
        }
        return new TextColumn(codes, words);
    }

    /** The column in another dtype, or null when its values cannot be. */
    @PythonVisible
    public @Nullable Column cast(String dtype, Column column) {
        return Casts.to(dtype, column);
    }

    /** An object column of bools alone as bools, others as they are. */
    @PythonVisible
    public Column inferObjects(Column column) {
        return column instanceof ObjectColumn ? row(values(column)) : Missing.inferred(column);
    }

    /** A copy Python reads element by element: numbers, bools, texts, None, TimePoint, TimeSpan, CalendarDay. */
    @PythonVisible
    public Object list(Column column) {
        return switch (column) {
            case DoubleColumn numbers -> numbers.values().clone();
            case LongColumn numbers -> numbers.values().clone();
            case BoolColumn flags when flags.isStrict() -> flags.values().clone();
            case BoolColumn _, TextColumn _, TimeColumn _, SpanColumn _, DayColumn _, ObjectColumn _ -> values(column);
        };
    }

    static Column row(@Nullable Object[] values) {
        return Inference.column(values);
    }

    static Column object(@Nullable Object[] values) {
        @Nullable Object[] normal = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            normal[i] = Numbers.normal(values[i]);
        }
        return new ObjectColumn(normal);
    }

    private static @Nullable Object[] values(Column column) {
        @Nullable Object[] values = new @Nullable Object[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.get(i);
        }
        return values;
    }
}
