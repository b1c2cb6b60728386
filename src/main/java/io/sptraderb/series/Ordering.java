package io.sptraderb.series;

/** Equality and order of two present values, as Python has them. */
final class Ordering {

    private Ordering() {}

    static boolean isEqual(Object left, Object right) {
        return isOrdered(left, right) ? compare(left, right) == 0 : left.equals(right);
    }

    static boolean isOrdered(Object left, Object right) {
        return (isNumber(left) && isNumber(right))
                || (left instanceof String && right instanceof String)
                || (left instanceof TimePoint a
                        && right instanceof TimePoint b
                        && (a.zone() == null) == (b.zone() == null))
                || (left instanceof TimeSpan && right instanceof TimeSpan);
    }

    static int compare(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof TimePoint a && right instanceof TimePoint b) {
            return Long.compare(a.nanos(), b.nanos());
        }
        if (left instanceof TimeSpan a && right instanceof TimeSpan b) {
            return Long.compare(a.nanos(), b.nanos());
        }
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        return Double.compare(number(left), number(right));
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    /** Adding zero makes the two zeros one, which Double.compare tells apart. */
    private static double number(Object value) {
        return value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).doubleValue() + 0.0;
    }
}
