package io.sptraderb.accumulation;

import org.jspecify.annotations.Nullable;

/** A value of a request is missing or out of range. */
public final class InvalidRequestException extends BadValueException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the value.
     *
     * @param field name on the wire, with the row in brackets where there is one: {@code price_data[3].adjusted_close}
     * @param allowed what the value must be, without "must be"
     */
    public InvalidRequestException(String field, String found, String allowed) {
        this(field, found, allowed, null);
    }

    InvalidRequestException(String field, String found, String allowed, @Nullable Throwable cause) {
        super(ErrorCode.INVALID_REQUEST, field, found, allowed, cause);
    }

    @Override
    public InvalidRequestException within(String block) {
        return new InvalidRequestException(block + "." + field(), found(), allowed(), this);
    }
}
