package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Keeps candles as Parquet files of a data folder, one a symbol and timeframe, where {@link DataFolderSource} finds them:
 * {@code EURUSD_1h.parquet}, or {@code symbol=BTC%2FUSDT/timeframe=1h/candles.parquet} for codes that are no part of a
 * file's name. A file is written beside the old one and then takes its place.
 */
public final class ParquetSink implements CandleSink {

    private final Path folder;
    /** Two imports of one symbol would each forget what the other brought. */
    private final Object writing = new Object();

    public ParquetSink(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<TimeRange> kept(Symbol symbol, Timeframe timeframe) {
        return read(symbol, timeframe).map(CandleSeries::range);
    }

    @Override
    public void write(CandleSeries candles) {
        synchronized (writing) {
            Path file = file(candles.symbol(), candles.timeframe());
            try {
                rejectOtherParts(file);
                CandleSeries all = read(candles.symbol(), candles.timeframe())
                        .map(kept -> Joining.over(kept, candles, candles.provenance()))
                        .orElse(candles);
                Path parent = file.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
                try {
                    write(all, temporary);
                    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(temporary);
                }
            } catch (IOException | SQLException e) {
                throw new SourceUnavailableException(
                        SourceKind.FILE, file + " cannot be written: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public String place(Symbol symbol, Timeframe timeframe) {
        return file(symbol, timeframe).toString();
    }

    /** In folders all files are parts of one series: one that is written beside others would overlap them. */
    private void rejectOtherParts(Path file) throws IOException {
        if (folder.equals(file.getParent()) || !Files.isDirectory(folder)) {
            return;
        }
        CandleFolder whole = new CandleFolder(folder.toRealPath());
        Path own = whole.folder().resolve(folder.relativize(file));
        String series =
                CandleFile.of(whole.folder(), own).map(CandleFile::series).orElse("");
        for (CandleFile other : whole.files()) {
            if (other.series().equals(series) && !other.path().equals(own)) {
                throw new BadCandlesException(
                        folder.relativize(file).toString(),
                        0,
                        "cannot stand beside " + whole.folder().relativize(other.path())
                                + ", a part of the same series; import into another data folder");
            }
        }
    }

    private Optional<CandleSeries> read(Symbol symbol, Timeframe timeframe) {
        Path file = file(symbol, timeframe);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Provenance origin = new Provenance(folder.relativize(file).toString(), TrustTier.USER_SUPPLIED);
        return Optional.of(ParquetCandles.read(file, symbol, timeframe, origin));
    }

    private Path file(Symbol symbol, Timeframe timeframe) {
        String code = symbol.code();
        String name = code + "_" + timeframe + ".parquet";
        boolean isName = code.chars().allMatch(c -> c != '/' && c != ':' && c != '_');
        return isName
                ? folder.resolve(name)
                : folder.resolve("symbol=" + URLEncoder.encode(code, StandardCharsets.UTF_8))
                        .resolve("timeframe=" + timeframe)
                        .resolve("candles.parquet");
    }

    private static void write(CandleSeries candles, Path file) throws SQLException {
        try (Connection duck = DuckDb.connect();
                Statement statement = duck.createStatement()) {
            statement.execute("create temp table candles (seconds bigint, open double, high double, low double, close"
                    + " double, volume double)");
            try (DuckDBAppender appender =
                    duck.unwrap(DuckDBConnection.class).createAppender("temp", "main", "candles")) {
                for (int i = 0; i < candles.size(); i++) {
                    appender.beginRow();
                    appender.append(candles.openTime(i));
                    appender.append(candles.open(i));
                    appender.append(candles.high(i));
                    appender.append(candles.low(i));
                    appender.append(candles.close(i));
                    appender.append(candles.volume(i));
                    appender.endRow();
                }
            }
            statement.execute("copy (select make_timestamp(seconds * 1000000) as time, open, high, low, close, volume"
                    + " from candles order by seconds) to " + DuckDb.quoted(file.toString())
                    + " (format parquet, compression zstd)");
            statement.execute("drop table candles");
        }
    }
}
