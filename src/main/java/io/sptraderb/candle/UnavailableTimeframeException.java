package io.sptraderb.candle;

import java.util.List;
import java.util.stream.Collectors;

/** The symbol is known, but neither this timeframe nor a finer one that divides it is stored. */
public final class UnavailableTimeframeException extends CandleException {

    private static final long serialVersionUID = 1L;

    private final transient Timeframe timeframe;
    private final transient List<Timeframe> available;

    public UnavailableTimeframeException(Symbol symbol, Timeframe timeframe, List<Timeframe> available) {
        super("no " + timeframe + " candles for " + symbol + "; available: "
                + available.stream().map(Timeframe::toString).collect(Collectors.joining(", ")));
        this.timeframe = timeframe;
        this.available = List.copyOf(available);
    }

    public Timeframe timeframe() {
        return timeframe;
    }

    public List<Timeframe> available() {
        return available;
    }
}
