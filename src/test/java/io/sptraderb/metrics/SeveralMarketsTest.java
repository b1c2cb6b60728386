package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.metrics.Account.Holding;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Trade;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two symbols, of which the second has no candle on the first and third day. */
class SeveralMarketsTest {

    private static final double EXACT = 1e-12;
    private static final long DAY = 86_400;
    private static final CandleSeries FIRST = market("FIRST", new long[] {0, 1, 2, 3}, 100, 110, 121, 121);
    private static final CandleSeries SECOND = market("SECOND", new long[] {1, 3}, 50, 40);
    private static final EquityCurve CURVE =
            new EquityCurve(FIRST.openTimes(), new double[] {1_000, 1_000, 1_000, 1_000}, 1_000, DAY);

    @Test
    void shouldSpreadBuyAndHoldEvenly() {
        EquityCurve held = BuyAndHold.of(account(List.of(), List.of()));

        // the second is cash on the first day, then 50 / 50, 50 / 50 and 40 / 50
        assertThat(held.equity())
                .containsExactly(new double[] {1, (1.1 + 1) / 2, (1.21 + 1) / 2, (1.21 + 0.8) / 2}, within(EXACT));
        assertThat(held.initialCapital()).isEqualTo(1);
    }

    @Test
    void shouldCountFillsInTheirOwnMarket() {
        Trade first = Accounts.trade(FIRST, 0, 1, 5);
        Trade second = Accounts.trade(SECOND, 0, 1, -5);
        PerformanceReport report = Performance.measure(account(List.of(first, second), List.of()));

        // held at the closes of days 0 (first), 1 and 2 (second, whose candles 0 and 1 are days 1 and 3)
        assertThat(report.value(Metric.EXPOSURE)).isCloseTo(0.75, within(EXACT));
        assertThat(report.value(Metric.AVERAGE_EXPOSURE)).isCloseTo((0.1 + 0.05 + 0.05) / 4, within(EXACT));
        assertThat(report.value(Metric.MAX_MFE)).isCloseTo(0.1, within(EXACT));
        assertThat(report.value(Metric.MAX_MAE)).isCloseTo(0.2, within(EXACT));
        assertThat(report.value(Metric.TRADED_VALUE)).isCloseTo(100 + 110 + 50 + 40, within(EXACT));
        assertThat(report.value(Metric.TURNOVER)).isCloseTo(0.3, within(EXACT));
    }

    @Test
    void shouldCountOverlappingPositionsOnceAsTimeAndTwiceAsValue() {
        Holding left = new Holding(SECOND.symbol(), Quantity.of(2), 1, Accounts.fill(SECOND, 0, 50, 49.5));
        PerformanceReport report = Performance.measure(account(List.of(Accounts.trade(FIRST, 1, 3, 5)), List.of(left)));

        assertThat(report.value(Metric.EXPOSURE)).isCloseTo(0.75, within(EXACT));
        double value = (110 + 100) + (121 + 100) + 80;
        assertThat(report.value(Metric.AVERAGE_EXPOSURE)).isCloseTo(value / 1_000 / 4, within(EXACT));
        assertThat(report.value(Metric.COMMISSION_PAID)).isEqualTo(3);
        assertThat(report.value(Metric.SLIPPAGE_PAID)).isCloseTo(1, within(EXACT));
        assertThat(report.value(Metric.COSTS_PAID)).isCloseTo(4, within(EXACT));
        assertThat(report.value(Metric.TRADED_VALUE)).isCloseTo(110 + 121 + 100, within(EXACT));
    }

    private static Account account(List<Trade> trades, List<Holding> holdings) {
        return new Account(CURVE, List.of(FIRST, SECOND), trades, holdings);
    }

    private static CandleSeries market(String symbol, long[] days, double... prices) {
        long[] times = days.clone();
        for (int i = 0; i < times.length; i++) {
            times[i] *= DAY;
        }
        return CandleSeries.of(
                new Symbol(symbol),
                Timeframe.of("1d"),
                new Provenance("test", TrustTier.USER_SUPPLIED),
                times,
                prices,
                prices.clone(),
                prices.clone(),
                prices.clone(),
                new double[prices.length]);
    }
}
