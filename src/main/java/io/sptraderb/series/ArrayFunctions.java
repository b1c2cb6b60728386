package io.sptraderb.series;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** numpy's element-wise functions; null for dtypes they have no loop for, and for sizes that do not go together. */
public final class ArrayFunctions {

    ArrayFunctions() {}

    /** A function of one array by numpy's name, in the dtype numpy gives it. */
    @PythonVisible
    public @Nullable Column unary(String name, Column column) {
        return switch (name) {
            case "isnan" -> test(column, Double::isNaN);
            case "isinf" -> test(column, Double::isInfinite);
            case "isfinite" -> test(column, Double::isFinite);
            case "signbit" -> test(column, value -> Double.doubleToRawLongBits(value) < 0);
            case "logical_not" -> isTruth(column) ? Logic.not(Casts.toBools(column)) : null;
            case "absolute", "floor", "ceil", "trunc", "sign", "square", "negative", "positive", "reciprocal" ->
                ArrayWholes.unary(name, column);
            default -> column instanceof BoolColumn ? null : Transforms.each(column, Functions.named(name));
        };
    }

    /** An operator by the code of an {@link Operation}; both sides columns or scalars, at least one a column. */
    @PythonVisible
    public @Nullable Column operator(int code, @Nullable Object left, @Nullable Object right) {
        Object a = scalarOfOne(left, right);
        Object b = scalarOfOne(right, left);
        Operation operation = Operation.of(code);
        if (a instanceof Column x) {
            if (b instanceof Column y) {
                return x.size() == y.size() ? columns(operation, x, y) : null;
            }
            return withScalar(operation, x, b);
        }
        return b instanceof Column y ? scalarWith(operation, a, y) : null;
    }

    private static @Nullable Column columns(Operation operation, Column left, Column right) {
        if (left instanceof DoubleColumn || right instanceof DoubleColumn) {
            return isBitwise(operation) ? null : Operators.applied(operation, left, right);
        }
        if (ArrayWholes.isDivision(operation)) {
            long[] a = Numbers.longsOrNull(left);
            long[] b = Numbers.longsOrNull(right);
            if (a != null && b != null) {
                return new LongColumn(ArrayWholes.divided(operation, a, b));
            }
        }
        return Operators.applied(operation, left, right);
    }

    private static @Nullable Column withScalar(Operation operation, Column left, @Nullable Object scalar) {
        if (isBitwise(operation) && (left instanceof DoubleColumn || scalar instanceof Double)) {
            return null;
        }
        if (operation == Operation.POWER && left instanceof DoubleColumn numbers && isHalf(scalar)) {
            return Transforms.each(numbers, Math::sqrt);
        }
        if (ArrayWholes.isDivision(operation) && isWhole(scalar) && Numbers.longsOrNull(left) != null) {
            return columns(operation, left, Constants.filled(left.size(), scalar));
        }
        return Operators.applied(operation, left, scalar);
    }

    private static @Nullable Column scalarWith(Operation operation, @Nullable Object scalar, Column right) {
        if (isBitwise(operation) && (right instanceof DoubleColumn || scalar instanceof Double)) {
            return null;
        }
        if (ArrayWholes.isDivision(operation) && isWhole(scalar) && Numbers.longsOrNull(right) != null) {
            return columns(operation, Constants.filled(right.size(), scalar), right);
        }
        return Operators.reflected(operation, scalar, right);
    }

    /** A function of two arrays or scalars by numpy's name; one of them is an array. */
    @PythonVisible
    public @Nullable Column binary(String name, @Nullable Object left, @Nullable Object right) {
        Object a = scalarOfOne(left, right);
        Object b = scalarOfOne(right, left);
        int size = a instanceof Column x ? x.size() : b instanceof Column y ? y.size() : 1;
        Column x = a instanceof Column column ? column : Constants.filled(size, a);
        Column y = b instanceof Column column ? column : Constants.filled(size, b);
        if (x.size() != y.size()) {
            return null;
        }
        boolean isExtreme = name.equals("maximum") || name.equals("minimum") || name.startsWith("fm");
        if (isExtreme && !(x instanceof DoubleColumn) && !(y instanceof DoubleColumn)) {
            Column whole = ArrayWholes.binary(name, x, y);
            if (whole != null) {
                return whole;
            }
        }
        return doubles(operator(name), x, y);
    }

    private static @Nullable Column doubles(DoubleBinaryOperator operator, Column left, Column right) {
        double[] a = Numbers.doublesOrNull(left);
        double[] b = Numbers.doublesOrNull(right);
        if (a == null || b == null) {
            return null;
        }
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(a[i], b[i]);
        }
        return new DoubleColumn(result);
    }

    private static DoubleBinaryOperator operator(String name) {
        return switch (name) {
            case "maximum" -> Math::max;
            case "minimum" -> Math::min;
            case "fmax" -> (a, b) -> Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
            case "fmin" -> (a, b) -> Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
            case "fmod" -> (a, b) -> a % b;
            case "hypot" -> Math::hypot;
            case "arctan2" -> Math::atan2;
            case "copysign" -> Math::copySign;
            case "heaviside" -> (a, b) -> Double.isNaN(a) ? a : a == 0 ? b : a < 0 ? 0 : 1;
            case "logaddexp" -> ArrayFunctions::logAddExp;
            default -> throw new IllegalArgumentException("no function of two arrays: " + name);
        };
    }

    private static double logAddExp(double left, double right) {
        if (left == right) {
            return left + Math.log(2);
        }
        double greater = Math.max(left, right);
        return greater + Math.log1p(Math.exp(-Math.abs(left - right)));
    }

    private static @Nullable Column test(Column column, DoublePredicate predicate) {
        if (column instanceof ObjectColumn || (column instanceof BoolColumn flags && !flags.isStrict())) {
            return null;
        }
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        boolean[] result = new boolean[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = predicate.test(values[i]);
        }
        return new BoolColumn(result);
    }

    private static boolean isTruth(Column column) {
        return !(column instanceof TimeColumn || column instanceof SpanColumn);
    }

    /** An array of one element stands for each element of the other side, as numpy broadcasts it. */
    private static @Nullable Object scalarOfOne(@Nullable Object side, @Nullable Object other) {
        return side instanceof Column column
                        && column.size() == 1
                        && other instanceof Column against
                        && against.size() != 1
                        && !(column instanceof TextColumn || column instanceof ObjectColumn)
                ? column.get(0)
                : side;
    }

    private static boolean isBitwise(Operation operation) {
        return operation == Operation.AND || operation == Operation.OR || operation == Operation.XOR;
    }

    private static boolean isWhole(@Nullable Object scalar) {
        return scalar instanceof Integer || scalar instanceof Long || scalar instanceof Boolean;
    }

    private static boolean isHalf(@Nullable Object scalar) {
        return scalar instanceof Double number && number == 0.5;
    }
}
