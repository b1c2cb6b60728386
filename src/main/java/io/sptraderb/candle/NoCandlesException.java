package io.sptraderb.candle;

/** The symbol and timeframe are known, but the range holds no candle, or its candles are not at hand. */
public final class NoCandlesException extends CandleException {

    private static final long serialVersionUID = 1L;

    private final transient TimeRange asked;
    private final transient TimeRange available;

    public NoCandlesException(Symbol symbol, Timeframe timeframe, TimeRange asked, TimeRange available) {
        this(
                "no candle data available for " + symbol + " " + timeframe + " from " + asked + "; candles span "
                        + available,
                asked,
                available);
    }

    private NoCandlesException(String message, TimeRange asked, TimeRange available) {
        super(message);
        this.asked = asked;
        this.available = available;
    }

    /**
     * The memory alone was asked, which has a part of the range at most.
     *
     * @param loaded the range that comes nearest
     */
    public static NoCandlesException notAllInMemory(
            Symbol symbol, Timeframe timeframe, TimeRange asked, TimeRange loaded) {
        return new NoCandlesException(
                "not all candles of " + symbol + " " + timeframe + " from " + asked
                        + " are in memory; loaded are those from " + loaded,
                asked,
                loaded);
    }

    public TimeRange asked() {
        return asked;
    }

    public TimeRange available() {
        return available;
    }
}
