package io.sptraderb.series;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorting and searching; NaN comes last. Null for values without an order. */
public final class ArrayOrder {

    ArrayOrder() {}

    /** The places in ascending order of their values, equal values in the order they have. */
    @PythonVisible
    public @Nullable Column argsort(Column column) {
        int[] places = places(column);
        return places == null ? null : new ArrayBuilding().numbered(places);
    }

    @PythonVisible
    public @Nullable Column sort(Column column) {
        if (column instanceof DoubleColumn numbers) {
            double[] sorted = numbers.values().clone();
            Arrays.sort(sorted);
            return new DoubleColumn(sorted);
        }
        if (column instanceof LongColumn numbers) {
            long[] sorted = numbers.values().clone();
            Arrays.sort(sorted);
            return new LongColumn(sorted);
        }
        int[] places = places(column);
        return places == null ? null : column.take(places);
    }

    private static int @Nullable [] places(Column column) {
        boolean isNumeric = column instanceof DoubleColumn || column instanceof LongColumn;
        return !isNumeric && column.hasMissing()
                ? null
                : new Sorting().order(new Object[] {column}, new boolean[] {true}, true);
    }

    /** The distinct values, with their first places, the place of each value among them, and their counts. */
    @PythonVisible
    public @Nullable Distinct distinct(Column column) {
        int[] places = places(column);
        long[] keys = places == null ? null : Sorting.keysOrNull(column);
        if (places == null || keys == null) {
            return null;
        }
        int[] first = new int[places.length];
        int[] inverse = new int[places.length];
        int[] counts = new int[places.length];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            if (i == 0 || keys[places[i - 1]] != keys[places[i]]) {
                first[count++] = places[i];
            }
            inverse[places[i]] = count - 1;
            counts[count - 1]++;
        }
        return new Distinct(
                column.take(Arrays.copyOf(first, count)),
                new ArrayBuilding().numbered(Arrays.copyOf(first, count)),
                new ArrayBuilding().numbered(inverse),
                new ArrayBuilding().numbered(Arrays.copyOf(counts, count)));
    }

    /** Distinct values of an array in ascending order. */
    public static final class Distinct {
        private final Column values;
        private final Column first;
        private final Column inverse;
        private final Column counts;

        private Distinct(Column values, Column first, Column inverse, Column counts) {
            this.values = values;
            this.first = first;
            this.inverse = inverse;
            this.counts = counts;
        }

        @PythonVisible
        public Column values() {
            return values;
        }

        /** The place of the first appearance of each value. */
        @PythonVisible
        public Column first() {
            return first;
        }

        /** For each element the place of its value. */
        @PythonVisible
        public Column inverse() {
            return inverse;
        }

        @PythonVisible
        public Column counts() {
            return counts;
        }
    }

    /** Where the values would be inserted into a sorted array, before equal ones or, when {@code isRight}, after. */
    @PythonVisible
    public @Nullable Column search(Column sorted, Column values, boolean isRight) {
        double[] numbers = Numbers.doublesOrNull(sorted);
        double[] wanted = Numbers.doublesOrNull(values);
        long[] places = new long[values.size()];
        if (numbers != null && wanted != null) {
            for (int i = 0; i < places.length; i++) {
                places[i] = bound(numbers, wanted[i], isRight);
            }
            return new LongColumn(places);
        }
        for (int i = 0; i < places.length; i++) {
            Object label = values.get(i);
            if (label == null || (sorted.size() > 0 && !isOrderedWith(sorted, label))) {
                return null;
            }
            places[i] = new Lookup().bound(sorted, label, isRight);
        }
        return new LongColumn(places);
    }

    private static boolean isOrderedWith(Column sorted, Object label) {
        Object first = sorted.get(0);
        return first != null && Ordering.isOrdered(first, label);
    }

    static int bound(double[] sorted, double value, boolean isRight) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = Double.compare(sorted[middle] + 0.0, value + 0.0);
            if (order < 0 || (isRight && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Which values are among the wanted ones; NaN is equal to nothing. */
    @PythonVisible
    public Column isIn(Column column, Column wanted) {
        Set<Object> known = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.isMissing(i)) {
                known.add(key(wanted.get(i)));
            }
        }
        boolean[] result = new boolean[column.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = !column.isMissing(i) && known.contains(key(column.get(i)));
        }
        return new BoolColumn(result);
    }

    /** Numbers of different types that are equal have one key. */
    private static Object key(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number when !Numbers.isIntegral(number) -> number;
            case Number number -> number.longValue();
            case Boolean flag -> flag ? 1L : 0L;
            default -> value;
        };
    }

    /** How often each whole number from 0 on occurs, or the sum of its weights; null for a negative or other value. */
    @PythonVisible
    public @Nullable Column counts(Column column, @Nullable Column weights, int minimum) {
        long[] values = Numbers.longsOrNull(column);
        if (values == null) {
            return column.size() == 0 ? new LongColumn(new long[minimum]) : null;
        }
        long highest = minimum - 1L;
        for (long value : values) {
            if (value < 0) {
                return null;
            }
            highest = Math.max(highest, value);
        }
        double[] shares = weights == null ? null : Numbers.doublesOrNull(weights);
        double[] sums = new double[Math.toIntExact(highest + 1)];
        for (int i = 0; i < values.length; i++) {
            sums[(int) values[i]] += shares == null ? 1 : shares[i];
        }
        return shares == null ? Casts.toLongs(sums) : new DoubleColumn(sums);
    }

    /** How many values, or which weight, lies between each two edges; the last interval includes its end. */
    @PythonVisible
    public @Nullable Column histogram(Column column, Column edges, @Nullable Column weights) {
        double[] values = Numbers.doublesOrNull(column);
        double[] bounds = Numbers.doublesOrNull(edges);
        double[] shares = weights == null ? null : Numbers.doublesOrNull(weights);
        if (values == null || bounds == null || (shares != null && shares.length != values.length)) {
            return null;
        }
        double[] sums = new double[bounds.length - 1];
        for (int i = 0; i < values.length; i++) {
            int bin = values[i] == bounds[sums.length] ? sums.length - 1 : bound(bounds, values[i], true) - 1;
            if (bin >= 0 && bin < sums.length && !Double.isNaN(values[i])) {
                sums[bin] += shares == null ? 1 : shares[i];
            }
        }
        return shares == null ? Casts.toLongs(sums) : new DoubleColumn(sums);
    }
}
