package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.metrics.PublishedReturns.Published;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SharpeSignificanceTest {

    private static final int TRADING_DAYS = 252;

    /** The example of Bailey and Lopez de Prado, The Deflated Sharpe Ratio (2014): 250 days a year for five years. */
    private static final double DAILY = 2.5 / Math.sqrt(250);

    private static final double TRIAL_DEVIATION = Math.sqrt(0.5 / 250);
    private static final SharpeSignificance EXAMPLE = new SharpeSignificance(DAILY, 1_250, -3, 10);

    @Test
    void shouldDeflateTheWorkedExample() {
        assertThat(SharpeSignificance.expectedMaximum(100, TRIAL_DEVIATION)).isCloseTo(0.1132, within(5e-5));
        assertThat(EXAMPLE.deflated(100, TRIAL_DEVIATION)).isCloseTo(0.9003968, within(5e-8));
        assertThat(EXAMPLE.deflated(46, TRIAL_DEVIATION)).isCloseTo(0.9505017, within(5e-8));
        SharpeSignificance normal = new SharpeSignificance(DAILY, 1_250, 0, 3);
        assertThat(normal.deflated(88, TRIAL_DEVIATION)).isCloseTo(0.9504908, within(5e-8));
    }

    @Test
    void shouldBeAsLikelyAsNotAboveItself() {
        assertThat(EXAMPLE.probabilityAbove(DAILY)).isCloseTo(0.5, within(1e-15));
        assertThat(EXAMPLE.deflated(1, TRIAL_DEVIATION)).isEqualTo(EXAMPLE.probabilityAbove(0));
    }

    @Test
    void shouldLeaveUndefinedWhatHasNoVariance() {
        assertThat(new SharpeSignificance(1, 1, 0, 3).probabilityAbove(0)).isNaN();
        assertThat(new SharpeSignificance(1, 100, 5, 3).probabilityAbove(0)).isNaN();
        assertThat(SharpeSignificance.expectedMaximum(0, 1)).isNaN();
        SharpeSignificance flat =
                SharpeSignificance.of(ReturnStatistics.of(new double[] {0.01, 0.01, 0.01, 0.01}, 252));
        assertThat(flat.probabilityAbove(0)).isNaN();
    }

    /** Forty momentum rules, long after a positive sum of the last 2 to 41 returns, judged as ffn judges them. */
    @TestFactory
    Stream<DynamicTest> shouldDeflateTheBestOfFortyLookbacks() throws IOException {
        return PublishedReturns.tests(SharpeSignificanceTest::checkLookbacks);
    }

    private static void checkLookbacks(Published published) {
        double[] ratios = new double[40];
        ReturnStatistics best = momentum(published.returns(), 2);
        int bestLookback = 2;
        for (int lookback = 2; lookback < 42; lookback++) {
            ReturnStatistics trial = momentum(published.returns(), lookback);
            ratios[lookback - 2] = trial.ratio();
            if (trial.ratio() > best.ratio()) {
                best = trial;
                bestLookback = lookback;
            }
        }
        double deviation = ReturnStatistics.of(ratios, 1).deviation();
        SharpeSignificance significance = SharpeSignificance.of(best);

        assertThat(best.count()).isEqualTo((int) published.value("dsr.n_obs"));
        assertThat(bestLookback).isEqualTo((int) published.value("dsr.best_lookback"));
        assertThat(best.sharpe()).isCloseTo(published.value("dsr.best_sharpe"), within(1e-9));
        assertThat(SharpeSignificance.expectedMaximum(40, deviation) * Math.sqrt(TRADING_DAYS))
                .isCloseTo(published.value("ffn.expected_max_sharpe_40"), within(1e-9));
        assertThat(significance.deflated(40, deviation))
                .isCloseTo(published.value("ffn.deflated_sharpe_40_mom_trials"), within(1e-9));
    }

    private static ReturnStatistics momentum(double[] returns, int lookback) {
        double[] gains = new double[returns.length];
        for (int i = lookback; i < returns.length; i++) {
            double sum = 0;
            for (int back = 1; back <= lookback; back++) {
                sum += returns[i - back];
            }
            gains[i] = sum > 0 ? returns[i] : 0;
        }
        return ReturnStatistics.of(gains, TRADING_DAYS);
    }
}
