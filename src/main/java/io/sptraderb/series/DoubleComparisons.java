package io.sptraderb.series;

/** Comparisons of arrays of doubles, one plain loop each so that the compiler vectorises them. */
final class DoubleComparisons {

    private DoubleComparisons() {}

    static boolean[] columns(Operation operation, double[] left, double[] right) {
        return switch (operation) {
            case LESS -> less(left, right);
            case LESS_OR_EQUAL -> lessOrEqual(left, right);
            case GREATER -> greater(left, right);
            case GREATER_OR_EQUAL -> greaterOrEqual(left, right);
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> notEqual(left, right);
            default -> throw new IllegalArgumentException("no comparison: " + operation);
        };
    }

    static boolean[] withScalar(Operation operation, double[] left, double right) {
        return switch (operation) {
            case LESS -> less(left, right);
            case LESS_OR_EQUAL -> lessOrEqual(left, right);
            case GREATER -> greater(left, right);
            case GREATER_OR_EQUAL -> greaterOrEqual(left, right);
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> notEqual(left, right);
            default -> throw new IllegalArgumentException("no comparison: " + operation);
        };
    }

    private static boolean[] less(double[] left, double[] right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] < right[i];
        }
        return result;
    }

    private static boolean[] lessOrEqual(double[] left, double[] right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] <= right[i];
        }
        return result;
    }

    private static boolean[] greater(double[] left, double[] right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] > right[i];
        }
        return result;
    }

    private static boolean[] greaterOrEqual(double[] left, double[] right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] >= right[i];
        }
        return result;
    }

    private static boolean[] equal(double[] left, double[] right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] == right[i];
        }
        return result;
    }

    private static boolean[] notEqual(double[] left, double[] right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] != right[i];
        }
        return result;
    }

    private static boolean[] less(double[] left, double right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] < right;
        }
        return result;
    }

    private static boolean[] lessOrEqual(double[] left, double right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] <= right;
        }
        return result;
    }

    private static boolean[] greater(double[] left, double right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] > right;
        }
        return result;
    }

    private static boolean[] greaterOrEqual(double[] left, double right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] >= right;
        }
        return result;
    }

    private static boolean[] equal(double[] left, double right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] == right;
        }
        return result;
    }

    private static boolean[] notEqual(double[] left, double right) {
        boolean[] result = new boolean[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] != right;
        }
        return result;
    }
}
