package io.sptraderb.candle;

import java.util.List;
import java.util.stream.Collectors;

/** No source has the symbol. */
public final class UnknownSymbolException extends CandleException {

    private static final long serialVersionUID = 1L;

    private final transient Symbol symbol;
    private final transient List<Symbol> available;

    public UnknownSymbolException(Symbol symbol, List<Symbol> available) {
        super("no candles for symbol \"" + symbol + "\"; available: "
                + available.stream().map(Symbol::code).sorted().collect(Collectors.joining(", ")));
        this.symbol = symbol;
        this.available = List.copyOf(available);
    }

    public Symbol symbol() {
        return symbol;
    }

    public List<Symbol> available() {
        return available;
    }
}
