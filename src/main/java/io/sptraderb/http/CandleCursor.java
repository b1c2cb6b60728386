package io.sptraderb.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of candles begins. Clients hand it back as they got it.
 *
 * @param older whether the page holds the candles before {@code time}; else those from {@code time} on
 * @param time an open time, seconds since the epoch
 */
record CandleCursor(boolean older, long time) {

    private static final Pattern FORM = Pattern.compile("([on])(-?\\d{1,18})");
    private static final int MAX_LENGTH = 40;

    String text() {
        String plain = (older ? "o" : "n") + time;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads what {@link #text} writes. */
    static Optional<CandleCursor> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
            Matcher matcher = FORM.matcher(plain);
            return matcher.matches()
                    ? Optional.of(new CandleCursor(matcher.group(1).equals("o"), Long.parseLong(matcher.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // no cursor is written with such characters
            return Optional.empty();
        }
    }
}
