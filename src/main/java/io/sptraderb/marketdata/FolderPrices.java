package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import java.util.List;
import java.util.Optional;

/**
 * Daily prices of a data folder, with the adjusted closes its files have: of the series a run on daily candles takes.
 * Kept in memory until the files change.
 */
final class FolderPrices implements PricePlace {

    private static final long MAX_BYTES = 64L << 20;

    private final CandleFolder folder;
    private final ReadOnce<DailyPrices> read = new ReadOnce<>(MAX_BYTES, (name, prices) -> prices.bytes());

    FolderPrices(CandleFolder folder) {
        this.folder = folder;
    }

    @Override
    public List<Symbol> symbols() {
        return folder.series().stream().map(StoredSeries::symbol).distinct().toList();
    }

    @Override
    public Optional<DailyPrices> daily(Symbol symbol, TimeRange range) {
        StoredSeries series = folder.answering(symbol, DAY);
        return Optional.of(read.get(
                series.name(), series.parts().stream().map(CandleFile::path).toList(), () -> read(series)));
    }

    private static DailyPrices read(StoredSeries series) {
        CandleSeries candles = Resampler.resample(series.read(), DAY);
        Optional<CandleSeries> adjusted = series.readAdjusted().map(found -> Resampler.resample(found, DAY));
        boolean areRows = series.timeframe().equals(DAY);
        return DailyPrices.of(candles, adjusted, candle -> areRows ? series.rowOf(candle) : 0);
    }
}
