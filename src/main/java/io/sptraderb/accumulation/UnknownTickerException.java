package io.sptraderb.accumulation;

import io.sptraderb.candle.Quotation;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;

/** No place has prices of the ticker. */
public final class UnknownTickerException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final String ticker;
    private final transient List<String> near;

    /**
     * Finds what was probably meant.
     *
     * @param known the tickers there are
     */
    public UnknownTickerException(String ticker, Collection<String> known) {
        this(ticker, NearTickers.of(ticker, known), known.size());
    }

    private UnknownTickerException(String ticker, List<String> near, int known) {
        super(ErrorCode.INVALID_TICKER, "ticker \"" + Quotation.cut(ticker) + "\" is unknown" + hint(near, known));
        this.ticker = Quotation.cut(ticker);
        this.near = near;
    }

    private static String hint(List<String> near, int known) {
        return near.isEmpty()
                ? ", and none of the " + known + " there are is like it"
                : "; did you mean " + String.join(", ", near) + "?";
    }

    public String ticker() {
        return ticker;
    }

    /** What was probably meant, best first, at most five. */
    public List<String> near() {
        return near;
    }

    @Override
    public SequencedMap<String, Object> details() {
        SequencedMap<String, Object> details = details("ticker", ticker);
        details.put("near", near);
        return details;
    }
}
