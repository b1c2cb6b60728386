package io.sptraderb.accumulation;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** There are no prices to make a study of. */
public final class InsufficientDataException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String ticker;

    private InsufficientDataException(@Nullable String ticker, String message) {
        super(ErrorCode.INSUFFICIENT_DATA, message);
        this.ticker = ticker;
    }

    /** Prices were handed over, but not one. */
    public static InsufficientDataException noPrices() {
        return new InsufficientDataException(null, "price_data had 0 rows, must have at least 1");
    }

    /** The ticker has no price within the dates. */
    public static InsufficientDataException noPrices(String ticker, DateRange range) {
        return new InsufficientDataException(ticker, "no prices of " + ticker + " from " + range);
    }

    /** Empty when nobody said whose prices they are. */
    public Optional<String> ticker() {
        return Optional.ofNullable(ticker);
    }

    @Override
    public SequencedMap<String, Object> details() {
        return ticker == null ? new LinkedHashMap<>() : details("ticker", ticker);
    }
}
