package io.sptraderb.app;

import io.sptraderb.backtest.BacktestRequest;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.RunObserver;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what the program does: one backtest on bundled candles, then the API. */
@Command(name = "demo", description = "Runs a strategy on the bundled candles, prints the result, then serves the API.")
final class DemoCommand implements Callable<Integer> {

    private static final String STRATEGY = "ma_crossover_strategy";
    private static final String TIMEFRAME = "15m";

    private final Surroundings surroundings;

    @Mixin
    ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    ServerOptions server = new ServerOptions();

    @Option(names = "--no-serve", description = "end after the result is printed")
    boolean resultOnly;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = configuration.read(surroundings, server.asSettings());
        if (!resultOnly) {
            ServerOptions.rejectExposure(settings.server());
        }
        try (Workbench workbench = Workbench.open(settings)) {
            run(workbench);
            if (!resultOnly) {
                serve(settings, workbench);
            }
        }
        return 0;
    }

    private void run(Workbench workbench) {
        RunOptions options = new RunOptions();
        options.timeframe = TIMEFRAME;
        BacktestRequest request = workbench.validator().validate(options.draft(STRATEGY));
        BacktestResult result = workbench.backtester().run(request, RunObserver.NONE);
        Terminal terminal = surroundings.terminal();
        terminal.print(RunSummary.of(request, result, terminal.page()));
    }

    private void serve(Settings settings, Workbench workbench) throws InterruptedException {
        try (Application application = Application.start(settings, workbench, new JobLog())) {
            LogFormat.followJobs();
            surroundings.terminal().out().println();
            application.serve(surroundings.terminal());
        }
    }
}
