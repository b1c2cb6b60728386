package io.sptraderb.app;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that serve. */
final class ServerOptions {

    @Option(names = "--host", paramLabel = "HOST", description = "address to listen on; default: 127.0.0.1")
    @Nullable
    String host;

    @Option(names = "--port", paramLabel = "PORT", description = "port to listen on, 0 for any free one; default: 3001")
    @Nullable
    String port;

    @Option(names = "--insecure", description = "listen beyond this machine although anyone there may start runs")
    boolean insecure;

    @Option(names = "--workers", paramLabel = "N", description = "backtests run at once; default: one a processor")
    @Nullable
    String workers;

    @Option(names = "--queue", paramLabel = "N", description = "backtests that may wait; default: 100")
    @Nullable
    String queue;

    Map<Setting, String> asSettings() {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        ConfigurationOptions.put(options, Setting.HOST, host);
        ConfigurationOptions.put(options, Setting.PORT, port);
        ConfigurationOptions.put(options, Setting.WORKERS, workers);
        ConfigurationOptions.put(options, Setting.QUEUE, queue);
        if (insecure) {
            options.put(Setting.INSECURE, "true");
        }
        return options;
    }

    /**
     * Refuses to listen beyond this machine unasked: whoever reaches the server may start runs, and there is no
     * authentication yet to tell who does.
     */
    static void rejectExposure(Settings.Server server) {
        if (!server.isLoopback() && !server.insecure()) {
            throw new InputException("host " + server.host() + " can be reached from other machines, and whoever"
                    + " reaches the server may start backtests: there is no authentication. Listen on 127.0.0.1, or"
                    + " add --insecure where the network is trusted.");
        }
    }
}
