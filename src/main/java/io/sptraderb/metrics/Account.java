package io.sptraderb.metrics;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Trade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a simulation did, as far as it is measured: one account over one or several symbols.
 *
 * @param curve equity on the merged timeline of all markets
 * @param markets the candles of each symbol that was traded; a fill's candle is an index in its own symbol's series
 * @param trades closed round trips, in the order they closed
 * @param holdings what was left open at the end
 */
public record Account(EquityCurve curve, List<CandleSeries> markets, List<Trade> trades, List<Holding> holdings) {

    /**
     * A position that is still open.
     *
     * @param quantity units held, positive
     * @param multiplier account money a price move of 1 is worth for one unit
     * @param entry the fill that opened it
     */
    public record Holding(Symbol symbol, Quantity quantity, double multiplier, Fill entry) {}

    public Account {
        markets = List.copyOf(markets);
        trades = List.copyOf(trades);
        holdings = List.copyOf(holdings);
    }

    /** One symbol, on whose candles the curve runs. */
    public static Account of(EquityCurve curve, CandleSeries market, List<Trade> trades, List<Holding> holdings) {
        return new Account(curve, List.of(market), trades, holdings);
    }

    Map<Symbol, CandleSeries> marketsBySymbol() {
        Map<Symbol, CandleSeries> bySymbol = new LinkedHashMap<>();
        markets.forEach(market -> bySymbol.put(market.symbol(), market));
        return bySymbol;
    }
}
