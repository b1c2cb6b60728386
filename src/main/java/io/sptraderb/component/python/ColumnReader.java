package io.sptraderb.component.python;

import io.sptraderb.component.OutputColumn;
import io.sptraderb.series.Building;
import io.sptraderb.series.Column;
import io.sptraderb.series.DoubleColumn;
import io.sptraderb.series.Kernels;
import io.sptraderb.series.LongColumn;
import io.sptraderb.series.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads columns that Python computed. */
final class ColumnReader {

    private static final Building BUILDING = new Kernels().building();

    private ColumnReader() {}

    /** The column as numbers, NaN where missing, true as 1; null when it holds something else. */
    static double @Nullable [] numbers(Column column) {
        if (column instanceof DoubleColumn doubles) {
            doubles.share();
            return doubles.values();
        }
        double[] numbers = new double[column.size()];
        switch (BUILDING.list(column)) {
            case long[] values -> {
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = values[i];
                }
            }
            case boolean[] values -> {
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = values[i] ? 1 : 0;
                }
            }
            case Object[] values -> {
                for (int i = 0; i < numbers.length; i++) {
                    if (!isNumber(values[i])) {
                        return null;
                    }
                    numbers[i] = number(values[i]);
                }
            }
            default -> {
                return null;
            }
        }
        return numbers;
    }

    /** The column's values at some rows. */
    static OutputColumn at(Column column, int[] rows) {
        if (column instanceof DoubleColumn doubles) {
            return numbersAt(doubles.values(), rows);
        }
        if (column instanceof LongColumn longs) {
            return numbersAt(longs.values(), rows);
        }
        if (column instanceof TextColumn texts) {
            return textsAt(texts, rows);
        }
        return switch (BUILDING.list(column)) {
            case boolean[] values -> {
                boolean[] taken = new boolean[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    taken[i] = values[rows[i]];
                }
                yield new OutputColumn.Flags(taken);
            }
            case Object[] values -> {
                @Nullable Object[] taken = new @Nullable Object[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    taken[i] = values[rows[i]];
                }
                yield of(taken);
            }
            default -> throw new IllegalStateException("a column of type " + column.dtype());
        };
    }

    /** Only texts of these rows are in the dictionary, in the order in which they appear. */
    private static OutputColumn textsAt(TextColumn texts, int[] rows) {
        List<String> all = texts.dictionary();
        int[] codeOf = new int[all.size()];
        Arrays.fill(codeOf, -1);
        List<String> dictionary = new ArrayList<>();
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int code = texts.codes()[rows[i]];
            if (code >= 0 && codeOf[code] < 0) {
                codeOf[code] = dictionary.size();
                dictionary.add(all.get(code));
            }
            codes[i] = code < 0 ? -1 : codeOf[code];
        }
        if (!dictionary.isEmpty()) {
            return new OutputColumn.Texts(codes, dictionary);
        }
        double[] missing = new double[rows.length];
        Arrays.fill(missing, Double.NaN);
        return new OutputColumn.Numbers(missing);
    }

    static OutputColumn.Numbers numbersAt(double[] values, int[] rows) {
        double[] taken = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return new OutputColumn.Numbers(taken);
    }

    static OutputColumn.Numbers numbersAt(long[] values, int[] rows) {
        double[] taken = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return new OutputColumn.Numbers(taken);
    }

    /** Flags when all are bools, numbers when all are numbers, bools or missing, else texts. */
    static OutputColumn of(@Nullable Object[] values) {
        boolean allFlags = values.length > 0;
        boolean allNumbers = true;
        for (Object value : values) {
            allFlags &= value instanceof Boolean;
            allNumbers &= isNumber(value);
        }
        if (allFlags) {
            boolean[] flags = new boolean[values.length];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = Boolean.TRUE.equals(values[i]);
            }
            return new OutputColumn.Flags(flags);
        }
        if (allNumbers) {
            double[] numbers = new double[values.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number(values[i]);
            }
            return new OutputColumn.Numbers(numbers);
        }
        return texts(values);
    }

    private static OutputColumn.Texts texts(@Nullable Object[] values) {
        Map<String, Integer> codeOf = new LinkedHashMap<>();
        int[] codes = new int[values.length];
        for (int i = 0; i < codes.length; i++) {
            Object value = values[i];
            boolean isMissing = value == null || (value instanceof Double number && Double.isNaN(number));
            codes[i] = isMissing ? -1 : codeOf.computeIfAbsent(String.valueOf(value), text -> codeOf.size());
        }
        List<String> dictionary = new ArrayList<>(codeOf.keySet());
        return new OutputColumn.Texts(codes, dictionary);
    }

    private static boolean isNumber(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean;
    }

    private static double number(@Nullable Object value) {
        return switch (value) {
            case null -> Double.NaN;
            case Number number -> number.doubleValue();
            case Boolean flag -> flag ? 1 : 0;
            default -> throw new IllegalArgumentException(value + " is no number");
        };
    }
}
