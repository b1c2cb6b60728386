package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Arrays from the values of a list and from pieces, in the dtype numpy gives them. */
public final class ArrayBuilding {

    ArrayBuilding() {}

    /**
     * The array of a list: no values are float64, bools count among numbers, None makes objects. Null for texts among
     * other values, which numpy makes texts of, and for whole numbers beyond int64.
     */
    @PythonVisible
    public @Nullable Column infer(@Nullable Object[] values) {
        if (values.length == 0) {
            return new DoubleColumn(new double[0]);
        }
        boolean isNumeric = true;
        boolean isWhole = true;
        boolean isMask = true;
        boolean isText = true;
        boolean anyText = false;
        for (Object value : values) {
            boolean whole = value instanceof Integer || value instanceof Long;
            isNumeric &= value instanceof Number || value instanceof Boolean;
            isWhole &= whole || value instanceof Boolean;
            isMask &= value instanceof Boolean;
            isText &= value instanceof String;
            anyText |= value instanceof String;
        }
        if (isMask || isText) {
            return Inference.column(values);
        }
        if (isWhole) {
            return longs(values);
        }
        if (isNumeric) {
            return doubles(values);
        }
        return anyText && !contains(values, null) ? null : mixed(values);
    }

    private static boolean contains(@Nullable Object[] values, @Nullable Object wanted) {
        return Arrays.asList(values).contains(wanted);
    }

    private static LongColumn longs(@Nullable Object[] values) {
        long[] result = new long[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Numbers.longValue(values[i]);
        }
        return new LongColumn(result);
    }

    private static @Nullable Column doubles(@Nullable Object[] values) {
        double[] result = new double[values.length];
        boolean anyReal = false;
        for (int i = 0; i < result.length; i++) {
            Double number = Numbers.doubleOrNull(values[i]);
            if (number == null) {
                return null;
            }
            anyReal |= values[i] instanceof Double;
            result[i] = number;
        }
        return anyReal ? new DoubleColumn(result) : null;
    }

    /** Times stay times, anything else with None or other objects stays as it came. */
    private static Column mixed(@Nullable Object[] values) {
        Column inferred = Inference.column(values);
        return inferred instanceof TimeColumn || inferred instanceof SpanColumn ? inferred : Building.object(values);
    }

    /** The rows of all pieces one after the other; null when texts meet numbers. */
    @PythonVisible
    public @Nullable Column joined(Object[] pieces) {
        Column[] columns = new Column[pieces.length];
        int size = 0;
        for (int i = 0; i < pieces.length; i++) {
            columns[i] = (Column) pieces[i];
            size += columns[i].size();
        }
        if (all(columns, DoubleColumn.class, LongColumn.class, BoolColumn.class)) {
            return numbers(columns, size);
        }
        @Nullable Object[] values = new @Nullable Object[size];
        int next = 0;
        boolean anyText = false;
        boolean anyNumber = false;
        for (Column column : columns) {
            anyText |= column instanceof TextColumn;
            anyNumber |= !(column instanceof TextColumn || column instanceof ObjectColumn);
            for (int i = 0; i < column.size(); i++) {
                values[next++] = column.get(i);
            }
        }
        if (anyText && anyNumber) {
            return null;
        }
        return all(columns, TextColumn.class) || all(columns, TimeColumn.class) || all(columns, SpanColumn.class)
                ? Inference.column(values)
                : Building.object(values);
    }

    private static Column numbers(Column[] columns, int size) {
        if (all(columns, DoubleColumn.class) || !all(columns, LongColumn.class, BoolColumn.class)) {
            double[] result = new double[size];
            int next = 0;
            for (Column column : columns) {
                double[] values = Numbers.doublesOrNull(column);
                if (values != null) {
                    System.arraycopy(values, 0, result, next, values.length);
                }
                next += column.size();
            }
            return new DoubleColumn(result);
        }
        long[] result = new long[size];
        int next = 0;
        for (Column column : columns) {
            long[] values = Numbers.longsOrNull(column);
            if (values != null) {
                System.arraycopy(values, 0, result, next, values.length);
            }
            next += column.size();
        }
        boolean isMask = all(columns, BoolColumn.class);
        return isMask ? Casts.toBools(new LongColumn(result)) : new LongColumn(result);
    }

    @SafeVarargs
    private static boolean all(Column[] columns, Class<? extends Column>... kinds) {
        for (Column column : columns) {
            boolean isOne = !(column instanceof BoolColumn flags) || flags.isStrict();
            boolean known = false;
            for (Class<? extends Column> kind : kinds) {
                known |= kind.isInstance(column);
            }
            if (!isOne || !known) {
                return false;
            }
        }
        return true;
    }

    /** Row {@code i} of the result is row {@code (i - shift) mod size}. */
    @PythonVisible
    public Column rolled(Column column, long shift) {
        int size = column.size();
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = (int) Math.floorMod(i - shift, (long) size);
        }
        return column.take(rows);
    }

    /** Each row as often as its count says; one count stands for all rows. */
    @PythonVisible
    public Column repeated(Column column, int[] counts) {
        int size = 0;
        for (int i = 0; i < column.size(); i++) {
            size += counts[counts.length == 1 ? 0 : i];
        }
        int[] rows = new int[size];
        int next = 0;
        for (int i = 0; i < column.size(); i++) {
            int count = counts[counts.length == 1 ? 0 : i];
            Arrays.fill(rows, next, next + count, i);
            next += count;
        }
        return column.take(rows);
    }

    /** The key's rows as places, each from 0; null when one is outside or the key is not of int64. */
    @PythonVisible
    public int @Nullable [] places(Column key, int size) {
        if (!(key instanceof LongColumn numbers)) {
            return key.size() == 0 ? new int[0] : null;
        }
        long[] values = numbers.values();
        int[] rows = new int[values.length];
        for (int i = 0; i < rows.length; i++) {
            long row = values[i] < 0 ? values[i] + size : values[i];
            if (row < 0 || row >= size) {
                return null;
            }
            rows[i] = (int) row;
        }
        return rows;
    }

    /** Places of a view as places of the array it looks at. */
    @PythonVisible
    public int[] spread(int[] places, int start, int step) {
        int[] result = new int[places.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = start + step * places[i];
        }
        return result;
    }

    /** Places as an int64 array. */
    @PythonVisible
    public Column numbered(int[] places) {
        long[] result = new long[places.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = places[i];
        }
        return new LongColumn(result);
    }

    /** The length of the longest text. */
    @PythonVisible
    public int width(Column column) {
        int width = 1;
        for (int i = 0; i < column.size(); i++) {
            width = column.get(i) instanceof String text
                    ? Math.max(width, text.codePointCount(0, text.length()))
                    : width;
        }
        return width;
    }

    /** One value, the place counted from the end when negative; the column itself when it is outside. */
    @PythonVisible
    public @Nullable Object item(Column column, long place) {
        int size = column.size();
        long row = place < 0 ? place + size : place;
        return row < 0 || row >= size ? column : column.get((int) row);
    }

    /** Whether the values are texts. */
    @PythonVisible
    public boolean isText(Column column) {
        return column instanceof TextColumn;
    }

    /**
     * The first side where the mask is true, else the second; sides are columns or scalars, of one row for all rows or as
     * long as the mask. Null when texts meet numbers, or the lengths do not go together.
     */
    @PythonVisible
    public @Nullable Column where(Column mask, @Nullable Object first, @Nullable Object second) {
        boolean isMask = mask instanceof BoolColumn flags && flags.isStrict();
        boolean[] chosen = ((BoolColumn) (isMask ? mask : Casts.toBools(mask))).values();
        int size = chosen.length;
        if (size == 1) {
            size = Math.max(size, Math.max(sizeOf(first), sizeOf(second)));
            boolean all = chosen[0];
            chosen = new boolean[size];
            Arrays.fill(chosen, all);
        }
        Column a = side(first, size);
        Column b = side(second, size);
        if (a == null || b == null) {
            return null;
        }
        Column numbers = chosenNumbers(chosen, a, b);
        return numbers != null ? numbers : chosenRows(chosen, a, b);
    }

    /** The common cases without an index array: both sides numbers, at least one of them float64, or both int64. */
    private static @Nullable Column chosenNumbers(boolean[] chosen, Column first, Column second) {
        if (first instanceof LongColumn a && second instanceof LongColumn b) {
            long[] result = new long[chosen.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = chosen[i] ? a.values()[i] : b.values()[i];
            }
            return new LongColumn(result);
        }
        boolean isReal = first instanceof DoubleColumn || second instanceof DoubleColumn;
        Column[] sides = {first, second};
        if (!isReal || !all(sides, DoubleColumn.class, LongColumn.class, BoolColumn.class)) {
            return null;
        }
        double[] a = Numbers.doublesOrNull(first);
        double[] b = Numbers.doublesOrNull(second);
        return a == null || b == null ? null : new DoubleColumn(Choosing.doubles(chosen, a, b));
    }

    private @Nullable Column chosenRows(boolean[] chosen, Column first, Column second) {
        Column both = joined(new Object[] {first, second});
        if (both == null) {
            return null;
        }
        int[] rows = new int[chosen.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = chosen[i] ? i : rows.length + i;
        }
        return both.take(rows);
    }

    private static int sizeOf(@Nullable Object side) {
        return side instanceof Column column ? column.size() : 1;
    }

    private static @Nullable Column side(@Nullable Object side, int size) {
        if (side instanceof Column column && column.size() != 1) {
            return column.size() == size ? column : null;
        }
        return Constants.filled(size, side instanceof Column column ? column.get(0) : side);
    }
}
