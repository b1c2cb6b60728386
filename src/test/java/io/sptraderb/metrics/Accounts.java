package io.sptraderb.metrics;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.util.List;

/** Accounts and trades for tests. */
final class Accounts {

    /** Commission of every fill. */
    static final double COMMISSION = 1;

    private Accounts() {}

    /** An account that starts with 1,000 and has one market. */
    static Account of(CandleSeries market, double[] equity, List<Trade> trades) {
        EquityCurve curve = new EquityCurve(
                market.openTimes(), equity, 1_000, market.timeframe().seconds());
        return Account.of(curve, market, trades, List.of());
    }

    /** One unit bought at an open and sold at an open, with a P&L of its own. */
    static Trade trade(CandleSeries market, int from, int to, double pnl) {
        return trade(market, Side.LONG, fill(market, from, market.open(from)), fill(market, to, market.open(to)), pnl);
    }

    static Trade trade(CandleSeries market, Side side, Fill entry, Fill exit, double pnl) {
        return new Trade(
                1,
                1,
                market.symbol(),
                side,
                Quantity.of(1),
                1,
                entry,
                exit,
                ExitReason.SIGNAL,
                Money.ZERO,
                Money.of(pnl));
    }

    /** At a market price, without spread or slippage. */
    static Fill fill(CandleSeries market, int candle, double price) {
        return fill(market, candle, price, price);
    }

    static Fill fill(CandleSeries market, int candle, double price, double marketPrice) {
        return new Fill(
                candle,
                market.openTime(candle),
                price,
                marketPrice,
                Money.of(COMMISSION),
                FillRule.NEXT_OPEN,
                false,
                Double.NaN,
                price,
                price,
                candle,
                "");
    }
}
