package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Candles from a CSV file, plain or gzipped (by its name).
 *
 * <p>The first row names the columns, in any order and spelling of {@link CandleColumn}; without {@code volume} it is 0.
 * Times are the candles' opens, as {@link OpenTimes} reads them, ascending. A byte order mark, {@code \r\n}, quotes and spaces around fields, and blank rows at the end are tolerated; anything else
 * is a {@link BadCandlesException} with the row, counted as an editor counts lines.
 */
public final class CsvCandles {

    private static final int MAX_CANDLES = 10_000_000;
    /** Six columns of 8 bytes, held up to three times while they grow, and a little for everything else. */
    private static final int BYTES_PER_CANDLE_READ = 160;

    private final Provenance provenance;
    private final LineReader lines;
    private final Optional<CsvHeader> known;
    private final Closes closes;
    private final int maxCandles;

    private CsvCandles(
            Provenance provenance, InputStream in, Optional<CsvHeader> known, Closes closes, int maxCandles) {
        this.provenance = provenance;
        this.lines = new LineReader(in);
        this.known = known;
        this.closes = closes;
        this.maxCandles = maxCandles;
    }

    /**
     * Reads a whole file.
     *
     * @param provenance names the file in errors and in the series
     * @throws BadCandlesException when the file cannot be read, or holds anything but candles; nothing of it is kept
     */
    public static CandleSeries read(Path file, Symbol symbol, Timeframe timeframe, Provenance provenance) {
        return read(file, symbol, timeframe, provenance, affordable());
    }

    /** The most candles that are read at once with the memory there is. */
    static int affordable() {
        return (int) Math.min(MAX_CANDLES, Runtime.getRuntime().maxMemory() / BYTES_PER_CANDLE_READ);
    }

    static CandleSeries read(Path file, Symbol symbol, Timeframe timeframe, Provenance provenance, int maxCandles) {
        return TextFile.read(
                file,
                TextFile.isGzip(file),
                provenance.source(),
                bytes -> {},
                in -> read(in, symbol, timeframe, provenance, maxCandles));
    }

    /** As {@link #read(Path, Symbol, Timeframe, Provenance)}, with adjusted closes; empty when the file has none. */
    static Optional<CandleSeries> readAdjusted(Path file, Symbol symbol, Timeframe timeframe, Provenance provenance) {
        return TextFile.read(
                file,
                TextFile.isGzip(file),
                provenance.source(),
                bytes -> {},
                in -> read(in, Closes.ADJUSTED, symbol, timeframe, provenance));
    }

    /** From plain text, empty when it has no such closes; the caller closes the stream. */
    static Optional<CandleSeries> read(
            InputStream in, Closes closes, Symbol symbol, Timeframe timeframe, Provenance provenance)
            throws IOException {
        return new CsvCandles(provenance, in, Optional.empty(), closes, affordable()).readIfThere(symbol, timeframe);
    }

    /** As {@link #read(Path, Symbol, Timeframe, Provenance)}, from plain text; the caller closes the stream. */
    static CandleSeries read(InputStream in, Symbol symbol, Timeframe timeframe, Provenance provenance, int maxCandles)
            throws IOException {
        return new CsvCandles(provenance, in, Optional.empty(), Closes.AS_TRADED, maxCandles).read(symbol, timeframe);
    }

    /** As {@link #read(InputStream, Symbol, Timeframe, Provenance, int)}, without a first row that names the columns. */
    static CandleSeries read(
            InputStream in, CsvHeader header, Symbol symbol, Timeframe timeframe, Provenance provenance)
            throws IOException {
        return new CsvCandles(provenance, in, Optional.of(header), Closes.AS_TRADED, affordable())
                .read(symbol, timeframe);
    }

    private CandleSeries read(Symbol symbol, Timeframe timeframe) throws IOException {
        return readIfThere(symbol, timeframe).orElseThrow();
    }

    /** Empty when the file lacks the closes. */
    private Optional<CandleSeries> readIfThere(Symbol symbol, Timeframe timeframe) throws IOException {
        CandleColumns columns = new CandleColumns();
        CsvRows rows;
        try {
            Optional<CsvHeader> header = header();
            if (header.isEmpty()) {
                return Optional.empty();
            }
            rows = new CsvRows(header.get());
            readInto(columns, rows);
        } catch (BadRowException e) {
            throw new BadCandlesException(provenance.source(), lines.number(), String.valueOf(e.getMessage()), e);
        } catch (EOFException | ZipException e) {
            throw new BadCandlesException(
                    provenance.source(), 0, "gzip is cut off or damaged after row " + lines.number(), e);
        }
        if (columns.size() == 0) {
            throw new BadCandlesException(provenance.source(), 0, "holds no candles, only the names of its columns");
        }
        Provenance noted = rows.partsOfSeconds().isEmpty()
                ? provenance
                : new Provenance(
                        provenance.source() + " (times in " + rows.partsOfSeconds() + ")", provenance.trustTier());
        return Optional.of(series(columns, symbol, timeframe, noted));
    }

    private Optional<CsvHeader> header() throws IOException {
        if (known.isPresent()) {
            return known;
        }
        if (!lines.next()) {
            throw new BadCandlesException(provenance.source(), 0, "is empty");
        }
        String line = FieldText.of(lines.buffer(), lines.start(), lines.end());
        return closes.columns(CsvHeader.names(line)).map(CsvHeader::new);
    }

    private void readInto(CandleColumns columns, CsvRows rows) throws IOException {
        long blank = 0;
        while (lines.next()) {
            if (lines.isBlank()) {
                blank = blank == 0 ? lines.number() : blank;
                continue;
            }
            if (blank > 0) {
                throw new BadCandlesException(provenance.source(), blank, "is blank, but rows follow it");
            }
            if (columns.size() == maxCandles) {
                throw new BadRowException("file is too large: more than " + maxCandles
                        + " candles, the most that is read with this memory");
            }
            rows.take(lines.buffer(), lines.start(), lines.end());
            columns.add(rows.time(), rows.values());
        }
    }

    private CandleSeries series(CandleColumns columns, Symbol symbol, Timeframe timeframe, Provenance noted) {
        try {
            return columns.toSeries(symbol, timeframe, noted);
        } catch (BadCandlesException e) {
            // The series counts candles; the file may have its header before them, and no blank row between.
            int before = known.isPresent() ? 0 : 1;
            throw new BadCandlesException(provenance.source(), e.row() > 0 ? e.row() + before : 0, e.reason(), e);
        }
    }
}
