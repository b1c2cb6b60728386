package io.sptraderb.backtest;

import io.sptraderb.candle.Candle;
import io.sptraderb.candle.CandleException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import java.util.Optional;

/**
 * The candles a stored run traded, as far as they can still be had.
 *
 * @param series of one symbol; fills count their candles in it. Empty when it cannot be had, or is not the same any more
 * @param note why it is empty, one sentence; empty when it is not
 */
public record TradeCandles(Optional<CandleSeries> series, String note) {

    /** Candles that are at hand, and known to be those of the run. */
    public static TradeCandles of(CandleSeries series) {
        return new TradeCandles(Optional.of(series), "");
    }

    /**
     * Loads a symbol's candles again and holds them against what the result says it ran on. Candles that have come since
     * before the first and after the last one of the run make no difference.
     */
    public static TradeCandles load(
            CandleSources sources, RequestSummary request, BacktestResult result, Symbol symbol) {
        MarketReport market = result.market(symbol.code())
                .orElseThrow(() -> new IllegalArgumentException("the run did not trade " + symbol));
        long[] times = market.openTimes();
        CandleSeries series;
        try {
            series = sources.choose(request.source())
                    .load(symbol, request.timeframe(), new TimeRange(times[0], times[times.length - 1]));
        } catch (CandleException e) {
            return missing("the candles cannot be had any more, so their prices are left out: " + e.getMessage());
        }
        String stored = market.candleHash();
        if (!series.contentHash().equals(stored)) {
            return missing("the candles are not those the run traded (their hash is " + series.contentHash() + ", was "
                    + stored + "), so their prices are left out");
        }
        return of(series);
    }

    /** From the first to the last candle of a run: what its request's open ends meant on that day. */
    static TimeRange simulated(BacktestResult result) {
        long[] times = result.openTimes();
        return new TimeRange(times[0], times[times.length - 1]);
    }

    private static TradeCandles missing(String note) {
        return new TradeCandles(Optional.empty(), note);
    }

    /** The candle a fill counts as {@code index}. */
    Optional<Candle> at(int index) {
        return series.filter(candles -> index < candles.size()).map(candles -> candles.candle(index));
    }
}
