package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** {@code & | ^ ~} on masks; a missing value counts as false, as in pandas. */
final class Logic {

    private Logic() {}

    static @Nullable Column columns(Operation operation, Column left, Column right) {
        if (left instanceof BoolColumn a && right instanceof BoolColumn b && a.isStrict()) {
            return new BoolColumn(bools(operation, a.values(), b.values()));
        }
        long[] a = Numbers.longsOrNull(left);
        long[] b = Numbers.longsOrNull(right);
        if (a != null && b != null) {
            Column bits = LongMath.columns(operation, a, b);
            boolean isMask = left instanceof BoolColumn || right instanceof BoolColumn;
            return bits == null || !isMask ? bits : Casts.toBools(bits);
        }
        BoolColumn first = flagsOrNull(left);
        BoolColumn second = left.dtype().equals("bool") ? truths(right) : presentFlagsOrNull(left, right);
        if (first == null || second == null) {
            return null;
        }
        boolean[] result = bools(operation, first.values(), second.values());
        return new BoolColumn(
                left.hasMissing() ? and(result, Missing.isMissing(left, false).values()) : result);
    }

    /** The right side as a mask where the left one is present, as no other row counts; null for what is no mask. */
    private static @Nullable BoolColumn presentFlagsOrNull(Column left, Column right) {
        boolean[] flags = new boolean[right.size()];
        for (int i = 0; i < flags.length; i++) {
            if (!left.isMissing(i) && !right.isMissing(i)) {
                if (!(right.get(i) instanceof Boolean flag)) {
                    return null;
                }
                flags[i] = flag;
            }
        }
        return new BoolColumn(flags);
    }

    /** A missing value stays so, that is false, whatever the scalar. */
    static @Nullable Column withScalar(Operation operation, Column left, @Nullable Object scalar) {
        if (!(scalar instanceof Boolean || scalar instanceof Integer || scalar instanceof Long)) {
            return null;
        }
        Column result = columns(operation, left, Constants.filled(left.size(), scalar));
        return result instanceof BoolColumn flags && left.hasMissing()
                ? new BoolColumn(
                        and(flags.values(), Missing.isMissing(left, false).values()))
                : result;
    }

    /** {@code ~}: null where pandas raises, such as on an object column with NaN. */
    static @Nullable Column not(Column column) {
        if (column instanceof LongColumn numbers) {
            long[] result = new long[numbers.size()];
            for (int i = 0; i < result.length; i++) {
                result[i] = ~numbers.values()[i];
            }
            return new LongColumn(result);
        }
        if (!(column instanceof BoolColumn flags) || (!flags.isStrict() && flags.hasMissing())) {
            return null;
        }
        boolean[] values = flags.values();
        boolean[] result = new boolean[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = !values[i];
        }
        return new BoolColumn(result);
    }

    /** What is combined with a mask, as a mask: missing values are false, others as in Python; null for times. */
    private static @Nullable BoolColumn truths(Column column) {
        if (TimeMath.isTime(column)) {
            return null;
        }
        boolean[] flags = new boolean[column.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = !column.isMissing(i) && Casts.isTrue(column.get(i));
        }
        return new BoolColumn(flags);
    }

    /** An object column that holds only bools and missing values, as a mask. */
    static @Nullable BoolColumn flagsOrNull(Column column) {
        if (column instanceof BoolColumn flags) {
            return flags;
        }
        if (!(column instanceof ObjectColumn)) {
            return null;
        }
        boolean[] flags = new boolean[column.size()];
        for (int i = 0; i < flags.length; i++) {
            if (!column.isMissing(i) && !(column.get(i) instanceof Boolean)) {
                return null;
            }
            flags[i] = Boolean.TRUE.equals(column.get(i));
        }
        return new BoolColumn(flags);
    }

    private static boolean[] bools(Operation operation, boolean[] left, boolean[] right) {
        return switch (operation) {
            case AND -> and(left, right);
            case OR -> or(left, right);
            case XOR -> xor(left, right);
            default -> throw new IllegalArgumentException("no logical operator: " + operation);
        };
    }

    /** Without a branch in the loop the compiler vectorises it. */
    @SuppressWarnings("ShortCircuitBoolean")
    private static boolean[] and(boolean[] left, boolean[] right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] & right[i];
        }
        return result;
    }

    @SuppressWarnings("ShortCircuitBoolean")
    static boolean[] or(boolean[] left, boolean[] right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] | right[i];
        }
        return result;
    }

    private static boolean[] xor(boolean[] left, boolean[] right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] ^ right[i];
        }
        return result;
    }
}
