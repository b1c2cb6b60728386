package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.support.Market;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Timeframe HOUR = Timeframe.of("1h");

    @Test
    void shouldFillAtNextOpenWhenSignalOnClose() {
        Trade trade = onlyTrade(Scenario.on(Market.flatCandles(HOUR, 100, 101, 102, 103, 104))
                .buyAfter(0)
                .closeAfter(2));

        assertThat(trade.entry().candle()).isEqualTo(1);
        assertThat(trade.entry().price()).isEqualTo(101);
        assertThat(trade.entry().rule()).isEqualTo(FillRule.NEXT_OPEN);
        assertThat(trade.exit().candle()).isEqualTo(3);
        assertThat(trade.exitReason()).isEqualTo(ExitReason.SIGNAL);
        assertThat(trade.pnl()).hasToString("20");
    }

    @Test
    void shouldFillAtTheCloseWhenSettingsSaySo() {
        Trade trade = onlyTrade(Scenario.on(Market.flatCandles(HOUR, 100, 101, 102, 103, 104))
                .with(ExecutionProfile.SPTRADERB)
                .sellAfter(0)
                .closeAfter(2));

        assertThat(trade.side()).isEqualTo(Side.SHORT);
        assertThat(trade.entry().candle()).isZero();
        assertThat(trade.entry().rule()).isEqualTo(FillRule.CLOSE);
        assertThat(trade.exit().price()).isEqualTo(102);
        assertThat(trade.pnl()).hasToString("-20");
    }

    @Test
    void shouldStopInsideTheCandleAtTheLevel() {
        Trade trade = onlyTrade(Scenario.on(candles(new double[][] {
                    {100, 100, 100, 100}, {100, 101, 99, 100}, {100, 100.5, 97, 99}, {99, 99, 99, 99}
                }))
                .buyAfter(0)
                .stopAndTarget(0.02, 0.5));

        assertThat(trade.exit().candle()).isEqualTo(2);
        assertThat(trade.exit().price()).isEqualTo(98);
        assertThat(trade.exit().level()).isEqualTo(98);
        assertThat(trade.exit().rule()).isEqualTo(FillRule.LEVEL);
        assertThat(trade.exit().pessimistic()).isEqualTo(97);
        assertThat(trade.exitReason()).isEqualTo(ExitReason.STOP_LOSS);
    }

    @Test
    void shouldFillAGappedStopAtTheOpen() {
        Trade trade = onlyTrade(Scenario.on(candles(
                        new double[][] {{100, 100, 100, 100}, {100, 101, 99, 100}, {95, 96, 94, 96}, {96, 96, 96, 96}}))
                .buyAfter(0)
                .stopAndTarget(0.02, 0.5));

        assertThat(trade.exit().price()).isEqualTo(95);
        assertThat(trade.exit().rule()).isEqualTo(FillRule.GAP_OPEN);
        assertThat(trade.exit().level()).isEqualTo(98);
    }

    @Test
    void shouldGiveAGappedTargetTheBetterOpen() {
        Trade trade = onlyTrade(Scenario.on(candles(
                        new double[][] {{100, 100, 100, 100}, {100, 101, 99, 100}, {90, 91, 89, 90}, {90, 90, 90, 90}}))
                .sellAfter(0)
                .stopAndTarget(0.5, 0.05));

        assertThat(trade.exit().price()).isEqualTo(90);
        assertThat(trade.exit().level()).isEqualTo(95);
        assertThat(trade.exitReason()).isEqualTo(ExitReason.TAKE_PROFIT);
    }

    @Test
    void shouldCheckLevelsOnTheEntryCandle() {
        Trade trade = onlyTrade(
                Scenario.on(candles(new double[][] {{100, 100, 100, 100}, {100, 101, 95, 100}, {100, 100, 100, 100}}))
                        .buyAfter(0)
                        .stopAndTarget(0.02, 0.5));

        assertThat(trade.entry().candle()).isEqualTo(1);
        assertThat(trade.exit().candle()).isEqualTo(1);
    }

    @Test
    void shouldReadACandleThatTouchesBothLevelsAsTheSettingsSay() {
        CandleSeries both = candles(
                new double[][] {{100, 100, 100, 100}, {100, 100, 100, 100}, {100, 106, 95, 100}, {100, 100, 100, 100}});
        assertThat(reasonUnder(Execution.Intrabar.PESSIMISTIC, both)).isEqualTo(ExitReason.STOP_LOSS);
        assertThat(reasonUnder(Execution.Intrabar.OPTIMISTIC, both)).isEqualTo(ExitReason.TAKE_PROFIT);
        assertThat(reasonUnder(Execution.Intrabar.NEAREST_EXTREME, both)).isEqualTo(ExitReason.STOP_LOSS);
    }

    @Test
    void shouldCloseAtTheLastCloseWhenTheDataEnds() {
        SimulationResult result =
                Scenario.on(Market.flatCandles(HOUR, 100, 100, 110)).buyAfter(0).run();

        assertThat(result.trades().getFirst().exitReason()).isEqualTo(ExitReason.END_OF_DATA);
        assertThat(result.trades().getFirst().exit().rule()).isEqualTo(FillRule.LAST_CLOSE);
        assertThat(result.endEquity()).hasToString("10100");
        assertThat(result.equity()).containsExactly(10_000, 10_000, 10_100);
    }

    @Test
    void shouldMarkWhatIsLeftOpenWhenSettingsSaySo() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 110))
                .buyAfter(0)
                .set(execution -> execution.endOfData(EndOfData.LEAVE_OPEN))
                .run();

        assertThat(result.trades()).isEmpty();
        assertThat(result.openPositions()).singleElement().satisfies(open -> assertThat(open.unrealisedPnl())
                .hasToString("100"));
        assertThat(result.endEquity()).hasToString("10100");
        assertThat(result.endCash()).hasToString("9000");
    }

    @Test
    void shouldChargeSpreadSlippageAndCommissionOnBothSides() {
        Trade trade = onlyTrade(Scenario.on(Market.flatCandles(HOUR, 100, 100, 100, 100))
                .with(new Costs(0.001, 0, 1, 0, 0.002, 0.0005))
                .buyAfter(0)
                .closeAfter(1));

        assertThat(trade.entry().price()).isCloseTo(100.15, within(1e-12));
        assertThat(trade.exit().price()).isCloseTo(99.85, within(1e-12));
        assertThat(trade.entry().commission()).hasToString("2.0015");
        assertThat(trade.exit().commission()).hasToString("1.9985");
        assertThat(trade.pnl()).hasToString("-7");
    }

    @Test
    void shouldChargeTheMinimumCommission() {
        Trade trade = onlyTrade(Scenario.on(Market.flatCandles(HOUR, 100, 100, 100, 100))
                .with(new Costs(0.0001, 0, 0, 5, 0, 0))
                .buyAfter(0));

        assertThat(trade.commission()).hasToString("10");
    }

    @Test
    void shouldSpendAllCashIncludingCommission() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 7, 7, 7))
                .with(new Costs(0.001, 0, 0, 0, 0, 0))
                .with(new Sizing.FractionOfCash(1))
                .buyAfter(0)
                .run();

        assertThat(result.rejections()).isEmpty();
        Trade trade = result.trades().getFirst();
        assertThat(trade.quantity().toDouble() * 7 * 1.001).isCloseTo(10_000, within(1e-6));
    }

    @Test
    void shouldRecordEntriesThatCannotBeMade() {
        SimulationResult dear = Scenario.on(Market.flatCandles(HOUR, 2_000, 2_000, 2_000))
                .buyAfter(0)
                .run();
        assertThat(dear.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(Rejection.Reason.TOO_DEAR);
            assertThat(rejection.candle()).isEqualTo(1);
            assertThat(rejection.detail()).contains("20000", "10000");
        });

        SimulationResult small = Scenario.on(Market.flatCandles(HOUR, 20_000, 20_000, 20_000))
                .with(ExecutionProfile.BACKTESTING_PY)
                .with(new Sizing.FractionOfCash(0.9))
                .sellAfter(0)
                .run();
        assertThat(small.rejections()).singleElement().satisfies(rejection -> assertThat(rejection.reason())
                .isEqualTo(Rejection.Reason.TOO_SMALL));
        assertThat(small.endEquity()).hasToString("10000");
    }

    @Test
    void shouldCountAllRejectionsAndTellTheFirst() {
        Scenario scenario = Scenario.on(Market.random(3, 5_000, 1e6));
        for (int i = 0; i < 4_000; i++) {
            scenario.buyAfter(i);
        }
        SimulationResult result = scenario.run();

        assertThat(result.rejectionCount()).isEqualTo(4_000);
        assertThat(result.rejections()).hasSize(SimulationResult.MAX_REJECTIONS);
    }

    @Test
    void shouldCapAPositionAtItsLimit() {
        Trade trade = onlyTrade(Scenario.on(Market.flatCandles(HOUR, 100, 100, 100))
                .with(RiskLimits.of(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(0.05)))
                .buyAfter(0));

        assertThat(trade.quantity()).hasToString("5");
    }

    @Test
    void shouldEndTradingAtTheNextOpenWhenDrawdownIsTooDeep() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 80, 79, 78, 90))
                .with(RiskLimits.of(OptionalDouble.of(0.015), OptionalDouble.empty(), OptionalDouble.empty()))
                .buyAfter(0)
                .buyAfter(3)
                .run();

        assertThat(result.endedBy()).isEqualTo(EndedBy.MAX_DRAWDOWN);
        assertThat(result.endedAt()).isEqualTo(2);
        Trade trade = result.trades().getFirst();
        assertThat(trade.exitReason()).isEqualTo(ExitReason.RISK_STOP);
        assertThat(trade.exit().candle()).isEqualTo(3);
        assertThat(result.trades()).hasSize(1);
        assertThat(result.equity()).endsWith(9_790, 9_790, 9_790);
    }

    @Test
    void shouldMeasureTheDailyLossFromTheDaysStart() {
        Timeframe halfDay = Timeframe.of("12h");
        RiskLimits limits = RiskLimits.of(OptionalDouble.empty(), OptionalDouble.of(0.015), OptionalDouble.empty());
        // 1 % a day for two days stays inside; 2 % within the third day does not
        SimulationResult result = Scenario.on(Market.flatCandles(halfDay, 100, 100, 95, 90, 85, 70, 70, 70))
                .with(limits)
                .buyAfter(0)
                .run();

        assertThat(result.endedBy()).isEqualTo(EndedBy.DAILY_LOSS_LIMIT);
        assertThat(result.endedAt()).isEqualTo(5);
    }

    @Test
    void shouldCloseAtOnceWhenNothingIsLeft() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 2_000, 2_000))
                .sellAfter(0)
                .run();

        assertThat(result.endedBy()).isEqualTo(EndedBy.LIQUIDATION);
        assertThat(result.trades().getFirst().exitReason()).isEqualTo(ExitReason.LIQUIDATION);
        assertThat(result.trades().getFirst().exit().candle()).isEqualTo(2);
    }

    @Test
    void shouldReverseInOneFillWhenExclusive() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 110, 110, 100))
                .buyAfter(0)
                .sellAfter(2)
                .set(execution -> execution.opposite(Opposite.REVERSE))
                .run();

        assertThat(result.trades()).extracting(Trade::side).containsExactly(Side.LONG, Side.SHORT);
        assertThat(result.trades().get(0).exit().candle()).isEqualTo(3);
        assertThat(result.trades().get(1).entry().candle()).isEqualTo(3);
        assertThat(result.endEquity()).hasToString("10200");
    }

    @Test
    void shouldIgnoreAnEntryWhilePositionIsOpen() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 110, 110, 100))
                .buyAfter(0)
                .buyAfter(2)
                .sellAfter(3)
                .run();

        assertThat(result.trades()).hasSize(1);
    }

    @Test
    void shouldEndWhenTheObserverSaysSo() {
        Scenario scenario = Scenario.on(Market.random(1, 20_000, 100));
        assertThat(scenario.run().trades()).isEmpty();
        CandleSeries series = Market.random(1, 20_000, 100);
        RuleMasks nothing = new RuleMasks(new byte[20_000], List.of(), new byte[20_000], List.of());
        TradedMarket market = new TradedMarket(series, nothing, ExecutionProfile.STANDARD.execution());
        SimulationSettings settings = new SimulationSettings(Money.of(1), RiskLimits.NONE);
        assertThatThrownBy(() -> Simulation.run(
                        List.of(market), settings, (candle, total, equity, open, trades) -> candle < 10_000))
                .isInstanceOf(SimulationCancelledException.class)
                .hasMessageContaining("of 20000");
    }

    private static ExitReason reasonUnder(Execution.Intrabar intrabar, CandleSeries series) {
        return onlyTrade(Scenario.on(series)
                        .buyAfter(0)
                        .stopAndTarget(0.04, 0.05)
                        .set(execution -> execution.intrabar(intrabar)))
                .exitReason();
    }

    private static Trade onlyTrade(Scenario scenario) {
        SimulationResult result = scenario.run();
        assertThat(result.trades()).hasSize(1);
        return result.trades().getFirst();
    }

    private static CandleSeries candles(double[][] rows) {
        double[][] columns = new double[4][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < 4; c++) {
                columns[c][i] = rows[i][c];
            }
        }
        return Market.of(HOUR, columns[0], columns[1], columns[2], columns[3]);
    }
}
