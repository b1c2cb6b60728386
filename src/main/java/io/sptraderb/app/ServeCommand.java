package io.sptraderb.app;

import io.sptraderb.http.ServiceRole;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the API until it is told to stop. */
@Command(name = "serve", description = "Serves the API until it is stopped with Ctrl+C or SIGTERM.")
final class ServeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    ServerOptions server = new ServerOptions();

    @Option(
            names = "--role",
            paramLabel = "SERVICE",
            description = "serve one service of the investing platform alone: orchestrator (port 8011), market-data"
                    + " (8012), strategy (8013), portfolio (8014), metrics (8015) or test-data-fetcher (8016)")
    @Nullable
    String role;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<Setting, String> options = server.asSettings();
        ConfigurationOptions.put(options, Setting.ROLE, role);
        Settings settings = configuration.read(surroundings, options);
        ServerOptions.rejectExposure(settings.server());
        try (Workbench workbench = Workbench.open(settings);
                Serving serving = start(settings, workbench)) {
            LogFormat.followJobs();
            serving.serve(surroundings.terminal());
        }
        return 0;
    }

    private static Serving start(Settings settings, Workbench workbench) {
        Optional<ServiceRole> role = settings.investing().role();
        return role.isPresent()
                ? ServiceApplication.start(settings, role.get(), workbench)
                : Application.start(settings, workbench, new JobLog());
    }
}
