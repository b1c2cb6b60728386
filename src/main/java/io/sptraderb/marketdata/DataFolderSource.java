package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The series of a {@link CandleFolder}.
 *
 * <p>The folder is looked at anew with every call, so files may come and go. Of several series of one symbol and
 * timeframe the first by name is taken. Listing reads a series once, and again when the size or the time of change of
 * its files differ.
 */
final class DataFolderSource implements CandleSource {

    private static final System.Logger LOG = System.getLogger(DataFolderSource.class.getName());

    private final CandleFolder folder;
    private final Map<String, Summary> summaries = new ConcurrentHashMap<>();

    /** What was found in one version of a series; no span when it could not be read. */
    private record Summary(long version, Optional<Span> span) {}

    private record Span(TimeRange range, int candles) {}

    /** @throws BadCandlesException when there is no such folder */
    DataFolderSource(Path folder) {
        this.folder = CandleFolder.of(folder);
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        StoredSeries found = folder.answering(symbol, timeframe);
        return StoredCandles.inRange(Resampler.resample(found.read(), timeframe), range);
    }

    /** Files that cannot be read are left out, with a warning in the log; loading them says why. */
    @Override
    public List<Listing> listings() {
        Map<Symbol, List<StoredSeries>> bySymbol = new LinkedHashMap<>();
        for (StoredSeries series : folder.series()) {
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
}
