package io.sptraderb.backtest;

import static io.sptraderb.support.SmallRun.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.LevelBasis;
import io.sptraderb.strategy.Execution.ProtectionCheck;
import io.sptraderb.strategy.Level;
import io.sptraderb.support.SmallRun;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FillReadingTest {

    private static final double[] QUIET = row(100, 100.5, 99.5, 100);

    /**
     * A run of one trade.
     *
     * @param entry what is read from its entry
     * @param exit and from its exit
     */
    record Row(String name, SmallRun run, String entry, String exit) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String NEXT_OPEN = "filled at the open of the next candle";
    private static final String ENDED = "the candles ended: filled at the last close";

    static Row[] rows() {
        return new Row[] {
            new Row("signals", market(QUIET).exitAfter(1), NEXT_OPEN, NEXT_OPEN),
            new Row("end of data", market(QUIET), NEXT_OPEN, ENDED),
            new Row(
                    "signals at closes",
                    market(QUIET).exitAfter(1).set(settings -> settings.fill(FillTiming.CLOSE)),
                    "filled at the close of the candle it was decided on",
                    "filled at the close of the candle it was decided on"),
            new Row(
                    "stop touched",
                    protectedBy(row(100, 100.5, 97.5, 98.5)),
                    NEXT_OPEN,
                    "stop loss at 98.00 touched inside the candle"),
            new Row(
                    "stop gapped",
                    protectedBy(row(95, 96, 94, 95)),
                    NEXT_OPEN,
                    "gapped: the open 95.00 was already beyond the stop loss 98.00"),
            new Row(
                    "stop met by the open",
                    protectedBy(row(98, 99, 97, 98)),
                    NEXT_OPEN,
                    "stop loss at 98.00 touched at the open"),
            new Row(
                    "target reached",
                    protectedBy(row(100, 103.5, 99, 103)),
                    NEXT_OPEN,
                    "take profit at 103.00 reached inside the candle"),
            new Row(
                    "target gapped",
                    protectedBy(row(105, 106, 104, 105)),
                    NEXT_OPEN,
                    "gapped: the open 105.00 was already beyond the take profit 103.00"),
            new Row(
                    "stop of a short",
                    protectedBy(row(100, 102.5, 99, 101)).with(Side.SHORT),
                    NEXT_OPEN,
                    "stop loss at 102.00 touched inside the candle"),
            new Row(
                    "stop on the close",
                    protectedBy(row(100, 100.5, 96, 97)).set(s -> s.protectionCheck(ProtectionCheck.CLOSE)),
                    NEXT_OPEN,
                    "the close 97.00 was at or beyond the stop loss 98.00: stops and targets are held against closes"
                            + " only"),
            new Row(
                    "entry beyond its stop",
                    order(new EntryOrder.Kind.Limit(new Level.Price(97)), row(99, 100, 96, 99))
                            .stopAndTarget(0.02, 0.5)
                            .set(settings -> settings.levelBasis(LevelBasis.SIGNAL_CLOSE)),
                    "limit order at 97.00 reached inside the candle",
                    "the entry at 97.00 was already beyond the stop loss 98.00"),
            new Row(
                    "limit gapped",
                    order(new EntryOrder.Kind.Limit(new Level.Price(99)), row(97, 98, 96, 97)),
                    "gapped: the open 97.00 was already better than the limit order at 99.00",
                    ENDED),
            new Row(
                    "stop order",
                    order(new EntryOrder.Kind.Stop(new Level.Price(102)), row(100, 103, 99, 101)),
                    "stop order at 102.00 touched inside the candle",
                    ENDED),
            new Row(
                    "stop order at the very high",
                    order(new EntryOrder.Kind.Stop(new Level.Price(102)), row(100, 102, 99, 101)),
                    "stop order at 102.00 touched inside the candle",
                    ENDED),
            new Row(
                    "limit at the very high",
                    order(new EntryOrder.Kind.Limit(new Level.Price(99)), row(99, 99, 98, 98.5)),
                    "limit order at 99.00 reached at the open",
                    ENDED),
            new Row(
                    "stop order gapped",
                    order(new EntryOrder.Kind.Stop(new Level.Price(102)), row(104, 105, 103, 104)),
                    "gapped: the open 104.00 was already beyond the stop order at 102.00",
                    ENDED),
            new Row(
                    "stop-limit",
                    order(
                            new EntryOrder.Kind.StopLimit(new Level.Price(102), new Level.Price(103.25)),
                            row(100, 104, 99, 101)),
                    "stop-limit order: its stop 102.00 was touched inside the candle, and filled there, better than its"
                            + " limit 103.25",
                    ENDED),
            new Row(
                    "end at the last open",
                    market(QUIET).set(settings -> settings.endOfData(EndOfData.LAST_OPEN)),
                    NEXT_OPEN,
                    "the candles ended: filled at the last open, as end_of_data: last_open has it"),
            new Row(
                    "end at the close before the last",
                    market(QUIET).set(s -> s.endOfData(EndOfData.LAST_OPEN).fill(FillTiming.CLOSE)),
                    "filled at the close of the candle it was decided on",
                    "the candles ended: filled at the close before the last, as end_of_data: last_open has it for fills"
                            + " at the close"),
        };
    }

    private static SmallRun market(double[] last) {
        return SmallRun.on(QUIET, QUIET, last, QUIET).enterAfter(0);
    }

    private static SmallRun protectedBy(double[] third) {
        return market(third).stopAndTarget(0.02, 0.03);
    }

    private static SmallRun order(EntryOrder.Kind kind, double[] third) {
        return SmallRun.on(QUIET, QUIET, third, row(110, 110, 110, 110))
                .enterAfter(1)
                .with(kind);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldSayWhatSetThePrices(Row row) {
        Trade trade = row.run().run().trades().getFirst();
        TradeExplanation explanation = TradeExplanation.of(
                trade, row.run().execution(), TradeCandles.of(row.run().series()));

        assertThat(explanation.entry().sentence()).isEqualTo(row.entry());
        assertThat(explanation.exit().sentence()).isEqualTo(row.exit());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldHaveASentenceWithoutCandlesToo(Row row) {
        Trade trade = row.run().run().trades().getFirst();
        TradeExplanation explanation =
                TradeExplanation.of(trade, row.run().execution(), new TradeCandles(Optional.empty(), "there are none"));

        assertThat(explanation.entry().sentence()).isNotBlank().doesNotContain("NaN");
        assertThat(explanation.exit().sentence()).isNotBlank().doesNotContain("NaN");
        assertThat(explanation.entry().filledOn()).isEmpty();
        assertThat(explanation.exit().decidedOn()).isEmpty();
        assertThat(explanation.candlesNote()).isEqualTo("there are none");
    }
}
