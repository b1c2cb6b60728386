package io.sptraderb.marketdata;

import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file, or a part of one, whose place says what it holds: {@code <SYMBOL>[_<source>]_<timeframe>[_<part>]} and an
 * ending, for example {@code EURUSD_1h.csv}, {@code AAPL_yahoo_1d.csv.gz} or {@code BTCUSD_bitfinex_1m_2017.parquet}; or
 * any name in folders {@code symbol=EURUSD/timeframe=1h/}, perhaps with {@code source=...} among them, and with others
 * such as {@code year=2024}, which hold parts. A source may itself hold underscores, a symbol in a file's name may not, a
 * part is digits.
 *
 * @param series what parts of one series have in common
 * @param isPart whether it is one, perhaps the only one; all files in folders are
 */
record CandleFile(Path path, Symbol symbol, Timeframe timeframe, String series, boolean isPart) {

    /** Endings of files that can be read. */
    static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".parquet");

    /** Folders that tell one series from another. */
    private static final Set<String> KEYS = Set.of("symbol", "source", "timeframe");

    /** Empty when the place says nothing of the kind. */
    static Optional<CandleFile> of(Path folder, Path path) {
        Path below = folder.relativize(path);
        Path folders = below.getParent();
        if (ending(path).isEmpty()) {
            return Optional.empty();
        }
        return folders == null ? ofName(path, stem(path)) : ofFolders(path, folders);
    }

    /** Its name without its ending. */
    static String stem(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(0, name.length() - ending(path).length());
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().filter(name::endsWith).findFirst().orElse("");
    }

    private static Optional<CandleFile> ofName(Path path, String stem) {
        String[] pieces = stem.split("_", -1);
        boolean hasPart = pieces.length > 2 && pieces[pieces.length - 1].matches("\\d{1,8}");
        int last = pieces.length - (hasPart ? 2 : 1);
        if (last < 1 || !Symbol.isValid(pieces[0])) {
            return Optional.empty();
        }
        String series = hasPart ? stem.substring(0, stem.lastIndexOf('_')) : stem;
        return Timeframe.parse(pieces[last])
                .map(timeframe -> new CandleFile(path, new Symbol(pieces[0]), timeframe, series, hasPart));
    }

    private static Optional<CandleFile> ofFolders(Path path, Path folders) {
        Map<String, String> values = new HashMap<>();
        List<String> ofSeries = new ArrayList<>();
        for (Path folder : folders) {
            String[] pair = folder.toString().split("=", 2);
            if (pair.length < 2) {
                return Optional.empty();
            }
            values.put(pair[0], decoded(pair[1]));
            if (KEYS.contains(pair[0])) {
                ofSeries.add(folder.toString());
            }
        }
        String symbol = values.getOrDefault("symbol", "");
        return Symbol.isValid(symbol) && !isHidden(path)
                ? Timeframe.parse(values.getOrDefault("timeframe", ""))
                        .map(timeframe ->
                                new CandleFile(path, new Symbol(symbol), timeframe, String.join("/", ofSeries), true))
                : Optional.empty();
    }

    /** What programs that write such folders call files that are no data, or not whole yet. */
    private static boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.startsWith("_");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Who made the series, as its place says; empty when it does not. */
    String source() {
        if (series.contains("=")) {
            return Arrays.stream(series.split("/"))
                    .filter(folder -> folder.startsWith("source="))
                    .map(folder -> decoded(folder.substring("source=".length())))
                    .findFirst()
                    .orElse("");
        }
        String behindSymbol = series.substring(symbol.code().length() + 1);
        return behindSymbol.contains("_") ? behindSymbol.substring(0, behindSymbol.lastIndexOf('_')) : "";
    }

    boolean isParquet() {
        return ending(path).equals(".parquet");
    }
}
