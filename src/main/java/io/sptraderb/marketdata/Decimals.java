package io.sptraderb.marketdata;

import java.util.regex.Pattern;

/** Decimal numbers in ASCII to the nearest double, the same for every text as {@link Double#parseDouble}. */
final class Decimals {

    /** Powers of ten that a double holds exactly; so one division of two exact numbers rounds once, correctly. */
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    /** Up to here every whole number is a double. */
    private static final long MAX_EXACT = 1L << 53;

    /** Digits that fit a long. */
    private static final int MAX_DIGITS = 18;

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private Decimals() {}

    /**
     * Reads {@code buffer[from .. to)}.
     *
     * @param name of the column, for the message
     * @throws BadRowException when it is no decimal number or too large for a double
     */
    static double parse(byte[] buffer, int from, int to, String name) {
        int i = from;
        boolean isNegative = i < to && buffer[i] == '-';
        if (isNegative) {
            i++;
        }
        int first = i;
        int point = -1;
        long digits = 0;
        for (; i < to; i++) {
            int digit = buffer[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (buffer[i] == '.' && point < 0) {
                point = i;
            } else {
                return parseAny(buffer, from, to, name);
            }
        }
        int count = to - first - (point < 0 ? 0 : 1);
        if (count == 0 || count > MAX_DIGITS || digits > MAX_EXACT) {
            return parseAny(buffer, from, to, name);
        }
        double value = point < 0 ? digits : digits / POWERS_OF_TEN[to - point - 1];
        return isNegative ? -value : value;
    }

    private static double parseAny(byte[] buffer, int from, int to, String name) {
        String text = FieldText.of(buffer, from, to);
        if (text.isEmpty()) {
            throw new BadRowException(name + " is empty, must be a number");
        }
        boolean isNumber = FORM.matcher(text).matches();
        double value = isNumber ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            String allowed = isNumber || isNotFinite(text) ? "a finite number" : "a number such as 1.0845";
            throw new BadRowException(name + " was " + FieldText.quoted(text) + ", must be " + allowed);
        }
        return value;
    }

    private static boolean isNotFinite(String text) {
        String bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        return bare.equalsIgnoreCase("nan") || bare.equalsIgnoreCase("inf") || bare.equalsIgnoreCase("infinity");
    }
}
