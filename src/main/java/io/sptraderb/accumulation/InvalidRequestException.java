package io.sptraderb.accumulation;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A value of a request is missing or out of range. */
public final class InvalidRequestException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String found;
    private final String allowed;

    /**
     * @param field name on the wire, with the row in brackets where there is one: {@code price_data[3].adjusted_close}
     * @param allowed what the value must be, without "must be"
     */
    public InvalidRequestException(String field, String found, String allowed) {
        this(field, found, allowed, null);
    }

    InvalidRequestException(String field, String found, String allowed, @Nullable Throwable cause) {
        super(ErrorCode.INVALID_REQUEST, field + " was " + found + ", must be " + allowed, cause);
        this.field = field;
        this.found = found;
        this.allowed = allowed;
    }

    public String field() {
        return field;
    }

    public String found() {
        return found;
    }

    public String allowed() {
        return allowed;
    }

    @Override
    public InvalidRequestException within(String block) {
        return new InvalidRequestException(block + "." + field, found, allowed, this);
    }

    @Override
    public SequencedMap<String, Object> details() {
        return details(field, found, allowed);
    }
}
