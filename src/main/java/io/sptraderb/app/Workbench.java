package io.sptraderb.app;

import io.sptraderb.backtest.Backtester;
import io.sptraderb.backtest.RequestValidator;
import io.sptraderb.backtest.StrategyCatalog;
import io.sptraderb.candle.CandleCache;
import io.sptraderb.candle.CandleImporter;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.component.python.PythonRuntime;
import io.sptraderb.component.python.PythonSettings;
import io.sptraderb.marketdata.CacheSettings;
import io.sptraderb.marketdata.DatabaseSink;
import io.sptraderb.marketdata.FileImporter;
import io.sptraderb.marketdata.MarketData;
import io.sptraderb.marketdata.SeriesCache;
import io.sptraderb.store.Database;
import io.sptraderb.store.FolderStrategyCatalog;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The parts one backtest needs, put together from settings. */
final class Workbench implements AutoCloseable {

    private final CandleSources candles;
    private final CandleCache cache;
    private final Optional<Database.Pool> database;
    private final SequencedMap<SourceKind, CandleImporter> importers;
    private final PythonRuntime components;
    private final StrategyCatalog strategies;
    private final RequestValidator validator;
    private final Backtester backtester;

    private Workbench(CandleSources candles, CandleCache cache, Optional<Database.Pool> database, Settings settings) {
        this.candles = candles;
        this.cache = cache;
        this.database = database;
        this.importers = importers(settings, database, cache);
        this.components = new PythonRuntime(pythonSettings(settings));
        this.strategies = new FolderStrategyCatalog(settings.folders().strategies());
        this.validator = new RequestValidator(strategies, candles, components);
        this.backtester = new Backtester(candles, components, ProgramVersion.text());
    }

    private static SequencedMap<SourceKind, CandleImporter> importers(
            Settings settings, Optional<Database.Pool> database, CandleCache cache) {
        SequencedMap<SourceKind, CandleImporter> importers = new LinkedHashMap<>();
        settings.folders()
                .data()
                .ifPresent(folder -> importers.put(
                        SourceKind.FILE, FileImporter.intoFolder(folder).before(cache)));
        database.ifPresent(pool -> importers.put(
                SourceKind.DATABASE, new FileImporter(new DatabaseSink(pool.dataSource())).before(cache)));
        return importers;
    }

    /** Over everywhere the settings say candles come from. */
    static Workbench open(Settings settings) {
        SeriesCache cache = new SeriesCache(new CacheSettings(
                settings.candles().timeToLive(),
                settings.candles().series(),
                settings.candles().bytes()));
        Optional<Database.Pool> database = settings.storage().databaseUrl().map(Database::candles);
        MarketData.Places places = new MarketData.Places(
                settings.folders().data(),
                database.map(pool -> new MarketData.Connections(
                        pool.dataSource(), pool.size(), settings.storage().patience())),
                settings.candles().server());
        return open(settings, MarketData.of(places, cache), cache, database);
    }

    /** Over one source of candles, which nothing keeps in memory but itself. */
    static Workbench open(Settings settings, CandleSources candles) {
        return open(settings, candles, CandleCache.NONE, Optional.empty());
    }

    private static Workbench open(
            Settings settings, CandleSources candles, CandleCache cache, Optional<Database.Pool> database) {
        Surroundings.pythonCode().filter(Files::exists).ifPresent(PythonRuntime::readCode);
        return new Workbench(candles, cache, database, settings);
    }

    private static PythonSettings pythonSettings(Settings settings) {
        Settings.Components limits = settings.components();
        return new PythonSettings(
                settings.folders().components(),
                settings.jobs().workers(),
                limits.time(),
                limits.allocatedBytes(),
                limits.outputBytes(),
                limits.memoBytes());
    }

    CandleSources candles() {
        return candles;
    }

    /** What keeps candles where {@link #candles} finds them: files first, when there is a data folder. */
    SequencedMap<SourceKind, CandleImporter> importers() {
        return importers;
    }

    CandleCache cache() {
        return cache;
    }

    PythonRuntime components() {
        return components;
    }

    StrategyCatalog strategies() {
        return strategies;
    }

    RequestValidator validator() {
        return validator;
    }

    Backtester backtester() {
        return backtester;
    }

    @Override
    public void close() {
        components.close();
        database.ifPresent(Database.Pool::close);
    }
}
