package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The sources of candles, put together and cached. */
public final class MarketData {

    private MarketData() {}

    /**
     * A data folder, when there is one, and behind it the bundled samples for the symbols the folder does not have.
     *
     * @throws io.sptraderb.candle.BadCandlesException when the folder is none
     */
    public static CandleSource standard(Optional<Path> dataFolder) {
        return standard(dataFolder, CacheSettings.standard());
    }

    /** As {@link #standard(Optional)}, with other cache settings. */
    public static CandleSource standard(Optional<Path> dataFolder, CacheSettings settings) {
        CandleSource samples = new SampleSource();
        CandleSource source = dataFolder
                .<CandleSource>map(folder -> new FirstOfSource(List.of(new DataFolderSource(folder), samples)))
                .orElse(samples);
        return new CachedSource(source, settings);
    }

    /** One file of one symbol and timeframe, and nothing else; read when first asked for. */
    public static CandleSource file(Path file, Symbol symbol, Timeframe timeframe) {
        return new CachedSource(new SingleFileSource(file, symbol, timeframe), CacheSettings.standard());
    }
}
