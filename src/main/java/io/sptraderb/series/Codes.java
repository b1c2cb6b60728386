package io.sptraderb.series;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The distinct values of a column as numbers from 0 on, in order of first appearance.
 *
 * @param rows for each row the number of its value, {@link #MISSING} for a missing one unless those were counted as well
 * @param firsts for each number the row where its value appears first
 */
record Codes(int[] rows, int[] firsts) {

    static final int MISSING = -1;

    private static final long MISSING_KEY = 0x7ff8_dead_beef_0001L;

    /** {@code countMissing} makes missing values one value of their own. */
    static Codes of(Column column, boolean countMissing) {
        return switch (column) {
            case ObjectColumn mixed -> ofObjects(mixed, countMissing);
            default -> ofKeys(keys(column), column, countMissing);
        };
    }

    /** Rows that are equal in every column have the same code; missing values are equal to each other. */
    static Codes ofAll(Object[] columns) {
        Codes codes = of((Column) columns[0], true);
        for (int i = 1; i < columns.length; i++) {
            codes = codes.with(of((Column) columns[i], true));
        }
        return codes;
    }

    private Codes with(Codes other) {
        long[] keys = new long[rows.length];
        long count = other.firsts.length;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = rows[i] * count + other.rows[i];
        }
        return ofKeys(keys, new LongColumn(keys), true);
    }

    int count() {
        return firsts.length;
    }

    /** Rows of each value. */
    long[] counts() {
        long[] counts = new long[firsts.length];
        for (int code : rows) {
            if (code != MISSING) {
                counts[code]++;
            }
        }
        return counts;
    }

    /** Equal for equal present values. */
    private static long[] keys(Column column) {
        return switch (column) {
            case DoubleColumn numbers -> {
                long[] keys = new long[numbers.size()];
                for (int i = 0; i < keys.length; i++) {
                    keys[i] = Double.doubleToLongBits(numbers.values()[i] + 0.0);
                }
                yield keys;
            }
            case LongColumn numbers -> numbers.values();
            case BoolColumn flags -> Numbers.bits(flags.values());
            case TextColumn texts -> {
                long[] keys = new long[texts.size()];
                for (int i = 0; i < keys.length; i++) {
                    keys[i] = texts.codes()[i];
                }
                yield keys;
            }
            case TimeColumn times -> TimeMath.nanos(times);
            case SpanColumn spans -> spans.nanos();
            case DayColumn days -> days.days();
            case ObjectColumn _ -> throw new IllegalArgumentException("objects have no number each");
        };
    }

    private static Codes ofKeys(long[] keys, Column column, boolean countMissing) {
        int size = keys.length;
        int[] rows = new int[size];
        int[] firsts = new int[size];
        int mask = Integer.highestOneBit(Math.max(8, size)) * 4 - 1;
        int[] table = new int[mask + 1];
        Arrays.fill(table, -1);
        int missingCode = -1;
        int count = 0;
        boolean mayMiss = !(column instanceof LongColumn);
        for (int i = 0; i < size; i++) {
            if (mayMiss && column.isMissing(i)) {
                if (countMissing && missingCode < 0) {
                    missingCode = count;
                    firsts[count++] = i;
                }
                rows[i] = missingCode;
                continue;
            }
            int slot = slot(keys[i], mask);
            while (table[slot] >= 0 && keys[firsts[table[slot]]] != keys[i]) {
                slot = (slot + 1) & mask;
            }
            if (table[slot] < 0) {
                table[slot] = count;
                firsts[count++] = i;
            }
            rows[i] = table[slot];
        }
        return new Codes(rows, Arrays.copyOf(firsts, count));
    }

    private static int slot(long key, int mask) {
        long mixed = (key ^ (key >>> 32)) * 0x9e37_79b9_7f4a_7c15L;
        return (int) (mixed >>> 32) & mask;
    }

    private static Codes ofObjects(ObjectColumn column, boolean countMissing) {
        Map<Object, Integer> codes = new HashMap<>();
        int[] rows = new int[column.size()];
        int[] firsts = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (column.isMissing(i) && !countMissing) {
                rows[i] = MISSING;
                continue;
            }
            Object key = column.isMissing(i) ? (Object) MISSING_KEY : Alignment.key(column, i);
            Integer known = codes.putIfAbsent(key, codes.size());
            rows[i] = known == null ? codes.size() - 1 : known;
            if (known == null) {
                firsts[rows[i]] = i;
            }
        }
        return new Codes(rows, Arrays.copyOf(firsts, codes.size()));
    }
}
