package io.sptraderb.marketdata;

import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * A file whose name says what it holds: {@code <SYMBOL>[_<source>]_<timeframe>.csv[.gz]}, for example {@code
 * EURUSD_1h.csv} or {@code AAPL_yahoo_1d.csv.gz}. A source may itself hold underscores, a symbol may not.
 */
record CandleFile(Path path, Symbol symbol, Timeframe timeframe) {

    /** Finest first, then by name: which of several files of one symbol is taken is never chance. */
    static final Comparator<CandleFile> ORDER = Comparator.comparing(CandleFile::symbol)
            .thenComparing(CandleFile::timeframe)
            .thenComparing(CandleFile::name);

    /** Empty when the name says nothing of the kind. */
    static Optional<CandleFile> of(Path path) {
        String name = String.valueOf(path.getFileName());
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        if (!plain.endsWith(".csv")) {
            return Optional.empty();
        }
        String stem = plain.substring(0, plain.length() - ".csv".length());
        int symbolEnd = stem.indexOf('_');
        if (symbolEnd < 0 || !Symbol.isValid(stem.substring(0, symbolEnd))) {
            return Optional.empty();
        }
        Symbol symbol = new Symbol(stem.substring(0, symbolEnd));
        return Timeframe.parse(stem.substring(stem.lastIndexOf('_') + 1))
                .map(timeframe -> new CandleFile(path, symbol, timeframe));
    }

    String name() {
        return String.valueOf(path.getFileName());
    }
}
