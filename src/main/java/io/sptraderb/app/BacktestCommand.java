package io.sptraderb.app;

import io.sptraderb.backtest.BacktestRequest;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.RunObserver;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.http.ResultDocument;
import io.sptraderb.http.TradeCsv;
import io.sptraderb.marketdata.MarketData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one backtest and prints its result. */
@Command(
        name = "backtest",
        description = "Runs one backtest and prints its result.",
        footer = {
            "",
            "Example:",
            "  sptraderb backtest ma_crossover_strategy --symbol BTCUSD --timeframe 15m -p fast_period=10"
        })
final class BacktestCommand implements Callable<Integer> {

    private static final Pattern TIMEFRAME_IN_NAME = Pattern.compile(".*_([1-9]\\d*[mhdw])\\.(csv|csv\\.gz|parquet)");
    private static final String STANDARD_OUTPUT = "-";

    private final Surroundings surroundings;

    @Mixin
    ConfigurationOptions configuration = new ConfigurationOptions();

    @Parameters(paramLabel = "STRATEGY", description = "name of a file in strategies/, without its ending")
    String strategy = "";

    @Option(names = "--data", paramLabel = "FILE", description = "candles to run on: CSV, plain or .gz, or Parquet")
    @Nullable
    Path data;

    @Option(
            names = "--data-timeframe",
            paramLabel = "1m",
            description = "timeframe of the --data file; default: what its name ends with, else --timeframe")
    @Nullable
    String dataTimeframe;

    @Mixin
    RunOptions run = new RunOptions();

    @Option(names = "--json", paramLabel = "FILE", description = "write the result as JSON; - prints only that")
    @Nullable
    String json;

    @Option(names = "--trades", paramLabel = "FILE", description = "write the trades as CSV")
    @Nullable
    Path trades;

    BacktestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Settings settings = configuration.read(surroundings, Map.of());
        try (Workbench workbench = data == null ? Workbench.open(settings) : Workbench.open(settings, file(data))) {
            BacktestRequest request = workbench.validator().validate(run.draft(strategy));
            BacktestResult result = workbench.backtester().run(request, RunObserver.NONE);
            print(request, result);
        }
        return 0;
    }

    private CandleSources file(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new InputException("--data: there is no readable file " + path);
        }
        if (!Symbol.isValid(run.symbol)) {
            throw new InputException("--symbol was \"" + run.symbol + "\", must be " + Symbol.ALLOWED);
        }
        String text = dataTimeframe != null ? dataTimeframe : timeframeInName(path);
        Timeframe timeframe = Timeframe.parse(text)
                .orElseThrow(() -> new InputException(
                        "timeframe of the --data file was \"" + text + "\", must be " + Timeframe.ALLOWED));
        return MarketData.file(path, new Symbol(run.symbol), timeframe);
    }

    private String timeframeInName(Path path) {
        Matcher matcher = TIMEFRAME_IN_NAME.matcher(String.valueOf(path.getFileName()));
        return matcher.matches() ? matcher.group(1) : run.timeframe;
    }

    private void print(BacktestRequest request, BacktestResult result) {
        Terminal terminal = surroundings.terminal();
        if (trades != null) {
            write(trades, csv(result));
        }
        if (json != null && json.equals(STANDARD_OUTPUT)) {
            terminal.out().println(ResultDocument.of(request, result));
            return;
        }
        if (json != null) {
            write(Path.of(json), ResultDocument.of(request, result) + "\n");
        }
        terminal.print(RunSummary.of(request, result, terminal.page()));
    }

    private static String csv(BacktestResult result) {
        StringBuilder text = new StringBuilder();
        try {
            TradeCsv.write(result.simulation().trades(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputException("cannot write " + file + ": " + e.getMessage());
        }
    }
}
