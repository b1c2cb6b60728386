package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Python's operators on columns; every answer null means that the dtypes do not go together. */
public final class Operators {

    Operators() {}

    /** The code of an operator for {@link #apply}, by the name of an {@link Operation} in lower case. */
    @PythonVisible
    public int code(String name) {
        return Operation.code(name);
    }

    /** {@code left op right}, right being a column of the same length or a scalar. */
    @PythonVisible
    public @Nullable Column apply(int code, Column left, @Nullable Object right) {
        return applied(Operation.of(code), left, right);
    }

    static @Nullable Column applied(Operation operation, Column left, @Nullable Object right) {
        return right instanceof Column column ? columns(operation, left, column) : withScalar(operation, left, right);
    }

    /** {@code scalar op right}. */
    @PythonVisible
    public @Nullable Column applyReflected(int code, @Nullable Object scalar, Column right) {
        return reflected(Operation.of(code), scalar, right);
    }

    static @Nullable Column reflected(Operation operation, @Nullable Object scalar, Column right) {
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, FLOOR_DIVIDE, MODULO, POWER ->
                Arithmetic.scalarWith(operation, scalar, right);
            default -> withScalar(operation.mirrored(), right, scalar);
        };
    }

    /** {@code ~column}. */
    @PythonVisible
    public @Nullable Column invert(Column column) {
        return Logic.not(column);
    }

    private static @Nullable Column columns(Operation operation, Column left, Column right) {
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, FLOOR_DIVIDE, MODULO, POWER ->
                Arithmetic.columns(operation, left, right);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
                Comparisons.columns(operation, left, right);
            case AND, OR, XOR -> Logic.columns(operation, left, right);
        };
    }

    private static @Nullable Column withScalar(Operation operation, Column left, @Nullable Object scalar) {
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, FLOOR_DIVIDE, MODULO, POWER ->
                Arithmetic.withScalar(operation, left, scalar);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
                Comparisons.withScalar(operation, left, scalar);
            case AND, OR, XOR -> Logic.withScalar(operation, left, scalar);
        };
    }
}
