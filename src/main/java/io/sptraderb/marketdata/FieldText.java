package io.sptraderb.marketdata;

import io.sptraderb.candle.Quotation;
import java.nio.charset.StandardCharsets;

/** Fields of a line as text, for the rare paths: headers, unusual forms and error messages. */
final class FieldText {

    private static final int SHOWN = 40;

    private FieldText() {}

    static String of(byte[] buffer, int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    /** In quotes, cut to a readable length and without control characters, whatever the bytes are. */
    static String quoted(byte[] buffer, int from, int to) {
        return quoted(of(buffer, from, to));
    }

    static String quoted(String text) {
        return "\"" + Quotation.cut(text, SHOWN, "...") + "\"";
    }
}
