package io.sptraderb.series;

import java.util.Arrays;
import java.util.Objects;

/** Which rows of two frames belong together; row -1 stands for none. */
public final class Merging {

    Merging() {}

    /**
     * Pairs of rows with equal keys: left rows and right rows, two arrays of one length. {@code how} is inner, left,
     * right or outer; the order is that of the left rows (of the right ones with right), for outer the right rows
     * without a left one follow. Missing keys are equal.
     */
    @PythonVisible
    public int[][] pairs(Object[] leftKeys, Object[] rightKeys, String how) {
        int leftSize = ((Column) leftKeys[0]).size();
        int[] codes = common(leftKeys, rightKeys);
        int[] left = Arrays.copyOf(codes, leftSize);
        int[] right = Arrays.copyOfRange(codes, leftSize, codes.length);
        if (how.equals("right")) {
            int[][] swapped = matched(right, left, true, false);
            return new int[][] {swapped[1], swapped[0]};
        }
        return matched(left, right, !how.equals("inner"), how.equals("outer"));
    }

    private static int[] common(Object[] leftKeys, Object[] rightKeys) {
        Object[] both = new Object[leftKeys.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = Joining.of((Column) leftKeys[i], (Column) rightKeys[i]);
        }
        return Codes.ofAll(both).rows();
    }

    private static int[][] matched(int[] left, int[] right, boolean keepLeft, boolean keepRight) {
        int codes = 1
                + Math.max(
                        Arrays.stream(left).max().orElse(0),
                        Arrays.stream(right).max().orElse(0));
        int[] starts = new int[codes + 1];
        for (int code : right) {
            starts[code + 1]++;
        }
        for (int i = 0; i < codes; i++) {
            starts[i + 1] += starts[i];
        }
        int[] byCode = new int[right.length];
        int[] next = starts.clone();
        for (int row = 0; row < right.length; row++) {
            byCode[next[right[row]]++] = row;
        }
        boolean[] isMatched = new boolean[codes];
        int size = 0;
        for (int code : left) {
            int count = starts[code + 1] - starts[code];
            size += count == 0 && keepLeft ? 1 : count;
            isMatched[code] = true;
        }
        for (int code : right) {
            size += keepRight && !isMatched[code] ? 1 : 0;
        }
        int[][] pairs = new int[2][size];
        int at = 0;
        for (int row = 0; row < left.length; row++) {
            int from = starts[left[row]];
            int to = starts[left[row] + 1];
            if (from == to && keepLeft) {
                pairs[0][at] = row;
                pairs[1][at++] = -1;
            }
            for (int i = from; i < to; i++) {
                pairs[0][at] = row;
                pairs[1][at++] = byCode[i];
            }
        }
        for (int row = 0; keepRight && row < right.length; row++) {
            if (!isMatched[right[row]]) {
                pairs[0][at] = -1;
                pairs[1][at++] = row;
            }
        }
        return pairs;
    }

    /**
     * For each left key the row of the last right key at or before it (backward), the first at or after it (forward) or
     * the nearer of both (nearest, the earlier of two as near), of those with the same {@code by} values. Both keys are
     * sorted and have no missing values. A tolerance below zero is none; that of times is in nanoseconds.
     */
    @PythonVisible
    public int[] asOf(Object[] keys, Object[] leftBy, Object[] rightBy, Object[] options) {
        String direction = (String) options[0];
        boolean exact = (Boolean) options[1];
        double tolerance = ((Number) options[2]).doubleValue();
        int size = ((Column) keys[0]).size();
        Column both = Joining.of((Column) keys[0], (Column) keys[1]);
        long[] order = Objects.requireNonNull(Sorting.keysOrNull(both));
        int[] codes = leftBy.length == 0 ? new int[order.length] : common(leftBy, rightBy);
        int[] backward = direction.equals("forward") ? none(size) : before(order, size, codes, exact);
        int[] forward = direction.equals("backward") ? none(size) : after(order, size, codes, exact);
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = nearer(both, i, size, backward[i], forward[i]);
            if (rows[i] >= 0 && tolerance >= 0 && Math.abs(distance(both, i, size + rows[i])) > tolerance) {
                rows[i] = -1;
            }
        }
        return rows;
    }

    private static int nearer(Column both, int row, int size, int before, int after) {
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        return distance(both, row, size + before) <= distance(both, size + after, row) ? before : after;
    }

    private static double distance(Column column, int left, int right) {
        return switch (column) {
            case LongColumn numbers -> numbers.values()[left] - numbers.values()[right];
            case TimeColumn times -> times.nanos(left) - times.nanos(right);
            case SpanColumn spans -> spans.nanos()[left] - spans.nanos()[right];
            case DoubleColumn numbers -> numbers.values()[left] - numbers.values()[right];
            case DayColumn days -> days.days()[left] - days.days()[right];
            case BoolColumn _, TextColumn _, ObjectColumn _ -> 0;
        };
    }

    private static int[] before(long[] keys, int size, int[] codes, boolean exact) {
        int[] last = none(keys.length);
        int[] rows = new int[size];
        int next = size;
        for (int i = 0; i < size; i++) {
            while (next < keys.length && (exact ? keys[next] <= keys[i] : keys[next] < keys[i])) {
                last[codes[next]] = next - size;
                next++;
            }
            rows[i] = last[codes[i]];
        }
        return rows;
    }

    private static int[] after(long[] keys, int size, int[] codes, boolean exact) {
        int[] first = none(keys.length);
        int[] rows = new int[size];
        int next = keys.length - 1;
        for (int i = size - 1; i >= 0; i--) {
            while (next >= size && (exact ? keys[next] >= keys[i] : keys[next] > keys[i])) {
                first[codes[next]] = next - size;
                next--;
            }
            rows[i] = first[codes[i]];
        }
        return rows;
    }

    private static int[] none(int size) {
        int[] rows = new int[size];
        Arrays.fill(rows, -1);
        return rows;
    }
}
