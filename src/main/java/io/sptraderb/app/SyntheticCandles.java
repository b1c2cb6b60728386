package io.sptraderb.app;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import java.util.List;
import java.util.SplittableRandom;

/** A random walk of hourly candles, the same at every call: what benchmarks run on. */
final class SyntheticCandles implements CandleSource {

    static final Symbol SYMBOL = new Symbol("SYNTH");
    static final Timeframe TIMEFRAME = Timeframe.of("1h");

    /** 2020-01-01, UTC. */
    private static final long START = 1_577_836_800L;

    private final CandleSeries series;

    SyntheticCandles(int size) {
        this.series = series(size);
    }

    /** A walk in steps of about one percent around 100. */
    static CandleSeries series(int size) {
        SplittableRandom random = new SplittableRandom(42);
        long[] time = new long[size];
        double[][] columns = new double[5][size];
        double price = 100;
        for (int i = 0; i < size; i++) {
            // pulled back to 100, so that a million candles stay in a sane range
            double close = price * (1 + 0.02 * (random.nextDouble() - 0.5)) + 0.001 * (100 - price);
            time[i] = START + i * TIMEFRAME.seconds();
            columns[0][i] = price;
            columns[1][i] = Math.max(price, close) * (1 + 0.005 * random.nextDouble());
            columns[2][i] = Math.min(price, close) * (1 - 0.005 * random.nextDouble());
            columns[3][i] = close;
            columns[4][i] = 1 + random.nextInt(1_000);
            price = close;
        }
        return CandleSeries.of(
                SYMBOL,
                TIMEFRAME,
                new Provenance("synthetic", TrustTier.VERIFIED),
                time,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4]);
    }

    CandleSeries series() {
        return series;
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        if (!symbol.equals(SYMBOL)) {
            throw new UnknownSymbolException(symbol, List.of(SYMBOL));
        }
        if (!timeframe.equals(TIMEFRAME)) {
            throw new UnavailableTimeframeException(symbol, timeframe, List.of(TIMEFRAME));
        }
        CandleSeries inRange = series.within(range);
        if (inRange.isEmpty()) {
            throw new NoCandlesException(symbol, timeframe, range, series.range());
        }
        return inRange;
    }

    @Override
    public List<Listing> listings() {
        return List.of(new Listing(
                SYMBOL, series.openTime(0), series.openTime(series.size() - 1), series.size(), List.of(TIMEFRAME)));
    }
}
