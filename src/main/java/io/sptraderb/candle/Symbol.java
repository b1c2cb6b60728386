package io.sptraderb.candle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a traded instrument, for example {@code EURUSD}, {@code BTC/USDT} or {@code BRK.B}.
 *
 * @param code 1 to 32 characters: letters, digits and {@code . _ - / :}, beginning with a letter or digit, without
 *     {@code ..} (a symbol names files and rows, never paths)
 */
public record Symbol(String code) implements Comparable<Symbol> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:-]{0,31}");

    /** What a code may look like, for error messages. */
    public static final String ALLOWED =
            "1 to 32 letters, digits or . _ - / :, beginning with a letter or digit, without \"..\"";

    public Symbol {
        if (!isValid(code)) {
            throw new IllegalArgumentException("symbol was \"" + code + "\", must be " + ALLOWED);
        }
    }

    public static boolean isValid(String code) {
        return FORM.matcher(code).matches() && !code.contains("..");
    }

    /** The symbol of a code; empty when it is none. */
    public static Optional<Symbol> parse(String code) {
        return isValid(code) ? Optional.of(new Symbol(code)) : Optional.empty();
    }

    /** Whether a text means this symbol to people: spelt so, but for capitals and slashes. */
    public boolean isMeantBy(String text) {
        return plain(code).equals(plain(text));
    }

    /** The one of several a text means: spelt so, or else so but for capitals and slashes. */
    public static Optional<Symbol> meantBy(String text, List<Symbol> symbols) {
        Optional<Symbol> exact =
                symbols.stream().filter(symbol -> symbol.code().equals(text)).findFirst();
        return exact.or(
                () -> symbols.stream().filter(symbol -> symbol.isMeantBy(text)).findFirst());
    }

    private static String plain(String text) {
        return text.replace("/", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Symbol other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
