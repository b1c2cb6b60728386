package io.sptraderb.backtest;

import static io.sptraderb.support.SmallRun.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.backtest.TradeExplanation.Alternative;
import io.sptraderb.candle.Candle;
import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.Execution.SpreadModel;
import io.sptraderb.strategy.Level;
import io.sptraderb.support.Market;
import io.sptraderb.support.SmallRun;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TradeExplanationTest {

    /** Half a unit of money's eighth decimal for each of a few roundings. */
    private static final double ROUNDING = 5e-8;

    private static SmallRun rising() {
        return SmallRun.on(
                        row(100, 101, 99, 101),
                        row(102, 104, 101, 103),
                        row(103, 105, 102, 104),
                        row(104, 106, 103, 105))
                .enterAfter(0)
                .exitAfter(2);
    }

    private static TradeExplanation explained(SmallRun run) {
        return TradeExplanation.of(run.run().trades().getFirst(), run.execution(), TradeCandles.of(run.series()));
    }

    @Test
    void shouldSayWhoDecidedAndWhen() {
        TradeExplanation explanation = explained(rising());

        assertThat(explanation.entry().fill().decidedBy()).isEqualTo("entry[0]");
        assertThat(explanation.exit().fill().decidedBy()).isEqualTo("exit[0]");
        assertThat(explanation.entry().decidedOn()).contains(new Candle(1_704_067_200L, 100, 101, 99, 101, 0));
        assertThat(explanation.entry().filledOn()).contains(new Candle(1_704_070_800L, 102, 104, 101, 103, 0));
        assertThat(explanation.exit().decidedOn().map(Candle::close)).contains(104.0);
        assertThat(explanation.exit().filledOn().map(Candle::close)).contains(105.0);
        assertThat(explanation.candlesNote()).isEmpty();
    }

    @Test
    void shouldSayWhatOtherReadingsWouldHaveChanged() {
        // 10 units bought at 102, sold at 104
        assertThat(explained(rising()).entry().alternatives())
                .containsExactly(
                        new Alternative("optimistic", 101, Optional.of(Money.of(10))),
                        new Alternative("pessimistic", 104, Optional.of(Money.of(-20))),
                        new Alternative("close", 103, Optional.of(Money.of(-10))));
        assertThat(explained(rising()).exit().alternatives())
                .containsExactly(
                        new Alternative("optimistic", 106, Optional.of(Money.of(20))),
                        new Alternative("pessimistic", 103, Optional.of(Money.of(-10))),
                        new Alternative("close", 105, Optional.of(Money.of(10))));
        // and the other way round for a short
        assertThat(explained(rising().with(Side.SHORT)).entry().alternatives())
                .containsExactly(
                        new Alternative("optimistic", 104, Optional.of(Money.of(20))),
                        new Alternative("pessimistic", 101, Optional.of(Money.of(-10))),
                        new Alternative("close", 103, Optional.of(Money.of(10))));
    }

    @Test
    void shouldDivideTheCostsOfEachSide() {
        Costs costs = new Costs(0, 0.2, 1, 0, 0.002, 0.0005);
        TradeExplanation explanation = explained(rising().set(settings -> settings.costs(costs)));

        // 10 units from 102: half a spread of 0.1 % and slippage of 0.05 %, a commission of 1 and 0.2 a unit
        assertThat(explanation.entry().costs()).isEqualTo(new FillCosts(Money.of(3), Money.of(1.02), Money.of(0.51)));
        assertThat(explanation.exit().costs()).isEqualTo(new FillCosts(Money.of(3), Money.of(1.04), Money.of(0.52)));
        assertThat(explanation.costs()).isEqualTo(Money.of(9.09));
        assertThat(explanation.pnlBeforeCosts()).isEqualTo(Money.of(20));
        assertThat(explanation.trade().pnl()).isEqualTo(Money.of(10.91));
    }

    @Test
    void shouldChargeTheWholeSpreadWhereItIsPaid() {
        Costs costs = new Costs(0, 0, 0, 0, 0.002, 0.0005);
        TradeExplanation explanation =
                explained(rising().set(settings -> settings.costs(costs).spreadModel(SpreadModel.FULL_AT_ENTRY)));

        assertThat(explanation.entry().costs()).isEqualTo(new FillCosts(Money.ZERO, Money.of(2.04), Money.of(0.51)));
        assertThat(explanation.exit().costs()).isEqualTo(new FillCosts(Money.ZERO, Money.ZERO, Money.of(0.52)));
    }

    @Test
    void shouldLetRestingOrdersNotSlip() {
        Costs costs = new Costs(0, 0, 0, 0, 0.002, 0.0005);
        double[] quiet = row(100, 100.5, 99.5, 100);
        SmallRun limit = SmallRun.on(quiet, quiet, row(99, 104, 98, 103), quiet)
                .enterAfter(1)
                .with(new EntryOrder.Kind.Limit(new Level.Price(98.5)))
                .stopAndTarget(0.02, 0.03)
                .set(settings -> settings.costs(costs));
        TradeExplanation explanation = explained(limit);

        assertThat(explanation.trade().entry().rule()).isEqualTo(FillRule.LEVEL);
        assertThat(explanation.entry().costs().slippage()).isEqualTo(Money.ZERO);
        assertThat(explanation.entry().costs().spread()).isEqualTo(Money.of(0.985));
        // a stop order that is touched at the very high looks like a limit, and slips
        SmallRun stop = SmallRun.on(quiet, quiet, row(100, 102, 99, 101), quiet)
                .enterAfter(1)
                .with(new EntryOrder.Kind.Stop(new Level.Price(102)))
                .set(settings -> settings.costs(costs));
        assertThat(explained(stop).entry().costs())
                .isEqualTo(new FillCosts(Money.ZERO, Money.of(1.02), Money.of(0.51)));
    }

    @Test
    void shouldAddUpToTheLastUnitOnAnyMarket() {
        List<ContractTerms> markets =
                List.of(ContractTerms.PLAIN, new ContractTerms(50, 0.25, 1, 20, 0), new ContractTerms(1, 0, 0.1, 5, 0));
        int trades = 0;
        for (int seed = 1; seed <= 60; seed++) {
            ContractTerms terms = markets.get(seed % 3);
            Costs costs = new Costs(0.0007, 0.01, 0.5, 1, 0.0004, seed % 4 == 0 ? 0 : 0.0003);
            SmallRun run = SmallRun.on(Market.random(seed, 300, 40))
                    .with(seed % 2 == 0 ? Side.LONG : Side.SHORT)
                    .stopAndTarget(0.03, 0.04)
                    .closing(0.3)
                    .set(settings -> settings.costs(costs).terms(terms));
            for (int i = 3; i < 290; i += 11) {
                run.enterAfter(i).exitAfter(i + 4).exitAfter(i + 6);
            }
            for (Trade trade : run.run().trades()) {
                assertAddsUp(TradeExplanation.of(trade, run.execution(), TradeCandles.of(run.series())), terms);
                trades++;
            }
        }
        assertThat(trades).isGreaterThan(1_000);
    }

    private static void assertAddsUp(TradeExplanation explanation, ContractTerms terms) {
        Trade trade = explanation.trade();
        String what = trade.toString();
        FillCosts entry = explanation.entry().costs();
        FillCosts exit = explanation.exit().costs();
        Money left = explanation
                .pnlBeforeCosts()
                .minus(entry.commission())
                .minus(entry.spread())
                .minus(entry.slippage())
                .minus(exit.commission())
                .minus(exit.spread())
                .minus(exit.slippage())
                .minus(trade.financing());
        assertThat(left).as(what).isEqualTo(trade.pnl());
        for (FillCosts costs : List.of(entry, exit)) {
            assertThat(costs.commission().units()).as(what).isNotNegative();
            assertThat(costs.spread().units()).as(what).isNotNegative();
            assertThat(costs.slippage().units()).as(what).isNotNegative();
        }
        // before costs it is the move of the market, as doubles count it
        double move = trade.side().sign()
                * (trade.exit().marketPrice() - trade.entry().marketPrice());
        double value = trade.quantity().toDouble() * terms.multiplier();
        assertThat(explanation.pnlBeforeCosts().toDouble()).as(what).isCloseTo(move * value, within(ROUNDING));
    }
}
