package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.ErrorCode;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * An error as one side tells it to the other.
 *
 * @param message a sentence for people
 * @param details texts, numbers, flags, lists, and maps of these by name; may be empty
 */
public record ToldError(ErrorCode code, String message, SequencedMap<String, Object> details) {

    public ToldError {
        details = new LinkedHashMap<>(details);
    }
}
