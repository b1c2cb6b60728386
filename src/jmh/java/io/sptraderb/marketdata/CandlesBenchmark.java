package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.QualityReport;
import io.sptraderb.candle.QualityScan;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What stands between a file of a million minutes and a run on it: reading, scanning, resampling. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CandlesBenchmark {

    private static final int CANDLES = 1_000_000;
    private static final Symbol SYMBOL = new Symbol("BENCH");
    private static final Provenance ORIGIN = new Provenance("bench", TrustTier.EXTERNAL);
    private static final Timeframe MINUTE = Timeframe.of("1m");
    private static final Timeframe HOUR = Timeframe.of("1h");

    private Path plain = Path.of("");
    private Path zipped = Path.of("");
    private Path folder = Path.of("");
    private Path parquet = Path.of("");
    private CandleSeries series = emptySeries();

    /** Writes the files once, from a seeded random walk with the digits of a currency pair. */
    @Setup
    public void writeFiles() throws IOException {
        plain = Files.createTempFile("candles", ".csv");
        zipped = Files.createTempFile("candles", ".csv.gz");
        try (Writer out = Files.newBufferedWriter(plain)) {
            writeRows(out);
        }
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(zipped)), StandardCharsets.US_ASCII))) {
            writeRows(out);
        }
        series = readPlain();
        folder = Files.createTempDirectory("candles");
        ParquetSink sink = new ParquetSink(folder);
        sink.write(series);
        parquet = Path.of(sink.place(SYMBOL, MINUTE));
    }

    @TearDown
    public void deleteFiles() throws IOException {
        Files.delete(plain);
        Files.delete(zipped);
        Files.delete(parquet);
        Files.delete(folder);
    }

    @Benchmark
    public CandleSeries readPlain() {
        return read(plain);
    }

    @Benchmark
    public CandleSeries readGzip() {
        return read(zipped);
    }

    @Benchmark
    public CandleSeries readParquet() {
        return ParquetCandles.read(parquet, SYMBOL, MINUTE, ORIGIN);
    }

    @Benchmark
    public QualityReport scan() {
        return QualityScan.of(series);
    }

    @Benchmark
    public CandleSeries resample() {
        return Resampler.resample(series, HOUR);
    }

    private static CandleSeries read(Path file) {
        return CsvCandles.read(file, SYMBOL, MINUTE, ORIGIN);
    }

    private static CandleSeries emptySeries() {
        double[] none = {};
        return CandleSeries.of(SYMBOL, MINUTE, ORIGIN, new long[0], none, none, none, none, none);
    }

    private static void writeRows(Writer out) throws IOException {
        Random random = new Random(1);
        double price = 0.68;
        out.write("time,open,high,low,close,volume\n");
        for (int i = 0; i < CANDLES; i++) {
            double close = price * (1 + 0.0001 * random.nextGaussian());
            double high = Math.max(price, close) + 0.0001;
            double low = Math.min(price, close) - 0.0001;
            out.write(String.format(
                    Locale.ROOT,
                    "%d,%.6f,%.6f,%.6f,%.6f,%d\n",
                    1_600_000_020L + 60L * i,
                    price,
                    high,
                    low,
                    close,
                    random.nextInt(1_000)));
            price = close;
        }
    }
}
