package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values of other rows: shift, difference, relative change. */
final class Shifts {

    private Shifts() {}

    static Column shift(Column column, int periods) {
        if (periods == 0) {
            return column.share();
        }
        int size = column.size();
        int kept = size - (int) Math.min(size, Math.abs((long) periods));
        return switch (column) {
            case DoubleColumn numbers -> new DoubleColumn(doubles(numbers.values(), periods, kept));
            case LongColumn numbers ->
                kept == size
                        ? numbers.share()
                        : new DoubleColumn(doubles(Numbers.doubles(numbers.values()), periods, kept));
            case BoolColumn flags -> bools(flags, periods, kept);
            case TextColumn _, TimeColumn _, SpanColumn _, DayColumn _, ObjectColumn _ ->
                column.take(rows(size, periods));
        };
    }

    static Column shiftFilled(Column column, int periods, @Nullable Object fill) {
        if (periods == 0) {
            return column.share();
        }
        Column wide = Promotion.toHold(column, fill);
        int size = column.size();
        int kept = (int) Math.max(0, size - Math.abs((long) periods));
        Column fillers = Constants.filled(
                size - kept, wide instanceof LongColumn && fill instanceof Number whole ? whole.longValue() : fill);
        return periods > 0
                ? Joining.of(fillers, wide.slice(0, kept))
                : Joining.of(wide.slice(size - kept, size), fillers);
    }

    static @Nullable Column diff(Column column, int periods) {
        if (column instanceof TimeColumn || column instanceof SpanColumn) {
            return TimeMath.columns(Operation.SUBTRACT, column, shift(column, periods));
        }
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] result = new double[values.length];
        Arrays.fill(result, Double.NaN);
        int from = Math.max(0, periods);
        int to = (int) Math.min(values.length, (long) values.length + Math.min(0, periods));
        for (int i = from; i < to; i++) {
            result[i] = values[i] - values[i - periods];
        }
        return new DoubleColumn(result);
    }

    /** As pandas 2 by default, the last present value stands in for a missing one. */
    static @Nullable Column pctChange(Column column, int periods) {
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] filled = Missing.forward(values, Integer.MAX_VALUE);
        double[] before = ((DoubleColumn) shift(new DoubleColumn(filled), periods)).values();
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = filled[i] / before[i] - 1;
        }
        return new DoubleColumn(result);
    }

    private static double[] doubles(double[] values, int periods, int kept) {
        double[] result = new double[values.length];
        if (periods > 0) {
            Arrays.fill(result, 0, result.length - kept, Double.NaN);
            System.arraycopy(values, 0, result, result.length - kept, kept);
        } else {
            System.arraycopy(values, values.length - kept, result, 0, kept);
            Arrays.fill(result, kept, result.length, Double.NaN);
        }
        return result;
    }

    private static BoolColumn bools(BoolColumn flags, int periods, int kept) {
        boolean[] values = flags.values();
        boolean[] before = flags.missing();
        boolean[] result = new boolean[values.length];
        boolean[] missing = new boolean[values.length];
        int gone = values.length - kept;
        int source = periods > 0 ? 0 : gone;
        int target = periods > 0 ? gone : 0;
        System.arraycopy(values, source, result, target, kept);
        if (before != null) {
            System.arraycopy(before, source, missing, target, kept);
        }
        Arrays.fill(missing, periods > 0 ? 0 : kept, periods > 0 ? gone : values.length, true);
        return new BoolColumn(result, missing);
    }

    private static int[] rows(int size, int periods) {
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            long row = (long) i - periods;
            rows[i] = row >= 0 && row < size ? (int) row : -1;
        }
        return rows;
    }
}
