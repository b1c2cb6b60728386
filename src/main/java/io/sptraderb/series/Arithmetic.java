package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** {@code + - * / // % **} on columns of equal length, or of a column and a scalar; null when pandas has no answer. */
final class Arithmetic {

    private Arithmetic() {}

    static @Nullable Column columns(Operation operation, Column left, Column right) {
        if (left instanceof DoubleColumn a && right instanceof DoubleColumn b) {
            return new DoubleColumn(DoubleMath.columns(operation, a.values(), b.values()));
        }
        long[] leftLongs = Numbers.longsOrNull(left);
        long[] rightLongs = Numbers.longsOrNull(right);
        if (leftLongs != null && rightLongs != null) {
            return left instanceof BoolColumn a && right instanceof BoolColumn b
                    ? bools(operation, a, b)
                    : LongMath.columns(operation, leftLongs, rightLongs);
        }
        if (TimeMath.isTime(left) || TimeMath.isTime(right)) {
            return TimeMath.columns(operation, left, right);
        }
        if (left instanceof TextColumn || right instanceof TextColumn) {
            return operation == Operation.ADD ? joined(left, right) : null;
        }
        double[] a = numbersOrNull(left);
        double[] b = numbersOrNull(right);
        return a == null || b == null ? null : new DoubleColumn(DoubleMath.columns(operation, a, b));
    }

    /** Objects of any kind are left to Python, which knows their operators. */
    private static double @Nullable [] numbersOrNull(Column column) {
        return column instanceof ObjectColumn ? null : Numbers.doublesOrNull(column);
    }

    static @Nullable Column withScalar(Operation operation, Column left, @Nullable Object scalar) {
        if (scalar == null && !TimeMath.isTime(left)) {
            return null;
        }
        if (left instanceof DoubleColumn numbers && scalar instanceof Number number) {
            return new DoubleColumn(DoubleMath.withScalar(operation, numbers.values(), number.doubleValue()));
        }
        if (needsColumns(left, scalar)) {
            return columns(operation, left, Constants.filled(left.size(), scalar));
        }
        Double number = Numbers.doubleOrNull(scalar);
        double[] values = numbersOrNull(left);
        return number == null || values == null
                ? null
                : new DoubleColumn(DoubleMath.withScalar(operation, values, number));
    }

    static @Nullable Column scalarWith(Operation operation, @Nullable Object scalar, Column right) {
        if (scalar == null && !TimeMath.isTime(right)) {
            return null;
        }
        if (needsColumns(right, scalar)) {
            return columns(operation, Constants.filled(right.size(), scalar), right);
        }
        Double number = Numbers.doubleOrNull(scalar);
        double[] values = numbersOrNull(right);
        return number == null || values == null
                ? null
                : new DoubleColumn(DoubleMath.scalarWith(operation, number, values));
    }

    /** Where the dtype of the result depends on both sides. */
    private static boolean needsColumns(Column column, @Nullable Object scalar) {
        return TimeMath.isTime(column)
                || column instanceof TextColumn
                || scalar instanceof String
                || scalar instanceof TimePoint
                || scalar instanceof TimeSpan
                || (Numbers.longsOrNull(column) != null
                        && (scalar instanceof Integer || scalar instanceof Long || scalar instanceof Boolean));
    }

    /** numpy's algebra of bools: plus is or, times is and, minus does not exist; the others count. */
    private static @Nullable Column bools(Operation operation, BoolColumn left, BoolColumn right) {
        return switch (operation) {
            case ADD -> Logic.columns(Operation.OR, left, right);
            case MULTIPLY -> Logic.columns(Operation.AND, left, right);
            case SUBTRACT -> null;
            default -> LongMath.columns(operation, requireLongs(left), requireLongs(right));
        };
    }

    private static long[] requireLongs(BoolColumn column) {
        long[] longs = Numbers.longsOrNull(column);
        if (longs == null) {
            throw new IllegalArgumentException("bool column with missing values");
        }
        return longs;
    }

    private static @Nullable Column joined(Column left, Column right) {
        if (!(left instanceof TextColumn a && right instanceof TextColumn b)) {
            return null;
        }
        Words words = new Words();
        int[] codes = new int[a.size()];
        for (int i = 0; i < codes.length; i++) {
            String first = a.text(i);
            String second = b.text(i);
            codes[i] = first == null || second == null ? TextColumn.MISSING : words.add(first + second);
        }
        return new TextColumn(codes, words);
    }
}
