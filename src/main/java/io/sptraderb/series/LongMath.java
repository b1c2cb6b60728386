package io.sptraderb.series;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Arithmetic on int64 columns; it wraps around like numpy's. */
final class LongMath {

    private LongMath() {}

    /** The int64 result, or float64 where a divisor is zero; null for an impossible negative power. */
    static @Nullable Column columns(Operation operation, long[] left, long[] right) {
        if (needsDoubles(operation, right)) {
            return new DoubleColumn(DoubleMath.columns(operation, Numbers.doubles(left), Numbers.doubles(right)));
        }
        LongBinaryOperator operator = operator(operation);
        if (operator == null || (operation == Operation.POWER && hasNegative(right))) {
            return null;
        }
        long[] result = new long[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsLong(left[i], right[i]);
        }
        return new LongColumn(result);
    }

    static long[] filled(int size, long value) {
        long[] filled = new long[size];
        Arrays.fill(filled, value);
        return filled;
    }

    private static boolean needsDoubles(Operation operation, long[] right) {
        return switch (operation) {
            case DIVIDE -> true;
            case FLOOR_DIVIDE, MODULO -> contains(right, 0);
            default -> false;
        };
    }

    private static boolean contains(long[] values, long wanted) {
        for (long value : values) {
            if (value == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNegative(long[] values) {
        for (long value : values) {
            if (value < 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LongBinaryOperator operator(Operation operation) {
        return switch (operation) {
            case ADD -> Long::sum;
            case SUBTRACT -> (a, b) -> a - b;
            case MULTIPLY -> (a, b) -> a * b;
            case FLOOR_DIVIDE -> Math::floorDiv;
            case MODULO -> Math::floorMod;
            case POWER -> LongMath::power;
            case AND -> (a, b) -> a & b;
            case OR -> (a, b) -> a | b;
            case XOR -> (a, b) -> a ^ b;
            default -> null;
        };
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }
}
