package io.sptraderb.series;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Grouping rows by equal values of a column. */
final class Factors {

    private Factors() {}

    /**
     * Groups of equal values.
     *
     * @param sorted whether groups come in the order of their labels, if these have one; else of first appearance
     * @param keepMissing whether missing values are a group of their own, the last one; else their rows are in none
     */
    static Groups of(Column key, boolean sorted, boolean keepMissing) {
        int[] codes = new int[key.size()];
        int count = number(key, codes);
        int[] first = firstRows(codes, count);
        int[] rank = sorted ? ranks(key, first) : null;
        int[] labels = new int[count];
        for (int code = 0; code < count; code++) {
            labels[rank == null ? code : rank[code]] = first[code];
        }
        boolean hasMissing = false;
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] == Groups.NONE) {
                hasMissing = true;
                codes[row] = keepMissing ? count : Groups.NONE;
            } else if (rank != null) {
                codes[row] = rank[codes[row]];
            }
        }
        if (keepMissing && hasMissing) {
            labels = Arrays.copyOf(labels, count + 1);
            labels[count] = -1;
        }
        return new Groups(key.take(labels), codes);
    }

    /** Gives each row the number of its value; returns how many there are. */
    private static int number(Column key, int[] codes) {
        return switch (key) {
            case LongColumn numbers -> longs(numbers.values(), key, codes);
            case TimeColumn times -> longs(times.ticks(), key, codes);
            case SpanColumn spans -> longs(spans.nanos(), key, codes);
            case DayColumn days -> longs(days.days(), key, codes);
            case DoubleColumn numbers -> longs(bits(numbers.values()), key, codes);
            case TextColumn texts -> longs(widened(texts.codes()), key, codes);
            case BoolColumn flags -> longs(Numbers.bits(flags.values()), key, codes);
            case ObjectColumn _ -> objects(key, codes);
        };
    }

    private static int longs(long[] values, Column key, int[] codes) {
        LongCodes numbers = new LongCodes();
        boolean mayMiss = !(key instanceof LongColumn);
        for (int row = 0; row < codes.length; row++) {
            codes[row] = mayMiss && key.isMissing(row) ? Groups.NONE : numbers.add(values[row]);
        }
        return numbers.size();
    }

    private static int objects(Column key, int[] codes) {
        Map<Object, Integer> numbers = new HashMap<>();
        for (int row = 0; row < codes.length; row++) {
            codes[row] = key.isMissing(row)
                    ? Groups.NONE
                    : numbers.computeIfAbsent(Alignment.key(key, row), unseen -> numbers.size());
        }
        return numbers.size();
    }

    private static int[] firstRows(int[] codes, int count) {
        int[] first = new int[count];
        int next = 0;
        for (int row = 0; next < count; row++) {
            if (codes[row] == next) {
                first[next++] = row;
            }
        }
        return first;
    }

    /** The place of each label among the sorted ones; as they are when they have no order. */
    private static int[] ranks(Column key, int[] first) {
        Column labels = key.take(first);
        int[] order = Ordering.sortedRows(labels);
        int[] ranks = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] = place;
        }
        return ranks;
    }

    private static long[] bits(double[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToLongBits(values[i] + 0.0);
        }
        return bits;
    }

    private static long[] widened(int[] codes) {
        long[] wide = new long[codes.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = codes[i];
        }
        return wide;
    }
}
