package io.sptraderb.support;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.util.List;

/** Answers with the one series it has, whatever symbol and timeframe it is asked for. */
public record OneSeries(CandleSeries series) implements CandleSource {

    public static CandleSources sources(CandleSeries series) {
        return CandleSources.of(SourceKind.SAMPLE, new OneSeries(series));
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        return series.within(range);
    }

    @Override
    public List<Listing> listings() {
        return List.of();
    }
}
