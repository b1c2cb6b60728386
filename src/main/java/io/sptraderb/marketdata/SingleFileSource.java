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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One file a user names, of one symbol and timeframe. Read when first asked for, and then kept. */
final class SingleFileSource implements CandleSource {

    private final Path file;
    private final Symbol symbol;
    private final Timeframe timeframe;
    private @Nullable CandleSeries whole;

    SingleFileSource(Path file, Symbol symbol, Timeframe timeframe) {
        this.file = file;
        this.symbol = symbol;
        this.timeframe = timeframe;
    }

    @Override
    public CandleSeries load(Symbol asked, Timeframe askedTimeframe, TimeRange range) {
        if (!asked.equals(symbol)) {
            throw new UnknownSymbolException(asked, List.of(symbol));
        }
        StoredCandles.answering(symbol, askedTimeframe, List.of(timeframe));
        return StoredCandles.inRange(Resampler.resample(whole(), askedTimeframe), range);
    }

    @Override
    public List<Listing> listings() {
        return List.of(StoredCandles.listing(whole(), List.of(timeframe)));
    }

    private synchronized CandleSeries whole() {
        CandleSeries read = whole;
        if (read == null) {
            Provenance origin = new Provenance(nameOf(file), TrustTier.USER_SUPPLIED);
            read = nameOf(file).toLowerCase(Locale.ROOT).endsWith(".parquet")
                    ? ParquetCandles.read(file, symbol, timeframe, origin)
                    : CsvCandles.read(file, symbol, timeframe, origin);
            whole = read;
        }
        return read;
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
