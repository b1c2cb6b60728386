package io.sptraderb.accumulation;

import java.util.SequencedMap;

/** A setting of a buy rule is missing or out of range. */
public final class InvalidConfigException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String found;
    private final String allowed;

    /**
     * @param field name on the wire, with the row in brackets where there is one: {@code config.price_change_threshold}
     * @param allowed what the value must be, without "must be"
     */
    public InvalidConfigException(String field, String found, String allowed) {
        super(ErrorCode.INVALID_CONFIG, field + " was " + Quotation.cut(found) + ", must be " + allowed);
        this.field = field;
        this.found = Quotation.cut(found);
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
    public InvalidConfigException within(String block) {
        return new InvalidConfigException(block + "." + field, found, allowed);
    }

    @Override
    public SequencedMap<String, Object> details() {
        return details(field, found, allowed);
    }
}
