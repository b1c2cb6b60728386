package io.sptraderb.accumulation;

import java.util.SequencedMap;

/** No source of prices has the ticker. */
public final class UnknownTickerException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final String ticker;

    /**
     * Names the ticker.
     *
     * @param reason who does not have it, for example {@code no file and no sample has it}
     */
    public UnknownTickerException(String ticker, String reason) {
        super(ErrorCode.INVALID_TICKER, "ticker \"" + ticker + "\" is unknown: " + reason);
        this.ticker = ticker;
    }

    public String ticker() {
        return ticker;
    }

    @Override
    public SequencedMap<String, Object> details() {
        return details("ticker", ticker);
    }
}
