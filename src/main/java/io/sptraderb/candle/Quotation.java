package io.sptraderb.candle;

/** What somebody sent, as messages quote it: not megabytes of it. */
public final class Quotation {

    private static final int MOST = 200;

    private Quotation() {}

    /** At most 200 characters, none of them a control character; an ellipsis tells that there were more. */
    public static String cut(String text) {
        return cut(text, MOST, "…");
    }

    /**
     * Cut to a length of one's own.
     *
     * @param most characters shown
     * @param mark tells that there were more
     */
    public static String cut(String text, int most, String mark) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(most)
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .forEach(shown::appendCodePoint);
        return shown.append(text.codePointCount(0, text.length()) > most ? mark : "")
                .toString();
    }
}
