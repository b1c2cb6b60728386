package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.Execution.SizeAt;
import io.sptraderb.strategy.Execution.SpreadModel;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Level;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.support.Market;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Examples of entries that two readings of the prose once disagreed about. */
class EntryReadingTest {

    private static final Timeframe HOUR = Timeframe.of("1h");
    private static final Condition NEVER = new Condition.Any(List.of());

    @Test
    void shouldNotFillAWaitingOrderAgainstAPositionWhenOppositeIsIgnored() {
        EntryRule breakUp = rule(Side.LONG, new Kind.Stop(new Level.Price(102)), "");
        EntryRule breakDown = rule(Side.SHORT, new Kind.Stop(new Level.Price(98)), "");

        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 103, 97, 97, 97))
                .enterAfter(0, breakUp, breakDown)
                .run();

        assertThat(result.trades()).extracting(Trade::side).containsExactly(Side.LONG);
        assertThat(result.rejectionCounts()).containsExactly(entry(Rejection.Reason.OPPOSITE_HELD, 1));
    }

    @Test
    void shouldNotHoldMoreThanARuleAllowsWhenTwoOfItsOrdersWait() {
        EntryRule dip = rule(Side.LONG, new Kind.Limit(new Level.Price(99)), "");

        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 98, 98, 98))
                .enterAfter(0, dip)
                .enterAfter(1, dip)
                .run();

        assertThat(result.trades()).hasSize(1);
        assertThat(result.rejectionCounts()).containsExactly(entry(Rejection.Reason.MAX_POSITIONS, 1));
    }

    @Test
    void shouldLieBothPricesOfAStopLimitOnTheSideOfItsStop() {
        Kind above = new Kind.StopLimit(new Level.Offset(0.01), new Level.Offset(0.02));

        Trade bought = onlyTrade(Scenario.on(Market.flatCandles(HOUR, 100, 100.5, 101.5, 101))
                .enterAfter(0, rule(Side.LONG, above, "")));
        SimulationResult tooHigh = Scenario.on(Market.flatCandles(HOUR, 100, 100.5, 102.5, 102.5))
                .enterAfter(0, rule(Side.LONG, above, ""))
                .run();
        Trade sold = onlyTrade(
                Scenario.on(Market.flatCandles(HOUR, 100, 99.5, 98.5, 99)).enterAfter(0, rule(Side.SHORT, above, "")));

        assertThat(bought.entry().price()).isEqualTo(101.5);
        assertThat(tooHigh.trades()).isEmpty();
        assertThat(sold.entry().price()).isEqualTo(98.5);
    }

    @Test
    void shouldRejectAsTooDearWhatNoAccountCanHold() {
        Protection hair = Protection.of(Optional.of(new Distance.Amount(1e-12)), Optional.empty());

        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 100))
                .with(hair)
                .with(new Sizing.RiskPerTrade(0.01))
                .buyAfter(0)
                .run();

        assertThat(result.rejections()).singleElement().satisfies(rejection -> assertThat(rejection.reason())
                .isEqualTo(Rejection.Reason.TOO_DEAR));
    }

    @Test
    void shouldRejectASizeOfNothingWhenItCouldOnlyReduce() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 100))
                .set(settings -> settings.opposite(Opposite.REDUCE).terms(ContractTerms.WHOLE_UNITS))
                .with(new Sizing.FixedValue(50))
                .buyAfter(0)
                .run();

        assertThat(result.rejectionCounts()).containsEntry(Rejection.Reason.TOO_SMALL, 1);
    }

    @Test
    void shouldHoldEveryOrderAgainstTheCandleThatFillsAGroup() {
        EntryRule farAway = rule(Side.LONG, new Kind.Stop(new Level.Price(200)), "pair");
        EntryRule near = rule(Side.SHORT, new Kind.Limit(new Level.Price(101)), "pair");
        EntryRule after = rule(Side.LONG, new Kind.Limit(new Level.Price(99)), "");

        SimulationResult result = Scenario.on(
                        candles(new double[][] {{100, 100, 100, 100}, {100, 101, 98, 100}, {100, 100, 100, 100}}))
                .set(settings -> settings.opposite(Opposite.HEDGE))
                .enterAfter(0, farAway, near, after)
                .run();

        assertThat(result.trades()).extracting(trade -> trade.entry().candle()).containsExactly(1, 1);
    }

    @Test
    void shouldCancelTheRestOfAGroupThatIsFilledAtTheClose() {
        EntryRule dip = rule(Side.LONG, new Kind.Limit(new Level.Price(99)), "pair");
        EntryRule now = rule(Side.LONG, new Kind.Market(), "pair");

        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 98, 98, 98))
                .set(settings -> settings.fill(FillTiming.CLOSE))
                .enterAfter(0, dip, now)
                .exitAfter(0, ExitPlan.NOTHING)
                .run();

        assertThat(result.trades()).extracting(trade -> trade.entry().rule()).containsExactly(FillRule.CLOSE);
    }

    @Test
    void shouldSizeByTheMoneyThatDecidedExitsSetFree() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 100, 100, 100))
                .set(settings -> settings.sizeAt(SizeAt.DECISION))
                .with(new Sizing.FractionOfCash(1))
                .buyAfter(0)
                .closeAfter(2)
                .sellAfter(2)
                .run();

        assertThat(result.trades())
                .extracting(trade -> trade.quantity().toDouble())
                .containsExactly(100.0, 100.0);
    }

    @Test
    void shouldSizeARestingOrderWithoutSlippage() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 80, 80))
                .with(new Costs(0, 0, 0, 0, 0, 0.25))
                .set(settings -> settings.sizeAt(SizeAt.DECISION))
                .with(new Sizing.FixedValue(8_000))
                .with(new EntryOrder(new Kind.Limit(new Level.Price(80)), 5, true))
                .buyAfter(0)
                .run();

        assertThat(result.trades().getFirst().quantity()).hasToString("100");
    }

    @Test
    void shouldForgiveDebtThatARiskStopLeaves() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 95, 10, 10))
                .set(settings ->
                        settings.terms(new ContractTerms(1, 0, 0, 5, 0)).forgiveDebt(true))
                .with(RiskLimits.of(OptionalDouble.of(0.1), OptionalDouble.empty(), OptionalDouble.empty()))
                .with(new Sizing.FractionOfCash(1))
                .buyAfter(0)
                .run();

        assertThat(result.endedBy()).isEqualTo(EndedBy.MAX_DRAWDOWN);
        assertThat(result.endEquity()).isEqualTo(Money.ZERO);
        assertThat(result.writtenOff()).hasToString("35000");
    }

    @Test
    void shouldKeepBackCommissionOfEachUnitWhenTheSpreadIsPaidAtTheEntry() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 100))
                .with(ExecutionProfile.BACKTESTING_PY)
                .with(new Costs(0, 25, 0, 0, 0, 0))
                .with(new Sizing.FractionOfCash(1))
                .buyAfter(0)
                .run();

        assertThat(result.rejections()).isEmpty();
        assertThat(result.trades().getFirst().quantity()).hasToString("80");
    }

    @Test
    void shouldBindMarginPerUnitWhenTheSpreadIsPaidAtTheEntry() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 100))
                .set(settings ->
                        settings.spreadModel(SpreadModel.FULL_AT_ENTRY).terms(new ContractTerms(50, 0, 1, 1, 1_000)))
                .with(new Sizing.FractionOfCash(1))
                .buyAfter(0)
                .run();

        assertThat(result.trades().getFirst().quantity()).hasToString("10");
    }

    @Test
    void shouldRejectRiskSizingWhenTheStopLiesAtTheFill() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 100, 100, 100))
                .set(settings -> settings.terms(new ContractTerms(1, 10, 0, 1, 0)))
                .with(new Sizing.RiskPerTrade(0.01))
                .stopAndTarget(0.02, 0.5)
                .buyAfter(0)
                .run();

        assertThat(result.rejectionCounts()).containsEntry(Rejection.Reason.TOO_SMALL, 1);
    }

    @Test
    void shouldOpenNoPositionWorthARoundingError() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 0.7, 0.7, 0.7, 0.7, 0.7))
                .with(new Sizing.FractionOfCash(1))
                .with(new Costs(0.0013, 0, 0, 0, 0, 0))
                .holdingUpTo(3)
                .buyAfter(0)
                .buyAfter(1)
                .run();

        assertThat(result.trades()).hasSize(1);
        assertThat(result.rejectionCounts()).containsEntry(Rejection.Reason.TOO_SMALL, 1);
    }

    @Test
    void shouldCloseSevenTenthsOfOddLotsHalfToEven() {
        SimulationResult result = Scenario.on(Market.flatCandles(HOUR, 1, 1, 1, 1))
                .set(settings -> settings.terms(ContractTerms.WHOLE_UNITS))
                .with(new Sizing.FixedQuantity(665))
                .buyAfter(0)
                .exitAfter(1, new ExitPlan(0.7, "exit[0]", 0, "", false))
                .run();

        // 0.7 times 665 is 465.49999999999994 in doubles
        assertThat(result.trades().getFirst().quantity()).hasToString("466");
    }

    @Test
    void shouldTellALevelWhenAStopLimitIsFilledAtItsStop() {
        double[][] rises = {{100, 100, 100, 100}, {100, 105, 100, 105}, {105, 105, 105, 105}};
        Trade trade = onlyTrade(Scenario.on(candles(rises))
                .with(new EntryOrder(new Kind.StopLimit(new Level.Price(102), new Level.Price(103)), 1, true))
                .buyAfter(0));

        assertThat(trade.entry().marketPrice()).isEqualTo(102);
        assertThat(trade.entry().rule()).isEqualTo(FillRule.LEVEL);
    }

    private static EntryRule rule(Side side, Kind kind, String group) {
        EntryOrder order = new EntryOrder(kind, EntryOrder.GOOD_TILL_CANCELLED, false);
        return new EntryRule("entry", NEVER, side, new Sizing.FixedQuantity(10), order, Protection.NONE, 1, group);
    }

    private static Trade onlyTrade(Scenario scenario) {
        SimulationResult result = scenario.run();
        assertThat(result.trades()).hasSize(1);
        return result.trades().getFirst();
    }

    /** Candles of open, high, low, close. */
    private static CandleSeries candles(double[][] prices) {
        double[][] columns = new double[4][prices.length];
        for (int i = 0; i < prices.length; i++) {
            for (int k = 0; k < 4; k++) {
                columns[k][i] = prices[i][k];
            }
        }
        return Market.of(HOUR, columns[0], columns[1], columns[2], columns[3]);
    }
}
