package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.support.Market;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must change nothing: another date, another currency, another order of the symbols, another future. */
class SimulationSymmetryTest {

    private static final int CANDLES = 150;
    private static final long WEEK = 7 * 86_400;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldTradeTheSameWeeksLater(long seed) {
        RandomAccounts account = RandomAccounts.draw(seed, CANDLES);
        long later = 5 * WEEK;
        List<TradedMarket> shifted = account.markets().stream()
                .map(market -> on(shifted(market.series(), later), market))
                .toList();

        SimulationResult expected = account.run();
        SimulationResult found = run(shifted, account.settings());

        assertThat(found.equity()).isEqualTo(expected.equity());
        assertThat(found.rejectionCounts()).isEqualTo(expected.rejectionCounts());
        assertThat(found.trades()).hasSameSizeAs(expected.trades());
        for (int i = 0; i < found.trades().size(); i++) {
            Trade trade = found.trades().get(i);
            Trade same = expected.trades().get(i);
            assertThat(trade.exit().time()).isEqualTo(same.exit().time() + later);
            assertThat(trade.pnl()).isEqualTo(same.pnl());
        }
    }

    /** Powers of two, which doubles are multiplied by exactly: what is left are amounts rounded at another decimal. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shouldTradeTheSameInAnotherCurrency(long seed) {
        RandomAccounts account = RandomAccounts.draw(seed, CANDLES);
        ScaledMarkets currency = new ScaledMarkets(seed % 2 == 0 ? 8 : 0.25);
        List<TradedMarket> scaled =
                account.markets().stream().map(currency::scale).toList();
        Money capital = Money.of(account.settings().initialCapital().toDouble() * currency.factor());
        SimulationSettings settings =
                new SimulationSettings(capital, account.settings().risk());

        SimulationResult expected = account.run();
        SimulationResult found = run(scaled, settings);

        assertThat(found.trades()).hasSameSizeAs(expected.trades());
        assertThat(found.endedBy()).isEqualTo(expected.endedBy());
        assertThat(found.rejectionCounts()).isEqualTo(expected.rejectionCounts());
        for (int i = 0; i < found.trades().size(); i++) {
            Trade trade = found.trades().get(i);
            Trade same = expected.trades().get(i);
            assertThat(trade.exit().candle()).isEqualTo(same.exit().candle());
            assertThat(trade.exit().price()).isEqualTo(same.exit().price() * currency.factor());
        }
        for (int i = 0; i < found.equity().length; i++) {
            double equity = expected.equity()[i];
            double hundredMillionth = Math.max(capital.toDouble(), Math.abs(equity)) * 1e-8;
            assertThat(found.equity()[i] / currency.factor()).isCloseTo(equity, within(hundredMillionth));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldTradeTheSameInAnyOrderOfTheSymbols(long seed) {
        RandomAccounts account = RandomAccounts.draw(seed, CANDLES);
        List<TradedMarket> shuffled = new ArrayList<>(account.markets());
        Collections.reverse(shuffled);

        SimulationResult expected = account.run();
        SimulationResult found = run(shuffled, account.settings());

        assertThat(found.trades()).isEqualTo(expected.trades());
        assertThat(found.openPositions()).isEqualTo(expected.openPositions());
        assertThat(found.equity()).isEqualTo(expected.equity());
        assertThat(found.rejections()).isEqualTo(expected.rejections());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldNotMoveAFillOfAnySymbolWhenLaterCandlesChange(long seed) {
        RandomAccounts account = RandomAccounts.draw(seed, CANDLES);
        SimulationResult expected = account.run();
        Random random = new Random(seed);
        int known = 1 + random.nextInt(expected.times().length - 1);
        long time = expected.times()[known];
        List<TradedMarket> changed = account.markets().stream()
                .map(market -> on(withOtherFuture(market.series(), time, random), market))
                .toList();

        SimulationResult found = run(changed, account.settings());

        assertThat(Arrays.copyOf(found.equity(), known)).isEqualTo(Arrays.copyOf(expected.equity(), known));
        assertThat(fillsBefore(time, found)).isEqualTo(fillsBefore(time, expected));
    }

    /** What the end of the data closes at an earlier price is decided at the end. */
    private static List<Object> fillsBefore(long time, SimulationResult result) {
        List<Object> closed = new ArrayList<>();
        Set<String> opened = new TreeSet<>();
        for (Trade trade : result.trades()) {
            if (trade.exit().time() < time && trade.exitReason() != ExitReason.END_OF_DATA) {
                closed.add(trade);
            }
            if (trade.entry().time() < time) {
                opened.add(describe(trade.symbol(), trade.side(), trade.entry()));
            }
        }
        for (OpenPosition open : result.openPositions()) {
            if (open.entry().time() < time) {
                opened.add(describe(open.symbol(), open.side(), open.entry()));
            }
        }
        return List.of(closed, opened);
    }

    private static String describe(Symbol symbol, Side side, Fill entry) {
        return symbol + " " + side + " on " + entry.candle() + " at " + entry.price();
    }

    private static SimulationResult run(List<TradedMarket> markets, SimulationSettings settings) {
        return Simulation.run(markets, settings, SimulationObserver.NONE);
    }

    private static TradedMarket on(CandleSeries series, TradedMarket market) {
        return new TradedMarket(series, market.rules(), market.execution(), market.columns());
    }

    private static CandleSeries shifted(CandleSeries series, long seconds) {
        return Market.of(
                series.symbol(),
                series.timeframe(),
                Arrays.stream(series.openTimes()).map(time -> time + seconds).toArray(),
                series.opens().clone(),
                series.highs().clone(),
                series.lows().clone(),
                series.closes().clone());
    }

    /** The candles before a time as they are, the others from another walk. */
    private static CandleSeries withOtherFuture(CandleSeries series, long time, Random random) {
        double[] factors = new double[series.size()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = series.openTime(i) < time ? 1 : Math.exp(random.nextGaussian() * 0.05);
        }
        return Market.of(
                series.symbol(),
                series.timeframe(),
                series.openTimes().clone(),
                times(series.opens(), factors),
                times(series.highs(), factors),
                times(series.lows(), factors),
                times(series.closes(), factors));
    }

    private static double[] times(double[] values, double[] factors) {
        double[] products = values.clone();
        for (int i = 0; i < products.length; i++) {
            products[i] *= factors[i];
        }
        return products;
    }
}
