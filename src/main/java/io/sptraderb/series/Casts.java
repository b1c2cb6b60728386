package io.sptraderb.series;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code astype}. */
final class Casts {

    private Casts() {}

    /** Null when the values cannot be of that dtype. */
    static @Nullable Column to(String dtype, Column column) {
        if (column.dtype().equals(dtype) && !(column instanceof TimeColumn)) {
            return column.share();
        }
        return switch (dtype) {
            case "float64" -> toDoubles(column);
            case "int64" -> toLongsOrNull(column);
            case "bool" -> toBools(column);
            case "object" -> ObjectColumn.of(column);
            case "str" -> toTexts(column);
            default -> null;
        };
    }

    /** Truth as Python sees it: NaN is true, an empty text is false. */
    static Column toBools(Column column) {
        boolean[] result = new boolean[column.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = isTrue(column.get(i));
        }
        return new BoolColumn(result);
    }

    static boolean isTrue(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean flag -> flag;
            case Number number -> number.doubleValue() != 0;
            case String text -> !text.isEmpty();
            default -> true;
        };
    }

    /** Whole doubles as int64. */
    static LongColumn toLongs(double[] values) {
        long[] result = new long[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (long) values[i];
        }
        return new LongColumn(result);
    }

    private static @Nullable Column toDoubles(Column column) {
        if (!(column instanceof TextColumn)) {
            double[] values = Numbers.doublesOrNull(column);
            return values == null ? null : new DoubleColumn(values);
        }
        double[] result = new double[column.size()];
        for (int i = 0; i < result.length; i++) {
            if (!(column.get(i) instanceof String text)) {
                result[i] = Double.NaN;
                continue;
            }
            Double number = numberOrNull(text.strip());
            if (number == null) {
                return null;
            }
            result[i] = number;
        }
        return new DoubleColumn(result);
    }

    /** Python's float(): nan and inf in any case, and none of Java's suffixes and hexadecimal numbers. */
    private static @Nullable Double numberOrNull(String text) {
        String sign = text.startsWith("-") || text.startsWith("+") ? text.substring(0, 1) : "";
        String word = text.substring(sign.length()).toLowerCase(Locale.ROOT);
        if (word.equals("nan")) {
            return Double.NaN;
        }
        if (word.equals("inf") || word.equals("infinity")) {
            return sign.equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (text.isEmpty() || "0123456789.".indexOf(text.charAt(text.length() - 1)) < 0 || text.contains("x")) {
            return null;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable Column toLongsOrNull(Column column) {
        long[] longs = Numbers.longsOrNull(column);
        if (longs != null) {
            return new LongColumn(longs);
        }
        if (column instanceof SpanColumn spans) {
            return new LongColumn(spans.nanos().clone());
        }
        if (column instanceof TimeColumn times) {
            return new LongColumn(TimeMath.nanos(times).clone());
        }
        if (column instanceof TextColumn texts) {
            return wholeOrNull(texts);
        }
        if (!(toDoubles(column) instanceof DoubleColumn numbers) || !numbers.isFinite()) {
            return null;
        }
        return toLongs(numbers.values());
    }

    /** Python's int(): a text with a fraction is no whole number. */
    private static @Nullable Column wholeOrNull(TextColumn column) {
        long[] result = new long[column.size()];
        for (int i = 0; i < result.length; i++) {
            if (!(column.get(i) instanceof String text)) {
                return null;
            }
            try {
                result[i] = Long.parseLong(text.trim());
            } catch (NumberFormatException notWhole) {
                return null;
            }
        }
        return new LongColumn(result);
    }

    private static Column toTexts(Column column) {
        Words words = new Words();
        int[] codes = new int[column.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = words.add(Texts.of(column.get(i)));
        }
        return new TextColumn(codes, words);
    }
}
