package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.SizeAt;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.support.Market;
import io.sptraderb.support.SharedData;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Trade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published results of backtrader, LEAN and vectorbt. */
class OtherEnginesTest {

    private static final Timeframe DAY = Timeframe.of("1d");

    /** backtrader's test_strategy_unoptimized: one unit, close over and under its average of 15. */
    private static final double[] BUYS = {
        3643.35, 3801.03, 3872.37, 3863.57, 3845.32, 3656.43, 3542.65, 3639.65, 3799.86, 3840.20, 4047.63, 4052.55
    };

    private static final double[] SELLS = {
        3763.95, 3811.85, 3822.35, 3822.57, 3829.82, 3598.58, 3545.92, 3766.80, 3782.15, 3979.73, 4045.05
    };

    /** LEAN sizes at a close and pays the open after it, which may cost more than there is. */
    private static final ContractTerms MARGIN_ACCOUNT = new ContractTerms(1, 0, 1, 2, 0);

    @Test
    void shouldTradeSharesLikeBacktrader() {
        SimulationResult result = backtrader(ContractTerms.PLAIN, Costs.NONE);

        assertThat(prices(result, true)).containsExactly(BUYS);
        assertThat(prices(result, false)).containsExactly(SELLS);
        assertThat(result.endEquity().toDouble()).isCloseTo(10_284.10, within(0.005));
        assertThat(result.endCash().toDouble()).isCloseTo(6_164.16, within(0.005));
    }

    @Test
    void shouldTradeFuturesLikeBacktrader() {
        SimulationResult result = backtrader(new ContractTerms(10, 0, 0, 1, 1_000), new Costs(0, 2, 0, 0, 0, 0));

        assertThat(prices(result, true)).containsExactly(BUYS);
        assertThat(prices(result, false)).containsExactly(SELLS);
        assertThat(result.endEquity().toDouble()).isCloseTo(12_795.00, within(0.005));
        assertThat(result.freeMargin().toDouble()).isCloseTo(11_795.00, within(0.005));
    }

    private static SimulationResult backtrader(ContractTerms terms, Costs costs) {
        CandleSeries series = SharedData.candles("SX5E_backtrader_2006_1d.csv", "1d");
        Scenario scenario = Scenario.on(series)
                .with(ExecutionProfile.BACKTRADER)
                .set(execution -> execution.terms(terms).costs(costs))
                .with(new Sizing.FixedQuantity(1));
        double[] average = mean(series.closes(), 15);
        double lastSign = 0;
        for (int i = 14; i < series.size(); i++) {
            double sign = Math.signum(series.close(i) - average[i]);
            if (sign > 0 && lastSign < 0) {
                scenario.buyAfter(i);
            } else if (sign < 0 && lastSign > 0) {
                scenario.closeAfter(i);
            }
            lastSign = sign == 0 ? lastSign : sign;
        }
        return scenario.run();
    }

    private static double[] prices(SimulationResult result, boolean entries) {
        Stream<Double> closed = result.trades().stream()
                .map(trade -> entries ? trade.entry().price() : trade.exit().price());
        Stream<Double> open = result.openPositions().stream()
                .filter(position -> entries)
                .map(position -> position.entry().price());
        return Stream.concat(closed, open).mapToDouble(Double::doubleValue).toArray();
    }

    /** LEAN's MACDTrendAlgorithm: SPY daily, adjusted, 2004 to 2014, 100,000. */
    @Test
    void shouldFollowTheMacdTrendLikeLean() {
        CandleSeries series = SharedData.adjustedCandles("SPY_lean_1d.csv.gz", "1d")
                .within(new TimeRange(at("2004-01-01"), at("2014-12-31")));
        Costs costs = new Costs(0, 0.005, 0, 1, 0, 0);
        Scenario scenario = Scenario.on(series)
                .capital(100_000)
                .with(ExecutionProfile.BACKTRADER)
                .set(execution -> execution.terms(MARGIN_ACCOUNT).costs(costs).sizeAt(SizeAt.DECISION))
                .with(new Sizing.FractionOfEquity(0.9975));
        double[] x = macdHistogram(series.closes());
        for (int i = 0; i < series.size(); i++) {
            if (x[i] > 0.0025) {
                scenario.buyAfter(i);
            } else if (x[i] < -0.0025) {
                scenario.closeAfter(i);
            }
        }
        SimulationResult result = scenario.run();

        List<Trade> trades = result.trades();
        assertThat(result.endEquity().toDouble()).isCloseTo(137_751.04, within(0.005));
        assertThat(fees(result)).isCloseTo(468.54, within(0.005));
        assertThat(drawdown(result)).isCloseTo(0.349, within(0.0005));
        double years = (at("2015-01-01") - at("2004-01-01")) / 86_400.0 / 365;
        assertThat(Math.pow(result.endEquity().toDouble() / 100_000, 1 / years) - 1)
                .isCloseTo(0.02952, within(0.00005));
        long won = trades.stream().filter(trade -> trade.pnl().units() > 0).count();
        assertThat((double) won / trades.size()).isCloseTo(0.57, within(0.005));
        assertThat(meanReturn(trades, true)).isCloseTo(0.0478, within(0.00005));
        assertThat(meanReturn(trades, false)).isCloseTo(-0.0416, within(0.00005));
    }

    private static double fees(SimulationResult result) {
        long units = 0;
        for (Trade trade : result.trades()) {
            units += trade.commission().units();
        }
        for (OpenPosition open : result.openPositions()) {
            units += open.entry().commission().units();
        }
        return FixedPoint.toDouble(units);
    }

    private static double drawdown(SimulationResult result) {
        double peak = 0;
        double worst = 0;
        for (double equity : result.equity()) {
            peak = Math.max(peak, equity);
            worst = Math.max(worst, 1 - equity / peak);
        }
        return worst;
    }

    /** P&L over cash before the entry, of the trades that won or those that lost. */
    private static double meanReturn(List<Trade> trades, boolean won) {
        List<Double> returns = new ArrayList<>();
        double cash = 100_000;
        for (Trade trade : trades) {
            double pnl = trade.pnl().toDouble();
            if (pnl > 0 == won) {
                returns.add(pnl / cash);
            }
            cash += pnl;
        }
        return returns.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** (MACD 12/26 less its signal 9) over the fast average; NaN until all three are there. */
    private static double[] macdHistogram(double[] close) {
        double[] fast = ema(close, 0, 12);
        double[] slow = ema(close, 0, 26);
        double[] macd = new double[close.length];
        for (int i = 0; i < macd.length; i++) {
            macd[i] = fast[i] - slow[i];
        }
        double[] signal = ema(macd, 25, 9);
        double[] x = new double[close.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (macd[i] - signal[i]) / fast[i];
        }
        return x;
    }

    /** Exponential average seeded by the mean of the first n values. */
    private static double[] ema(double[] values, int from, int n) {
        double[] ema = new double[values.length];
        Arrays.fill(ema, Double.NaN);
        double seed = 0;
        for (int i = from; i < from + n; i++) {
            seed += values[i] / n;
        }
        ema[from + n - 1] = seed;
        double k = 2.0 / (n + 1);
        for (int i = from + n; i < values.length; i++) {
            ema[i] = values[i] * k + ema[i - 1] * (1 - k);
        }
        return ema;
    }

    /** vectorbt's sweep of pairs of averages on GOOG: the best is 11 and 18. */
    @Test
    void shouldFindTheBestPairsReturnLikeVectorbt() {
        CandleSeries series = SharedData.candles("GOOG_backtestingpy_1d.csv", "1d");
        double[] fast = mean(series.closes(), 11);
        double[] slow = mean(series.closes(), 18);
        Scenario scenario = atCloses(series, 10_000).with(new Costs(0.001, 0, 0, 0, 0, 0));
        for (int i = 18; i < series.size(); i++) {
            if (fast[i - 1] <= slow[i - 1] && fast[i] > slow[i]) {
                scenario.buyAfter(i);
            } else if (fast[i - 1] >= slow[i - 1] && fast[i] < slow[i]) {
                scenario.closeAfter(i);
            }
        }
        SimulationResult result = scenario.run();

        assertThat(2 * result.trades().size() + result.openPositions().size()).isEqualTo(107);
        double totalReturn = result.endEquity().toDouble() / 10_000 - 1;
        assertThat(totalReturn).isCloseTo(11.315774708948, within(1e-8));
    }

    /** vectorbt's test_sl_stop. */
    @ParameterizedTest
    @CsvSource({"0.1, 1, 4.25", "0.15, 1, 4.25", "0.2, 1, 4.00"})
    void shouldStopAtLevelsAndGapsLikeVectorbt(double stopLoss, int candle, double price) {
        double[] close = {5, 4, 3, 2, 1};
        CandleSeries series = Market.of(DAY, plus(close, 0.25), plus(close, 0.5), plus(close, -0.5), close);
        Protection stop = Protection.of(Optional.of(new Distance.Fraction(stopLoss)), Optional.empty());
        Trade trade =
                atCloses(series, 100).with(stop).buyAfter(0).run().trades().getFirst();

        assertThat(trade.quantity()).hasToString("20");
        assertThat(trade.entry().price()).isEqualTo(5);
        assertThat(trade.exit().candle()).isEqualTo(candle);
        assertThat(trade.exit().price()).isEqualTo(price);
    }

    private static double[] plus(double[] values, double shift) {
        return Arrays.stream(values).map(value -> value + shift).toArray();
    }

    private static Scenario atCloses(CandleSeries series, double capital) {
        return Scenario.on(series)
                .set(execution -> execution.fill(FillTiming.CLOSE).endOfData(Execution.EndOfData.LEAVE_OPEN))
                .capital(capital)
                .with(new Sizing.FractionOfCash(1));
    }

    private static double[] mean(double[] values, int n) {
        double[] means = new double[values.length];
        Arrays.fill(means, Double.NaN);
        for (int i = n - 1; i < values.length; i++) {
            double sum = 0;
            for (int k = i - n + 1; k <= i; k++) {
                sum += values[k];
            }
            means[i] = sum / n;
        }
        return means;
    }

    private static long at(String date) {
        return Instant.parse(date + "T00:00:00Z").getEpochSecond();
    }
}
