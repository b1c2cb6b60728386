package io.sptraderb.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the API until it is told to stop. */
@Command(name = "serve", description = "Serves the API until it is stopped with Ctrl+C or SIGTERM.")
final class ServeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    ServerOptions server = new ServerOptions();

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = configuration.read(surroundings, server.asSettings());
        ServerOptions.rejectExposure(settings.server());
        try (Workbench workbench = Workbench.open(settings);
                Application application = Application.start(settings, workbench, new JobLog())) {
            LogFormat.followJobs();
            application.stopWithProcess();
            surroundings.terminal().print(application.welcome());
            application.awaitStop();
        }
        return 0;
    }
}
