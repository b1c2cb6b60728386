package io.sptraderb.workspace;

import java.time.Instant;
import java.util.UUID;

/**
 * A document of a front end.
 *
 * @param data JSON text, as it was sent
 */
public record Workspace(UUID id, String name, String data, Instant createdAt, Instant updatedAt) {

    public static final int MAX_NAME = 200;

    /** What a name may be, for error messages. */
    public static final String ALLOWED_NAME =
            "1 to " + MAX_NAME + " characters, not all of them blank, no control characters";

    public Workspace {
        if (!isName(name)) {
            throw new IllegalArgumentException("name was \"" + name + "\", must be " + ALLOWED_NAME);
        }
    }

    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= MAX_NAME && text.chars().noneMatch(Character::isISOControl);
    }
}
