package io.sptraderb.app.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Four processes that serve a role each, and one that sends every step to them. Only market data has prices, so that the
 * orchestrator cannot answer by itself; test data are its own.
 */
final class FiveProcesses implements PlatformUnderTest {

    private static final List<PlatformService> ROLES = List.of(
            PlatformService.MARKET_DATA, PlatformService.STRATEGY, PlatformService.PORTFOLIO, PlatformService.METRICS);

    private final Map<PlatformService, ServerProcess> servers = new EnumMap<>(PlatformService.class);
    private final Map<PlatformService, URI> addresses = new EnumMap<>(PlatformService.class);

    private FiveProcesses() {}

    /**
     * Starts them: the roles all at once, then what sends to them.
     *
     * @param folder for their state
     * @param data prices and dividends
     */
    static FiveProcesses start(Path folder, Path data) throws IOException, InterruptedException {
        FiveProcesses five = new FiveProcesses();
        try {
            for (PlatformService role : ROLES) {
                Map<String, String> settings =
                        role == PlatformService.MARKET_DATA ? Map.of("DATA_DIR", data.toString()) : Map.of();
                Path own = folder.resolve(role.title());
                five.servers.put(role, ServerProcess.start(own, "96m", settings, "--role", role.title()));
            }
            Map<String, String> urls = new HashMap<>();
            for (PlatformService role : ROLES) {
                URI address = five.server(role).address();
                five.addresses.put(role, address);
                urls.put(role.name() + "_URL", address.toString());
            }
            ServerProcess orchestrator = ServerProcess.start(folder.resolve("orchestrator"), "256m", urls);
            five.servers.put(PlatformService.ORCHESTRATOR, orchestrator);
            five.addresses.put(PlatformService.ORCHESTRATOR, orchestrator.address());
            return five;
        } catch (IOException | InterruptedException | AssertionError e) {
            five.close();
            throw e;
        }
    }

    private ServerProcess server(PlatformService service) {
        return Objects.requireNonNull(servers.get(service));
    }

    @Override
    public URI address(PlatformService service) {
        PlatformService serving = service == PlatformService.TEST_DATA ? PlatformService.ORCHESTRATOR : service;
        return Objects.requireNonNull(addresses.get(serving));
    }

    /** Stops one of them while the others go on. */
    void stop(PlatformService service) {
        server(service).close();
    }

    @Override
    public void close() {
        List<AssertionError> failures = new ArrayList<>();
        for (ServerProcess server : servers.values()) {
            try {
                server.close();
            } catch (AssertionError e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}
