package io.sptraderb.app;

import io.sptraderb.app.RunSummary.Page;
import io.sptraderb.backtest.BacktestRequest;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.ProgressSink;
import io.sptraderb.backtest.RunObserver;
import io.sptraderb.component.python.PythonRuntime;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Does once what every start does, so that the JVM can remember the classes it takes: the launcher runs this under
 * {@code -XX:AOTCacheOutput}.
 */
@Command(name = "train", description = "Prepares the start-up cache.", hidden = true)
final class TrainCommand implements Callable<Integer> {

    private static final String STRATEGY = "ma_crossover_strategy";

    private final Surroundings surroundings;

    @Mixin
    ConfigurationOptions configuration = new ConfigurationOptions();

    TrainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TemporaryState state = TemporaryState.create()) {
            Settings settings = configuration.read(surroundings, state.settings());
            try (Workbench workbench = Workbench.open(settings)) {
                runOnce(workbench);
                serveOnce(settings, workbench);
            }
            Optional<Path> code = Surroundings.pythonCode();
            if (code.isPresent()) {
                PythonRuntime.writeCode(code.get());
            }
        }
        return 0;
    }

    private static void runOnce(Workbench workbench) {
        BacktestRequest request = workbench.validator().validate(new RunOptions().draft(STRATEGY));
        BacktestResult result = workbench.backtester().run(request, RunObserver.NONE);
        RunSummary.of(request, result, new Page(100, true));
    }

    private static void serveOnce(Settings settings, Workbench workbench) throws IOException, InterruptedException {
        JsonObject request = Json.createObjectBuilder()
                .add("strategy_name", STRATEGY)
                .add("symbol", "BTCUSD")
                .add("timeframe", "15m")
                .build();
        try (Application application = Application.start(settings, workbench, ProgressSink.NONE);
                ApiClient client = new ApiClient(application.address())) {
            client.get("/health");
            client.run(request);
        }
    }
}
