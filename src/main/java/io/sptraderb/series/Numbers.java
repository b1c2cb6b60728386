package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/** Conversions between the values Python sends and the arrays of columns. */
final class Numbers {

    /** Above this a double has no fraction and may not be a long. */
    private static final double LONG_LIMIT = 9.2e18;

    private Numbers() {}

    /** None, NaN and NaT are missing. */
    static boolean isMissing(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Double number -> Double.isNaN(number);
            case TimePoint point -> point.nanos() == TimeColumn.MISSING;
            case TimeSpan span -> span.nanos() == TimeColumn.MISSING;
            default -> false;
        };
    }

    static boolean isIntegral(double value) {
        return value == Math.rint(value) && Math.abs(value) < LONG_LIMIT;
    }

    static long longValue(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        throw new IllegalArgumentException("not a whole number: " + value);
    }

    /** Python's small ints arrive as Integer; one type for all is easier to compare. */
    static @Nullable Object normal(@Nullable Object value) {
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    /** The scalar as a double, or null when it is no number; None is NaN. */
    static @Nullable Double doubleOrNull(@Nullable Object value) {
        return switch (value) {
            case null -> Double.NaN;
            case Number number -> number.doubleValue();
            case Boolean flag -> flag ? 1.0 : 0.0;
            default -> null;
        };
    }

    static double[] doubles(long[] values) {
        double[] converted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = values[i];
        }
        return converted;
    }

    /** Truth of each value as Python sees it. */
    static boolean[] truths(Column column) {
        return column instanceof BoolColumn flags ? flags.values() : ((BoolColumn) Casts.toBools(column)).values();
    }

    static long[] bits(boolean[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = values[i] ? 1 : 0;
        }
        return bits;
    }

    static double[] doubles(boolean[] values) {
        double[] converted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = values[i] ? 1 : 0;
        }
        return converted;
    }

    /** The column's numbers, the array itself where it has one; null when they are no numbers. */
    static double @Nullable [] doublesOrNull(Column column) {
        return switch (column) {
            case DoubleColumn numbers -> numbers.values();
            case LongColumn numbers -> doubles(numbers.values());
            case BoolColumn flags -> flags.isStrict() ? doubles(flags.values()) : everyDouble(flags);
            case ObjectColumn mixed -> everyDouble(mixed);
            case TextColumn _, TimeColumn _, SpanColumn _, DayColumn _ -> null;
        };
    }

    private static double @Nullable [] everyDouble(Column column) {
        double[] converted = new double[column.size()];
        for (int i = 0; i < converted.length; i++) {
            Double number = doubleOrNull(column.get(i));
            if (number == null) {
                return null;
            }
            converted[i] = number;
        }
        return converted;
    }

    /** int64 and bool columns as longs, null for others. */
    static long @Nullable [] longsOrNull(Column column) {
        if (column instanceof LongColumn numbers) {
            return numbers.values();
        }
        if (!(column instanceof BoolColumn flags) || !flags.isStrict()) {
            return null;
        }
        return bits(flags.values());
    }

    static boolean isAscending(long[] values) {
        for (int i = 1; i < values.length; i++) {
            if (values[i - 1] >= values[i]) {
                return false;
            }
        }
        return values.length == 0 || values[0] != TimeColumn.MISSING;
    }
}
