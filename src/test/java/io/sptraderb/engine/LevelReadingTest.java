package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.Execution.EntryCandle;
import io.sptraderb.strategy.Execution.Intrabar;
import io.sptraderb.strategy.Execution.ProtectionCheck;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Protection.ScaleOut;
import io.sptraderb.support.Market;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Trade;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Examples of stops and targets that two readings of the prose once disagreed about. */
class LevelReadingTest {

    private static final Timeframe HOUR = Timeframe.of("1h");

    @Test
    void shouldStopAtAnOpenBeyondTheStopWhateverTheCandleDoesLater() {
        Trade trade = onlyTrade(Scenario.on(candles(new double[][] {
                    {100, 100, 100, 100}, {100, 100, 100, 100}, {90, 110, 90, 100}, {100, 100, 100, 100}
                }))
                .set(settings -> settings.intrabar(Intrabar.OPTIMISTIC))
                .stopAndTarget(0.05, 0.05)
                .buyAfter(0));

        assertThat(trade.exitReason()).isEqualTo(ExitReason.STOP_LOSS);
        assertThat(trade.exit().price()).isEqualTo(90);
    }

    @Test
    void shouldTakeTheStopWhenBothExtremesAreAsNear() {
        double[][] touchesBoth = {{100, 100, 100, 100}, {100, 100, 100, 100}, {100, 110, 90, 100}, {100, 100, 100, 100}
        };
        Scenario scenario = Scenario.on(candles(touchesBoth))
                .set(settings -> settings.intrabar(Intrabar.NEAREST_EXTREME))
                .stopAndTarget(0.05, 0.05)
                .sellAfter(0);

        assertThat(onlyTrade(scenario).exitReason()).isEqualTo(ExitReason.STOP_LOSS);
    }

    @Test
    void shouldTakeATargetThatLiesBeforeThePartsToBeTaken() {
        Protection protection = new Protection(
                Optional.empty(),
                Optional.of(new Distance.Fraction(0.02)),
                List.of(new ScaleOut(new Distance.Fraction(0.1), 0.5)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Trade trade = onlyTrade(Scenario.on(Market.flatCandles(HOUR, 100, 100, 103, 103, 103))
                .with(protection)
                .buyAfter(0));

        assertThat(trade.exitReason()).isEqualTo(ExitReason.TAKE_PROFIT);
        assertThat(trade.exit().candle()).isEqualTo(2);
    }

    @Test
    void shouldLeaveTheEntryCandleUncheckedWhenOnlyClosesCount() {
        double[][] fallsAtOnce = {{100, 100, 100, 100}, {100, 100, 90, 90}, {90, 90, 80, 80}, {80, 80, 80, 80}};
        Scenario scenario = Scenario.on(candles(fallsAtOnce))
                .set(settings -> settings.protectionCheck(ProtectionCheck.CLOSE).entryCandle(EntryCandle.NEVER))
                .stopAndTarget(0.05, 0.05)
                .buyAfter(0);

        assertThat(onlyTrade(scenario).exit().candle()).isEqualTo(2);
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
