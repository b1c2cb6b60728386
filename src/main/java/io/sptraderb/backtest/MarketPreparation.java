package io.sptraderb.backtest;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSources;
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
import io.sptraderb.engine.TradedMarket;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.Strategy;
import java.util.List;
import java.util.function.Consumer;

/** Makes one symbol of a run ready to trade: its candles, checked; its components, evaluated; its rules, compiled. */
final class MarketPreparation {

    private final CandleSources candles;
    private final ComponentRuntime components;

    MarketPreparation(CandleSources candles, ComponentRuntime components) {
        this.candles = candles;
        this.components = components;
    }

    /** A symbol with its candles. */
    record Loaded(MarketRequest request, CandleSeries series, QualityReport quality) {}

    /** A symbol ready to trade. */
    record Prepared(Loaded loaded, ComponentResults found, TradedMarket market) {

        CandleSeries series() {
            return loaded.series();
        }

        MarketReport report() {
            return new MarketReport(
                    series().symbol(),
                    series().contentHash(),
                    series().provenance().source(),
                    series().openTimes(),
                    loaded.quality(),
                    found.tables(),
                    found.indicators());
        }
    }

    /**
     * Loads a symbol's candles.
     *
     * @param warnings told what is odd about them
     * @throws io.sptraderb.candle.CandleException when they cannot be had
     * @throws QualityBlockedException when the execution mode does not allow candles of this quality
     */
    Loaded load(BacktestRequest request, MarketRequest market, Consumer<String> warnings) {
        CandleSeries series =
                candles.choose(request.source()).load(market.symbol(), request.timeframe(), request.range());
        QualityReport quality = QualityScan.of(series);
        String of = request.markets().size() > 1 ? " of " + market.symbol() : "";
        switch (QualityPolicy.decide(
                request.executionMode(), series.provenance().trustTier(), quality.violations())) {
            case QualityPolicy.Decision.Proceed(List<Violation> warned) ->
                warned.forEach(violation -> warnings.accept("candle quality" + of + ": " + violation.wireName()));
            case QualityPolicy.Decision.Block(List<Violation> violations) ->
                throw new QualityBlockedException(
                        violations.stream().map(Violation::wireName).toList());
        }
        return new Loaded(market, series, quality);
    }

    /**
     * Evaluates components on a symbol's candles and compiles its rules.
     *
     * @throws io.sptraderb.component.ComponentException when a component fails
     * @throws io.sptraderb.strategy.UnknownOutputException when a rule names what no indicator gives
     * @throws RunCancelledException when the observer cancelled it
     */
    Prepared prepare(Loaded loaded, RunObserver observer) {
        ComponentResults found = evaluate(loaded.request().strategy(), loaded.series(), observer);
        return new Prepared(loaded, found, market(loaded, found));
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
            throw RunCancelledException.because(e);
        }
        return results;
    }

    private static void requireNotCancelled(RunObserver observer) {
        if (observer.isCancelled()) {
            throw new RunCancelledException();
        }
    }

    private static TradedMarket market(Loaded loaded, ComponentResults found) {
        CandleSeries series = loaded.series();
        Strategy strategy = loaded.request().strategy();
        Execution execution = loaded.request().execution();
        RuleColumns columns = found.columns(series);
        boolean bothSides = execution.opposite() == Opposite.HEDGE;
        RuleMasks rules = RuleCompiler.compile(strategy, found.tables(), columns, bothSides)
                .blockedBy(FilterMask.of(
                        series, strategy.filters(), execution.costs().spread()));
        return new TradedMarket(series, rules, execution, RuleCompiler.columns(strategy, columns));
    }
}
