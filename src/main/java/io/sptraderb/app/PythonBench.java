package io.sptraderb.app;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.SignalCall;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures one signal with its indicators, evaluated anew each time. */
@Command(name = "python", description = "Measures the evaluation of a signal and its indicators in Python.")
final class PythonBench implements Callable<Integer> {

    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    private static final int RUNS = 50;
    private static final int WARM_UP = 200;

    private final Surroundings surroundings;

    @Mixin
    ConfigurationOptions configuration = new ConfigurationOptions();

    PythonBench(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Settings settings = configuration.read(surroundings, Map.of(Setting.CACHE_COMPONENTS_MEGABYTES, "0"));
        try (Workbench workbench = Workbench.open(settings)) {
            SignalCall call = workbench
                    .strategies()
                    .load("ma_crossover_strategy", Map.of())
                    .signals()
                    .getFirst();
            for (int size : SIZES) {
                measure(workbench.components(), call, SyntheticCandles.series(size));
            }
        }
        return 0;
    }

    private void measure(ComponentRuntime components, SignalCall call, CandleSeries series) {
        long[] nanos = new long[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            components.evaluate(series, call, CancelSignal.NEVER);
            if (run >= 0) {
                nanos[run] = System.nanoTime() - start;
            }
        }
        double median = new Timings(nanos).quantile(0.5);
        surroundings
                .terminal()
                .out()
                .println(String.format(
                        Locale.ROOT,
                        "%s, %,d candles: %.3f ms, %.1f ns a candle",
                        call.path(),
                        series.size(),
                        median / 1e6,
                        median / series.size()));
    }
}
