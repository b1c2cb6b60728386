package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.RiskLimits.CorrelationLimit;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.support.Market;
import io.sptraderb.trade.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Examples of several symbols on one account. */
class AccountReadingTest {

    private static final double[] PRICES = {100, 102, 101, 104, 102, 103, 102, 104};

    @Test
    void shouldGiveMoneyOfOneSymbolToAnotherAtTheSameClose() {
        CandleSeries first = series("AAA", PRICES);
        CandleSeries second = series("BBB", PRICES);
        Scenario buys = atClose(first).buyAfter(3);
        Scenario sells = atClose(second).buyAfter(0).closeAfter(3);

        SimulationResult result = run(RiskLimits.NONE, buys.marketOn(first), sells.marketOn(second));

        assertThat(result.rejections()).isEmpty();
        assertThat(result.trades()).hasSize(2);
    }

    @Test
    void shouldKeepOutWhatCorrelatesWithEitherSideThatIsHeld() {
        CandleSeries first = series("AAA", PRICES);
        CandleSeries second = series("BBB", PRICES);
        Scenario hedged = Scenario.on(first)
                .set(settings -> settings.opposite(Opposite.HEDGE))
                .sellAfter(0)
                .buyAfter(1);
        Scenario late = Scenario.on(second).buyAfter(5);

        SimulationResult result = run(correlationLimit(), hedged.marketOn(first), late.marketOn(second));

        assertThat(result.rejectionCounts()).containsEntry(Rejection.Reason.CORRELATION, 1);
    }

    @Test
    void shouldLetInWhatCorrelatesWithAPositionAboutToBeClosed() {
        CandleSeries first = series("AAA", PRICES);
        CandleSeries second = series("BBB", PRICES);
        Scenario leaves = Scenario.on(first).buyAfter(0).closeAfter(5);
        Scenario enters = Scenario.on(second).buyAfter(5);

        SimulationResult result = run(correlationLimit(), leaves.marketOn(first), enters.marketOn(second));

        assertThat(result.rejections()).isEmpty();
    }

    private static Scenario atClose(CandleSeries series) {
        return Scenario.on(series)
                .set(settings -> settings.fill(FillTiming.CLOSE))
                .with(new Sizing.FractionOfCash(1));
    }

    private static RiskLimits correlationLimit() {
        return new RiskLimits(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.of(new CorrelationLimit(0.5, 5)),
                Optional.empty());
    }

    private static SimulationResult run(RiskLimits limits, TradedMarket... markets) {
        SimulationSettings settings = new SimulationSettings(Money.of(10_000), limits);
        return Simulation.run(List.of(markets), settings, SimulationObserver.NONE);
    }

    private static CandleSeries series(String symbol, double... prices) {
        long[] time = new long[prices.length];
        Arrays.setAll(time, i -> i * 3_600L);
        return Market.of(
                new Symbol(symbol),
                Timeframe.of("1h"),
                time,
                prices.clone(),
                prices.clone(),
                prices.clone(),
                prices.clone());
    }
}
