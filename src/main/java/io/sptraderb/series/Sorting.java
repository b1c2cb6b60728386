package io.sptraderb.series;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The order of rows, stable: equal values stay as they are, whichever the direction. */
public final class Sorting {

    Sorting() {}

    /**
     * The rows in the order of the first column, equal ones in that of the next. Missing values come last (or first) in
     * either direction. Null when two values have no order.
     */
    @PythonVisible
    public int @Nullable [] order(Object[] columns, boolean[] ascending, boolean missingLast) {
        int[] rows = new int[((Column) columns[0]).size()];
        Arrays.setAll(rows, i -> i);
        for (int i = columns.length - 1; i >= 0; i--) {
            Column column = (Column) columns[i];
            long[] keys = keysOrNull(column);
            if (keys == null) {
                return null;
            }
            rows = sorted(rows, keys, column, ascending[i], missingLast);
        }
        return rows;
    }

    /** The rows in the order of the labels; where texts are among others these first; null where they have none. */
    static int @Nullable [] mixedOrder(Column labels) {
        int[] order = new Sorting().order(new Object[] {labels}, new boolean[] {true}, true);
        if (order != null) {
            return order;
        }
        int[] others = rows(labels, false);
        int[] texts = rows(labels, true);
        int[] first = new Sorting().order(new Object[] {labels.take(others)}, new boolean[] {true}, true);
        int[] second = new Sorting().order(new Object[] {labels.take(texts)}, new boolean[] {true}, true);
        if (first == null || second == null) {
            return null;
        }
        int[] rows = new int[labels.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i < others.length ? others[first[i]] : texts[second[i - others.length]];
        }
        return rows;
    }

    private static int[] rows(Column labels, boolean isText) {
        boolean[] chosen = new boolean[labels.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = labels.get(i) instanceof String == isText;
        }
        return Selection.trueRows(chosen);
    }

    /** For each value the first row (or behind the last) of a sorted column where it fits; null where one has no order. */
    @PythonVisible
    public @Nullable Column insertions(Column sorted, Column values, boolean right) {
        Lookup lookup = new Lookup();
        long[] result = new long[values.size()];
        for (int i = 0; i < result.length; i++) {
            Object value = values.get(i);
            result[i] = value == null || values.isMissing(i) ? sorted.size() : lookup.bound(sorted, value, right);
            if (result[i] == Lookup.UNORDERED) {
                return null;
            }
        }
        return new LongColumn(result);
    }

    /** In the order of the present values; null when they have none. */
    static long @Nullable [] keysOrNull(Column column) {
        return switch (column) {
            case DoubleColumn numbers -> keys(numbers.values());
            case LongColumn numbers -> numbers.values();
            case BoolColumn flags -> Numbers.bits(flags.values());
            case TextColumn texts -> keys(texts);
            case TimeColumn times -> TimeMath.nanos(times);
            case SpanColumn spans -> spans.nanos();
            case DayColumn days -> days.days();
            case ObjectColumn mixed -> keysOrNull(mixed);
        };
    }

    /** The bits of a double, ordered as whole numbers. */
    private static long[] keys(double[] values) {
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            long bits = Double.doubleToLongBits(values[i] + 0.0);
            keys[i] = bits ^ ((bits >> 63) & Long.MAX_VALUE);
        }
        return keys;
    }

    private static long[] keys(TextColumn texts) {
        Words words = texts.words();
        Integer[] order = new Integer[words.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> words.word(a).compareTo(words.word(b)));
        long[] places = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        long[] keys = new long[texts.size()];
        for (int i = 0; i < keys.length; i++) {
            int code = texts.codes()[i];
            keys[i] = code < 0 ? code : places[code];
        }
        return keys;
    }

    private static long @Nullable [] keysOrNull(ObjectColumn column) {
        Object[] values = new Object[column.size()];
        Integer[] rows = new Integer[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (!column.isMissing(i)) {
                values[i] = Objects.requireNonNull(column.get(i));
                rows[count++] = i;
                if (!Ordering.isOrdered(values[rows[0]], values[i])) {
                    return null;
                }
            }
        }
        Comparator<Integer> byValue = (a, b) -> Ordering.compare(values[a], values[b]);
        Arrays.sort(rows, 0, count, byValue);
        long[] keys = new long[values.length];
        for (int i = 1; i < count; i++) {
            keys[rows[i]] = keys[rows[i - 1]] + (byValue.compare(rows[i - 1], rows[i]) == 0 ? 0 : 1);
        }
        return keys;
    }

    private static int[] sorted(int[] rows, long[] keys, Column column, boolean ascending, boolean missingLast) {
        int[] present = new int[rows.length];
        int[] missing = new int[rows.length];
        int count = 0;
        int gone = 0;
        boolean mayMiss = !(column instanceof LongColumn);
        for (int row : rows) {
            if (mayMiss && column.isMissing(row)) {
                missing[gone++] = row;
            } else {
                present[count++] = row;
            }
        }
        int[] order = merged(Arrays.copyOf(present, count), keys, ascending);
        int[] result = new int[rows.length];
        System.arraycopy(order, 0, result, missingLast ? 0 : gone, count);
        System.arraycopy(missing, 0, result, missingLast ? count : 0, gone);
        return result;
    }

    /** Merge sort from runs of one row on. */
    private static int[] merged(int[] rows, long[] keys, boolean ascending) {
        int size = rows.length;
        int[] from = rows;
        int[] to = new int[size];
        for (int width = 1; width < size; width = width > size / 2 ? size : width * 2) {
            for (int start = 0; start < size; start += 2 * width) {
                int middle = Math.min(start + width, size);
                merge(from, to, start, middle, Math.min(middle + width, size), keys, ascending);
                if (size - start <= 2 * width) {
                    break;
                }
            }
            int[] free = from;
            from = to;
            to = free;
        }
        return from;
    }

    private static void merge(int[] from, int[] to, int start, int middle, int end, long[] keys, boolean ascending) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right >= end
                    || (left < middle
                            && (ascending
                                    ? keys[from[left]] <= keys[from[right]]
                                    : keys[from[left]] >= keys[from[right]]));
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
