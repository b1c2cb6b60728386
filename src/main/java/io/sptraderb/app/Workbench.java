package io.sptraderb.app;

import io.sptraderb.backtest.Backtester;
import io.sptraderb.backtest.RequestValidator;
import io.sptraderb.backtest.StrategyCatalog;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.component.python.PythonRuntime;
import io.sptraderb.component.python.PythonSettings;
import io.sptraderb.marketdata.CacheSettings;
import io.sptraderb.marketdata.MarketData;
import io.sptraderb.store.FolderStrategyCatalog;
import java.nio.file.Files;

/** The parts one backtest needs, put together from settings. */
final class Workbench implements AutoCloseable {

    private final CandleSources candles;
    private final PythonRuntime components;
    private final StrategyCatalog strategies;
    private final RequestValidator validator;
    private final Backtester backtester;

    private Workbench(CandleSources candles, Settings settings) {
        this.candles = candles;
        this.components = new PythonRuntime(pythonSettings(settings));
        this.strategies = new FolderStrategyCatalog(settings.folders().strategies());
        this.validator = new RequestValidator(strategies, candles, components);
        this.backtester = new Backtester(candles, components, ProgramVersion.text());
    }

    /** Over the user's candle files and the bundled samples. */
    static Workbench open(Settings settings) {
        CacheSettings cache = new CacheSettings(
                settings.candles().timeToLive(),
                settings.candles().series(),
                CacheSettings.standard().maxBytes());
        return open(settings, MarketData.standard(settings.folders().data(), cache));
    }

    static Workbench open(Settings settings, CandleSources candles) {
        Surroundings.pythonCode().filter(Files::exists).ifPresent(PythonRuntime::readCode);
        return new Workbench(candles, settings);
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
    }
}
