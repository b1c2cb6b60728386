package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.strategy.Swap;
import io.sptraderb.support.Market;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any strategy on any market. */
class SimulationPropertyTest {

    private static final int CANDLES = 400;

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= 300; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldConserveMoneyToTheLastUnit(long seed) {
        SimulationResult result = scenario(seed).run();

        Money total = result.startCapital().plus(result.writtenOff());
        for (Trade trade : result.trades()) {
            total = total.plus(trade.pnl());
        }
        for (OpenPosition open : result.openPositions()) {
            total = total.plus(open.unrealisedPnl());
        }
        assertThat(result.endEquity()).isEqualTo(total);
        // the curve adds cash and value as doubles
        assertThat(result.equity()[CANDLES - 1]).isCloseTo(total.toDouble(), within(1e-9 * scale(result)));
        if (result.openPositions().isEmpty()) {
            assertThat(result.endCash()).isEqualTo(total);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldExplainEachCandlesEquityByItsFills(long seed) {
        CandleSeries series = market(seed);
        Scenario scenario = scenario(seed).set(execution -> execution.swap(Swap.NONE));
        SimulationResult result = scenario.run();
        double multiplier = scenario.execution().terms().multiplier();
        int last = result.writtenOff().equals(Money.ZERO) ? CANDLES : result.endedAt();

        for (int i = 0; i < last; i++) {
            double expected = result.startCapital().toDouble();
            for (Trade trade : result.trades()) {
                if (isClosed(trade, i)) {
                    expected += trade.pnl().toDouble();
                } else if (trade.entry().candle() <= i) {
                    expected += value(trade.side(), trade.quantity(), series.close(i) * multiplier);
                    expected -=
                            value(trade.side(), trade.quantity(), trade.entry().price() * multiplier);
                    expected -= trade.entry().commission().toDouble();
                }
            }
            for (OpenPosition open : result.openPositions()) {
                if (open.entry().candle() <= i) {
                    expected += open.unrealisedPnl().toDouble();
                    expected += value(open.side(), open.quantity(), series.close(i) * multiplier);
                    expected -= value(open.side(), open.quantity(), series.close(CANDLES - 1) * multiplier);
                }
            }
            // a rounding of each value to eight decimals, and double arithmetic on values of this size
            assertThat(result.equity()[i]).as("candle %d", i).isCloseTo(expected, within(1e-6 + 1e-9 * scale(result)));
        }
    }

    /** What the end of the data closes at an earlier price is held until then. */
    private static boolean isClosed(Trade trade, int candle) {
        boolean waitsForTheEnd = trade.exitReason() == ExitReason.END_OF_DATA && candle < CANDLES - 1;
        return trade.exit().candle() <= candle && !waitsForTheEnd;
    }

    private static double value(Side side, Quantity quantity, double price) {
        return side.sign() * quantity.toDouble() * price;
    }

    private static double scale(SimulationResult result) {
        return Math.max(1e4, Arrays.stream(result.equity()).map(Math::abs).max().orElse(0) * 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldNotMoveAFillWhenLaterCandlesChange(long seed) {
        Random random = new Random(seed);
        int known = 1 + random.nextInt(CANDLES - 2);
        Scenario scenario = scenario(seed);
        SimulationResult original = scenario.run();
        SimulationResult changed = scenario.runOn(withOtherFuture(market(seed), known, random));

        assertThat(fillsUpTo(known, changed)).isEqualTo(fillsUpTo(known, original));
        for (int i = 0; i < known; i++) {
            assertThat(changed.equity()[i]).isEqualTo(original.equity()[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldFillInsideTheCandleBeforeCosts(long seed) {
        CandleSeries series = market(seed);
        for (Trade trade : scenario(seed).run().trades()) {
            for (Fill fill : List.of(trade.entry(), trade.exit())) {
                assertThat(fill.marketPrice()).isBetween(series.low(fill.candle()), series.high(fill.candle()));
            }
            assertThat(trade.entry().candle()).isLessThanOrEqualTo(trade.exit().candle());
        }
    }

    @Test
    void shouldGiveTheSameResultTwice() {
        SimulationResult first = scenario(8).run();
        SimulationResult second = scenario(8).run();

        assertThat(first.trades()).isEqualTo(second.trades()).isNotEmpty();
        assertThat(first.equity()).isEqualTo(second.equity());
        assertThat(first.rejections()).isEqualTo(second.rejections());
    }

    @Test
    void shouldTradeInMostScenarios() {
        long traded = seeds().stream()
                .filter(seed -> scenario(seed).run().trades().size() >= 5)
                .count();
        assertThat(traded).as("scenarios with five trades or more").isGreaterThan(200);
    }

    private static CandleSeries market(long seed) {
        double startPrice = Math.pow(10, (double) (seed % 9 - 4));
        return Market.random(seed, CANDLES, startPrice);
    }

    private static Scenario scenario(long seed) {
        return RandomScenarios.draw(market(seed), new Random(seed * 31));
    }

    /** Trades closed by then; and entries of all positions, but not their commission, which later parts share. */
    private static List<Object> fillsUpTo(int candle, SimulationResult result) {
        List<Object> closed = new ArrayList<>();
        Map<Integer, Object> opened = new TreeMap<>();
        for (Trade trade : result.trades()) {
            if (trade.exit().candle() < candle) {
                closed.add(trade);
            }
            if (trade.entry().candle() < candle) {
                opened.put(
                        trade.position(),
                        List.of(
                                trade.side(),
                                trade.entry().candle(),
                                trade.entry().price()));
            }
        }
        return List.of(closed, opened);
    }

    /** The first candles as they are, the others from another walk. */
    private static CandleSeries withOtherFuture(CandleSeries series, int known, Random random) {
        double[] open = series.opens().clone();
        double[] high = series.highs().clone();
        double[] low = series.lows().clone();
        double[] close = series.closes().clone();
        for (int i = known; i < open.length; i++) {
            double factor = Math.exp(random.nextGaussian() * 0.05);
            open[i] *= factor;
            high[i] *= factor;
            low[i] *= factor;
            close[i] *= factor;
        }
        return Market.of(series.timeframe(), open, high, low, close);
    }
}
