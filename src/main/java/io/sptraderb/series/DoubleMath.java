package io.sptraderb.series;

import java.util.function.DoubleBinaryOperator;

/** Arithmetic on arrays of doubles; plain loops for the four basic operators, which the compiler vectorises. */
final class DoubleMath {

    private DoubleMath() {}

    static double[] columns(Operation operation, double[] left, double[] right) {
        return switch (operation) {
            case ADD -> add(left, right);
            case SUBTRACT -> subtract(left, right);
            case MULTIPLY -> multiply(left, right);
            case DIVIDE -> divide(left, right);
            default -> each(operator(operation), left, right);
        };
    }

    static double[] withScalar(Operation operation, double[] left, double right) {
        return switch (operation) {
            case ADD -> add(left, right);
            case SUBTRACT -> add(left, -right);
            case MULTIPLY -> multiply(left, right);
            case DIVIDE -> divide(left, right);
            default -> each(operator(operation), left, right);
        };
    }

    static double[] scalarWith(Operation operation, double left, double[] right) {
        return switch (operation) {
            case ADD -> add(right, left);
            case SUBTRACT -> subtract(left, right);
            case MULTIPLY -> multiply(right, left);
            case DIVIDE -> divide(left, right);
            default -> each(operator(operation), left, right);
        };
    }

    private static double[] add(double[] left, double[] right) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] + right[i];
        }
        return result;
    }

    private static double[] add(double[] left, double right) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] + right;
        }
        return result;
    }

    private static double[] subtract(double[] left, double[] right) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] - right[i];
        }
        return result;
    }

    private static double[] subtract(double left, double[] right) {
        double[] result = new double[right.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left - right[i];
        }
        return result;
    }

    private static double[] multiply(double[] left, double[] right) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] * right[i];
        }
        return result;
    }

    private static double[] multiply(double[] left, double right) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] * right;
        }
        return result;
    }

    private static double[] divide(double[] left, double[] right) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] / right[i];
        }
        return result;
    }

    private static double[] divide(double[] left, double right) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] / right;
        }
        return result;
    }

    private static double[] divide(double left, double[] right) {
        double[] result = new double[right.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left / right[i];
        }
        return result;
    }

    private static double[] each(DoubleBinaryOperator operator, double[] left, double[] right) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(left[i], right[i]);
        }
        return result;
    }

    private static double[] each(DoubleBinaryOperator operator, double[] left, double right) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(left[i], right);
        }
        return result;
    }

    private static double[] each(DoubleBinaryOperator operator, double left, double[] right) {
        double[] result = new double[right.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(left, right[i]);
        }
        return result;
    }

    private static DoubleBinaryOperator operator(Operation operation) {
        return switch (operation) {
            case FLOOR_DIVIDE -> DoubleMath::floorDivide;
            case MODULO -> DoubleMath::modulo;
            case POWER -> DoubleMath::power;
            default -> throw new IllegalArgumentException("no arithmetic operator: " + operation);
        };
    }

    /** Python's float floor division as numpy computes it: from the remainder, so that it agrees with it. */
    static double floorDivide(double left, double right) {
        if (right == 0) {
            return left / right;
        }
        double remainder = left % right;
        double quotient = (left - remainder) / right;
        if (remainder != 0 && (right < 0) != (remainder < 0)) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0, left / right);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /** Python's remainder, of the sign of the divisor. */
    static double modulo(double left, double right) {
        double remainder = left % right;
        if (remainder == 0) {
            return Math.copySign(0, right);
        }
        return (right < 0) != (remainder < 0) ? remainder + right : remainder;
    }

    /** Squares are exact products, as in numpy; C's pow(1, NaN) is 1. */
    static double power(double base, double exponent) {
        if (exponent == 2) {
            return base * base;
        }
        return base == 1 ? 1 : Math.pow(base, exponent);
    }
}
