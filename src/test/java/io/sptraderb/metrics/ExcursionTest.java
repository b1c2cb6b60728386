package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.support.Market;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Side;
import org.junit.jupiter.api.Test;

class ExcursionTest {

    private static final double EXACT = 1e-12;
    private static final CandleSeries DAYS = Market.of(
            Timeframe.of("1d"),
            new double[] {100, 102, 104, 101},
            new double[] {110, 106, 108, 130},
            new double[] {95, 99, 90, 80},
            new double[] {102, 104, 101, 120});

    @Test
    void shouldCountAllCandlesFromAnOpenToAClose() {
        assertExcursion(Side.LONG, at(0, 100), at(2, 101), 0.10, 0.10);
    }

    @Test
    void shouldTurnItRoundForAShort() {
        assertExcursion(Side.SHORT, at(1, 102), at(3, 120), 28 / 102.0, 22 / 102.0);
    }

    @Test
    void shouldLeaveOutWhatCameBeforeAnEntryAtTheClose() {
        // closes of 0 and 1 are 102 and 104, high and low of 1 are 106 and 99; exit at the open of 2
        assertExcursion(Side.LONG, at(0, 102), at(2, 104), 3 / 102.0, 4 / 102.0);
    }

    @Test
    void shouldLeaveOutWhatMayHaveComeAfterAnExitInsideTheCandle() {
        // of candle 2 only its open, 104, and the stop, 96
        assertExcursion(Side.LONG, at(1, 102), at(2, 96), 6 / 102.0, 4 / 102.0);
    }

    @Test
    void shouldCountOneCandleWholeOnlyFromOpenToClose() {
        assertExcursion(Side.LONG, at(0, 100), at(0, 102), 0.05, 0.10);
        assertExcursion(Side.LONG, at(0, 100), at(0, 97), 0.03, 0);
        assertExcursion(Side.LONG, at(0, 99), at(0, 102), 0, 3 / 99.0);
    }

    @Test
    void shouldMeasureFromThePricePaid() {
        Fill entry = Accounts.fill(DAYS, 0, 101, 100);
        Excursion excursion = Excursion.of(Accounts.trade(DAYS, Side.LONG, entry, at(1, 102), 1), DAYS);
        assertThat(excursion.adverse()).isCloseTo(6 / 101.0, within(EXACT));
        assertThat(excursion.favourable()).isCloseTo(9 / 101.0, within(EXACT));
    }

    private static void assertExcursion(Side side, Fill entry, Fill exit, double adverse, double favourable) {
        Excursion excursion = Excursion.of(Accounts.trade(DAYS, side, entry, exit, 1), DAYS);
        assertThat(excursion.adverse()).as("adverse").isCloseTo(adverse, within(EXACT));
        assertThat(excursion.favourable()).as("favourable").isCloseTo(favourable, within(EXACT));
    }

    private static Fill at(int candle, double price) {
        return Accounts.fill(DAYS, candle, price);
    }
}
