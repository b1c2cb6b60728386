package io.sptraderb.series;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** numpy's arithmetic on int64 and bool arrays where it is not that of pandas: nothing becomes float64 to hold an infinity. */
final class ArrayWholes {

    private ArrayWholes() {}

    /** Functions that keep whole numbers whole; null for bools where numpy has no loop. */
    static @Nullable Column unary(String name, Column column) {
        if (column instanceof BoolColumn flags && flags.isStrict()) {
            return switch (name) {
                case "absolute", "floor", "ceil", "trunc" -> flags.share();
                default -> null;
            };
        }
        if (!(column instanceof LongColumn numbers)) {
            return Transforms.each(column, Functions.named(name));
        }
        LongUnaryOperator operator =
                switch (name) {
                    case "absolute" -> Math::abs;
                    case "negative" -> value -> -value;
                    case "sign" -> Long::signum;
                    case "square" -> value -> value * value;
                    case "reciprocal" -> value -> value == 0 ? Long.MIN_VALUE : 1 / value;
                    default -> LongUnaryOperator.identity();
                };
        long[] values = numbers.values();
        long[] result = new long[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsLong(values[i]);
        }
        return new LongColumn(result);
    }

    static boolean isDivision(Operation operation) {
        return operation == Operation.FLOOR_DIVIDE || operation == Operation.MODULO;
    }

    /** Floor division and its remainder; by zero they are zero. */
    static long[] divided(Operation operation, long[] left, long[] right) {
        boolean isQuotient = operation == Operation.FLOOR_DIVIDE;
        long[] result = new long[left.length];
        for (int i = 0; i < result.length; i++) {
            if (right[i] != 0) {
                result[i] = isQuotient ? Math.floorDiv(left[i], right[i]) : Math.floorMod(left[i], right[i]);
            }
        }
        return result;
    }

    /** The extremes and {@code fmod} of whole numbers; null when a side is neither int64 nor bool. */
    static @Nullable Column binary(String name, Column left, Column right) {
        long[] a = Numbers.longsOrNull(left);
        long[] b = Numbers.longsOrNull(right);
        if (a == null || b == null) {
            return null;
        }
        LongBinaryOperator operator =
                switch (name) {
                    case "maximum", "fmax" -> Math::max;
                    case "minimum", "fmin" -> Math::min;
                    default -> (x, y) -> y == 0 ? 0 : x % y;
                };
        long[] result = new long[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsLong(a[i], b[i]);
        }
        boolean isMask = left instanceof BoolColumn && right instanceof BoolColumn && !name.equals("fmod");
        return isMask ? Casts.toBools(new LongColumn(result)) : new LongColumn(result);
    }
}
