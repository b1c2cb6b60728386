package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.candle.UnknownSymbolException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The real candles shipped with the program; {@code candles/ORIGIN.md} beside them says where they come from. */
final class SampleSource implements CandleSource {

    private static final Provenance ORIGIN = new Provenance("sample", TrustTier.VERIFIED);
    private static final int MAX_CANDLES = 100_000;
    private static final List<Sample> SAMPLES = List.of(
            new Sample(new Symbol("AAPL"), Timeframe.of("1d"), "/candles/AAPL_1d.csv"),
            new Sample(new Symbol("BTCUSD"), Timeframe.of("1m"), "/candles/BTCUSD_1m.csv"));

    private final Map<Symbol, CandleSeries> loaded = new ConcurrentHashMap<>();

    private record Sample(Symbol symbol, Timeframe timeframe, String resource) {

        CandleSeries read() {
            return ShippedFile.read(resource, in -> CsvCandles.read(in, symbol, timeframe, ORIGIN, MAX_CANDLES));
        }
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        Sample sample = SAMPLES.stream()
                .filter(candidate -> candidate.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new UnknownSymbolException(
                        symbol, SAMPLES.stream().map(Sample::symbol).toList()));
        StoredCandles.answering(symbol, timeframe, List.of(sample.timeframe()));
        return StoredCandles.inRange(Resampler.resample(whole(sample), timeframe), range);
    }

    @Override
    public List<Listing> listings() {
        return SAMPLES.stream()
                .map(sample -> StoredCandles.listing(whole(sample), List.of(sample.timeframe())))
                .toList();
    }

    private CandleSeries whole(Sample sample) {
        return loaded.computeIfAbsent(sample.symbol(), symbol -> sample.read());
    }
}
