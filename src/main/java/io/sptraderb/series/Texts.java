package io.sptraderb.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Values as Python's {@code str} writes them. */
final class Texts {

    private static final double LARGE = 1e16;
    private static final double SMALL = 1e-4;

    private Texts() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Double number -> number(number);
            case Boolean flag -> flag ? "True" : "False";
            case TimePoint point -> TimeFormat.display(point);
            case TimeSpan span -> TimeFormat.display(span);
            case CalendarDay day -> LocalDate.ofEpochDay(day.number()).toString();
            default -> value.toString();
        };
    }

    /** The shortest text that reads back as the same double, in Python's form. */
    static String number(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(number);
        if (size == 0) {
            return Double.toString(number);
        }
        if (size >= LARGE || size < SMALL) {
            return scientific(Double.toString(number));
        }
        String plain = new BigDecimal(Double.toString(number)).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String scientific(String java) {
        int exponentAt = java.indexOf('E');
        String digits = java.substring(0, exponentAt);
        int exponent = Integer.parseInt(java.substring(exponentAt + 1));
        String mantissa = digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
        String sign = exponent < 0 ? "-" : "+";
        int size = Math.abs(exponent);
        return mantissa + "e" + sign + (size < 10 ? "0" : "") + size;
    }
}
