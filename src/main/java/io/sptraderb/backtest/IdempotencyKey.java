package io.sptraderb.backtest;

import java.util.regex.Pattern;

/**
 * Lets a client repeat a submission without starting a second run.
 *
 * @param value the client's key: 1 to 255 visible ASCII characters
 * @param fingerprint of what was asked, see {@link BacktestDraft#fingerprint}
 */
public record IdempotencyKey(String value, String fingerprint) {

    /** What a key may look like, for error messages. */
    public static final String ALLOWED = "1 to 255 visible ASCII characters";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    public IdempotencyKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("idempotency key was \"" + value + "\", must be " + ALLOWED);
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }
}
