package io.sptraderb.app;

import io.sptraderb.backtest.BacktestRequest;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Backtester;
import io.sptraderb.backtest.CandleRequirement;
import io.sptraderb.backtest.ExecutionMode;
import io.sptraderb.backtest.MarketOverrides;
import io.sptraderb.backtest.MarketRequest;
import io.sptraderb.backtest.RunObserver;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.python.PythonRuntime;
import io.sptraderb.component.python.PythonSettings;
import io.sptraderb.marketdata.MarketData;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.strategy.yaml.StrategyReader;
import io.sptraderb.support.OneSeries;
import io.sptraderb.trade.Money;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Strategies given as texts, run on the shipped components. */
final class RuleRuns implements AutoCloseable {

    private static final Symbol SYMBOL = new Symbol("BTCUSD");

    private final PythonRuntime components = new PythonRuntime(PythonSettings.defaults(Path.of("python-components")));

    /** The bundled candles. */
    static CandleSeries sample(String timeframe) {
        return MarketData.standard(Optional.empty()).load(SYMBOL, Timeframe.of(timeframe), TimeRange.ALL);
    }

    BacktestResult run(String text, CandleSeries series) {
        Strategy strategy = StrategyReader.read("tested", text, Map.of());
        BacktestRequest request = new BacktestRequest(
                strategy,
                List.of(new MarketRequest(SYMBOL, strategy, strategy.execution(), MarketOverrides.NONE)),
                series.timeframe(),
                TimeRange.ALL,
                Money.of(10_000),
                ExecutionMode.RESEARCH,
                CandleRequirement.V1_TRUSTED,
                Optional.empty(),
                strategy.execution(),
                new TreeMap<>(),
                true);
        return new Backtester(OneSeries.sources(series), components, "test").run(request, RunObserver.NONE);
    }

    @Override
    public void close() {
        components.close();
    }
}
