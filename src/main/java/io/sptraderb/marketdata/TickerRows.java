package io.sptraderb.marketdata;

import io.sptraderb.accumulation.Ticker;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.marketdata.SmallTable.Column;
import io.sptraderb.marketdata.SmallTable.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of a list of tickers. */
final class TickerRows {

    private static final String SHIPPED = "/prices/tickers.csv";

    static final List<Column> COLUMNS = List.of(
            new Column("symbol", true, List.of("ticker")),
            new Column("name", false, List.of()),
            new Column("market_type", false, List.of("type")),
            new Column("exchange", false, List.of()));

    private TickerRows() {}

    /** Names of what is widely traded. */
    static Map<String, Ticker> shipped() {
        return tickers(SHIPPED, ShippedFile.read(SHIPPED, in -> SmallTable.read(in, SHIPPED, COLUMNS)));
    }

    /**
     * By symbol, in the order of the rows.
     *
     * @param source names the file in errors
     * @throws BadCandlesException when a symbol is none or stands twice
     */
    static Map<String, Ticker> tickers(String source, List<Row> rows) {
        Map<String, Ticker> tickers = new LinkedHashMap<>();
        for (Row row : rows) {
            String symbol = row.get("symbol");
            if (!Symbol.isValid(symbol)) {
                throw new BadCandlesException(
                        source, row.number(), "symbol was " + FieldText.quoted(symbol) + ", must be " + Symbol.ALLOWED);
            }
            String name = row.get("name").isEmpty() ? symbol : row.get("name");
            Ticker ticker = new Ticker(symbol, name, row.get("market_type"), row.get("exchange"));
            if (tickers.putIfAbsent(symbol, ticker) != null) {
                throw new BadCandlesException(source, row.number(), "symbol " + symbol + " stands twice");
            }
        }
        return tickers;
    }
}
