package io.sptraderb.component.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as Python's {@code json} writes it: RFC 8259, and the numbers {@code NaN}, {@code Infinity} and
 * {@code -Infinity}. Values are {@code Map}, {@code List}, {@code String}, {@code Double}, {@code Boolean} and null.
 */
final class PythonJson {

    private static final int MAX_DEPTH = 100;

    private final String text;
    private int at;

    private PythonJson(String text) {
        this.text = text;
    }

    /** The text is no JSON; the message says why and where. */
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        private SyntaxException(String message) {
            super(message);
        }
    }

    static @Nullable Object parse(String text) throws SyntaxException {
        PythonJson json = new PythonJson(text);
        Object value = json.value(0);
        json.skipBlanks();
        if (json.at < text.length()) {
            throw json.wrong("the end");
        }
        return value;
    }

    private @Nullable Object value(int depth) throws SyntaxException {
        skipBlanks();
        if (depth > MAX_DEPTH) {
            throw new SyntaxException("more than " + MAX_DEPTH + " levels");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            case 'N' -> word("NaN", Double.NaN);
            case 'I' -> word("Infinity", Double.POSITIVE_INFINITY);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) throws SyntaxException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        at++;
        skipBlanks();
        if (skip('}')) {
            return fields;
        }
        do {
            skipBlanks();
            if (peek() != '"') {
                throw wrong("a name in quotes");
            }
            String name = string();
            skipBlanks();
            if (!skip(':')) {
                throw wrong("a colon");
            }
            fields.put(name, value(depth + 1));
            skipBlanks();
        } while (skip(','));
        if (!skip('}')) {
            throw wrong("a comma or }");
        }
        return fields;
    }

    private List<@Nullable Object> list(int depth) throws SyntaxException {
        List<@Nullable Object> items = new ArrayList<>();
        at++;
        skipBlanks();
        if (skip(']')) {
            return items;
        }
        do {
            items.add(value(depth + 1));
            skipBlanks();
        } while (skip(','));
        if (!skip(']')) {
            throw wrong("a comma or ]");
        }
        return items;
    }

    private String string() throws SyntaxException {
        int start = ++at;
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) != '"' && text.charAt(at) != '\\') {
            at++;
        }
        if (skip('"')) {
            return text.substring(start, at - 1);
        }
        StringBuilder built = new StringBuilder(text.substring(start, at));
        while (!skip('"')) {
            if (at >= text.length() || text.charAt(at) < ' ') {
                throw wrong("the closing quote");
            }
            char next = text.charAt(at++);
            built.append(next == '\\' ? escaped() : next);
        }
        return built.toString();
    }

    private char escaped() throws SyntaxException {
        char kind = at < text.length() ? text.charAt(at++) : '\0';
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
                    if (digit < 0) {
                        throw wrong("four hex digits");
                    }
                    code = code * 16 + digit;
                    at++;
                }
                yield (char) code;
            }
            default -> {
                at--;
                throw wrong("an escape JSON has");
            }
        };
    }

    private Double number() throws SyntaxException {
        int start = at;
        if (skip('-') && peek() == 'I') {
            word("Infinity", Double.POSITIVE_INFINITY);
            return Double.NEGATIVE_INFINITY;
        }
        boolean isZero = peek() == '0';
        int whole = digits();
        boolean isValid = whole > 0 && !(isZero && whole > 1);
        if (isValid && skip('.')) {
            isValid = digits() > 0;
        }
        if (isValid && (skip('e') || skip('E'))) {
            if (!skip('+')) {
                skip('-');
            }
            isValid = digits() > 0;
        }
        if (!isValid) {
            throw wrong("a value");
        }
        return Double.valueOf(text.substring(start, at));
    }

    private int digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at - start;
    }

    private @Nullable Object word(String word, @Nullable Object value) throws SyntaxException {
        if (!text.startsWith(word, at)) {
            throw wrong("a value");
        }
        at += word.length();
        return value;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private SyntaxException wrong(String expected) {
        String found = at < text.length() ? "\"" + excerpt() + "\"" : "the end";
        int line = 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
        int column = at - text.lastIndexOf('\n', at - 1);
        return new SyntaxException(
                "line " + line + ", column " + column + ": " + found + " where " + expected + " belongs");
    }

    private String excerpt() {
        String rest = text.substring(at, Math.min(text.length(), at + 20));
        int end = rest.indexOf('\n');
        return end >= 0 ? rest.substring(0, Math.max(end, 0)) : rest;
    }
}
