package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.candle.UnknownSymbolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder of files named as {@link CandleFile} says; others in it are ignored, and so is what links lead to outside.
 *
 * <p>The folder is looked at anew with every call, so files may come and go. Of several files of one symbol and
 * timeframe the first by name is taken. Listing reads a file once, and again when its size or time of change differ.
 */
final class DataFolderSource implements CandleSource {

    private static final System.Logger LOG = System.getLogger(DataFolderSource.class.getName());

    private final Path folder;
    private final Map<Path, Summary> summaries = new ConcurrentHashMap<>();

    /** What was found in one version of a file; no span when it could not be read. */
    private record Summary(long size, FileTime changed, Optional<Span> span) {

        boolean isOf(BasicFileAttributes attributes) {
            return size == attributes.size() && changed.equals(attributes.lastModifiedTime());
        }
    }

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
        List<CandleFile> all = files();
        List<CandleFile> ofSymbol =
                all.stream().filter(file -> file.symbol().equals(symbol)).toList();
        if (ofSymbol.isEmpty()) {
            throw new UnknownSymbolException(
                    symbol, all.stream().map(CandleFile::symbol).distinct().toList());
        }
        Timeframe stored = StoredCandles.answering(
                symbol, timeframe, ofSymbol.stream().map(CandleFile::timeframe).toList());
        CandleFile file = ofSymbol.stream()
                .filter(candidate -> candidate.timeframe().equals(stored))
                .findFirst()
                .orElseThrow();
        return StoredCandles.inRange(Resampler.resample(read(file), timeframe), range);
    }

    /** Files that cannot be read are left out, with a warning in the log; loading them says why. */
    @Override
    public List<Listing> listings() {
        Map<Symbol, List<CandleFile>> bySymbol = new LinkedHashMap<>();
        for (CandleFile file : files()) {
            bySymbol.computeIfAbsent(file.symbol(), symbol -> new ArrayList<>()).add(file);
        }
        return bySymbol.values().stream()
                .flatMap(files -> listing(files).stream())
                .toList();
    }

    /** From the first file that can be read, which is the finest; coarser ones only lend their timeframe. */
    private Optional<Listing> listing(List<CandleFile> ofSymbol) {
        for (int i = 0; i < ofSymbol.size(); i++) {
            Optional<Span> span = span(ofSymbol.get(i));
            if (span.isPresent()) {
                Collection<Timeframe> stored = new TreeSet<>();
                ofSymbol.subList(i, ofSymbol.size()).forEach(file -> stored.add(file.timeframe()));
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

    private Optional<Span> span(CandleFile file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            Summary known = summaries.get(file.path());
            if (known != null && known.isOf(attributes)) {
                return known.span();
            }
            Optional<Span> span = readSpan(file);
            summaries.put(file.path(), new Summary(attributes.size(), attributes.lastModifiedTime(), span));
            return span;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "candle file left out: " + file.path(), e);
            return Optional.empty();
        }
    }

    private static Optional<Span> readSpan(CandleFile file) {
        try {
            CandleSeries series = read(file);
            return Optional.of(new Span(series.range(), series.size()));
        } catch (BadCandlesException e) {
            LOG.log(System.Logger.Level.WARNING, "candle file left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static CandleSeries read(CandleFile file) {
        Provenance origin = new Provenance(file.name(), TrustTier.USER_SUPPLIED);
        return CsvCandles.read(file.path(), file.symbol(), file.timeframe(), origin);
    }

    /** By symbol, finest first, then by name. */
    private List<CandleFile> files() {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(CandleFile::of)
                    .flatMap(Optional::stream)
                    .filter(file -> isInside(file.path()))
                    .sorted(CandleFile.ORDER)
                    .toList();
        } catch (IOException e) {
            throw new BadCandlesException(folder.toString(), 0, "folder cannot be listed", e);
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
