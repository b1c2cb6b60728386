package io.sptraderb.marketdata;

import io.sptraderb.accumulation.Dividend;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.Symbol;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of dividends, {@code <SYMBOL>[_<source>]_dividends.csv} or {@code .csv.gz}, with the columns of {@link
 * DividendRows}.
 *
 * @param source who made it, as its name says; empty when it does not
 */
record DividendFile(Path path, Symbol symbol, String source) {

    private static final Pattern NAME =
            Pattern.compile("([^_]+)(?:_(.+))?_dividends\\.csv(?:\\.gz)?", Pattern.CASE_INSENSITIVE);

    /** Empty when the file is called otherwise. */
    static Optional<DividendFile> of(Path path) {
        Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
        if (!name.matches() || !Symbol.isValid(name.group(1))) {
            return Optional.empty();
        }
        String source = Optional.ofNullable(name.group(2)).orElse("");
        return Optional.of(new DividendFile(path, new Symbol(name.group(1)), source));
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /**
     * Reads all of it; empty when it names its columns only.
     *
     * @throws BadCandlesException when it cannot be read, or is none of dividends
     */
    List<Dividend> read() {
        return new DividendRows(name()).dividends(SmallTable.read(path, name(), DividendRows.COLUMNS));
    }
}
