package io.sptraderb.support;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import java.util.List;
import java.util.Optional;

/** Two symbols, hourly, 240 candles each from 2024-01-01; a sine around 100. Serves 1h and 4h, the latter thinned. */
public final class StubCandleSource implements CandleSources {

    /** 2024-01-01T00:00:00Z. */
    public static final long FIRST = 1_704_067_200L;

    public static final int CANDLES = 240;
    private static final List<Timeframe> TIMEFRAMES = List.of(Timeframe.of("1h"), Timeframe.of("4h"));

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        List<Symbol> symbols = listings().stream().map(Listing::symbol).toList();
        if (!symbols.contains(symbol)) {
            throw new UnknownSymbolException(symbol, symbols);
        }
        if (!TIMEFRAMES.contains(timeframe)) {
            throw new UnavailableTimeframeException(symbol, timeframe, TIMEFRAMES);
        }
        CandleSeries all = series(symbol, timeframe);
        CandleSeries found = all.within(range);
        if (found.isEmpty()) {
            throw new NoCandlesException(symbol, timeframe, range, all.range());
        }
        return found;
    }

    private static CandleSeries series(Symbol symbol, Timeframe timeframe) {
        int step = (int) (timeframe.seconds() / 3_600);
        int size = CANDLES / step;
        long[] times = new long[size];
        double[][] columns = new double[5][size];
        for (int i = 0; i < size; i++) {
            times[i] = FIRST + i * timeframe.seconds();
            double middle = 100 + 10 * Math.sin(i / 10.0);
            columns[0][i] = middle;
            columns[1][i] = middle + 1;
            columns[2][i] = middle - 1;
            columns[3][i] = middle + 0.5;
            columns[4][i] = i;
        }
        return CandleSeries.of(
                symbol,
                timeframe,
                new Provenance("stub", TrustTier.VERIFIED),
                times,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4]);
    }

    @Override
    public List<SourceKind> kinds() {
        return List.of(SourceKind.SAMPLE);
    }

    @Override
    public CandleSource only(SourceKind kind) {
        if (kind != SourceKind.SAMPLE) {
            throw SourceUnavailableException.notConfigured(kind, kinds());
        }
        return this;
    }

    @Override
    public Found find(Optional<SourceKind> kind, Symbol symbol, Timeframe timeframe, TimeRange range) {
        return new Found(choose(kind).load(symbol, timeframe, range), SourceKind.SAMPLE, false);
    }

    @Override
    public List<Listing> listings() {
        long last = FIRST + (CANDLES - 1) * 3_600L;
        return List.of(
                new Listing(new Symbol("BTC/USDT"), FIRST, last, CANDLES, TIMEFRAMES),
                new Listing(new Symbol("EURUSD"), FIRST, last, CANDLES, TIMEFRAMES));
    }
}
