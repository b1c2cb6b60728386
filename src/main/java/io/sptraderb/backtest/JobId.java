package io.sptraderb.backtest;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a job: a random UUID (version 4), lower case. Holds no character with a meaning in paths or queries.
 *
 * @param value 36 characters
 */
public record JobId(String value) implements Comparable<JobId> {

    /** What an id looks like, for error messages. */
    public static final String ALLOWED = "a UUID of version 4, for example 0b8a6a3e-5a35-4a9a-9d2c-0f6f3c1f7b11";

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    public JobId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("job id was \"" + value + "\", must be " + ALLOWED);
        }
    }

    public static JobId random() {
        return new JobId(UUID.randomUUID().toString());
    }

    /** Reads either capitalisation; empty when the text is no id. */
    public static Optional<JobId> parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(new JobId(lower)) : Optional.empty();
    }

    @Override
    public int compareTo(JobId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
