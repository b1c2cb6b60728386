package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.strategy.Level;
import io.sptraderb.support.Market;
import org.junit.jupiter.api.Test;

/** Prices on ticks are the doubles that candles have there. */
class TicksTest {

    private static final Timeframe HOUR = Timeframe.of("1h");

    @Test
    void shouldReachALevelThatIsOnTheTickAsTheCandlesAre() {
        // 3 ticks of 0.1 are 0.3, not 0.30000000000000004
        SimulationResult result = Scenario.on(
                        candles(new double[][] {{0.2, 0.2, 0.2, 0.2}, {0.2, 0.3, 0.2, 0.2}, {0.2, 0.2, 0.2, 0.2}}))
                .set(settings -> settings.terms(new ContractTerms(1, 0.1, 0, 1, 0)))
                .with(new EntryOrder(new Kind.Limit(new Level.Price(0.3)), 1, true))
                .sellAfter(0)
                .run();

        assertThat(result.trades()).hasSize(1);
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
