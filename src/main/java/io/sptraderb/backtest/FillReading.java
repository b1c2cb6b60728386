package io.sptraderb.backtest;

import io.sptraderb.candle.Candle;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Trade;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Reads from the fills of a trade what set their prices, as the engine's package describes it. */
final class FillReading {

    private static final String NEXT_OPEN = "filled at the open of the next candle";
    private static final String OWN_CLOSE = "filled at the close of the candle it was decided on";

    private final Trade trade;
    private final Execution execution;
    private final Optional<Candle> entered;
    private final Optional<Candle> left;

    /**
     * A trade with the candles of its fills.
     *
     * @param entered the entry's, when it is known
     * @param left the exit's, when it is known
     */
    FillReading(Trade trade, Execution execution, Optional<Candle> entered, Optional<Candle> left) {
        this.trade = trade;
        this.execution = execution;
        this.entered = entered;
        this.left = left;
    }

    /** What set the entry's price, in words. */
    String entry() {
        Fill fill = trade.entry();
        return switch (fill.rule()) {
            case NEXT_OPEN ->
                fill.decidedOn() < fill.candle()
                        ? NEXT_OPEN
                        : "filled at the open of the last candle, the one it was decided on, as end_of_data: last_open"
                                + " has it";
            case CLOSE -> OWN_CLOSE;
            case LEVEL, GAP_OPEN -> order(fill, entered);
            case LEVEL_CLOSE, LAST_CLOSE, LAST_OPEN -> atEndOfData(fill);
        };
    }

    /** What set the exit's price, in words. */
    String exit() {
        Fill fill = trade.exit();
        return switch (trade.exitReason()) {
            case STOP_LOSS -> stop(fill, "stop loss");
            case TRAILING_STOP -> stop(fill, "trailing stop");
            case TAKE_PROFIT -> target(fill);
            case SIGNAL -> market(fill);
            case MAX_HOLDING -> "held for as long as it may be, " + market(fill);
            case RISK_STOP -> "a risk limit ended trading, " + market(fill);
            case LIQUIDATION -> "nothing was left of the account: filled at the close of that candle";
            case END_OF_DATA -> atEndOfData(fill);
        };
    }

    private String market(Fill fill) {
        return switch (fill.rule()) {
            case NEXT_OPEN -> fill.decidedOn() < fill.candle() ? NEXT_OPEN : "filled at the open of the last candle";
            case CLOSE -> OWN_CLOSE;
            case LEVEL, GAP_OPEN -> "closed by an entry of the other side: " + order(fill, left);
            case LEVEL_CLOSE, LAST_CLOSE, LAST_OPEN -> atEndOfData(fill);
        };
    }

    private String atEndOfData(Fill fill) {
        if (fill.rule() == FillRule.LAST_OPEN) {
            return "the candles ended: filled at the last open, as end_of_data: last_open has it";
        }
        return execution.endOfData() == EndOfData.LAST_OPEN
                ? "the candles ended: filled at the close before the last, as end_of_data: last_open has it for fills"
                        + " at the close"
                : "the candles ended: filled at the last close";
    }

    private String stop(Fill fill, String name) {
        String level = name + " " + price(fill.level());
        return switch (fill.rule()) {
            case LEVEL_CLOSE -> onClose(fill, level);
            case GAP_OPEN -> passed(fill, level);
            default -> name + " at " + price(fill.level()) + " touched " + where(fill, left);
        };
    }

    private String target(Fill fill) {
        String level = "take profit " + price(fill.level());
        return switch (fill.rule()) {
            case LEVEL_CLOSE -> onClose(fill, level);
            case GAP_OPEN -> passed(fill, level);
            default -> "take profit at " + price(fill.level()) + " reached " + where(fill, left);
        };
    }

    private static String onClose(Fill fill, String level) {
        return "the close " + price(fill.marketPrice()) + " was at or beyond the " + level
                + ": stops and targets are held against closes only";
    }

    /** The first price at which the position was there had passed the level. */
    private String passed(Fill fill, String level) {
        Fill entry = trade.entry();
        boolean isEntry = entry.candle() == fill.candle()
                && entry.marketPrice() == fill.marketPrice()
                && entry.rule() == FillRule.LEVEL;
        return isEntry
                ? "the entry at " + price(fill.marketPrice()) + " was already beyond the " + level
                : "gapped: the open " + price(fill.marketPrice()) + " was already beyond the " + level;
    }

    /** The fill of an entry order that waited for its price. */
    private static String order(Fill fill, Optional<Candle> candle) {
        String level = price(fill.level());
        if (fill.rule() == FillRule.LEVEL && fill.marketPrice() != fill.level()) {
            return "stop-limit order: its stop " + price(fill.marketPrice()) + " was touched inside the candle, and"
                    + " filled there, better than its limit " + level;
        }
        if (fill.rule() == FillRule.LEVEL) {
            return (fill.resting() ? "limit order at " + level + " reached " : "stop order at " + level + " touched ")
                    + where(fill, candle);
        }
        return "gapped: the open " + price(fill.marketPrice()) + " was already "
                + (fill.resting() ? "better than the limit order at " : "beyond the stop order at ") + level;
    }

    private static boolean isInside(Fill fill, Optional<Candle> candle) {
        return candle.isPresent() && candle.get().open() != fill.marketPrice();
    }

    private static String where(Fill fill, Optional<Candle> candle) {
        return candle.isEmpty() || isInside(fill, candle) ? "inside the candle" : "at the open";
    }

    /** Two decimals at least, eight at most. */
    private static String price(double price) {
        return new DecimalFormat("0.00######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(price);
    }
}
