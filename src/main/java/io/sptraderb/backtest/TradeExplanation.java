package io.sptraderb.backtest;

import io.sptraderb.candle.Candle;
import io.sptraderb.strategy.Execution;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a trade was filled as it was, what it would have come to otherwise, and what it cost. A pure function of what is
 * stored of a run and of its candles.
 *
 * @param candlesNote why candles are missing from the explanation; empty when they are not
 */
public record TradeExplanation(Trade trade, FillExplanation entry, FillExplanation exit, String candlesNote) {

    /**
     * One of the trade's two fills.
     *
     * @param sentence the rule that set its price, in words
     * @param decidedOn the candle at whose close it was decided; empty when the candles are missing
     * @param filledOn the candle it happened on; empty when the candles are missing
     * @param alternatives what other readings of that candle would have given
     */
    public record FillExplanation(
            Fill fill,
            String sentence,
            Optional<Candle> decidedOn,
            Optional<Candle> filledOn,
            List<Alternative> alternatives,
            FillCosts costs) {
        public FillExplanation {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * A market price the fill might have had.
     *
     * @param price before spread and slippage; NaN when it is the close of a candle that is missing
     * @param pnlChange by how much the trade's P&L would have been another at that price, costs being equal; empty when
     *     there is no price
     */
    public record Alternative(String name, double price, Optional<Money> pnlChange) {}

    /**
     * Explains a trade.
     *
     * @param execution the settings the run was made with
     * @param candles of the trade's symbol
     */
    public static TradeExplanation of(Trade trade, Execution execution, TradeCandles candles) {
        Optional<Candle> entered = candles.at(trade.entry().candle());
        Optional<Candle> left = candles.at(trade.exit().candle());
        FillReading reading = new FillReading(trade, execution, entered, left);
        return new TradeExplanation(
                trade,
                new FillExplanation(
                        trade.entry(),
                        reading.entry(),
                        candles.at(trade.entry().decidedOn()),
                        entered,
                        alternatives(trade, trade.entry(), -trade.side().sign(), entered),
                        FillCosts.ofEntry(trade, execution)),
                new FillExplanation(
                        trade.exit(),
                        reading.exit(),
                        candles.at(trade.exit().decidedOn()),
                        left,
                        alternatives(trade, trade.exit(), trade.side().sign(), left),
                        FillCosts.ofExit(trade, execution)),
                candles.note());
    }

    /** What both fills and holding it cost. */
    public Money costs() {
        return entry.costs().total().plus(exit.costs().total()).plus(trade.financing());
    }

    /** P&L at market prices; less {@link #costs} it is the trade's, to the last unit. */
    public Money pnlBeforeCosts() {
        return trade.pnl().plus(costs());
    }

    /** @param direction 1 when a higher price gains, -1 when it costs */
    private static List<Alternative> alternatives(Trade trade, Fill fill, int direction, Optional<Candle> candle) {
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(alternative("optimistic", fill.optimistic(), trade, fill, direction));
        alternatives.add(alternative("pessimistic", fill.pessimistic(), trade, fill, direction));
        alternatives.add(alternative("close", candle.map(Candle::close).orElse(Double.NaN), trade, fill, direction));
        return alternatives;
    }

    private static Alternative alternative(String name, double price, Trade trade, Fill fill, int direction) {
        if (Double.isNaN(price)) {
            return new Alternative(name, price, Optional.empty());
        }
        Money higher = FillCosts.value(trade, price).minus(FillCosts.value(trade, fill.marketPrice()));
        return new Alternative(name, price, Optional.of(direction > 0 ? higher : Money.ZERO.minus(higher)));
    }
}
