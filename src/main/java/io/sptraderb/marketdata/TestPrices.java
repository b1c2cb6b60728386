package io.sptraderb.marketdata;

import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.accumulation.PriceQuery;
import io.sptraderb.accumulation.Ticker;
import io.sptraderb.accumulation.UnknownTickerException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TrustTier;
import java.util.List;
import java.util.Optional;

/**
 * Made-up prices and dividends of one ticker, shipped with the program, for clients that test themselves: what they get
 * never changes. Rows stay days, whatever the frequency that is asked for and told back.
 */
public final class TestPrices implements PriceHistories {

    private static final Ticker ONLY = new Ticker("AAPL", "Apple Inc.", "Stock", "NASDAQ");

    private final DailyPrices prices;
    private final List<Dividend> dividends;

    public TestPrices() {
        prices =
                DailyPrices.of(candles(Closes.AS_TRADED), Optional.of(candles(Closes.ADJUSTED)), candle -> candle + 2L);
        String file = "/prices/AAPL_dividends.csv";
        dividends = new DividendRows(file)
                .dividends(ShippedFile.read(file, in -> SmallTable.read(in, file, DividendRows.COLUMNS)));
    }

    private static CandleSeries candles(Closes closes) {
        String file = "/prices/AAPL_1d.csv";
        Provenance origin = new Provenance(file, TrustTier.VERIFIED);
        return ShippedFile.read(
                        file, in -> CsvCandles.read(in, closes, new Symbol(ONLY.symbol()), PricePlace.DAY, origin))
                .orElseThrow();
    }

    @Override
    public PriceHistory prices(PriceQuery query) {
        if (!isKnown(query.ticker())) {
            throw new UnknownTickerException(query.ticker(), List.of(ONLY.symbol()));
        }
        PriceHistory days = PricePeriods.of(ONLY.symbol(), prices, DailyPrices.times(query.range()), Frequency.DAILY);
        return new PriceHistory(
                days.ticker(), query.frequency(), days.dates(), days.columns(), days.hasAdjustedCloses());
    }

    @Override
    public List<Dividend> dividends(String ticker, DateRange range) {
        return isKnown(ticker)
                ? dividends.stream()
                        .filter(dividend -> range.contains(dividend.exDate()))
                        .toList()
                : List.of();
    }

    private static boolean isKnown(String ticker) {
        return ONLY.symbol().equalsIgnoreCase(ticker.strip());
    }

    @Override
    public List<Ticker> search(String text) {
        return TickerSearch.find(text, List.of(ONLY));
    }
}
