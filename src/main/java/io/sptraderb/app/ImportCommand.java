package io.sptraderb.app;

import io.sptraderb.candle.CandleImporter;
import io.sptraderb.candle.CandleImporter.Report;
import io.sptraderb.candle.FileFormat;
import io.sptraderb.candle.QualityReport;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings candles of files to where this program reads them. */
@Command(
        name = "import",
        description = "Brings candles or ticks of files into the data folder, or into the database.",
        footer = {
            "",
            "Files of one symbol, one after the other. What is there of the same times is replaced: doing it again, or",
            "after it was interrupted, ends with the same candles.",
            "",
            "Example:",
            "  sptraderb import BTCUSDT-1m-2024-*.csv --symbol BTCUSDT --timeframe 1m --data-dir data"
        })
final class ImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    ConfigurationOptions configuration = new ConfigurationOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "what to import; gzipped or not")
    List<Path> files = new ArrayList<>();

    @Option(names = "--symbol", paramLabel = "CODE", required = true, description = "what the candles are of")
    String symbol = "";

    @Option(names = "--timeframe", paramLabel = "1m", required = true, description = "length of a candle")
    String timeframe = "";

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "csv, parquet, binance, ticks-csv, ticks-json; default: what the content looks like")
    @Nullable
    String format;

    @Option(names = "--to-parquet", description = "into a Parquet file of the data folder; the default")
    boolean toParquet;

    @Option(names = "--to-database", description = "into the candle tables of the PostgreSQL of DATABASE_URL")
    boolean toDatabase;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (toParquet && toDatabase) {
            throw new InputException("--to-parquet and --to-database exclude each other");
        }
        Symbol code = symbol();
        Timeframe length = Timeframe.parse(timeframe)
                .orElseThrow(() ->
                        new InputException("--timeframe was \"" + timeframe + "\", must be " + Timeframe.ALLOWED));
        Optional<FileFormat> layout = format();
        Settings settings = configuration.read(surroundings, Map.of());
        try (ImportTarget target = toDatabase ? ImportTarget.database(settings) : ImportTarget.folder(settings)) {
            for (Path file : files) {
                importFile(
                        target.importer(),
                        new CandleImporter.Source(file, String.valueOf(file.getFileName()), code, length, layout));
            }
        }
        return 0;
    }

    private Symbol symbol() {
        if (!Symbol.isValid(symbol)) {
            throw new InputException("--symbol was \"" + symbol + "\", must be " + Symbol.ALLOWED);
        }
        return new Symbol(symbol);
    }

    private Optional<FileFormat> format() {
        if (format == null || format.equals("auto")) {
            return Optional.empty();
        }
        String name = format;
        return Optional.of(FileFormat.parse(name)
                .orElseThrow(() -> new InputException("--format was \"" + name + "\", must be auto or one of "
                        + String.join(", ", FileFormat.wireNames()))));
    }

    private void importFile(CandleImporter importer, CandleImporter.Source source) {
        ProgressBar bar = new ProgressBar(surroundings.terminal(), source.name(), size(source.file()));
        Report report;
        try {
            report = importer.importFile(source, bar);
        } finally {
            bar.end();
        }
        surroundings.terminal().print(lines(source, report));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // reading says why, with the file's name
            return 0;
        }
    }

    private static List<String> lines(CandleImporter.Source source, Report report) {
        QualityReport quality = report.quality();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %,d rows of %s, %,d candles, %s to %s",
                source.name(),
                report.rows(),
                report.format().wireName(),
                report.read().size(),
                time(report.read().range().from()),
                time(report.read().range().to())));
        lines.add("  quality: " + (quality.violations().isEmpty() ? "no violation" : violations(quality))
                + (quality.findings().isEmpty() ? "" : "; found"));
        for (QualityReport.Finding finding : quality.findings()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "    %s: %,d, the first at %s",
                    finding.kind(),
                    finding.count(),
                    time(finding.firstTime())));
        }
        lines.add("  kept in " + report.place() + ", " + time(report.kept().from()) + " to "
                + time(report.kept().to()));
        return lines;
    }

    private static String violations(QualityReport quality) {
        return quality.violations().stream()
                .map(QualityReport.Violation::wireName)
                .collect(Collectors.joining(", "));
    }

    private static String time(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }

    /** A line that grows while a file is read, when somebody may be watching; it says nothing of small files. */
    private static final class ProgressBar implements LongConsumer {

        private static final int WIDTH = 30;
        private static final long SMALL = 4 << 20;

        private final Terminal terminal;
        private final String name;
        private final long size;
        private final boolean isShown;
        private int percent = -1;

        private ProgressBar(Terminal terminal, String name, long size) {
            this.terminal = terminal;
            this.name = name;
            this.size = size;
            this.isShown = isTerminal() && size >= SMALL;
        }

        private static boolean isTerminal() {
            return Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .isPresent();
        }

        @Override
        public void accept(long bytesRead) {
            int now = (int) Math.min(100, 100 * bytesRead / Math.max(1, size));
            if (isShown && now > percent) {
                percent = now;
                int filled = WIDTH * now / 100;
                terminal.err()
                        .printf(
                                Locale.ROOT,
                                "\r%s [%s%s] %3d %%",
                                name,
                                "#".repeat(filled),
                                ".".repeat(WIDTH - filled),
                                now);
                terminal.err().flush();
            }
        }

        private void end() {
            if (percent >= 0) {
                terminal.err().println();
            }
        }
    }
}
