package io.sptraderb.series;

import java.util.Objects;

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
                || (left instanceof TimeSpan && right instanceof TimeSpan)
                || (left instanceof CalendarDay && right instanceof CalendarDay);
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
        if (left instanceof CalendarDay a && right instanceof CalendarDay b) {
            return Long.compare(a.number(), b.number());
        }
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        return Double.compare(number(left), number(right));
    }

    private static Object present(Column column, int row) {
        return Objects.requireNonNull(column.get(row));
    }

    /** How far a label is from another one, in nanoseconds, days or its own unit. */
    static double distance(Column index, int row, Object label) {
        return Math.abs(position(present(index, row)) - position(label));
    }

    private static double position(Object label) {
        return switch (label) {
            case TimePoint point -> point.nanos();
            case TimeSpan span -> span.nanos();
            case CalendarDay day -> day.number();
            default -> number(label);
        };
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    /** Adding zero makes the two zeros one, which Double.compare tells apart. */
    private static double number(Object value) {
        return value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).doubleValue() + 0.0;
    }
}
