package io.sptraderb.app;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what components cost: whole signals, and single operations as a component sees them. */
@Command(name = "python", description = "Measures signals, and common operations of pandas and numpy, in Python.")
final class PythonBench implements Callable<Integer> {

    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    /** Compiling the interpreter's own loops takes that long on two cores. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final Duration WARM_UP_OF_EACH = Duration.ofSeconds(1);
    /** Calls measured at the smallest size; fewer at others. */
    private static final int RUNS = 400;

    private static final int LEAST_RUNS = 11;
    private static final int CANDLES_IN_ALL = 20_000_000;

    private final Surroundings surroundings;

    @Mixin
    ConfigurationOptions configuration = new ConfigurationOptions();

    @Option(names = "--seconds", paramLabel = "S", description = "for each operation; default: ${DEFAULT-VALUE}")
    double seconds = 0.5;

    PythonBench(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!(seconds > 0 && seconds <= 60)) {
            throw new InputException("--seconds was " + seconds + ", must be above 0 and at most 60");
        }
        try (TemporaryState workspace = TemporaryState.create()) {
            BenchComponents.into(workspace.folder());
            Settings settings = configuration.read(
                    surroundings,
                    Map.of(
                            Setting.CACHE_COMPONENTS_MEGABYTES, "0",
                            Setting.WORKSPACE_PATH, workspace.folder().toString(),
                            Setting.LIMITS_SECONDS, "3600",
                            Setting.LIMITS_MEGABYTES, "1000000"));
            try (Workbench workbench = Workbench.open(settings)) {
                warmUp(
                        workbench.components(),
                        SyntheticCandles.series(SIZES[0]),
                        call(BenchComponents.NUMBERS, Map.of()),
                        WARM_UP);
                for (int size : SIZES) {
                    CandleSeries series = SyntheticCandles.series(size);
                    signal(workbench.components(), BenchComponents.NUMBERS, series);
                    signal(workbench.components(), BenchComponents.TEXTS, series);
                    operations(workbench.components(), series);
                }
            }
        }
        return 0;
    }

    private void signal(ComponentRuntime components, String name, CandleSeries series) {
        SignalCall call = call(name, Map.of());
        long[] nanos = new long[Math.clamp(CANDLES_IN_ALL / series.size(), LEAST_RUNS, RUNS)];
        warmUp(components, series, call, WARM_UP_OF_EACH);
        for (int run = 0; run < nanos.length; run++) {
            long start = System.nanoTime();
            components.evaluate(series, call, CancelSignal.NEVER);
            nanos[run] = System.nanoTime() - start;
        }
        report(name, new Timings(nanos).quantile(0.5), series.size());
    }

    private static void warmUp(ComponentRuntime components, CandleSeries series, SignalCall call, Duration time) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            components.evaluate(series, call, CancelSignal.NEVER);
        }
    }

    private void operations(ComponentRuntime components, CandleSeries series) {
        SignalCall call = call(BenchComponents.OPERATIONS, Map.of("seconds", new ParameterValue.Decimal(seconds)));
        List<PrintedLine> lines =
                components.evaluate(series, call, CancelSignal.NEVER).prints();
        for (PrintedLine line : lines) {
            String[] parts = line.text().split("\\|", 2);
            report(parts[0], Long.parseLong(parts[1]), series.size());
        }
    }

    private static SignalCall call(String name, Map<String, ParameterValue> parameters) {
        return new SignalCall(new ComponentPath("signals/" + name), parameters, Optional.of(List.of()));
    }

    private void report(String what, long nanos, int candles) {
        surroundings
                .terminal()
                .out()
                .println(String.format(
                        Locale.ROOT,
                        "%,9d candles  %-26s %9.3f ms  %8.1f ns a candle",
                        candles,
                        what,
                        nanos / 1e6,
                        (double) nanos / candles));
    }
}
