package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleImporter;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.FileFormat;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.QualityScan;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.TrustTier;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Reads files of every {@link FileFormat} and hands their candles to a sink. */
public final class FileImporter implements CandleImporter {

    /** Open time, open, high, low, close and volume, then close time, quote volume, trades and what takers bought. */
    private static final CsvHeader BINANCE = new CsvHeader(Stream.concat(
                    Stream.of(
                            CandleColumn.TIME,
                            CandleColumn.OPEN,
                            CandleColumn.HIGH,
                            CandleColumn.LOW,
                            CandleColumn.CLOSE,
                            CandleColumn.VOLUME),
                    Collections.nCopies(6, CandleColumn.IGNORED).stream())
            .toList());

    private final CandleSink sink;

    public FileImporter(CandleSink sink) {
        this.sink = sink;
    }

    /** What was read of a file. */
    private record Content(FileFormat format, long rows, CandleSeries candles) {}

    @Override
    public Report importFile(Source source, LongConsumer bytesRead) {
        Content content = read(source, bytesRead);
        CandleSeries candles = content.candles();
        sink.write(candles);
        TimeRange kept = sink.kept(source.symbol(), source.timeframe()).orElse(candles.range());
        return new Report(
                content.format(),
                content.rows(),
                candles,
                QualityScan.of(candles),
                sink.place(source.symbol(), source.timeframe()),
                kept);
    }

    private static Content read(Source source, LongConsumer bytesRead) {
        FormatGuess guess = FormatGuess.of(source.file(), source.name());
        FileFormat format = source.format().orElseGet(guess::format);
        return switch (format) {
            case PARQUET -> {
                CandleSeries read =
                        ParquetCandles.read(source.file(), source.symbol(), source.timeframe(), origin(source));
                yield new Content(format, read.size(), read);
            }
            case CSV, BINANCE -> {
                CandleSeries read = TextFile.read(
                        source.file(),
                        guess.isGzip(),
                        source.name(),
                        bytesRead,
                        in -> format == FileFormat.CSV
                                ? CsvCandles.read(
                                        in,
                                        source.symbol(),
                                        source.timeframe(),
                                        origin(source),
                                        CsvCandles.affordable())
                                : CsvCandles.read(in, BINANCE, source.symbol(), source.timeframe(), origin(source)));
                yield new Content(format, read.size(), read);
            }
            case TICKS_CSV, TICKS_JSON -> ticks(source, guess, format, bytesRead);
        };
    }

    private static Content ticks(Source source, FormatGuess guess, FileFormat format, LongConsumer bytesRead) {
        TickCandles candles = new TickCandles(source.timeframe(), CsvCandles.affordable());
        TickFiles ticks = new TickFiles(source.name(), candles);
        boolean ended = TextFile.read(source.file(), guess.isGzip(), source.name(), bytesRead, in -> {
            if (format == FileFormat.TICKS_CSV) {
                ticks.readCsv(in);
            } else if (guess.isArray()) {
                ticks.readJsonArray(in);
            } else {
                ticks.readJsonLines(in);
            }
            return true;
        });
        if (ended && candles.ticks() == 0) {
            throw new BadCandlesException(source.name(), 0, "holds no ticks");
        }
        return new Content(format, candles.ticks(), candles.toSeries(source.symbol(), origin(source)));
    }

    private static Provenance origin(Source source) {
        return new Provenance(source.name(), TrustTier.USER_SUPPLIED);
    }

    /** Into Parquet files of a data folder. */
    public static FileImporter intoFolder(Path folder) {
        return new FileImporter(new ParquetSink(folder));
    }
}
