package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** {@code & | ^ ~} on masks; a missing value counts as false, as in pandas. */
final class Logic {

    private Logic() {}

    static @Nullable Column columns(Operation operation, Column left, Column right) {
        if (left instanceof BoolColumn a && right instanceof BoolColumn b) {
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
        BoolColumn second = flagsOrNull(right);
        return first == null || second == null
                ? null
                : new BoolColumn(bools(operation, first.values(), second.values()));
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
