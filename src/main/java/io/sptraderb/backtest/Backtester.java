package io.sptraderb.backtest;

import io.sptraderb.backtest.MarketPreparation.Loaded;
import io.sptraderb.backtest.MarketPreparation.Prepared;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.engine.Simulation;
import io.sptraderb.engine.SimulationCancelledException;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.engine.SimulationSettings;
import io.sptraderb.engine.TradedMarket;
import io.sptraderb.metrics.Account;
import io.sptraderb.metrics.EquityCurve;
import io.sptraderb.metrics.Performance;
import io.sptraderb.metrics.PerformanceReport;
import io.sptraderb.strategy.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs one backtest from request to result, on the calling thread. Safe for use by many threads. */
public final class Backtester {

    /** Where in the percentage the simulation begins: before it lie candles and components. */
    private static final double SIMULATION_FROM = 50;

    private static final double CANDLES_LOADED = 10;
    private static final double SECONDS_A_DAY = 86_400;
    /** A quarter: below it, a year's figures are extrapolated more than fourfold. */
    private static final double SHORT_HISTORY_DAYS = 91;

    private final MarketPreparation preparation;
    private final String engineVersion;

    public Backtester(CandleSources candles, ComponentRuntime components, String engineVersion) {
        this.preparation = new MarketPreparation(candles, components);
        this.engineVersion = engineVersion;
    }

    /**
     * Loads candles, evaluates signals and indicators, simulates and measures.
     *
     * @throws io.sptraderb.candle.CandleException when the candles cannot be had
     * @throws io.sptraderb.component.ComponentException when a component fails
     * @throws io.sptraderb.strategy.UnknownOutputException when a rule names what no indicator gives
     * @throws QualityBlockedException when the execution mode does not allow candles of this quality
     * @throws RunCancelledException when the observer cancelled it
     * @throws ArithmeticException when an amount leaves the range of money
     */
    public BacktestResult run(BacktestRequest request, RunObserver observer) {
        List<String> warnings = new ArrayList<>();
        request.strategy().warnings().forEach(problem -> warnings.add(describe(problem)));
        List<Loaded> loaded = new ArrayList<>();
        for (MarketRequest market : request.markets()) {
            loaded.add(preparation.load(request, market, warnings::add));
        }
        warnOfShortHistory(loaded, warnings);
        observer.progress(new Progress(
                CANDLES_LOADED,
                0,
                loaded.getFirst().series().size(),
                request.initialCapital().toDouble(),
                0,
                0));
        List<Prepared> markets = new ArrayList<>();
        for (Loaded one : loaded) {
            markets.add(preparation.prepare(one, observer));
        }
        List<TradedMarket> traded = markets.stream().map(Prepared::market).toList();
        SimulationResult simulation = simulate(request, traded, observer);
        Optional<FillBand> fillBand = fillBand(request, traded, simulation, observer, warnings);
        return new BacktestResult(
                provenance(request, markets),
                simulation,
                measure(markets, simulation),
                warnings,
                markets.stream().map(Prepared::report).toList(),
                prints(markets),
                TradesHash.of(simulation.trades()),
                fillBand);
    }

    private static String describe(Problem problem) {
        return "strategy" + (problem.line() > 0 ? " line " + problem.line() : "") + ", " + problem.path() + ": "
                + problem.message();
    }

    private static void warnOfShortHistory(List<Loaded> markets, List<String> warnings) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Loaded market : markets) {
            CandleSeries series = market.series();
            first = Math.min(first, series.openTime(0));
            last = Math.max(last, series.closeTime(series.size() - 1));
        }
        double days = (last - first) / SECONDS_A_DAY;
        if (days < SHORT_HISTORY_DAYS) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the candles span %.1f days: annual return, volatility and Sharpe ratio are little more than"
                            + " guesses",
                    days));
        }
    }

    private RunProvenance provenance(BacktestRequest request, List<Prepared> markets) {
        return RunProvenance.of(
                engineVersion,
                request.strategy().contentHash(),
                markets.stream().map(market -> market.found().codeHash()).toList(),
                markets.stream().map(Prepared::series).toList());
    }

    private static List<PrintedLine> prints(List<Prepared> markets) {
        return markets.stream()
                .flatMap(market -> market.found().prints().stream())
                .toList();
    }

    private static SimulationResult simulate(
            BacktestRequest request, List<TradedMarket> markets, RunObserver observer) {
        try {
            return Simulation.run(markets, settings(request), (candle, total, equity, open, trades) -> {
                double percent = SIMULATION_FROM + (100 - SIMULATION_FROM) * candle / total;
                observer.progress(new Progress(percent, candle, total, equity, open, trades));
                return !observer.isCancelled();
            });
        } catch (SimulationCancelledException e) {
            throw RunCancelledException.because(e);
        }
    }

    private static Optional<FillBand> fillBand(
            BacktestRequest request,
            List<TradedMarket> markets,
            SimulationResult simulation,
            RunObserver observer,
            List<String> warnings) {
        if (!request.fillBand()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FillVariants(markets, settings(request), simulation, observer).band(warnings));
        } catch (SimulationCancelledException e) {
            throw RunCancelledException.because(e);
        }
    }

    private static SimulationSettings settings(BacktestRequest request) {
        return new SimulationSettings(
                request.initialCapital(), request.strategy().risk());
    }

    private static PerformanceReport measure(List<Prepared> markets, SimulationResult simulation) {
        EquityCurve curve = new EquityCurve(
                simulation.times(),
                simulation.equity(),
                simulation.startCapital().toDouble(),
                markets.getFirst().series().timeframe().seconds());
        List<Account.Holding> holdings = simulation.openPositions().stream()
                .map(open -> new Account.Holding(open.symbol(), open.quantity(), open.multiplier(), open.entry()))
                .toList();
        List<CandleSeries> series = markets.stream().map(Prepared::series).toList();
        return Performance.measure(new Account(curve, series, simulation.trades(), holdings));
    }
}
