package io.sptraderb.series;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finding labels in an index, and bringing columns onto another index. */
public final class Lookup {

    /** The label occurs more than once. */
    static final int SEVERAL = -2;

    static final int NOWHERE = -1;

    /** Two values have no order. */
    static final int UNORDERED = -3;

    Lookup() {}

    /** The row of the label, -1 when it is not there, -2 when it is there more than once. */
    @PythonVisible
    public int row(Column index, @Nullable Object label) {
        if (index instanceof TimeColumn times && times.isAscending() && label instanceof TimePoint point) {
            return (point.zone() == null) == (times.zone() == null) ? exact(times, point.nanos()) : NOWHERE;
        }
        if (index instanceof LongColumn numbers && label instanceof Number number) {
            return whole(numbers, number.doubleValue());
        }
        int found = NOWHERE;
        for (int i = 0; i < index.size(); i++) {
            if (isLabel(index, i, label)) {
                if (found != NOWHERE) {
                    return SEVERAL;
                }
                found = i;
            }
        }
        return found;
    }

    /** All rows of the label. */
    @PythonVisible
    public int[] rows(Column index, @Nullable Object label) {
        int[] rows = new int[index.size()];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (isLabel(index, i, label)) {
                rows[count++] = i;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /**
     * The first row whose label is at least the bound, or above it when {@code after}; the index is sorted.
     * {@link #UNORDERED} when a label and the bound have no order.
     */
    @PythonVisible
    public int bound(Column index, Object label, boolean after) {
        int low = 0;
        int high = index.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Object value = index.get(middle);
            if (value != null && !Ordering.isOrdered(value, label)) {
                return UNORDERED;
            }
            int order = value == null ? -1 : Ordering.compare(value, label);
            if (order < 0 || (after && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the labels never fall. */
    @PythonVisible
    public boolean isIncreasing(Column index) {
        if (index instanceof TimeColumn times && times.isAscending()) {
            return true;
        }
        for (int i = 1; i < index.size(); i++) {
            Object before = index.get(i - 1);
            Object value = index.get(i);
            if (before == null
                    || value == null
                    || !Ordering.isOrdered(before, value)
                    || index.isMissing(i)
                    || Ordering.compare(before, value) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Same length and labels; moments of different zones are not the same. */
    @PythonVisible
    public boolean isSame(Column left, Column right) {
        if (left == right) {
            return true;
        }
        if (left.size() != right.size()) {
            return false;
        }
        if (left instanceof TimeColumn a
                && right instanceof TimeColumn b
                && a.nanosPerTick() == b.nanosPerTick()
                && Objects.equals(a.zone(), b.zone())) {
            return Arrays.equals(a.ticks(), b.ticks());
        }
        if (left instanceof TimeColumn a && right instanceof TimeColumn b && !Objects.equals(a.zone(), b.zone())) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!isLabel(left, i, right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** For each target label its row in the index, -1 where it is not; null when the index has a label twice. */
    @PythonVisible
    public int @Nullable [] positions(Column index, Column target) {
        return Alignment.positions(index, target);
    }

    /**
     * For each target label the row of the sorted index with the last label not after it ({@code ffill}), the first not
     * before it ({@code bfill}) or the {@code nearest}, of two the later; -1 for none. Null when the index is not
     * sorted or a target has no order with it.
     *
     * @param limit how many targets in a row may take the same label that is not their own, 0 for any number
     */
    @PythonVisible
    public int @Nullable [] asOf(Column index, Column target, String how, int limit) {
        if (!isIncreasing(index)) {
            return null;
        }
        int[] rows = new int[target.size()];
        int run = 0;
        int last = NOWHERE;
        boolean backward = how.equals("bfill");
        for (int step = 0; step < rows.length; step++) {
            int i = backward ? rows.length - 1 - step : step;
            rows[i] = asOf(index, target.get(i), how);
            if (rows[i] == UNORDERED) {
                return null;
            }
            boolean isOwn = rows[i] >= 0 && isLabel(index, rows[i], target.get(i));
            run = isOwn ? 0 : rows[i] == last ? run + 1 : 1;
            last = rows[i];
            rows[i] = limit > 0 && run > limit ? NOWHERE : rows[i];
        }
        return rows;
    }

    private int asOf(Column index, @Nullable Object label, String how) {
        if (label == null || Numbers.isMissing(label)) {
            return NOWHERE;
        }
        int after = bound(index, label, false);
        if (after == UNORDERED) {
            return UNORDERED;
        }
        int before = bound(index, label, true) - 1;
        int last = index.size() - 1;
        return switch (how) {
            case "ffill" -> before;
            case "bfill" -> after > last ? NOWHERE : after;
            default -> {
                if (before < 0 || after > last) {
                    yield before < 0 ? Math.min(after, last) : before;
                }
                yield Ordering.distance(index, before, label) < Ordering.distance(index, after, label) ? before : after;
            }
        };
    }

    /** All labels of both, once; sorted when they have an order. */
    @PythonVisible
    public Column union(Column left, Column right) {
        return Alignment.union(left, right);
    }

    /** Labels in the order of {@link #union}: numbers or times before texts. */
    @PythonVisible
    public Column inOrder(Column labels) {
        return Alignment.sorted(labels);
    }

    static boolean isLabel(Column index, int row, @Nullable Object label) {
        if (index.isMissing(row) || Numbers.isMissing(label)) {
            return index.isMissing(row) && Numbers.isMissing(label);
        }
        Object value = index.get(row);
        return value != null && label != null && Ordering.isEqual(value, label);
    }

    private static int exact(TimeColumn times, long nanos) {
        if (nanos % times.nanosPerTick() != 0) {
            return NOWHERE;
        }
        return Math.max(NOWHERE, Arrays.binarySearch(times.ticks(), nanos / times.nanosPerTick()));
    }

    private static int whole(LongColumn numbers, double label) {
        int found = NOWHERE;
        long[] values = numbers.values();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == label) {
                if (found != NOWHERE) {
                    return SEVERAL;
                }
                found = i;
            }
        }
        return found;
    }
}
