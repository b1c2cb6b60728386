package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.engine.ProtectiveExits.Touched;
import io.sptraderb.strategy.Execution;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Position;
import io.sptraderb.trade.Side;

/** Makes fills: price with spread and slippage, commission, and the explanation each fill carries. */
final class Fills {

    private final CandleSeries series;
    private final FillPricing pricing;
    private final Commission commission;

    Fills(CandleSeries series, Execution execution, Commission commission) {
        this.series = series;
        this.pricing = new FillPricing(execution.costs(), execution.spreadModel());
        this.commission = commission;
    }

    double entryPrice(Side side, double marketPrice) {
        return pricing.entryPrice(side, marketPrice);
    }

    /** The opening fill of a position at the market. */
    Fill entry(int candle, Side side, long quantityUnits, double marketPrice, FillRule rule) {
        double price = pricing.entryPrice(side, marketPrice);
        return marketFill(candle, side, price, marketPrice, commission.of(quantityUnits, price), rule);
    }

    /** The closing fill of a position at the market. */
    Fill exit(int candle, Position position, double marketPrice, FillRule rule) {
        double price = pricing.exitPrice(position.side(), marketPrice);
        Money charged = commission.of(position.quantity().units(), price);
        return marketFill(candle, position.side().opposite(), price, marketPrice, charged, rule);
    }

    /** The closing fill of a position whose stop or target was touched. */
    Fill protectiveExit(int candle, Position position, Touched touched, boolean onClose) {
        Side side = position.side();
        boolean stop = touched == Touched.STOP;
        double level = stop ? position.stopLevel() : position.targetLevel();
        double open = series.open(candle);
        double market = onClose ? series.close(candle) : ProtectiveExits.marketPrice(side, touched, level, open);
        double price = stop ? pricing.exitPrice(side, market) : pricing.targetPrice(side, market);
        FillRule rule = onClose ? FillRule.LEVEL_CLOSE : market == level ? FillRule.LEVEL : FillRule.GAP_OPEN;
        double worst = side == Side.LONG ? series.low(candle) : series.high(candle);
        return new Fill(
                candle,
                series.openTime(candle),
                price,
                market,
                commission.of(position.quantity().units(), price),
                rule,
                level,
                level,
                stop ? worst : level);
    }

    /** A fill without a level; {@code direction} is long for what buys. */
    private Fill marketFill(
            int candle, Side direction, double price, double marketPrice, Money charged, FillRule rule) {
        boolean buys = direction == Side.LONG;
        return new Fill(
                candle,
                series.openTime(candle),
                price,
                marketPrice,
                charged,
                rule,
                Double.NaN,
                buys ? series.low(candle) : series.high(candle),
                buys ? series.high(candle) : series.low(candle));
    }
}
