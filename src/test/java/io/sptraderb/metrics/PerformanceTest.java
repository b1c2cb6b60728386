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
import java.util.List;
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
        PerformanceReport report = Performance.measure(hours, curve, List.of(), 3);

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
    void shouldLeaveUndefinedWhatNeedsTrades() {
        PerformanceReport report = measure(EQUITY, List.of());

        assertThat(report.value(Metric.WIN_RATE)).isNaN();
        assertThat(report.value(Metric.PROFIT_FACTOR)).isNaN();
        assertThat(report.value(Metric.EXPECTANCY)).isNaN();
        assertThat(report.defined()).doesNotContainKey(Metric.WIN_RATE).containsEntry(Metric.TOTAL_TRADES, 0.0);
    }

    private static PerformanceReport measure(double[] equity, List<Trade> trades) {
        EquityCurve curve = new EquityCurve(DAYS.openTimes(), equity, 1_000, 86_400);
        return Performance.measure(DAYS, curve, trades, DAYS.size());
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
                Double.NaN,
                100,
                100,
                candle,
                "");
    }
}
