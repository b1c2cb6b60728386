package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnknownSymbolException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies in a data folder now: files named as {@link CandleFile} says, in it and in folders {@code key=value} of it.
 * Others are ignored, and so is what links lead to outside.
 *
 * @param folder its real path
 */
record CandleFolder(Path folder) {

    /** symbol=, source=, timeframe=, a few of parts such as year= and month=, and the files in them. */
    private static final int MAX_DEPTH = 8;

    private static final Comparator<CandleFile> BEST_FIRST =
            Comparator.comparing((CandleFile file) -> !file.isParquet()).thenComparing(CandleFile::path);

    /** @throws BadCandlesException when there is no such folder */
    static CandleFolder of(Path folder) {
        CandleFolder found;
        try {
            found = new CandleFolder(folder.toRealPath());
        } catch (IOException e) {
            throw new BadCandlesException(folder.toString(), 0, "is no folder that can be read", e);
        }
        if (!Files.isDirectory(found.folder())) {
            throw new BadCandlesException(folder.toString(), 0, "is a file, must be a folder of candle files");
        }
        return found;
    }

    /**
     * The series that answers for a symbol and timeframe: of the timeframe, or of the finest that makes it up.
     *
     * @throws UnknownSymbolException when there is none of the symbol
     * @throws io.sptraderb.candle.UnavailableTimeframeException when none of them makes up the timeframe
     */
    StoredSeries answering(Symbol symbol, Timeframe timeframe) {
        List<StoredSeries> all = series();
        List<StoredSeries> ofSymbol =
                all.stream().filter(series -> series.symbol().equals(symbol)).toList();
        if (ofSymbol.isEmpty()) {
            throw new UnknownSymbolException(
                    symbol, all.stream().map(StoredSeries::symbol).distinct().toList());
        }
        Timeframe stored = StoredCandles.answering(
                symbol,
                timeframe,
                ofSymbol.stream().map(StoredSeries::timeframe).toList());
        return ofSymbol.stream()
                .filter(candidate -> candidate.timeframe().equals(stored))
                .findFirst()
                .orElseThrow();
    }

    /**
     * By symbol, finest first, then by name.
     *
     * @throws BadCandlesException when the folder, or a folder {@code key=value} in it, cannot be listed
     */
    List<StoredSeries> series() {
        Map<Boolean, List<CandleFile>> files =
                files().stream().collect(Collectors.partitioningBy(CandleFile::isPart, Collectors.toList()));
        Map<String, List<CandleFile>> parts = new TreeMap<>();
        for (CandleFile part : files.getOrDefault(true, List.of())) {
            parts.computeIfAbsent(part.series(), series -> new ArrayList<>()).add(part);
        }
        return Stream.concat(
                        files.getOrDefault(false, List.of()).stream().map(List::of),
                        parts.values().stream().map(CandleFolder::oneOfEach))
                .map(together -> StoredSeries.of(folder, together))
                .sorted(StoredSeries.ORDER)
                .toList();
    }

    /** Of the same part in several forms the Parquet one, or the first by name. */
    private static List<CandleFile> oneOfEach(Collection<CandleFile> parts) {
        Map<Path, CandleFile> byPart = new TreeMap<>();
        parts.stream()
                .sorted(BEST_FIRST)
                .forEach(part -> byPart.putIfAbsent(part.path().resolveSibling(CandleFile.stem(part.path())), part));
        return List.copyOf(byPart.values());
    }

    /**
     * All files, by path.
     *
     * @throws BadCandlesException as {@link #series}
     */
    List<CandleFile> files() {
        Walk walk = new Walk();
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, walk);
        } catch (IOException e) {
            throw new BadCandlesException(folder.toString(), 0, "folder cannot be listed: " + e.getMessage(), e);
        }
        return walk.found.stream()
                .sorted(Comparator.comparing(CandleFile::path))
                .toList();
    }

    /** Goes into folders that say what they hold; what lies in others (lost+found, archives) is nobody's business. */
    private final class Walk extends SimpleFileVisitor<Path> {

        private final List<CandleFile> found = new ArrayList<>();

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return holdsCandles(directory) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            CandleFile.of(folder, file).filter(named -> isInside(file)).ifPresent(found::add);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            // gone since its folder was listed, or closed to us and of no interest; else a series would lack a part
            if ((failure instanceof NoSuchFileException && !path.equals(folder)) || !holdsCandles(path)) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        private boolean holdsCandles(Path directory) {
            return directory.equals(folder)
                    || String.valueOf(directory.getFileName()).contains("=");
        }
    }

    /** Whether it is a file that really lies in the folder, wherever links on the way to it lead. */
    boolean isInside(Path path) {
        try {
            Path real = path.toRealPath();
            return real.startsWith(folder) && Files.isRegularFile(real);
        } catch (IOException e) {
            // A link to nowhere, or a file gone since the folder was listed: not there.
            return false;
        }
    }
}
