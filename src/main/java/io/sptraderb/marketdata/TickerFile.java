package io.sptraderb.marketdata;

import io.sptraderb.accumulation.Ticker;
import io.sptraderb.candle.BadCandlesException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What {@code tickers.csv} of a data folder says of symbols, when there is one; kept in memory until it changes. */
final class TickerFile {

    static final String NAME = "tickers.csv";

    private static final int MAX_TICKERS = 200_000;

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
        return TickerRows.tickers(NAME, SmallTable.read(path, NAME, TickerRows.COLUMNS));
    }
}
