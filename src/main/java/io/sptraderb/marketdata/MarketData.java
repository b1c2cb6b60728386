package io.sptraderb.marketdata;

import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The sources of candles, put together and cached. */
public final class MarketData {

    private MarketData() {}

    /**
     * Where candles may come from, besides the bundled samples.
     *
     * @param folder of candle files
     * @param database connections to a PostgreSQL with candle tables
     * @param server a market-data server, {@code http://host:port}
     */
    public record Places(Optional<Path> folder, Optional<Connections> database, Optional<URI> server) {

        public static final Places NONE = new Places(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Connections to one database.
     *
     * @param most how many can be had at once, at least 2: one is left to those who ask what there is
     * @param patience how long a load waits for others to give one back
     */
    public record Connections(DataSource source, int most, Duration patience) {

        public Connections {
            if (most < 2) {
                throw new IllegalArgumentException("most was " + most + ", must be at least 2");
            }
        }

        Turns turns() {
            return new Turns(most - 1, patience);
        }
    }

    /** The bundled samples, and a data folder before them when there is one. */
    public static CandleSources standard(Optional<Path> folder) {
        Places places = new Places(folder, Optional.empty(), Optional.empty());
        return of(places, new SeriesCache(CacheSettings.standard()));
    }

    /**
     * All places, in the order of {@link SourceKind}, behind one cache.
     *
     * @throws io.sptraderb.candle.BadCandlesException when the folder is none
     */
    public static CandleSources of(Places places, SeriesCache cache) {
        Map<SourceKind, CandleSource> sources = new EnumMap<>(SourceKind.class);
        places.folder()
                .ifPresent(folder ->
                        put(sources, new CachedSource(SourceKind.FILE, new DataFolderSource(folder), cache, true)));
        places.database()
                .ifPresent(database -> put(
                        sources, new CachedSource(SourceKind.DATABASE, new DatabaseSource(database), cache, false)));
        places.server()
                .ifPresent(server ->
                        put(sources, new CachedSource(SourceKind.HTTP, new HttpSource(server), cache, false)));
        put(sources, new CachedSource(SourceKind.SAMPLE, new SampleSource(), cache, true));
        sources.put(SourceKind.CACHE, new MemorySource(cache));
        return new SeveralSources(sources);
    }

    /**
     * Prices, dividends and tickers of the places candles come from.
     *
     * @param folder of the candle files, when there is one: it may have dividends and names of tickers as well
     * @throws io.sptraderb.candle.BadCandlesException when the folder is none
     */
    public static PriceHistories prices(CandleSources candles, Optional<Path> folder) {
        return new LocalPrices(candles, folder);
    }

    private static void put(Map<SourceKind, CandleSource> sources, CachedSource source) {
        sources.put(source.kind(), source);
    }

    /** One file of one symbol and timeframe, and nothing else; read when first asked for. */
    public static CandleSources file(Path file, Symbol symbol, Timeframe timeframe) {
        return CandleSources.of(SourceKind.FILE, new SingleFileSource(file, symbol, timeframe));
    }
}
