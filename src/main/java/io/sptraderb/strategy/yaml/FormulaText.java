package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.NumericText;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a condition, taken piece by piece; blanks between pieces say nothing. */
final class FormulaText {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d+)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern PIECE = Pattern.compile("\\w+|\\W");

    private final String text;
    private int at;

    FormulaText(String text) {
        this.text = text;
    }

    int position() {
        return at;
    }

    /** What was taken since a position is there again. */
    void back(int position) {
        at = position;
    }

    boolean isAtEnd() {
        skipBlanks();
        return at == text.length();
    }

    boolean isNext(String symbol) {
        skipBlanks();
        return text.startsWith(symbol, at);
    }

    /** Takes a symbol if it is next. */
    boolean skip(String symbol) {
        boolean isNext = isNext(symbol);
        if (isNext) {
            at += symbol.length();
        }
        return isNext;
    }

    void require(String symbol) throws FormulaException {
        if (!skip(symbol)) {
            throw wrong("\"" + symbol + "\" is missing", symbol);
        }
    }

    /** The next name; empty when there is none. */
    String word() {
        return next(WORD);
    }

    /** The next number, without a sign. */
    OptionalDouble number() throws FormulaException {
        skipBlanks();
        int start = at;
        String digits = next(NUMBER);
        if (digits.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = NumericText.parse(digits);
        if (number.isEmpty()) {
            throw wrongSince(start, "a number is too large", "a number a double can hold");
        }
        return number;
    }

    private String next(Pattern form) {
        skipBlanks();
        Matcher matcher = form.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Something is wrong with the piece that is next. */
    FormulaException wrong(String message, String allowed) {
        skipBlanks();
        Matcher piece = PIECE.matcher(text).region(at, text.length());
        return wrong(at, piece.lookingAt() ? piece.group() : "the end", message, allowed);
    }

    /** Something is wrong with what was taken since a position. */
    FormulaException wrongSince(int position, String message, String allowed) {
        return wrong(position, text.substring(position, at).strip(), message, allowed);
    }

    private static FormulaException wrong(int position, String found, String message, String allowed) {
        return new FormulaException(message + " (column " + (position + 1) + ")", found, allowed);
    }
}
