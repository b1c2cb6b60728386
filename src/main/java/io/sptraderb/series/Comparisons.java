package io.sptraderb.series;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code < <= > >= == !=}: a mask without missing rows, where missing values are unequal to everything. */
final class Comparisons {

    private Comparisons() {}

    static @Nullable Column columns(Operation operation, Column left, Column right) {
        if (left instanceof DoubleColumn a && right instanceof DoubleColumn b) {
            return new BoolColumn(DoubleComparisons.columns(operation, a.values(), b.values()));
        }
        if (left instanceof LongColumn a && right instanceof LongColumn b) {
            return new BoolColumn(longs(operation, a.values(), b.values()));
        }
        if (left instanceof TimeColumn a && right instanceof TimeColumn b) {
            return (a.zone() == null) == (b.zone() == null) ? times(operation, a, b) : mixed(operation, left, right);
        }
        double[] a = left instanceof ObjectColumn ? null : Numbers.doublesOrNull(left);
        double[] b = right instanceof ObjectColumn ? null : Numbers.doublesOrNull(right);
        if (a != null && b != null) {
            return new BoolColumn(DoubleComparisons.columns(operation, a, b));
        }
        return mixed(operation, left, right);
    }

    static @Nullable Column withScalar(Operation operation, Column left, @Nullable Object scalar) {
        Double number = scalar == null ? null : Numbers.doubleOrNull(scalar);
        if (number != null && !(left instanceof ObjectColumn)) {
            double[] values = Numbers.doublesOrNull(left);
            if (values != null) {
                return new BoolColumn(DoubleComparisons.withScalar(operation, values, number));
            }
        }
        if (left instanceof TextColumn texts && scalar instanceof String text && isEquality(operation)) {
            return words(operation, texts, text);
        }
        if (left instanceof TimeColumn times && scalar instanceof String text) {
            return columns(operation, left, Constants.filled(left.size(), TimeParse.inZone(text, times.zone())));
        }
        return columns(operation, left, Constants.filled(left.size(), scalar));
    }

    private static Column words(Operation operation, TextColumn texts, String text) {
        int code = texts.words().code(text);
        int[] codes = texts.codes();
        boolean wanted = operation == Operation.EQUAL;
        boolean[] result = new boolean[codes.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (codes[i] == code) == wanted;
        }
        return new BoolColumn(result);
    }

    private static Column times(Operation operation, TimeColumn left, TimeColumn right) {
        boolean[] result = new boolean[left.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = (left.isMissing(i) || right.isMissing(i))
                    ? operation == Operation.NOT_EQUAL
                    : holds(operation, Long.compare(left.nanos(i), right.nanos(i)));
        }
        return new BoolColumn(result);
    }

    private static boolean[] longs(Operation operation, long[] left, long[] right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = holds(operation, Long.compare(left[i], right[i]));
        }
        return result;
    }

    /** Values of any type; null when two of them have no order. */
    private static @Nullable Column mixed(Operation operation, Column left, Column right) {
        boolean[] result = new boolean[left.size()];
        for (int i = 0; i < result.length; i++) {
            if (left.isMissing(i) || right.isMissing(i)) {
                result[i] = operation == Operation.NOT_EQUAL;
                continue;
            }
            Object a = Objects.requireNonNull(left.get(i));
            Object b = Objects.requireNonNull(right.get(i));
            if (isEquality(operation)) {
                result[i] = Ordering.isEqual(a, b) == (operation == Operation.EQUAL);
            } else if (Ordering.isOrdered(a, b)) {
                result[i] = holds(operation, Ordering.compare(a, b));
            } else {
                return null;
            }
        }
        return new BoolColumn(result);
    }

    static boolean isEquality(Operation operation) {
        return operation == Operation.EQUAL || operation == Operation.NOT_EQUAL;
    }

    private static boolean holds(Operation operation, int order) {
        return switch (operation) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            default -> throw new IllegalArgumentException("no comparison: " + operation);
        };
    }
}
