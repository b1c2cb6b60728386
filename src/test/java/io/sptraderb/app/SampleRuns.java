package io.sptraderb.app;

import io.sptraderb.backtest.BacktestRequest;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.CandleRequirement;
import io.sptraderb.backtest.ExecutionMode;
import io.sptraderb.backtest.FillAssumption;
import io.sptraderb.backtest.FillBand;
import io.sptraderb.backtest.MarketOverrides;
import io.sptraderb.backtest.MarketReport;
import io.sptraderb.backtest.MarketRequest;
import io.sptraderb.backtest.RunProvenance;
import io.sptraderb.candle.QualityReport;
import io.sptraderb.candle.QualityReport.Check;
import io.sptraderb.candle.QualityReport.GapInformation;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.engine.EndedBy;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.metrics.Metric;
import io.sptraderb.metrics.PerformanceReport;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.EntryFilters;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs with figures made by hand, to be printed. */
final class SampleRuns {

    static final Costs COSTLY = new Costs(0.001, 0, 1.5, 0, 0.0002, 0.00005);

    private static final Symbol SYMBOL = new Symbol("BTCUSD");
    private static final long START = 1_384_732_800L;
    private static final int HOUR = 3_600;
    private static final int CANDLES = 200;

    private SampleRuns() {}

    static BacktestRequest request(Costs costs) {
        Strategy strategy = new Strategy(
                "ma_crossover_strategy",
                "Moving average crossover",
                "1.0",
                "",
                "",
                List.of(),
                new TreeMap<>(Map.of(
                        "fast_period", new ParameterValue.Whole(20), "stop_loss", new ParameterValue.Decimal(0.02))),
                List.of(),
                List.of(),
                EntryFilters.NONE,
                RiskLimits.DEFAULTS,
                ExecutionProfile.STANDARD.execution(),
                List.of(),
                "00");
        return new BacktestRequest(
                strategy,
                List.of(new MarketRequest(
                        SYMBOL, strategy, strategy.execution().withCosts(costs), MarketOverrides.NONE)),
                Timeframe.of("1h"),
                TimeRange.ALL,
                Money.of(10_000),
                ExecutionMode.RESEARCH,
                CandleRequirement.V1_TRUSTED,
                Optional.empty(),
                strategy.execution().withCosts(costs),
                new TreeMap<>(),
                true);
    }

    static BacktestResult result(int tradeCount) {
        long[] times = new long[CANDLES];
        double[] equity = new double[CANDLES];
        for (int i = 0; i < CANDLES; i++) {
            times[i] = START + (long) i * HOUR;
            equity[i] = 10_000 + 300 * Math.sin(i / 20.0) + i;
        }
        List<Trade> trades = new ArrayList<>();
        for (int number = 1; number <= tradeCount; number++) {
            trades.add(trade(number));
        }
        SimulationResult simulation = new SimulationResult(
                times,
                Money.of(10_000),
                Money.of(10_055.5),
                Money.of(10_055.5),
                Money.of(10_055.5),
                Money.ZERO,
                equity,
                List.of(new SimulationResult.MarketResult(SYMBOL, new double[0])),
                trades,
                List.of(),
                List.of(),
                Map.of(),
                tradeCount > 3 ? EndedBy.MAX_DRAWDOWN : EndedBy.END_OF_DATA,
                CANDLES - 1);
        QualityReport quality = new QualityReport(
                Check.PASSED, Check.PASSED, GapInformation.KNOWN_COMPLETE, Check.PASSED, Check.PASSED, List.of());
        return new BacktestResult(
                new RunProvenance("0.1.0", "00", "11", "22", "bundled sample"),
                simulation,
                performance(),
                List.of("The candles span 8 days: figures for a year are guesses."),
                List.of(new MarketReport(
                        SYMBOL, "22", "bundled sample", times, quality, List.of(), new LinkedHashMap<>())),
                List.of(),
                "33",
                Optional.of(fillBand()));
    }

    private static FillBand fillBand() {
        return new FillBand(
                Money.of(55.5),
                0.0004,
                List.of(
                        variant(FillAssumption.NEXT_OPEN, 55.5),
                        variant(FillAssumption.CLOSE, 71.25),
                        variant(FillAssumption.PESSIMISTIC, 55.5),
                        variant(FillAssumption.OPTIMISTIC, 63),
                        variant(FillAssumption.WIDER_SPREAD, -1_204.125)));
    }

    private static FillBand.Variant variant(FillAssumption assumption, double pnl) {
        return new FillBand.Variant(assumption, Money.of(10_000 + pnl), Money.of(pnl), pnl / 10_000, 0.0712, 3);
    }

    private static PerformanceReport performance() {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.TOTAL_RETURN, 0.00555);
        values.put(Metric.BUY_AND_HOLD_RETURN, 0.231);
        values.put(Metric.ANNUAL_RETURN, -0.000_001);
        values.put(Metric.SHARPE_RATIO, 1.234);
        values.put(Metric.MAX_DRAWDOWN, 0.0712);
        values.put(Metric.MAX_DRAWDOWN_DURATION, 3.0 * 86_400 + 4 * HOUR);
        values.put(Metric.EXPOSURE, 0.5);
        values.put(Metric.TOTAL_TRADES, 3.0);
        values.put(Metric.WIN_RATE, 2.0 / 3);
        values.put(Metric.EXPECTANCY, 18.5);
        values.put(Metric.BEST_TRADE, 120.0);
        values.put(Metric.WORST_TRADE, -35.25);
        values.put(Metric.AVERAGE_HOLDING, 9_000.0);
        values.put(Metric.COMMISSION_PAID, 61.5);
        return new PerformanceReport(values, List.of(), List.of());
    }

    private static Trade trade(int number) {
        int entry = number * 4;
        double price = 612.345678 + number;
        Side side = number % 3 == 0 ? Side.SHORT : Side.LONG;
        double pnl = number % 2 == 0 ? -35.25 : 45.375;
        return new Trade(
                number,
                number,
                SYMBOL,
                side,
                Quantity.of(1.628_999),
                1,
                fill(entry, price),
                fill(entry + 3, price + side.sign() * pnl / 1.628_999),
                number % 2 == 0 ? ExitReason.STOP_LOSS : ExitReason.SIGNAL,
                Money.ZERO,
                Money.of(pnl));
    }

    private static Fill fill(int candle, double price) {
        return new Fill(
                candle,
                START + (long) candle * HOUR,
                price,
                price,
                Money.of(1.5),
                FillRule.NEXT_OPEN,
                false,
                Double.NaN,
                price,
                price,
                candle,
                "");
    }
}
