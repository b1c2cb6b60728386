package io.sptraderb.app;

import io.sptraderb.backtest.ProgressSink;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.SourceKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures warm runs through HTTP, on a server of its own. */
@Command(name = "bench", description = "Measures backtests of 500 hourly candles through HTTP, on a server of its own.")
final class BenchCommand implements Callable<Integer> {

    private static final String STRATEGY = "ma_crossover_strategy";
    private static final int CANDLES = 500;
    /** Above every fast period, so that each pair of periods is one no run has had. */
    private static final int FIRST_SLOW_PERIOD = 45;

    private static final int FAST_PERIODS = 40;

    private final Surroundings surroundings;

    @Mixin
    ConfigurationOptions configuration = new ConfigurationOptions();

    @Option(names = "--runs", paramLabel = "N", description = "runs measured; default: ${DEFAULT-VALUE}")
    int runs = 300;

    @Option(names = "--warm-up", paramLabel = "N", description = "runs before them; default: ${DEFAULT-VALUE}")
    int warmUp = 500;

    BenchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (runs < 1 || warmUp < 0) {
            throw new InputException("--runs was " + runs + " and --warm-up " + warmUp + ", must be at least 1 and 0");
        }
        try (TemporaryState state = TemporaryState.create()) {
            Settings settings = configuration.read(surroundings, state.settings());
            try (Workbench workbench = Workbench.open(
                            settings, CandleSources.of(SourceKind.SAMPLE, new SyntheticCandles(CANDLES)));
                    Application application = Application.start(settings, workbench, ProgressSink.NONE);
                    ApiClient client = new ApiClient(application.address())) {
                measure(client);
            }
        }
        return 0;
    }

    private void measure(ApiClient client) throws IOException, InterruptedException {
        client.get("/health");
        double healthSeconds = secondsSinceStart();
        client.run(request(0, Map.of()));
        double firstSeconds = secondsSinceStart();
        print("from request to stored result, " + CANDLES + " candles of 1h, " + STRATEGY + ", " + runs + " runs after "
                + warmUp + " to warm up, one after another");
        print(String.format(Locale.ROOT, "%-34s %9s %9s %9s %9s", "", "p50 ms", "p99 ms", "max ms", "runs/s"));
        report("other capital (no Python)", timings(client, BenchCommand::otherCapital));
        report("other periods (Python each time)", timings(client, BenchCommand::otherPeriods));
        print(String.format(
                Locale.ROOT, "JVM start to /health %.2f s, to the first result %.2f s", healthSeconds, firstSeconds));
        print("memory "
                + ProcessMemory.resident()
                        .map(bytes -> (bytes >> 20) + " MB resident")
                        .orElse("unknown"));
    }

    private static JsonObject otherCapital(int run) {
        return request(run + 1, Map.of());
    }

    private static JsonObject otherPeriods(int run) {
        return request(
                0,
                Map.of("fast_period", 3 + run % FAST_PERIODS, "slow_period", FIRST_SLOW_PERIOD + run / FAST_PERIODS));
    }

    private static JsonObject request(int moreCapital, Map<String, Integer> parameters) {
        JsonObjectBuilder changed = Json.createObjectBuilder();
        parameters.forEach(changed::add);
        return Json.createObjectBuilder()
                .add("strategy_name", STRATEGY)
                .add("symbol", SyntheticCandles.SYMBOL.code())
                .add("timeframe", SyntheticCandles.TIMEFRAME.toString())
                .add("initial_capital", 10_000 + moreCapital)
                .add("parameters", changed)
                .build();
    }

    private Timings timings(ApiClient client, IntFunction<JsonObject> requests)
            throws IOException, InterruptedException {
        for (int run = 0; run < warmUp; run++) {
            client.runToEnd(requests.apply(run));
        }
        long[] nanos = new long[runs];
        for (int run = 0; run < runs; run++) {
            JsonObject request = requests.apply(warmUp + run);
            long start = System.nanoTime();
            client.runToEnd(request);
            nanos[run] = System.nanoTime() - start;
        }
        return new Timings(nanos);
    }

    private void report(String name, Timings timings) {
        print(String.format(
                Locale.ROOT,
                "%-34s %9.2f %9.2f %9.2f %9.0f",
                name,
                timings.quantile(0.50) / 1e6,
                timings.quantile(0.99) / 1e6,
                timings.quantile(1) / 1e6,
                1e9 / timings.mean()));
    }

    private static double secondsSinceStart() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
    }

    private void print(String line) {
        surroundings.terminal().out().println(line);
    }
}
