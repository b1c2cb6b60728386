package io.sptraderb.accumulation;

/** What somebody sent, as messages quote it: not megabytes of it. */
public final class Quotation {

    private static final int MOST = 200;

    private Quotation() {}

    /** At most 200 characters, none of them a control character. */
    public static String cut(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(MOST)
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .forEach(shown::appendCodePoint);
        return shown.append(text.codePointCount(0, text.length()) > MOST ? "…" : "")
                .toString();
    }
}
