package io.sptraderb.accumulation;

import java.util.List;

/**
 * Where prices, dividends and tickers come from. Implementations are safe for use by many threads.
 *
 * <p>A ticker is found by the rule of symbols: as it is listed, or else but for capitals and slashes. What a place holds
 * but cannot be read is a {@link io.sptraderb.candle.CandleException}, as for candles; nothing half-read is answered.
 */
public interface PriceHistories {

    /**
     * The prices of the days of a range; empty when there are none in it.
     *
     * @throws UnknownTickerException when no place has the ticker
     * @throws io.sptraderb.candle.CandleException when prices cannot be had, or what is there are none
     */
    PriceHistory prices(PriceQuery query);

    /**
     * The dividends whose ex-dates lie in a range, by ex-date, each date once; empty when none are known, of an unknown
     * ticker as well.
     *
     * @throws io.sptraderb.candle.CandleException when what is there are no dividends
     */
    List<Dividend> dividends(String ticker, DateRange range);

    /**
     * The tickers a text may mean, best first; empty when there is none, or the text is blank. Places that do not answer
     * are passed over.
     *
     * @throws io.sptraderb.candle.CandleException when what is there of names cannot be read
     */
    List<Ticker> search(String text);
}
