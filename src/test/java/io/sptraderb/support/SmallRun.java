package io.sptraderb.support;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.MarketReport;
import io.sptraderb.backtest.RunProvenance;
import io.sptraderb.backtest.TradesHash;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.QualityScan;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.engine.RuleMasks;
import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.engine.Simulation;
import io.sptraderb.engine.SimulationObserver;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.engine.SimulationSettings;
import io.sptraderb.engine.TradedMarket;
import io.sptraderb.metrics.PerformanceReport;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.ExecutionBuilder;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A simulation of a few hourly candles given as rows of open, high, low, close: 10,000 of cash, 10 units an entry. */
public final class SmallRun {

    private final CandleSeries series;
    private final byte[] entry;
    private final byte[] exit;
    private Side side = Side.LONG;
    private EntryOrder order = EntryOrder.MARKET;
    private Protection protection = Protection.NONE;
    private double exitPortion = 1;
    private Execution execution = ExecutionProfile.STANDARD.execution();

    private SmallRun(CandleSeries series) {
        this.series = series;
        this.entry = new byte[series.size()];
        this.exit = new byte[series.size()];
    }

    public static SmallRun on(double[]... rows) {
        return new SmallRun(candles(rows));
    }

    public static SmallRun on(CandleSeries series) {
        return new SmallRun(series);
    }

    public static CandleSeries candles(double[]... rows) {
        double[][] columns = new double[4][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < 4; k++) {
                columns[k][i] = rows[i][k];
            }
        }
        return Market.of(Timeframe.of("1h"), columns[0], columns[1], columns[2], columns[3]);
    }

    public static double[] row(double open, double high, double low, double close) {
        return new double[] {open, high, low, close};
    }

    public SmallRun enterAfter(int candle) {
        entry[candle] = 1;
        return this;
    }

    public SmallRun exitAfter(int candle) {
        exit[candle] = 1;
        return this;
    }

    public SmallRun with(Side wanted) {
        side = wanted;
        return this;
    }

    public SmallRun with(EntryOrder.Kind kind) {
        order = new EntryOrder(kind, EntryOrder.GOOD_TILL_CANCELLED, true);
        return this;
    }

    public SmallRun stopAndTarget(double stopLoss, double takeProfit) {
        protection = Protection.of(
                Optional.of(new Distance.Fraction(stopLoss)), Optional.of(new Distance.Fraction(takeProfit)));
        return this;
    }

    public SmallRun closing(double portion) {
        exitPortion = portion;
        return this;
    }

    public SmallRun set(UnaryOperator<ExecutionBuilder> change) {
        execution = change.apply(execution.toBuilder()).build();
        return this;
    }

    public CandleSeries series() {
        return series;
    }

    public Execution execution() {
        return execution;
    }

    public SimulationSettings settings() {
        return new SimulationSettings(Money.of(10_000), RiskLimits.NONE);
    }

    public List<TradedMarket> markets() {
        EntryRule rule = new EntryRule(
                "entry[0]", new Condition.Any(List.of()), side, new Sizing.FixedQuantity(10), order, protection, 1, "");
        ExitPlan plan = new ExitPlan(exitPortion, "exit[0]", exitPortion, "exit[0]", false);
        RuleMasks masks = new RuleMasks(entry, List.of(List.of(rule)), exit, List.of(plan));
        return List.of(new TradedMarket(series, masks, execution));
    }

    public SimulationResult run() {
        return Simulation.run(markets(), settings(), SimulationObserver.NONE);
    }

    /** As a run would store it. */
    public BacktestResult result() {
        SimulationResult simulation = run();
        return new BacktestResult(
                new RunProvenance("9.9", "aa", "bb", series.contentHash(), "test"),
                simulation,
                new PerformanceReport(Map.of(), List.of(), List.of()),
                List.of(),
                List.of(new MarketReport(
                        series.symbol(),
                        series.contentHash(),
                        "test",
                        series.openTimes(),
                        QualityScan.of(series),
                        List.of(),
                        new LinkedHashMap<>())),
                List.of(),
                TradesHash.of(simulation.trades()),
                Optional.empty());
    }
}
