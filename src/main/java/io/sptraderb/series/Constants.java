package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Columns of one repeated value. */
final class Constants {

    private Constants() {}

    /** The column pandas makes of a scalar; None alone is an object, NaN a float. */
    static Column filled(int size, @Nullable Object scalar) {
        return switch (scalar) {
            case null -> objects(size, null);
            case Long number -> new LongColumn(LongMath.filled(size, number));
            case Integer number -> new LongColumn(LongMath.filled(size, number));
            case Number number -> doubles(size, number.doubleValue());
            case Boolean flag -> bools(size, flag);
            case String text -> TextColumn.filled(size, text);
            case TimePoint point -> TimeColumn.ofNanos(LongMath.filled(size, point.nanos()), point.zone());
            case TimeSpan span -> new SpanColumn(LongMath.filled(size, span.nanos()));
            case CalendarDay day -> new DayColumn(LongMath.filled(size, day.number()));
            default -> objects(size, scalar);
        };
    }

    static DoubleColumn doubles(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return new DoubleColumn(values);
    }

    static BoolColumn bools(int size, boolean value) {
        boolean[] values = new boolean[size];
        Arrays.fill(values, value);
        return new BoolColumn(values);
    }

    private static ObjectColumn objects(int size, @Nullable Object value) {
        @Nullable Object[] values = new @Nullable Object[size];
        Arrays.fill(values, value);
        return new ObjectColumn(values);
    }
}
