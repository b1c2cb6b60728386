package io.sptraderb.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.Symbol;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static final Money START = Money.of(10_000);

    @Test
    void shouldGainOnALongThatRises() {
        Ledger ledger = new Ledger(new Symbol("TEST"), START);
        ledger.open(position(Side.LONG, 10, 100, 1));
        assertThat(ledger.cash()).hasToString("8999");
        assertThat(ledger.equity(105)).isEqualTo(10_049);

        Trade trade = ledger.close(fill(110, 2), ExitReason.SIGNAL);

        assertThat(trade.pnl()).hasToString("97");
        assertThat(trade.returnFraction()).isCloseTo(0.097, within(1e-15));
        assertThat(ledger.cash()).hasToString("10097");
        assertThat(ledger.isFlat()).isTrue();
    }

    @Test
    void shouldGainOnAShortThatFalls() {
        Ledger ledger = new Ledger(new Symbol("TEST"), START);
        ledger.open(position(Side.SHORT, 10, 100, 1));
        assertThat(ledger.cash()).hasToString("10999");
        assertThat(ledger.equity(95)).isEqualTo(10_049);
        assertThat(ledger.exactEquity(95)).hasToString("10049");

        assertThat(ledger.close(fill(90, 2), ExitReason.TAKE_PROFIT).pnl()).hasToString("97");
    }

    @Test
    void shouldRefuseASecondPositionAndAnEmptyClose() {
        Ledger ledger = new Ledger(new Symbol("TEST"), START);
        assertThatThrownBy(() -> ledger.close(fill(1, 0), ExitReason.SIGNAL)).isInstanceOf(IllegalStateException.class);
        ledger.open(position(Side.LONG, 1, 1, 0));
        assertThatThrownBy(() -> ledger.open(position(Side.LONG, 1, 1, 0))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldConserveMoneyToTheLastUnit(long seed) {
        Random random = new Random(seed);
        Ledger ledger = new Ledger(new Symbol("TEST"), START);
        BigDecimal independent = new BigDecimal("10000");
        for (int i = 0; i < 2_000; i++) {
            Side side = random.nextBoolean() ? Side.LONG : Side.SHORT;
            double quantity = Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(6) - 3);
            double entryPrice = Math.exp(random.nextGaussian());
            double exitPrice = entryPrice * Math.exp(random.nextGaussian() / 10);
            ledger.open(position(side, quantity, entryPrice, random.nextDouble()));
            ledger.close(fill(exitPrice, random.nextDouble()), ExitReason.SIGNAL);
            independent = independent.add(
                    new BigDecimal(ledger.trades().getLast().pnl().toString()));
        }
        assertThat(new BigDecimal(ledger.cash().toString())).as("seed %d", seed).isEqualByComparingTo(independent);
    }

    private static Position position(Side side, double quantity, double price, double commission) {
        return new Position(side, Quantity.of(quantity), fill(price, commission), Double.NaN, Double.NaN);
    }

    private static Fill fill(double price, double commission) {
        return new Fill(0, 0, price, price, Money.of(commission), FillRule.NEXT_OPEN, Double.NaN, price, price);
    }
}
