package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnknownSymbolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder of files named as {@link CandleFile} says; others in it are ignored, and so is what links lead to outside.
 *
 * <p>The folder is looked at anew with every call, so files may come and go. Of several series of one symbol and
 * timeframe the first by name is taken. Listing reads a series once, and again when the size or the time of change of
 * its files differ.
 */
final class DataFolderSource implements CandleSource {

    /** symbol=, source=, timeframe= and the files in them. */
    private static final int MAX_DEPTH = 4;

    private static final System.Logger LOG = System.getLogger(DataFolderSource.class.getName());

    private final Path folder;
    private final Map<String, Summary> summaries = new ConcurrentHashMap<>();

    /** What was found in one version of a series; no span when it could not be read. */
    private record Summary(long version, Optional<Span> span) {}

    private record Span(TimeRange range, int candles) {}

    /** @throws BadCandlesException when there is no such folder */
    DataFolderSource(Path folder) {
        try {
            this.folder = folder.toRealPath();
        } catch (IOException e) {
            throw new BadCandlesException(folder.toString(), 0, "is no folder that can be read", e);
        }
        if (!Files.isDirectory(this.folder)) {
            throw new BadCandlesException(folder.toString(), 0, "is a file, must be a folder of candle files");
        }
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
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
        StoredSeries found = ofSymbol.stream()
                .filter(candidate -> candidate.timeframe().equals(stored))
                .findFirst()
                .orElseThrow();
        return StoredCandles.inRange(Resampler.resample(found.read(), timeframe), range);
    }

    /** Files that cannot be read are left out, with a warning in the log; loading them says why. */
    @Override
    public List<Listing> listings() {
        Map<Symbol, List<StoredSeries>> bySymbol = new LinkedHashMap<>();
        for (StoredSeries series : series()) {
            bySymbol.computeIfAbsent(series.symbol(), symbol -> new ArrayList<>())
                    .add(series);
        }
        return bySymbol.values().stream()
                .flatMap(series -> listing(series).stream())
                .toList();
    }

    /** From the first series that can be read, which is the finest; coarser ones only lend their timeframe. */
    private Optional<Listing> listing(List<StoredSeries> ofSymbol) {
        for (int i = 0; i < ofSymbol.size(); i++) {
            Optional<Span> span = span(ofSymbol.get(i));
            if (span.isPresent()) {
                Collection<Timeframe> stored = new TreeSet<>();
                ofSymbol.subList(i, ofSymbol.size()).forEach(series -> stored.add(series.timeframe()));
                TimeRange range = span.get().range();
                return Optional.of(new Listing(
                        ofSymbol.get(i).symbol(),
                        range.from(),
                        range.to(),
                        span.get().candles(),
                        StoredCandles.offered(stored)));
            }
        }
        return Optional.empty();
    }

    private Optional<Span> span(StoredSeries series) {
        try {
            long version = version(series);
            Summary known = summaries.get(series.name());
            if (known != null && known.version() == version) {
                return known.span();
            }
            Optional<Span> span = readSpan(series);
            summaries.put(series.name(), new Summary(version, span));
            return span;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "candle file left out: " + series.name(), e);
            return Optional.empty();
        }
    }

    /** Differs when a file came, went or changed. */
    private static long version(StoredSeries series) throws IOException {
        long version = series.parts().size();
        for (CandleFile part : series.parts()) {
            BasicFileAttributes attributes = Files.readAttributes(part.path(), BasicFileAttributes.class);
            version = 31 * version + attributes.size();
            version = 31 * version + attributes.lastModifiedTime().toMillis();
        }
        return version;
    }

    private static Optional<Span> readSpan(StoredSeries series) {
        try {
            CandleSeries read = series.read();
            return Optional.of(new Span(read.range(), read.size()));
        } catch (BadCandlesException e) {
            LOG.log(System.Logger.Level.WARNING, "candle file left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** By symbol, finest first, then by name. */
    private List<StoredSeries> series() {
        Map<String, List<CandleFile>> parts = new TreeMap<>();
        for (CandleFile file : files()) {
            parts.computeIfAbsent(file.series(), series -> new ArrayList<>()).add(file);
        }
        return parts.values().stream()
                .flatMap(this::together)
                .sorted(StoredSeries.ORDER)
                .toList();
    }

    /** A series in parts, or one of each file: {@code EURUSD_1h.csv} and {@code .parquet} are two. */
    private Stream<StoredSeries> together(List<CandleFile> files) {
        boolean areParts = files.stream()
                        .map(file -> CandleFile.stem(file.path()))
                        .distinct()
                        .count()
                == files.size();
        return areParts
                ? Stream.of(StoredSeries.of(folder, files))
                : files.stream().map(file -> StoredSeries.of(folder, List.of(file)));
    }

    private List<CandleFile> files() {
        try (Stream<Path> paths = Files.walk(folder, MAX_DEPTH)) {
            return paths.filter(path -> !path.equals(folder))
                    .map(path -> CandleFile.of(folder, path))
                    .flatMap(Optional::stream)
                    .filter(file -> isInside(file.path()))
                    .sorted(Comparator.comparing(CandleFile::path))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new BadCandlesException(folder.toString(), 0, "folder cannot be listed: " + e.getMessage(), e);
        }
    }

    /** Whether it is a file that really lies in the folder, wherever links on the way to it lead. */
    private boolean isInside(Path path) {
        try {
            Path real = path.toRealPath();
            return real.startsWith(folder) && Files.isRegularFile(real);
        } catch (IOException e) {
            // A link to nowhere, or a file gone since the folder was listed: not there.
            return false;
        }
    }
}
