package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.metrics.Account.Holding;
import io.sptraderb.support.Market;
import io.sptraderb.trade.Quantity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What there is little or nothing to measure of: undefined is NaN, and nothing throws. */
class OddAccountsTest {

    private static final Timeframe DAY = Timeframe.of("1d");
    private static final CandleSeries FIVE = Market.flatCandles(DAY, 100, 110, 105, 95, 120);
    private static final Set<Metric> WITHOUT_TRADES = EnumSet.of(
            Metric.TOTAL_TRADES,
            Metric.WINNING_TRADES,
            Metric.LOSING_TRADES,
            Metric.MAX_CONSECUTIVE_WINS,
            Metric.MAX_CONSECUTIVE_LOSSES,
            Metric.TRADED_VALUE,
            Metric.TURNOVER,
            Metric.COMMISSION_PAID,
            Metric.SLIPPAGE_PAID,
            Metric.FINANCING_PAID,
            Metric.COSTS_PAID,
            Metric.EXPOSURE,
            Metric.AVERAGE_EXPOSURE);

    @Test
    void shouldMeasureNothing() {
        CandleSeries none = Market.flatCandles(DAY);
        PerformanceReport report = Performance.measure(Accounts.of(none, new double[0], List.of()));

        assertThat(report.value(Metric.TOTAL_RETURN)).isZero();
        assertThat(report.value(Metric.ANNUAL_RETURN)).isNaN();
        assertThat(report.value(Metric.EXPOSURE)).isNaN();
        assertThat(report.value(Metric.SHARPE_RATIO)).isZero();
        assertThat(report.monthlyReturns()).isEmpty();
        assertThat(report.yearlyReturns()).isEmpty();
    }

    @Test
    void shouldMeasureOneCandle() {
        CandleSeries one = Market.flatCandles(DAY, 100);
        PerformanceReport report = Performance.measure(Accounts.of(one, new double[] {990}, List.of()));

        assertThat(report.value(Metric.TOTAL_RETURN)).isCloseTo(-0.01, within(1e-12));
        assertThat(report.value(Metric.MAX_DRAWDOWN)).isCloseTo(0.01, within(1e-12));
        assertThat(report.value(Metric.BUY_AND_HOLD_RETURN)).isZero();
        assertThat(report.value(Metric.VOLATILITY)).isNaN();
        assertThat(report.monthlyReturns()).hasSize(1);
    }

    @Test
    void shouldMeasureAnAccountThatNeverMoves() {
        CandleSeries still = Market.flatCandles(DAY, 100, 100, 100, 100, 100);
        PerformanceReport report = Performance.measure(Accounts.of(still, filled(1_000), List.of()));

        assertThat(report.value(Metric.SHARPE_RATIO)).isZero();
        assertThat(report.value(Metric.VOLATILITY)).isZero();
        for (Metric undefined : List.of(
                Metric.SHARPE_RATIO_SAMPLE,
                Metric.SORTINO_RATIO,
                Metric.CALMAR_RATIO,
                Metric.OMEGA_RATIO,
                Metric.PROBABILISTIC_SHARPE_RATIO,
                Metric.BETA,
                Metric.ALPHA,
                Metric.STABILITY,
                Metric.SKEW,
                Metric.KURTOSIS)) {
            assertThat(report.value(undefined)).as(undefined.name()).isNaN();
        }
    }

    /** Returns that differ only by rounding have no Sharpe ratio of ten thousand million. */
    @Test
    void shouldTakeSteadyGrowthForFlat() {
        double[] equity = new double[5];
        for (int i = 0; i < equity.length; i++) {
            equity[i] = 1_000 * Math.pow(1.01, i + 1);
        }
        PerformanceReport report = Performance.measure(Accounts.of(FIVE, equity, List.of()));

        // the first daily return of the contract ends on the second candle; of five values four grow by one per cent
        assertThat(report.dailyReturns()).hasSize(5);
        assertThat(report.value(Metric.VOLATILITY)).isZero();
        assertThat(report.value(Metric.SHARPE_RATIO)).isZero();
        assertThat(report.value(Metric.SHARPE_RATIO_SAMPLE)).isNaN();
    }

    @Test
    void shouldLeaveUndefinedWhatIsBeyondAllNumbers() {
        CandleSeries minutes = Market.flatCandles(Timeframe.of("1m"), 100, 100);
        PerformanceReport report = Performance.measure(Accounts.of(minutes, new double[] {1_000, 1_100}, List.of()));

        // 1.1 to the power of 262,980
        assertThat(report.value(Metric.ANNUAL_RETURN)).isNaN();
        assertThat(report.defined()).doesNotContainKey(Metric.ANNUAL_RETURN);
    }

    @Test
    void shouldMeasureRuin() {
        for (double end : new double[] {0, -250}) {
            double[] equity = {1_000, 500, end, end, end};
            PerformanceReport report = Performance.measure(Accounts.of(FIVE, equity, List.of()));

            assertThat(report.value(Metric.TOTAL_RETURN)).isCloseTo(end / 1_000 - 1, within(1e-12));
            assertThat(report.value(Metric.MAX_DRAWDOWN)).isCloseTo(1 - end / 1_000, within(1e-12));
            assertThat(report.dailyReturns().getLast().fraction()).isNaN();
        }
        PerformanceReport debt = Performance.measure(Accounts.of(FIVE, filled(-1), List.of()));
        assertThat(debt.value(Metric.TURNOVER)).isNaN();
        assertThat(debt.value(Metric.ANNUAL_RETURN)).isNaN();
    }

    @Test
    void shouldDefineOnlyCountsAndCostsWithoutTrades() {
        PerformanceReport report = Performance.measure(Accounts.of(FIVE, filled(1_000), List.of()));

        for (Metric metric : EnumSet.range(Metric.EXPOSURE, Metric.COSTS_PAID)) {
            if (WITHOUT_TRADES.contains(metric)) {
                assertThat(report.value(metric)).as(metric.name()).isZero();
            } else {
                assertThat(report.value(metric)).as(metric.name()).isNaN();
            }
        }
    }

    @Test
    void shouldHaveNoAverageExposureInDebt() {
        EquityCurve curve = new EquityCurve(FIVE.openTimes(), new double[] {10, 10, 0, -10, 10}, 10, 86_400);
        Holding holding = new Holding(FIVE.symbol(), Quantity.of(1), 1, Accounts.fill(FIVE, 2, 105));
        PerformanceReport report = Performance.measure(Account.of(curve, FIVE, List.of(), List.of(holding)));

        assertThat(report.value(Metric.EXPOSURE)).isCloseTo(0.6, within(1e-12));
        assertThat(report.value(Metric.AVERAGE_EXPOSURE)).isNaN();
    }

    @Test
    void shouldRefuseTradesInNoMarketOfTheAccount() {
        Account account = Accounts.of(FIVE, filled(1_000), List.of(Accounts.trade(FIVE, 0, 1, 1)));
        CandleSeries other = CandleSeries.of(
                new Symbol("OTHER"),
                DAY,
                FIVE.provenance(),
                FIVE.openTimes(),
                FIVE.opens(),
                FIVE.highs(),
                FIVE.lows(),
                FIVE.closes(),
                FIVE.volumes());
        Account astray = new Account(account.curve(), List.of(other), account.trades(), List.of());
        assertThatThrownBy(() -> Performance.measure(astray))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trade 1 is in TEST")
                .hasMessageContaining("OTHER");
    }

    private static double[] filled(double equity) {
        double[] values = new double[5];
        Arrays.fill(values, equity);
        return values;
    }
}
