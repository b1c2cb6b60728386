package io.sptraderb.accumulation;

import io.sptraderb.candle.Quotation;

/** A setting of a buy rule is missing or out of range. */
public final class InvalidConfigException extends BadValueException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the setting.
     *
     * @param field name on the wire, for example {@code config.price_change_threshold}
     * @param allowed what the value must be, without "must be"
     */
    public InvalidConfigException(String field, String found, String allowed) {
        super(ErrorCode.INVALID_CONFIG, field, Quotation.cut(found), allowed, null);
    }

    @Override
    public InvalidConfigException within(String block) {
        return new InvalidConfigException(block + "." + field(), found(), allowed());
    }
}
