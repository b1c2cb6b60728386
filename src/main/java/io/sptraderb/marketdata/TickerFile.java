package io.sptraderb.marketdata;

import io.sptraderb.accumulation.Ticker;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.marketdata.SmallTable.Column;
import io.sptraderb.marketdata.SmallTable.Row;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code tickers.csv} of a data folder says of symbols, when there is one; kept in memory until it changes. */
final class TickerFile {

    static final String NAME = "tickers.csv";

    private static final int MAX_TICKERS = 200_000;
    private static final List<Column> COLUMNS = List.of(
            new Column("symbol", true, List.of("ticker")),
            new Column("name", false, List.of()),
            new Column("market_type", false, List.of("type")),
            new Column("exchange", false, List.of()));

    private final CandleFolder folder;
    private final Path path;
    private final ReadOnce<Map<String, Ticker>> read =
            new ReadOnce<>(MAX_TICKERS, (name, tickers) -> tickers.size() + 1);

    TickerFile(CandleFolder folder) {
        this.folder = folder;
        this.path = folder.folder().resolve(NAME);
    }

    /**
     * By symbol; empty when there is no such file.
     *
     * @throws BadCandlesException when it cannot be read
     */
    Map<String, Ticker> tickers() {
        return folder.isInside(path) ? read.get(NAME, List.of(path), this::read) : Map.of();
    }

    private Map<String, Ticker> read() {
        Map<String, Ticker> tickers = new LinkedHashMap<>();
        for (Row row : SmallTable.read(path, NAME, COLUMNS)) {
            String symbol = row.get("symbol");
            if (!Symbol.isValid(symbol)) {
                throw new BadCandlesException(
                        NAME, row.number(), "symbol was " + FieldText.quoted(symbol) + ", must be " + Symbol.ALLOWED);
            }
            String name = row.get("name").isEmpty() ? symbol : row.get("name");
            Ticker ticker = new Ticker(symbol, name, row.get("market_type"), row.get("exchange"));
            if (tickers.putIfAbsent(symbol, ticker) != null) {
                throw new BadCandlesException(NAME, row.number(), "symbol " + symbol + " stands twice");
            }
        }
        return tickers;
    }
}
