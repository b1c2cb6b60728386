package io.sptraderb.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static final Money START = Money.of(10_000);
    private static final Symbol SYMBOL = new Symbol("TEST");

    private final Ledger ledger = new Ledger(START);

    @Test
    void shouldGainOnALongThatRises() {
        Position held = open(Side.LONG, 10, 100, 1);
        assertThat(ledger.cash()).hasToString("8999");
        assertThat(held.unrealisedPnl(105)).hasToString("49");

        Trade trade = ledger.close(held, held.quantity(), fill(110, 2), ExitReason.SIGNAL);

        assertThat(trade.pnl()).hasToString("97");
        assertThat(trade.returnFraction()).isCloseTo(0.097, within(1e-15));
        assertThat(ledger.cash()).hasToString("10097");
        assertThat(held.quantity()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void shouldGainOnAShortThatFalls() {
        Position held = open(Side.SHORT, 10, 100, 1);
        assertThat(ledger.cash()).hasToString("10999");
        assertThat(held.unrealisedPnl(95)).hasToString("49");

        assertThat(ledger.close(held, held.quantity(), fill(90, 2), ExitReason.TAKE_PROFIT)
                        .pnl())
                .hasToString("97");
    }

    @Test
    void shouldCountTheMultiplier() {
        Position held = ledger.open(SYMBOL, Side.LONG, Quantity.of(2), 10, fill(100, 0));
        Trade trade = ledger.close(held, held.quantity(), fill(101, 0), ExitReason.SIGNAL);

        assertThat(trade.pnl()).hasToString("20");
        assertThat(trade.returnFraction()).isCloseTo(0.01, within(1e-15));
    }

    @Test
    void shouldDivideCommissionAndSwapAmongTheParts() {
        Position held = open(Side.LONG, 3, 100, 1);
        ledger.charge(held, Money.of(0.5));
        Trade first = ledger.close(held, Quantity.of(1), fill(100, 0), ExitReason.TAKE_PROFIT);
        Trade second = ledger.close(held, Quantity.of(2), fill(100, 0), ExitReason.STOP_LOSS);

        assertThat(first.position()).isEqualTo(second.position());
        assertThat(first.entry().commission()).hasToString("0.33333333");
        assertThat(second.entry().commission()).hasToString("0.66666667");
        assertThat(first.financing().plus(second.financing())).hasToString("0.5");
        assertThat(first.pnl().plus(second.pnl())).hasToString("-1.5");
        assertThat(ledger.cash()).hasToString("9998.5");
    }

    @Test
    void shouldRefuseToCloseMoreThanIsHeldAndToOpenNothing() {
        Position held = open(Side.LONG, 1, 1, 0);
        Fill exit = fill(1, 0);
        assertThatThrownBy(() -> ledger.close(held, Quantity.of(1.5), exit, ExitReason.SIGNAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> ledger.close(held, Quantity.ZERO, exit, ExitReason.SIGNAL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> open(Side.LONG, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldForgiveDebtOnlyWhereThereIsSome() {
        ledger.writeOffDebt();
        assertThat(ledger.writtenOff()).isEqualTo(Money.ZERO);

        Position held = open(Side.SHORT, 100, 100, 0);
        ledger.close(held, held.quantity(), fill(250, 0), ExitReason.LIQUIDATION);
        ledger.writeOffDebt();
        assertThat(ledger.writtenOff()).hasToString("5000");
        assertThat(ledger.cash()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldConserveMoneyToTheLastUnit(long seed) {
        Random random = new Random(seed);
        List<Position> open = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            double quantity = Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(6) - 3) + 1e-7;
            open.add(open(random.nextBoolean() ? Side.LONG : Side.SHORT, quantity, price(random), random.nextDouble()));
            Position some = open.get(random.nextInt(open.size()));
            ledger.charge(some, Money.of(random.nextGaussian() / 100));
            boolean whole = random.nextBoolean();
            long units = whole ? some.quantityUnits() : 1 + random.nextLong(some.quantityUnits());
            ledger.close(some, new Quantity(units), fill(price(random), random.nextDouble()), ExitReason.SIGNAL);
            open.removeIf(position -> position.quantityUnits() == 0);
        }
        for (Position position : open) {
            ledger.close(position, position.quantity(), fill(price(random), 0), ExitReason.END_OF_DATA);
        }
        BigDecimal independent = new BigDecimal("10000");
        for (Trade trade : ledger.trades()) {
            independent = independent.add(new BigDecimal(trade.pnl().toString()));
        }
        assertThat(new BigDecimal(ledger.cash().toString())).as("seed %d", seed).isEqualByComparingTo(independent);
    }

    private static double price(Random random) {
        return Math.exp(random.nextGaussian());
    }

    private Position open(Side side, double quantity, double price, double commission) {
        return ledger.open(SYMBOL, side, Quantity.of(quantity), 1, fill(price, commission));
    }

    private static Fill fill(double price, double commission) {
        return new Fill(
                0, 0, price, price, Money.of(commission), FillRule.NEXT_OPEN, false, Double.NaN, price, price, 0, "");
    }
}
