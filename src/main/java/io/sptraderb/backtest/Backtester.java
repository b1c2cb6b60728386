package io.sptraderb.backtest;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.QualityReport;
import io.sptraderb.candle.QualityReport.Violation;
import io.sptraderb.candle.QualityScan;
import io.sptraderb.component.ComponentCancelledException;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.SignalCall;
import io.sptraderb.engine.FilterMask;
import io.sptraderb.engine.RuleColumns;
import io.sptraderb.engine.RuleCompiler;
import io.sptraderb.engine.RuleMasks;
import io.sptraderb.engine.Simulation;
import io.sptraderb.engine.SimulationCancelledException;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.engine.SimulationSettings;
import io.sptraderb.engine.TradedMarket;
import io.sptraderb.metrics.Account;
import io.sptraderb.metrics.EquityCurve;
import io.sptraderb.metrics.Performance;
import io.sptraderb.metrics.PerformanceReport;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Strategy;
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

    private final CandleSource candles;
    private final ComponentRuntime components;
    private final String engineVersion;

    public Backtester(CandleSource candles, ComponentRuntime components, String engineVersion) {
        this.candles = candles;
        this.components = components;
        this.engineVersion = engineVersion;
    }

    /**
     * Loads candles, evaluates signals and indicators, simulates and measures.
     *
     * @throws io.sptraderb.candle.CandleException when the candles cannot be had
     * @throws io.sptraderb.component.ComponentException when a component fails
     * @throws io.sptraderb.strategy.UnknownOutputException when a condition compares what no indicator gives
     * @throws QualityBlockedException when the execution mode does not allow candles of this quality
     * @throws RunCancelledException when the observer cancelled it
     * @throws ArithmeticException when an amount leaves the range of money
     */
    public BacktestResult run(BacktestRequest request, RunObserver observer) {
        CandleSeries series = candles.load(request.symbol(), request.timeframe(), request.range());
        QualityReport quality = QualityScan.of(series);
        List<String> warnings = new ArrayList<>();
        request.strategy().warnings().forEach(problem -> warnings.add(describe(problem)));
        enforceQuality(request.executionMode(), series, quality, warnings);
        warnOfShortHistory(series, warnings);
        observer.progress(new Progress(
                CANDLES_LOADED, 0, series.size(), request.initialCapital().toDouble(), 0, 0));

        ComponentResults found = evaluate(request.strategy(), series, observer);
        List<TradedMarket> markets = List.of(market(request, series, found));
        SimulationResult simulation = simulate(request, markets, observer);
        Optional<FillBand> fillBand = fillBand(request, markets, simulation, observer, warnings);
        return new BacktestResult(
                new RunProvenance(
                        engineVersion,
                        request.strategy().contentHash(),
                        found.codeHash(),
                        series.contentHash(),
                        series.provenance().source()),
                simulation,
                measure(series, simulation, request.execution().terms().multiplier()),
                quality,
                warnings,
                found.tables(),
                found.indicators(),
                found.prints(),
                TradesHash.of(simulation.trades()),
                fillBand);
    }

    private static String describe(Problem problem) {
        return "strategy" + (problem.line() > 0 ? " line " + problem.line() : "") + ", " + problem.path() + ": "
                + problem.message();
    }

    private static void enforceQuality(
            ExecutionMode mode, CandleSeries series, QualityReport quality, List<String> warnings) {
        switch (QualityPolicy.decide(mode, series.provenance().trustTier(), quality.violations())) {
            case QualityPolicy.Decision.Proceed(List<Violation> warned) ->
                warned.forEach(violation -> warnings.add("candle quality: " + violation.wireName()));
            case QualityPolicy.Decision.Block(List<Violation> violations) ->
                throw new QualityBlockedException(
                        violations.stream().map(Violation::wireName).toList());
        }
    }

    private static void warnOfShortHistory(CandleSeries series, List<String> warnings) {
        double days = (series.closeTime(series.size() - 1) - series.openTime(0)) / SECONDS_A_DAY;
        if (days < SHORT_HISTORY_DAYS) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the candles span %.1f days: annual return, volatility and Sharpe ratio are little more than"
                            + " guesses",
                    days));
        }
    }

    private ComponentResults evaluate(Strategy strategy, CandleSeries series, RunObserver observer) {
        ComponentResults results = new ComponentResults();
        try {
            for (SignalCall call : strategy.signals()) {
                requireNotCancelled(observer);
                results.add(components.evaluate(series, call, observer));
            }
            for (IndicatorCall call : strategy.indicators()) {
                requireNotCancelled(observer);
                results.add(call.alias(), components.evaluate(series, call, observer));
            }
        } catch (ComponentCancelledException e) {
            throw cancelled(e);
        }
        return results;
    }

    private static void requireNotCancelled(RunObserver observer) {
        if (observer.isCancelled()) {
            throw new RunCancelledException();
        }
    }

    private static TradedMarket market(BacktestRequest request, CandleSeries series, ComponentResults found) {
        Execution execution = request.execution();
        RuleColumns columns = found.columns(series);
        byte[] blocked = FilterMask.of(
                series, request.strategy().filters(), execution.costs().spread());
        RuleMasks rules = RuleCompiler.compile(
                        request.strategy(), found.tables(), columns, execution.opposite() == Opposite.HEDGE)
                .blockedBy(blocked);
        return new TradedMarket(series, rules, execution, RuleCompiler.columns(request.strategy(), columns));
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
            throw cancelled(e);
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
            throw cancelled(e);
        }
    }

    private static SimulationSettings settings(BacktestRequest request) {
        return new SimulationSettings(
                request.initialCapital(), request.strategy().risk());
    }

    private static RunCancelledException cancelled(RuntimeException cause) {
        RunCancelledException cancelled = new RunCancelledException();
        cancelled.initCause(cause);
        return cancelled;
    }

    private static PerformanceReport measure(CandleSeries series, SimulationResult simulation, double multiplier) {
        EquityCurve curve = new EquityCurve(
                series.openTimes(),
                simulation.equity(),
                simulation.startCapital().toDouble(),
                series.timeframe().seconds());
        List<Account.Holding> holdings = simulation.openPositions().stream()
                .map(open -> new Account.Holding(open.symbol(), open.quantity(), multiplier, open.entry()))
                .toList();
        return Performance.measure(Account.of(curve, series, simulation.trades(), holdings));
    }
}
