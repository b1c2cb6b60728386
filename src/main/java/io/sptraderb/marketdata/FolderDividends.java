package io.sptraderb.marketdata;

import io.sptraderb.accumulation.Dividend;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The {@link DividendFile}s of a data folder, kept in memory until they change. */
final class FolderDividends {

    private static final int MAX_DIVIDENDS = 200_000;

    private final CandleFolder folder;
    private final ReadOnce<List<Dividend>> read =
            new ReadOnce<>(MAX_DIVIDENDS, (name, dividends) -> dividends.size() + 1);

    FolderDividends(CandleFolder folder) {
        this.folder = folder;
    }

    /**
     * All dividends of a symbol, by ex-date; none when no file has them. Of several files the one that is made by whom the
     * prices are made counts, for it means the same shares; or else one that names nobody; or else the first by name.
     *
     * @param source who made the prices; empty when nobody says
     * @throws BadCandlesException when the file is none of dividends, or the folder cannot be listed
     */
    List<Dividend> of(Symbol symbol, String source) {
        Comparator<DividendFile> best = Comparator.comparing(
                        (DividendFile file) -> !file.source().equals(source))
                .thenComparing(file -> !file.source().isEmpty())
                .thenComparing(DividendFile::name);
        return files().stream()
                .filter(file -> file.symbol().equals(symbol))
                .min(best)
                .map(file -> read.get(file.name(), List.of(file.path()), file::read))
                .orElse(List.of());
    }

    /** All there are. */
    List<DividendFile> files() {
        try (Stream<Path> listed = Files.list(folder.folder())) {
            return listed.flatMap(path -> DividendFile.of(path).stream())
                    .filter(file -> folder.isInside(file.path()))
                    .toList();
        } catch (IOException e) {
            throw new BadCandlesException(
                    folder.folder().toString(), 0, "folder cannot be listed: " + e.getMessage(), e);
        }
    }
}
