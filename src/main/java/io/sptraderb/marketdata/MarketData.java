package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The sources of candles, put together and cached. */
public final class MarketData {

    private MarketData() {}

    /**
     * A data folder, when there is one, and behind it the bundled samples for the symbols the folder does not have.
     *
     * @throws io.sptraderb.candle.BadCandlesException when the folder is none
     */
    public static CandleSources standard(Optional<Path> dataFolder) {
        return standard(dataFolder, CacheSettings.standard());
    }

    /** As {@link #standard(Optional)}, with other cache settings. */
    public static CandleSources standard(Optional<Path> dataFolder, CacheSettings settings) {
        Map<SourceKind, CandleSource> sources = new EnumMap<>(SourceKind.class);
        dataFolder.ifPresent(
                folder -> sources.put(SourceKind.FILE, new CachedSource(new DataFolderSource(folder), settings)));
        sources.put(SourceKind.SAMPLE, new SampleSource());
        return new SeveralSources(sources);
    }

    /** One file of one symbol and timeframe, and nothing else; read when first asked for. */
    public static CandleSources file(Path file, Symbol symbol, Timeframe timeframe) {
        return CandleSources.of(SourceKind.FILE, new SingleFileSource(file, symbol, timeframe));
    }
}
