package io.sptraderb.marketdata;

import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.accumulation.PriceQuery;
import io.sptraderb.accumulation.Ticker;
import io.sptraderb.accumulation.UnknownTickerException;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Prices, dividends and tickers of the places candles come from, asked in their order. Adjusted closes, dividends and
 * the names of tickers are in files of the data folder only, but for names of what is widely traded.
 */
final class LocalPrices implements PriceHistories {

    private static final System.Logger LOG = System.getLogger(LocalPrices.class.getName());

    private final Map<SourceKind, PricePlace> places = new EnumMap<>(SourceKind.class);
    private final Optional<Files> files;
    private final Map<String, Ticker> widelyTraded = TickerRows.shipped();

    /** What the data folder has beside prices. */
    private record Files(CandleFolder folder, FolderDividends dividends, TickerFile tickers) {}

    /** Where a ticker was found. */
    private record Found(PricePlace place, Symbol symbol) {}

    /**
     * Over candles.
     *
     * @param folder that the candles of files come from, when there is one
     */
    LocalPrices(CandleSources candles, Optional<Path> folder) {
        Optional<CandleFolder> found = folder.map(CandleFolder::of);
        for (SourceKind kind : candles.kinds()) {
            if (kind != SourceKind.CACHE) {
                places.put(kind, PricePlace.of(candles.only(kind)));
            }
        }
        found.ifPresent(each -> places.put(SourceKind.FILE, new FolderPrices(each)));
        files = found.map(each -> new Files(each, new FolderDividends(each), new TickerFile(each)));
    }

    @Override
    public PriceHistory prices(PriceQuery query) {
        TimeRange range = DailyPrices.times(query.range());
        Found found = find(query.ticker());
        String name = found.symbol().code();
        Optional<DailyPrices> daily = found.place().daily(found.symbol(), range);
        if (daily.isEmpty()) {
            return PricePeriods.none(name, query.frequency());
        }
        daily.get().rejectWeekends(ticker(name).marketType());
        return PricePeriods.of(name, daily.get(), range, query.frequency());
    }

    private Found find(String ticker) {
        Map<Symbol, PricePlace> known = new TreeMap<>();
        Optional<SourceUnavailableException> unavailable = Optional.empty();
        for (PricePlace place : places.values()) {
            try {
                List<Symbol> symbols = place.symbols();
                Optional<Symbol> meant = Symbol.meantBy(ticker, symbols);
                if (meant.isPresent()) {
                    return new Found(place, meant.get());
                }
                symbols.forEach(symbol -> known.put(symbol, place));
            } catch (SourceUnavailableException e) {
                // it may be the one that has the ticker
                unavailable = unavailable.or(() -> Optional.of(e));
            }
        }
        if (unavailable.isPresent()) {
            throw unavailable.get();
        }
        throw new UnknownTickerException(
                ticker, known.keySet().stream().map(Symbol::code).toList());
    }

    /** As the user says: what is known of a symbol elsewhere says nothing of when this one is traded. */
    private Ticker ticker(String symbol) {
        Ticker unknown = Ticker.named(symbol);
        return files.map(each -> each.tickers().tickers().getOrDefault(symbol, unknown))
                .orElse(unknown);
    }

    @Override
    public List<Dividend> dividends(String ticker, DateRange range) {
        return files.map(each -> dividends(each, ticker)).orElse(List.of()).stream()
                .filter(dividend -> range.contains(dividend.exDate()))
                .toList();
    }

    private static List<Dividend> dividends(Files files, String ticker) {
        List<DividendFile> all = files.dividends().files();
        return Symbol.meantBy(ticker, all.stream().map(DividendFile::symbol).toList())
                .map(symbol -> files.dividends().of(symbol, sourceOfPrices(files.folder(), symbol)))
                .orElse(List.of());
    }

    private static String sourceOfPrices(CandleFolder folder, Symbol symbol) {
        return folder.series().stream().anyMatch(series -> series.symbol().equals(symbol))
                ? folder.answering(symbol, PricePlace.DAY).parts().getFirst().source()
                : "";
    }

    @Override
    public List<Ticker> search(String text) {
        Map<String, Ticker> named = files.map(each -> each.tickers().tickers()).orElse(Map.of());
        List<Ticker> tickers = new ArrayList<>();
        for (Symbol symbol : reachable()) {
            Ticker known = widelyTraded.getOrDefault(symbol.code(), Ticker.named(symbol.code()));
            tickers.add(named.getOrDefault(symbol.code(), known));
        }
        return TickerSearch.find(text, tickers);
    }

    private List<Symbol> reachable() {
        List<Symbol> symbols = new ArrayList<>();
        for (PricePlace place : places.values()) {
            try {
                symbols.addAll(place.symbols());
            } catch (SourceUnavailableException e) {
                LOG.log(System.Logger.Level.WARNING, e.getMessage());
            }
        }
        return symbols.stream().distinct().toList();
    }
}
