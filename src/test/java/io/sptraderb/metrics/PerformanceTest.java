package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.metrics.PerformanceReport.DailyReturn;
import io.sptraderb.support.Market;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerformanceTest {

    private static final double EXACT = 1e-12;
    private static final CandleSeries DAYS = Market.flatCandles(Timeframe.of("1d"), 100, 110, 105, 95, 120);
    private static final double[] EQUITY = {1_000, 1_100, 990, 1_089, 1_200};

    @Test
    void shouldTakeDailyReturnsAtEachChangeOfDay() {
        PerformanceReport report = measure(EQUITY, List.of());

        assertThat(report.dailyReturns())
                .extracting(DailyReturn::time)
                .containsExactly(
                        DAYS.openTime(1), DAYS.openTime(2), DAYS.openTime(3), DAYS.openTime(4), DAYS.openTime(4));
        double[] expected = {0, 0.1, -0.1, 0.1, 1_200 / 1_089.0 - 1};
        for (int i = 0; i < expected.length; i++) {
            assertThat(report.dailyReturns().get(i).fraction()).isCloseTo(expected[i], within(EXACT));
        }
        // computed in Python: r = [0, .1, -.1, .1, 1200/1089-1]; mean(r) / pstdev(r) * 252 ** .5
        assertThat(report.value(Metric.SHARPE_RATIO)).isCloseTo(7.984596206544739, within(EXACT));
    }

    @Test
    void shouldHaveNoDailyReturnsWithinOneDay() {
        CandleSeries hours = Market.flatCandles(Timeframe.of("1h"), 100, 110, 120);
        EquityCurve curve = new EquityCurve(hours.openTimes(), new double[] {1_000, 1_010, 1_020}, 1_000, 3_600);
        PerformanceReport report = Performance.measure(Account.of(curve, hours, List.of(), List.of()));

        assertThat(report.dailyReturns()).isEmpty();
        assertThat(report.value(Metric.SHARPE_RATIO)).isZero();
        assertThat(report.value(Metric.VOLATILITY)).isNaN();
    }

    @Test
    void shouldMeasureReturnsAndDrawdown() {
        PerformanceReport report = measure(EQUITY, List.of());

        assertThat(report.value(Metric.TOTAL_RETURN)).isCloseTo(0.2, within(EXACT));
        assertThat(report.value(Metric.ANNUAL_RETURN)).isCloseTo(Math.pow(1.2, 365.25 / 5) - 1, within(1e-3));
        assertThat(report.value(Metric.BUY_AND_HOLD_RETURN)).isCloseTo(0.2, within(EXACT));
        assertThat(report.value(Metric.MAX_DRAWDOWN)).isCloseTo(0.1, within(EXACT));
        // from the close of day 1 to the close of day 4
        assertThat(report.value(Metric.MAX_DRAWDOWN_DURATION)).isEqualTo(3 * 86_400);
    }

    @Test
    void shouldCountADrawdownFromTheInitialCapitalToTheEnd() {
        PerformanceReport report = measure(new double[] {950, 960, 970, 980, 990}, List.of());

        assertThat(report.value(Metric.MAX_DRAWDOWN)).isCloseTo(0.05, within(EXACT));
        assertThat(report.value(Metric.MAX_DRAWDOWN_DURATION)).isEqualTo(5 * 86_400);
    }

    @Test
    void shouldHaveNoDrawdownWhileEquityOnlyRises() {
        PerformanceReport report = measure(new double[] {1_000, 1_000, 1_001, 1_002, 1_003}, List.of());

        assertThat(report.value(Metric.MAX_DRAWDOWN)).isZero();
        assertThat(report.value(Metric.MAX_DRAWDOWN_DURATION)).isZero();
    }

    @Test
    void shouldMeasureTrades() {
        PerformanceReport report = measure(EQUITY, List.of(trade(0, 2, 30), trade(2, 3, -10), trade(3, 4, 10)));

        assertThat(report.value(Metric.TOTAL_TRADES)).isEqualTo(3);
        assertThat(report.value(Metric.WINNING_TRADES)).isEqualTo(2);
        assertThat(report.value(Metric.LOSING_TRADES)).isEqualTo(1);
        assertThat(report.value(Metric.WIN_RATE)).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(report.value(Metric.PROFIT_FACTOR)).isCloseTo(4, within(EXACT));
        assertThat(report.value(Metric.EXPECTANCY)).isCloseTo(10, within(EXACT));
        assertThat(report.value(Metric.AVERAGE_WIN)).isCloseTo(20, within(EXACT));
        assertThat(report.value(Metric.AVERAGE_LOSS)).isCloseTo(-10, within(EXACT));
        assertThat(report.value(Metric.BEST_TRADE)).isEqualTo(30);
        assertThat(report.value(Metric.WORST_TRADE)).isEqualTo(-10);
        assertThat(report.value(Metric.COMMISSION_PAID)).isEqualTo(6);
        assertThat(report.value(Metric.EXPOSURE)).isCloseTo(0.8, within(EXACT));
        assertThat(report.value(Metric.AVERAGE_HOLDING)).isCloseTo(4 / 3.0 * 86_400, within(1e-6));
    }

    @Test
    void shouldJudgeTrades() {
        PerformanceReport report = measure(EQUITY, List.of(trade(0, 2, 30), trade(2, 3, -10), trade(3, 4, 10)));

        assertThat(report.value(Metric.PAYOFF_RATIO)).isCloseTo(2, within(EXACT));
        assertThat(report.value(Metric.KELLY_CRITERION)).isCloseTo(0.5, within(EXACT));
        // sqrt(3) * 10 / 20
        assertThat(report.value(Metric.SYSTEM_QUALITY_NUMBER)).isCloseTo(0.8660254037844386, within(EXACT));
        assertThat(report.value(Metric.AVERAGE_TRADE_RETURN)).isCloseTo(0.1, within(EXACT));
        assertThat(report.value(Metric.BEST_TRADE_RETURN)).isCloseTo(0.3, within(EXACT));
        assertThat(report.value(Metric.WORST_TRADE_RETURN)).isCloseTo(-0.1, within(EXACT));
        assertThat(report.value(Metric.MAX_CONSECUTIVE_WINS)).isEqualTo(1);
        assertThat(report.value(Metric.MAX_CONSECUTIVE_LOSSES)).isEqualTo(1);
        assertThat(report.value(Metric.MAX_HOLDING)).isEqualTo(2 * 86_400);
        // bought and sold at 100 while the market was at 100, 110, 105; 105, 95; 95, 120
        assertThat(report.value(Metric.AVERAGE_MAE)).isCloseTo(0.1 / 3, within(EXACT));
        assertThat(report.value(Metric.MAX_MAE)).isCloseTo(0.05, within(EXACT));
        assertThat(report.value(Metric.AVERAGE_MFE)).isCloseTo(0.35 / 3, within(EXACT));
        assertThat(report.value(Metric.MAX_MFE)).isCloseTo(0.2, within(EXACT));
        assertThat(report.value(Metric.TRADED_VALUE)).isCloseTo(600, within(EXACT));
        assertThat(report.value(Metric.TURNOVER)).isCloseTo(600 / 1_075.8, within(EXACT));
        assertThat(report.value(Metric.SLIPPAGE_PAID)).isZero();
        assertThat(report.value(Metric.COSTS_PAID)).isEqualTo(6);
    }

    @Test
    void shouldCountTheMultiplierAndTheSwap() {
        Trade plain = trade(0, 2, 30);
        Trade future = new Trade(
                1,
                1,
                plain.symbol(),
                Side.SHORT,
                plain.quantity(),
                10,
                plain.entry(),
                plain.exit(),
                ExitReason.SIGNAL,
                Money.of(0.75),
                plain.pnl());
        PerformanceReport report = measure(EQUITY, List.of(future));

        assertThat(report.value(Metric.TRADED_VALUE)).isCloseTo(2_000, within(EXACT));
        assertThat(report.value(Metric.FINANCING_PAID)).isEqualTo(0.75);
        assertThat(report.value(Metric.COSTS_PAID)).isEqualTo(2.75);
        assertThat(report.value(Metric.AVERAGE_TRADE_RETURN)).isCloseTo(0.03, within(EXACT));
    }

    @Test
    void shouldCountRunsInTheOrderTradesClosed() {
        double[] gains = {1, 2, 0, -1, -1, -1, 3, 4, 5, 6, -2};
        List<Trade> trades =
                Arrays.stream(gains).mapToObj(gain -> trade(0, 1, gain)).toList();
        PerformanceReport report = measure(EQUITY, trades);

        assertThat(report.value(Metric.MAX_CONSECUTIVE_WINS)).isEqualTo(4);
        assertThat(report.value(Metric.MAX_CONSECUTIVE_LOSSES)).isEqualTo(3);
        assertThat(report.value(Metric.WIN_RATE)).isCloseTo(6 / 11.0, within(EXACT));
    }

    @Test
    void shouldMeasureDailyReturns() {
        PerformanceReport report = measure(EQUITY, List.of());
        // computed with numpy and scipy: r = [0, .1, -.1, .1, 1200/1089-1], and the closes' changes after a 0
        Map<Metric, Double> expected = new EnumMap<>(Metric.class);
        expected.put(Metric.ANNUAL_RETURN_TRADING_DAYS, 9787.920485782372);
        expected.put(Metric.VOLATILITY_SAMPLE, 1.4250494487170775);
        expected.put(Metric.SHARPE_RATIO_SAMPLE, 7.141639956288395);
        expected.put(Metric.PROBABILISTIC_SHARPE_RATIO, 0.7562388073343225);
        expected.put(Metric.DOWNSIDE_RISK, 0.709929573971954);
        expected.put(Metric.SORTINO_RATIO, 14.335492499213286);
        expected.put(Metric.OMEGA_RATIO, 3.019283746556474);
        expected.put(Metric.STABILITY, 0.5070810839495027);
        expected.put(Metric.SKEW, -1.253191382332326);
        expected.put(Metric.KURTOSIS, 0.28976134486657523);
        expected.put(Metric.TAIL_RATIO, 1.2692837465564741);
        expected.put(Metric.VALUE_AT_RISK, -0.08);
        expected.put(Metric.CONDITIONAL_VALUE_AT_RISK, -0.1);
        expected.put(Metric.BETA, 0.2840153844621955);
        expected.put(Metric.ALPHA, 988.7739359243665);
        expected.put(Metric.CORRELATION, 0.4488012524148517);
        expected.put(Metric.INFORMATION_RATIO, -0.03173547238279881);
        expected.put(Metric.UP_CAPTURE, 3.370244566145167e-08);
        expected.put(Metric.DOWN_CAPTURE, 0.7181393112814214);
        expected.put(Metric.BUY_AND_HOLD_MAX_DRAWDOWN, 0.13636363636363646);
        expected.put(Metric.EXCESS_RETURN, 0.0);
        expected.put(Metric.AVERAGE_DRAWDOWN, 0.1);
        expected.put(Metric.AVERAGE_DRAWDOWN_DURATION, 3 * 86_400.0);
        expected.put(Metric.CALMAR_RATIO, (Math.pow(1.2, 365.25 / 5) - 1) / 0.1);
        expected.forEach((metric, value) -> assertThat(report.value(metric))
                .as(metric.name())
                .isCloseTo(value, within(1e-15 + 1e-10 * Math.abs(value))));
    }

    @Test
    void shouldLeaveUndefinedWhatNeedsTrades() {
        PerformanceReport report = measure(EQUITY, List.of());

        assertThat(report.value(Metric.WIN_RATE)).isNaN();
        assertThat(report.value(Metric.PROFIT_FACTOR)).isNaN();
        assertThat(report.value(Metric.EXPECTANCY)).isNaN();
        assertThat(report.defined()).doesNotContainKey(Metric.WIN_RATE).containsEntry(Metric.TOTAL_TRADES, 0.0);
    }

    private static PerformanceReport measure(double[] equity, List<Trade> trades) {
        EquityCurve curve = new EquityCurve(DAYS.openTimes(), equity, 1_000, 86_400);
        return Performance.measure(Account.of(curve, DAYS, trades, List.of()));
    }

    private static Trade trade(int from, int to, double pnl) {
        return new Trade(
                1,
                1,
                new Symbol("TEST"),
                Side.LONG,
                Quantity.of(1),
                1,
                fill(from),
                fill(to),
                ExitReason.SIGNAL,
                Money.ZERO,
                Money.of(pnl));
    }

    private static Fill fill(int candle) {
        return new Fill(
                candle,
                DAYS.openTime(candle),
                100,
                100,
                Money.of(1),
                FillRule.NEXT_OPEN,
                false,
                Double.NaN,
                100,
                100,
                candle,
                "");
    }
}
