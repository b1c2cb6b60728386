package io.sptraderb.accumulation;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A value somebody sent is missing or out of range. */
public abstract sealed class BadValueException extends AccumulationException
        permits InvalidRequestException, InvalidConfigException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String found;
    private final String allowed;

    BadValueException(ErrorCode code, String field, String found, String allowed, @Nullable Throwable cause) {
        super(code, field + " was " + found + ", must be " + allowed, cause);
        this.field = field;
        this.found = found;
        this.allowed = allowed;
    }

    /** Name on the wire, with the row in brackets where there is one: {@code price_data[3].adjusted_close}. */
    public final String field() {
        return field;
    }

    /** What was there. */
    public final String found() {
        return found;
    }

    /** What the value must be, without "must be". */
    public final String allowed() {
        return allowed;
    }

    @Override
    public final SequencedMap<String, Object> details() {
        SequencedMap<String, Object> details = details("field", field);
        details.put("found", found);
        details.put("allowed", allowed);
        return details;
    }
}
