package io.sptraderb.candle;

/** The symbol and timeframe are known, but the range holds no candle. */
public final class NoCandlesException extends CandleException {

    private static final long serialVersionUID = 1L;

    private final transient TimeRange asked;
    private final transient TimeRange available;

    public NoCandlesException(Symbol symbol, Timeframe timeframe, TimeRange asked, TimeRange available) {
        super("no candle data available for " + symbol + " " + timeframe + " from " + asked + "; candles span "
                + available);
        this.asked = asked;
        this.available = available;
    }

    public TimeRange asked() {
        return asked;
    }

    public TimeRange available() {
        return available;
    }
}
