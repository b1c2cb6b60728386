package io.sptraderb.series;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The narrowest column that can hold more than it does: int64 to float64, and object for mixtures. */
final class Promotion {

    private Promotion() {}

    /** The column itself when it accepts the value, else a new and wider one with the same values. */
    static Column toHold(Column column, @Nullable Object value) {
        if (column.accepts(value)) {
            return column;
        }
        Column wider = widened(column, value);
        return wider.accepts(value) ? wider : ObjectColumn.of(column);
    }

    private static Column widened(Column column, @Nullable Object value) {
        if (column instanceof LongColumn numbers) {
            return new DoubleColumn(Numbers.doubles(numbers.values()));
        }
        if (column instanceof BoolColumn flags && flags.isStrict()) {
            return new BoolColumn(flags.values(), new boolean[flags.size()]);
        }
        if (column instanceof DoubleColumn && column.isAllMissing()) {
            return missing(column.size(), value);
        }
        return column;
    }

    /** A column of nothing but missing rows, of the kind that can hold the value. */
    static Column missing(int size, @Nullable Object value) {
        int[] rows = new int[size];
        Arrays.fill(rows, -1);
        return switch (value) {
            case String _ -> TextColumn.of(List.of()).take(rows);
            case Boolean _ -> new BoolColumn(new boolean[0]).take(rows);
            case TimePoint point ->
                TimeColumn.ofNanos(new long[0], point.zone()).take(rows);
            case TimeSpan _ -> new SpanColumn(new long[0]).take(rows);
            case CalendarDay _ -> new DayColumn(new long[0]).take(rows);
            case null -> Constants.doubles(size, Double.NaN);
            default ->
                value instanceof Number
                        ? Constants.doubles(size, Double.NaN)
                        : ObjectColumn.of(Constants.doubles(size, Double.NaN));
        };
    }

    /** Both columns in one dtype, as for values chosen from either; object where they have nothing in common. */
    static Column[] common(Column left, Column right) {
        if (isSame(left, right)) {
            return new Column[] {left, right};
        }
        if (isNumeric(left) && isNumeric(right)) {
            return new Column[] {toDoubles(left), toDoubles(right)};
        }
        if (left instanceof BoolColumn && right instanceof BoolColumn) {
            return new Column[] {left, right};
        }
        if (left.isAllMissing() && left instanceof DoubleColumn && right.size() > 0) {
            Column empty = missing(left.size(), right.get(0));
            return isSame(empty, right) ? new Column[] {empty, right} : objects(left, right);
        }
        if (right.isAllMissing() && right instanceof DoubleColumn && left.size() > 0) {
            Column[] swapped = common(right, left);
            return new Column[] {swapped[1], swapped[0]};
        }
        return objects(left, right);
    }

    private static boolean isSame(Column left, Column right) {
        if (left instanceof TimeColumn a && right instanceof TimeColumn b) {
            return (a.zone() == null) == (b.zone() == null);
        }
        return left.getClass() == right.getClass();
    }

    private static Column[] objects(Column left, Column right) {
        return new Column[] {ObjectColumn.of(left), ObjectColumn.of(right)};
    }

    private static boolean isNumeric(Column column) {
        return column instanceof DoubleColumn || column instanceof LongColumn;
    }

    private static Column toDoubles(Column column) {
        return column instanceof LongColumn numbers ? new DoubleColumn(Numbers.doubles(numbers.values())) : column;
    }
}
