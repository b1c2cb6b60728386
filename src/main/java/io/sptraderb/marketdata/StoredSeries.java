package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files that make up one series of a data folder.
 *
 * @param parts at least one, by name
 * @param name what people call it: the file's, or that of the parts together
 */
record StoredSeries(List<CandleFile> parts, String name) {

    /** By symbol, finest first, Parquet before CSV, then by name: which of several series of one symbol is taken is never chance. */
    static final Comparator<StoredSeries> ORDER = Comparator.comparing(StoredSeries::symbol)
            .thenComparing(StoredSeries::timeframe)
            .thenComparing(series -> !series.parts().getFirst().isParquet())
            .thenComparing(StoredSeries::name);

    StoredSeries {
        parts = List.copyOf(parts);
    }

    static StoredSeries of(Path folder, List<CandleFile> parts) {
        CandleFile first = parts.getFirst();
        String name = parts.size() == 1
                ? folder.relativize(first.path()).toString()
                : first.series() + " (" + parts.size() + " files)";
        return new StoredSeries(parts, name);
    }

    Symbol symbol() {
        return parts.getFirst().symbol();
    }

    Timeframe timeframe() {
        return parts.getFirst().timeframe();
    }

    /**
     * Reads all of it.
     *
     * @throws BadCandlesException when a part cannot be read, two of them overlap, or all are too large for the memory
     */
    CandleSeries read() {
        return read(CsvCandles.affordable());
    }

    CandleSeries read(int maxCandles) {
        List<CandleSeries> read = new ArrayList<>();
        int room = maxCandles;
        for (CandleFile part : parts) {
            CandleSeries candles = read(part, room);
            room -= candles.size();
            read.add(candles);
        }
        return read.size() == 1 ? read.getFirst() : joined(read);
    }

    /**
     * As {@link #read()}, with adjusted closes; empty when no part has them.
     *
     * @throws BadCandlesException also when some parts have them and others do not
     */
    Optional<CandleSeries> readAdjusted() {
        List<CandleSeries> read = new ArrayList<>();
        for (CandleFile part : parts) {
            Provenance origin = origin(part);
            Optional<CandleSeries> candles = part.isParquet()
                    ? ParquetCandles.readAdjusted(part.path(), symbol(), timeframe(), origin)
                    : CsvCandles.readAdjusted(part.path(), symbol(), timeframe(), origin);
            candles.ifPresent(read::add);
        }
        if (read.isEmpty()) {
            return Optional.empty();
        }
        if (read.size() < parts.size()) {
            throw new BadCandlesException(name, 0, "some parts have an adjusted_close and others have none");
        }
        return Optional.of(read.size() == 1 ? read.getFirst() : joined(read));
    }

    /** Which row of its file a candle is; 0 when several make up the series. */
    long rowOf(int candle) {
        int header = parts.getFirst().isParquet() ? 0 : 1;
        return parts.size() == 1 ? candle + 1L + header : 0;
    }

    private Provenance origin(CandleFile part) {
        return new Provenance(
                parts.size() == 1 ? name : String.valueOf(part.path().getFileName()), TrustTier.USER_SUPPLIED);
    }

    private CandleSeries read(CandleFile part, int maxCandles) {
        Provenance origin = origin(part);
        return part.isParquet()
                ? ParquetCandles.read(part.path(), symbol(), timeframe(), origin, maxCandles)
                : CsvCandles.read(part.path(), symbol(), timeframe(), origin, maxCandles);
    }

    private CandleSeries joined(List<CandleSeries> read) {
        read.sort(Comparator.comparingLong(series -> series.openTime(0)));
        for (int i = 1; i < read.size(); i++) {
            CandleSeries before = read.get(i - 1);
            CandleSeries after = read.get(i);
            if (after.openTime(0) <= before.openTime(before.size() - 1)) {
                throw new BadCandlesException(
                        name,
                        0,
                        after.provenance().source() + " begins at " + after.openTime(0) + ", before the end of "
                                + before.provenance().source() + " at " + before.openTime(before.size() - 1)
                                + "; parts of a series must not overlap");
            }
        }
        return Joining.inOrder(read, new Provenance(name, TrustTier.USER_SUPPLIED));
    }
}
