package io.sptraderb.candle;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Takes candles out of files of others and keeps them where this program reads candles. Safe for use by many threads. */
public interface CandleImporter {

    /**
     * What a file is.
     *
     * @param name what people call it, for errors and provenance
     * @param format empty to tell by its content
     */
    record Source(Path file, String name, Symbol symbol, Timeframe timeframe, Optional<FileFormat> format) {}

    /**
     * What became of it.
     *
     * @param rows rows, or ticks, of the file
     * @param read its candles, at least one
     * @param quality of the candles read
     * @param place where they are kept now, for people
     * @param kept the span of all candles kept there of the symbol and timeframe
     */
    record Report(
            FileFormat format, long rows, CandleSeries read, QualityReport quality, String place, TimeRange kept) {}

    /**
     * Imports a file: its candles take the place of those of the same times. All of them are kept, or none when it fails;
     * doing it twice is as doing it once.
     *
     * @param bytesRead told now and then how much of the file has been read
     * @throws CandleException when the file holds anything but candles or ticks, or they cannot be kept
     */
    Report importFile(Source source, LongConsumer bytesRead);

    /**
     * The same importer before a cache: however an import ends, the cache then has no candles of its symbol, of no source
     * and timeframe, and candles that were being loaded meanwhile are not kept.
     */
    default CandleImporter before(CandleCache cache) {
        return (source, bytesRead) -> {
            try {
                return importFile(source, bytesRead);
            } finally {
                cache.drop(Optional.empty(), Optional.of(source.symbol()), Optional.empty());
            }
        };
    }
}
