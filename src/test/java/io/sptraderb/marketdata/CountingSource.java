package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.candle.UnknownSymbolException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes minute candles of its symbols and counts how often it is asked. The symbol {@code BROKEN} fails. */
class CountingSource implements CandleSource {

    static final int CANDLES = 100;

    final AtomicInteger loads = new AtomicInteger();
    private final Set<Symbol> symbols;
    private final double price;

    CountingSource(double price, String... symbols) {
        this.price = price;
        this.symbols = Stream.of(symbols).map(Symbol::new).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        loads.incrementAndGet();
        if (!symbols.contains(symbol)) {
            throw new UnknownSymbolException(symbol, List.copyOf(symbols));
        }
        if (symbol.code().equals("BROKEN")) {
            throw new BadCandlesException("broken", 0, "for the test");
        }
        return StoredCandles.inRange(series(symbol, timeframe), range);
    }

    @Override
    public List<Listing> listings() {
        return symbols.stream()
                .map(symbol -> StoredCandles.listing(series(symbol, Timeframe.of("1m")), List.of(Timeframe.of("1m"))))
                .toList();
    }

    private CandleSeries series(Symbol symbol, Timeframe timeframe) {
        long[] times = new long[CANDLES];
        double[] prices = new double[CANDLES];
        Arrays.fill(prices, price);
        for (int i = 0; i < CANDLES; i++) {
            times[i] = i * timeframe.seconds();
        }
        Provenance origin = new Provenance("counting", TrustTier.EXTERNAL);
        return CandleSeries.of(symbol, timeframe, origin, times, prices, prices, prices, prices, prices);
    }
}
