package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.EntryCandle;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Level;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Protection.Trailing;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.support.Market;
import io.sptraderb.support.SharedData;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The small cases of backtesting.py 0.6.6's own tests: what each must give is published there. */
class BacktestingPyCasesTest {

    private static final Timeframe DAY = Timeframe.of("1d");
    private static final double ALL_IN = 1 - Math.ulp(1.0);

    @Test
    void shouldChargeSpreadAndCommissionInEachWay() {
        assertThat(equityAround(new Costs(0.01, 0, 0, 0, 0.01, 0))).containsExactly(9_685.31, 9_749.33);
        assertThat(equityAround(new Costs(0.01, 0, 100, 0, 0, 0))).containsExactly(9_784.50, 9_718.69);
        assertThat(equityAround(new Costs(0.01, 0, 0, 0, 0, 0))).containsExactly(9_781.28, 9_846.04);
    }

    /** Bought all-in after the second candle, closed after the third: equity on the third and fourth, in cents. */
    private static double[] equityAround(Costs costs) {
        double[] equity = scenario(firstWeeks())
                .with(costs)
                .with(new Sizing.FractionOfCash(ALL_IN))
                .buyAfter(1)
                .closeAfter(2)
                .run()
                .equity();
        return new double[] {Math.rint(equity[2] * 100) / 100, Math.rint(equity[3] * 100) / 100};
    }

    @Test
    void shouldTakeAGappedTargetAndPayCommissionTwice() {
        SimulationResult result = scenario(Market.flatCandles(DAY, 1, 1, 1, 2, 4, 1, 2))
                .capital(5_000)
                .with(new Costs(0.01, 0, 10, 0, 0, 0))
                .enterAfter(1, rule(Side.LONG, new Kind.Market(), 100, price(Double.NaN, 3)))
                .run();

        Trade trade = result.trades().getFirst();
        assertThat(trade.exit().price()).isEqualTo(4);
        assertThat(trade.commission()).hasToString("25");
        assertThat(result.endEquity()).isEqualTo(Money.of(5_000 + 300 - 25));
    }

    @Test
    void shouldFillAtTheCloseButNotStops() {
        double[] close = {100, 101, 102, 50, 51};
        double[] open = {90, 91, 92, 40, 41};
        CandleSeries series = Market.of(DAY, open, close.clone(), open.clone(), close);

        assertThat(twoBuys(series, FillTiming.CLOSE))
                .containsExactly("101.0 to 102.0, 1 to 2", "101.0 to 40.0, 1 to 3");
        assertThat(twoBuys(series, FillTiming.NEXT_OPEN))
                .containsExactly("92.0 to 40.0, 2 to 3", "92.0 to 40.0, 2 to 3");
    }

    private static List<String> twoBuys(CandleSeries series, FillTiming timing) {
        return scenario(series)
                .set(execution -> execution.fill(timing))
                .enterAfter(
                        1,
                        rule(Side.LONG, new Kind.Market(), 1, price(90, Double.NaN)),
                        rule(Side.LONG, new Kind.Market(), 1, price(80, Double.NaN)))
                .exitAfter(2, new RuleMasks.ExitPlan(0.5, "exit", 0, "", false))
                .run()
                .trades()
                .stream()
                .map(trade -> trade.entry().price() + " to " + trade.exit().price() + ", "
                        + trade.entry().candle() + " to " + trade.exit().candle())
                .toList();
    }

    @Test
    void shouldStopOnTheDayOfAMarketEntryOnly() {
        CandleSeries goog = SharedData.candles("GOOG_backtestingpy_1d.csv", "1d");
        int before = indexOf(goog, "2012-10-17");

        Trade market =
                only(scenario(goog).enterAfter(before, rule(Side.LONG, new Kind.Market(), 1, price(720, Double.NaN))));
        assertThat(market.exit().price()).isEqualTo(720);
        assertThat(market.exit().candle()).isEqualTo(before + 1);

        Trade stop = only(scenario(goog)
                .enterAfter(before, rule(Side.LONG, new Kind.Stop(new Level.Price(758)), 1, price(720, Double.NaN))));
        assertThat(stop.entry().price()).isEqualTo(758);
        assertThat(stop.exit().price()).isEqualTo(705.58);
        assertThat(stop.exit().candle()).isEqualTo(before + 2);
    }

    @Test
    void shouldEnterAtAStopBetweenItsStopLossAndItsTarget() {
        SimulationResult result = scenario(firstWeeks())
                .enterAfter(1, rule(Side.SHORT, new Kind.Stop(new Level.Price(104)), 1, price(110, 103)))
                .run();

        assertThat(result.trades().getFirst().entry().price()).isEqualTo(104);
    }

    @Test
    void shouldFillStopLimitsAtTheirStops() {
        Kind buy = new Kind.StopLimit(new Level.Price(112), new Level.Price(113));
        assertThat(open(scenario(firstWeeks()).enterAfter(1, rule(Side.LONG, buy, 1, Protection.NONE)))
                        .entry()
                        .price())
                .isEqualTo(112);
        Kind sell = new Kind.StopLimit(new Level.Price(107), new Level.Price(105));
        assertThat(open(scenario(firstWeeks()).enterAfter(1, rule(Side.SHORT, sell, 1, Protection.NONE)))
                        .entry()
                        .price())
                .isEqualTo(107);
    }

    @Test
    void shouldPutTheStopBeforeTheTarget() {
        // the levels come after the entry's candle there
        Trade trade = only(scenario(firstWeeks())
                .set(execution -> execution.entryCandle(EntryCandle.NEVER))
                .enterAfter(3, rule(Side.LONG, new Kind.Market(), 1, price(105, 107.9))));

        assertThat(trade.exit().price()).isEqualTo(104.95);
        assertThat(trade.exitReason()).isEqualTo(ExitReason.STOP_LOSS);
    }

    @Test
    void shouldTakeATargetOnTheCandleOfAStopEntry() {
        Trade trade = only(scenario(firstWeeks())
                .enterAfter(1, rule(Side.SHORT, new Kind.Stop(new Level.Price(108)), 1, price(Double.NaN, 105))));

        assertThat(trade.entry().price()).isEqualTo(108);
        assertThat(trade.exit().price()).isEqualTo(105);
        assertThat(trade.exit().candle()).isEqualTo(3);
    }

    @Test
    void shouldFillAGappedStopAtTheOpen() {
        Trade trade = only(
                scenario(firstWeeks()).enterAfter(7, rule(Side.LONG, new Kind.Market(), 1, price(99.5, Double.NaN))));

        assertThat(trade.exit().price()).isEqualTo(99.19);
    }

    @Test
    void shouldLoseAllOnMarginAndOweNothing() {
        CandleSeries goog = SharedData.candles("GOOG_backtestingpy_1d.csv", "1d");
        int third = indexOf(goog, "2008-11-11");
        Kind breakout = new Kind.StopLimit(new Level.Price(484), new Level.Price(466));
        Kind breakdown = new Kind.StopLimit(new Level.Price(goog.low(third)), new Level.Price(324.90));
        SimulationResult result = scenario(goog)
                .set(execution -> execution.terms(new ContractTerms(1, 0, 1, 10, 0)))
                .enterAfter(indexOf(goog, "2006-10-19"), rule(Side.LONG, breakout, 100, Protection.NONE))
                .closeAfter(indexOf(goog, "2007-10-30"))
                .enterAfter(third, rule(Side.SHORT, breakdown, 200, Protection.NONE))
                .run();

        assertThat(result.trades()).extracting(trade -> trade.pnl().toString()).containsExactly("23469", "-34420");
        assertThat(result.trades())
                .extracting(trade -> trade.entry().candle())
                .containsExactly(indexOf(goog, "2006-11-01"), indexOf(goog, "2008-11-14"));
        assertThat(result.trades())
                .extracting(trade -> trade.exit().candle())
                .containsExactly(indexOf(goog, "2007-10-31"), indexOf(goog, "2009-09-21"));
        double peak = 0;
        for (double equity : result.equity()) {
            peak = Math.max(peak, equity);
        }
        assertThat(peak).isEqualTo(46_961);
        assertThat(result.endEquity()).isEqualTo(Money.ZERO);
        assertThat(result.endedBy()).isEqualTo(EndedBy.LIQUIDATION);
    }

    @Test
    void shouldTrailByTheAverageTrueRange() {
        CandleSeries goog = SharedData.candles("GOOG_backtestingpy_1d.csv", "1d");
        double[] range = backfilled(mean(trueRange(goog), 40), 40);
        double[] average = mean(goog.closes(), 10);
        Protection protection = new Protection(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(new Trailing(
                        0, new Distance.Value(new Formula.SignalIndicator("atr"), 3), Trailing.Basis.CLOSE)),
                Optional.empty(),
                Optional.empty());
        Scenario scenario = scenario(goog)
                .with("atr", range)
                .with(new Sizing.FractionOfCash(ALL_IN))
                .with(protection);
        for (int i = 10; i < goog.size(); i++) {
            if (goog.close(i) > average[i]) {
                scenario.buyAfter(i);
            }
        }
        SimulationResult result = scenario.run();
        assertThat(result.trades().size() + result.openPositions().size()).isEqualTo(57);
    }

    @Test
    void shouldTradeFractionsOfACoin() {
        CandleSeries all = SharedData.candles("BTCUSD_backtestingpy_1mo.csv", "1d");
        CandleSeries coin = all.slice(indexOf(all, "2015-01-01"), all.size());
        SimulationResult result = crosses(coin, 2, 3)
                .set(execution ->
                        execution.terms(new ContractTerms(1, 0, 1e-6, 1, 0)).endOfData(EndOfData.LAST_OPEN))
                .with(new Sizing.FractionOfCash(ALL_IN))
                .capital(100)
                .run();

        assertThat(result.trades()).hasSize(42);
        assertThat(result.trades().getFirst().entry().price()).isCloseTo(236.69, within(1e-9));
    }

    private static Scenario crosses(CandleSeries series, int fast, int slow) {
        Scenario scenario = scenario(series);
        double[] a = mean(series.closes(), fast);
        double[] b = mean(series.closes(), slow);
        for (int i = slow; i < series.size(); i++) {
            if (a[i - 1] < b[i - 1] && a[i] > b[i]) {
                scenario.closeAfter(i).buyAfter(i);
            } else if (a[i - 1] > b[i - 1] && a[i] < b[i]) {
                scenario.closeAfter(i).sellAfter(i);
            }
        }
        return scenario;
    }

    private static double[] trueRange(CandleSeries series) {
        double[] range = new double[series.size()];
        for (int i = 0; i < range.length; i++) {
            double before = series.close(Math.max(0, i - 1));
            range[i] = Math.max(series.high(i), before) - Math.min(series.low(i), before);
        }
        return range;
    }

    private static double[] mean(double[] values, int n) {
        double[] means = new double[values.length];
        for (int i = n - 1; i < values.length; i++) {
            for (int k = i - n + 1; k <= i; k++) {
                means[i] += values[k] / n;
            }
        }
        return means;
    }

    private static double[] backfilled(double[] values, int n) {
        for (int i = 0; i < n - 1; i++) {
            values[i] = values[n - 1];
        }
        return values;
    }

    private static Scenario scenario(CandleSeries series) {
        return Scenario.on(series)
                .with(ExecutionProfile.BACKTESTING_PY)
                .set(execution -> execution.endOfData(EndOfData.LEAVE_OPEN));
    }

    private static EntryRule rule(Side side, Kind kind, double quantity, Protection protection) {
        return new EntryRule(
                "entry",
                new Condition.Any(List.of()),
                side,
                new Sizing.FixedQuantity(quantity),
                new EntryOrder(kind, EntryOrder.GOOD_TILL_CANCELLED, true),
                protection,
                2,
                "");
    }

    private static Protection price(double stop, double target) {
        return Protection.of(
                Double.isNaN(stop) ? Optional.empty() : Optional.of(new Distance.Price(stop)),
                Double.isNaN(target) ? Optional.empty() : Optional.of(new Distance.Price(target)));
    }

    private static CandleSeries firstWeeks() {
        return SharedData.candles("GOOG_backtestingpy_1d.csv", "1d").slice(0, 20);
    }

    private static int indexOf(CandleSeries series, String date) {
        return series.indexAtOrAfter(LocalDate.parse(date).atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    }

    private static Trade only(Scenario scenario) {
        SimulationResult result = scenario.run();
        assertThat(result.trades()).hasSize(1);
        return result.trades().getFirst();
    }

    private static OpenPosition open(Scenario scenario) {
        SimulationResult result = scenario.run();
        assertThat(result.openPositions()).hasSize(1);
        return result.openPositions().getFirst();
    }
}
