package io.sptraderb.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.Symbol;
import io.sptraderb.support.RandomResults;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TradesHashTest {

    /** How many components a trade and its two fills have: each must be in the text. */
    private static final int FIELDS = 9 + 2 * Fill.class.getRecordComponents().length;

    private static final Fill ENTRY = fill(3, 100.5, Double.NaN, "entry[0]");
    private static final Fill EXIT = fill(5, -0.0, 98, "");
    private static final Trade TRADE = trade(1, ENTRY, EXIT, Money.of(12.5));

    private static Fill fill(int candle, double price, double level, String decidedBy) {
        return new Fill(
                candle,
                1_704_067_200L,
                price,
                100,
                Money.of(1.25),
                FillRule.LEVEL,
                true,
                level,
                1e-9,
                1e21,
                candle,
                decidedBy);
    }

    private static Trade trade(int number, Fill entry, Fill exit, Money pnl) {
        return new Trade(
                number,
                2,
                new Symbol("BTC/USDT"),
                Side.SHORT,
                Quantity.of(0.5),
                1,
                entry,
                exit,
                ExitReason.STOP_LOSS,
                Money.ZERO,
                pnl);
    }

    @Test
    void shouldWriteEveryFieldInOneCanonicalWay() {
        assertThat(Trade.class.getRecordComponents()).hasSize(11);
        assertThat(TradeField.ALL).hasSize(FIELDS).doesNotHaveDuplicates();
        assertThat(TradeField.ALL.stream().map(field -> field.name() + "=" + field.of(TRADE)))
                .contains(
                        "number=1",
                        "position=2",
                        "symbol=BTC/USDT",
                        "side=short",
                        "quantity=0.5",
                        "multiplier=1.0",
                        "entry.candle=3",
                        "entry.time=1704067200",
                        "entry.price=100.5",
                        "entry.level=NaN",
                        "entry.optimistic=1.0E-9",
                        "entry.decided_by=entry[0]",
                        "exit.price=-0.0",
                        "exit.level=98.0",
                        "exit.pessimistic=1.0E21",
                        "exit.rule=level",
                        "exit.decided_by=",
                        "exit_reason=stop_loss",
                        "financing=0",
                        "pnl=12.5");
    }

    @Test
    void shouldStayTheSameFromReleaseToRelease() {
        // sha256sum of nothing, and of the lines of TRADE's fields
        assertThat(TradesHash.of(List.of()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(TradesHash.of(List.of(TRADE)))
                .isEqualTo("a9c5636aac35ce3d66eefd12a772bae6ef39711331cd1e3c78b66f2a90a22aaf");
    }

    @Test
    void shouldDifferWhenAnyFieldOrTheOrderDoes() {
        Trade other = trade(2, ENTRY, EXIT, Money.of(12.5));
        List<List<Trade>> lists = List.of(
                List.of(),
                List.of(TRADE),
                List.of(other),
                List.of(TRADE, other),
                List.of(other, TRADE),
                List.of(trade(1, ENTRY, EXIT, new Money(Money.of(12.5).units() + 1))),
                List.of(trade(1, fill(3, Math.nextUp(100.5), Double.NaN, "entry[0]"), EXIT, Money.of(12.5))),
                List.of(trade(1, ENTRY, fill(5, 0.0, 98, ""), Money.of(12.5))),
                List.of(trade(1, fill(3, 100.5, Double.NaN, "entry[0]\n"), EXIT, Money.of(12.5))));
        assertThat(lists.stream().map(TradesHash::of)).doesNotHaveDuplicates().allMatch(hash -> hash.length() == 64);
    }

    @Test
    void shouldBeEqualForEqualTrades() {
        IntStream.rangeClosed(1, 10).forEach(seed -> {
            List<Trade> trades = RandomResults.of(seed, 50, 7).simulation().trades();
            assertThat(TradesHash.of(List.copyOf(trades))).isEqualTo(TradesHash.of(trades));
        });
    }
}
